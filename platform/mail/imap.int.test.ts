import { afterEach, describe, expect, type TestContext, test } from 'vitest'
import { startDovecot, testImap, whyNoDovecot } from '../testing/index.ts'
import { type Incoming, openImap } from './index.ts'

const clean: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0)) await step()
})

const message = (id: string, more = '') =>
  Buffer.from(
    `From: a@example.invalid\r\nMessage-ID: <${id}@example.invalid>\r\nSubject: ${id}\r\n\r\n${id}\r\n${more}`,
  )
const mostBytes = 20 * 1024 * 1024
const nobody = async () => {}

const servers = [
  { name: 'a server of our own', why: () => undefined, start: testImap },
  { name: 'Dovecot', why: whyNoDovecot, start: startDovecot },
] as const

describe.each(servers)('with $name', ({ why, start }) => {
  const open = async (ctx: TestContext) => {
    const reason = why()
    if (reason !== undefined) {
      process.stderr.write(`SKIPPED ${ctx.task.name}: ${reason}\n`)
      ctx.skip()
    }
    const server = await start()
    clean.push(() => server.stop())
    return server
  }

  test('messages are handed over oldest first and put away; nothing comes twice', async (ctx) => {
    const server = await open(ctx)
    for (const id of ['one', 'two', 'three']) server.put(message(id))
    const seen: string[] = []
    const box = openImap({ url: server.url, mostBytes })
    const take = async (mail: Incoming) => {
      expect(server.counts().done).toBe(seen.length)
      seen.push(mail.subject)
    }
    expect(await box.read(take)).toEqual({ taken: 3, failures: [] })
    expect(seen).toEqual(['one', 'two', 'three'])
    expect(server.counts()).toEqual({ inbox: 0, done: 3 })
    server.put(message('four'))
    expect(await box.read(take)).toEqual({ taken: 1, failures: [] })
    expect(seen.at(-1)).toBe('four')
  })

  test('one that fails stays and holds up no other', async (ctx) => {
    const server = await open(ctx)
    for (const id of ['bad', 'good']) server.put(message(id))
    const box = openImap({ url: server.url, mostBytes })
    const failed = await box.read(async (mail) => {
      if (mail.subject === 'bad') throw new Error('not now')
    })
    expect(failed).toEqual({ taken: 1, failures: [new Error('not now')] })
    expect(server.counts()).toEqual({ inbox: 1, done: 1 })
    expect(await box.read(nobody)).toEqual({ taken: 1, failures: [] })
  })

  test('of 30 MB only the head is fetched', async (ctx) => {
    const server = await open(ctx)
    server.put(message('huge', `${'x'.repeat(998)}\r\n`.repeat(30 * 1024)))
    const seen: Incoming[] = []
    await openImap({ url: server.url, mostBytes }).read(async (mail) => void seen.push(mail))
    expect(seen).toMatchObject([{ subject: 'huge', from: 'a@example.invalid', tooLarge: true, text: '', files: [] }])
    if ('sent' in server) expect(server.sent).toBeLessThan(100_000)
    expect(server.counts()).toEqual({ inbox: 0, done: 1 })
  })

  test('a wrong password is told without the password or the server’s words', async (ctx) => {
    const server = await open(ctx)
    const url = server.url.replace(/:geheim[^@]*@/, ':hunter2@')
    const told = await openImap({ url, mostBytes }).read(nobody).catch(String)
    expect(told).toMatch(/mail could not be read: AuthenticationFailure/)
    expect(told).not.toMatch(/hunter2|words of the server|127\.0\.0\.1/)
  })
})

test('a connection lost before a message is put away brings it again; a server that is away is read when it is back', async () => {
  const server = await testImap()
  clean.push(() => server.stop())
  server.put(message('one'))
  const box = openImap({ url: server.url, mostBytes })
  const seen: string[] = []
  const take = async (mail: Incoming) => void seen.push(mail.key)
  server.breakOn('UID MOVE')
  await expect(box.read(take)).rejects.toThrow('mail could not be read')
  await server.stop()
  await expect(box.read(take)).rejects.toThrow('ECONNREFUSED')
  await server.start()
  expect(await box.read(take)).toEqual({ taken: 1, failures: [] })
  expect(seen).toHaveLength(2)
  expect(new Set(seen).size).toBe(1)
})

test('without TLS a server elsewhere must offer it', async () => {
  const server = await testImap()
  clean.push(() => server.stop())
  const elsewhere = server.url.replace('127.0.0.1', '127.0.0.2')
  await expect(openImap({ url: elsewhere, mostBytes }).read(nobody)).rejects.toThrow('TlsFailure')
})
