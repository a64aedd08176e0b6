import { defineEndpoint } from '@lantu/kernel/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind, type Idempotency, type KeptAnswer, registerRoutes } from './index.ts'
import { openHouse } from './test-house.ts'

const addRow = defineEndpoint({
  method: 'POST',
  path: '/rows',
  summary: 'Add a row',
  access: 'signedIn',
  idempotent: true,
  status: 201,
  body: z.object({ title: z.string() }),
  response: z.object({ title: z.string(), made: z.int() }),
})

/** Keys in memory, with the promises of the interface and nothing more. */
function inMemory(): Idempotency {
  const kept = new Map<string, { sent: string; answer: KeptAnswer | undefined }>()
  return {
    run: async ({ district, holder, key, endpoint, bodyHash }, produce) => {
      const place = [district, holder, key].join('/')
      const sent = `${endpoint} ${bodyHash}`
      const held = kept.get(place)
      if (held && held.sent !== sent) return { state: 'different' }
      if (held) return held.answer ? { state: 'done', answer: held.answer, replayed: true } : { state: 'running' }
      const claim: { sent: string; answer: KeptAnswer | undefined } = { sent, answer: undefined }
      kept.set(place, claim)
      try {
        claim.answer = await produce()
      } catch (error) {
        kept.delete(place)
        throw error
      }
      return { state: 'done', answer: claim.answer, replayed: false }
    },
  }
}

async function open(meanwhile: () => Promise<void> | void = () => {}) {
  const { http, app } = await openHouse({ idempotency: inMemory() })
  let made = 0
  registerRoutes(http, [
    bind(addRow, async ({ body, reply }) => {
      await meanwhile()
      made += 1
      reply.created(`/rows/${made}`)
      reply.etag(1)
      return { title: body.title, made }
    }),
  ])
  const post = (key: string | undefined, title: string, token = 'token') => {
    const headers = { authorization: `Bearer ${token}`, ...(key && { 'idempotency-key': key }) }
    return app.inject({ method: 'POST', url: '/api/v1/rows', headers, payload: { title } })
  }
  return { post, count: () => made }
}

test('the same key and body give the same answer, and the row is made once', async () => {
  const { post, count } = await open()
  const first = await post('key-00001', '甲')
  const second = await post('key-00001', '甲')
  expect(first.statusCode).toBe(201)
  expect(first.headers).toMatchObject({ location: '/api/v1/rows/1', etag: '"1"' })
  expect(second.body).toBe(first.body)
  expect(second.statusCode).toBe(201)
  expect(second.headers).toMatchObject({ location: '/api/v1/rows/1', etag: '"1"', 'idempotency-replayed': 'true' })
  expect(first.headers).not.toHaveProperty('idempotency-replayed')
  expect(count()).toBe(1)
})

test('another body under the same key is a conflict and does nothing', async () => {
  const { post, count } = await open()
  await post('key-00001', '甲')
  const answer = await post('key-00001', '乙')
  expect(answer.json()).toMatchObject({ status: 409, code: 'http.keyReused' })
  expect(count()).toBe(1)
})

test('of simultaneous calls one executes; the others are told to come back and then get its answer', async () => {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let hasStarted = () => {}
  const started = new Promise<void>((resolve) => {
    hasStarted = resolve
  })
  const { post, count } = await open(() => {
    hasStarted()
    return gate
  })
  // inject sends only when somebody waits for it.
  const first = post('key-00001', '甲').then((answer) => answer)
  await started
  for (const other of await Promise.all([1, 2, 3].map(() => post('key-00001', '甲')))) {
    expect(other.json()).toMatchObject({ status: 409, code: 'http.keyRunning' })
    expect(other.headers['retry-after']).toBe('1')
  }
  letGo()
  expect((await first).statusCode).toBe(201)
  expect((await post('key-00001', '甲')).json()).toEqual({ title: '甲', made: 1 })
  expect(count()).toBe(1)
})

test('a create that failed may be tried again with its key', async () => {
  let broken = true
  const { post, count } = await open(() => {
    if (broken) throw new Error('the disk is full')
  })
  expect((await post('key-00001', '甲')).statusCode).toBe(500)
  broken = false
  expect((await post('key-00001', '甲')).statusCode).toBe(201)
  expect(count()).toBe(1)
})

test('a refused body does not use up the key', async () => {
  const { post } = await open()
  const wrong = await post('key-00001', 1 as unknown as string)
  expect(wrong.statusCode).toBe(422)
  expect((await post('key-00001', '甲')).statusCode).toBe(201)
})

test.each([undefined, 'short', 'has space in it', 'x'.repeat(129)])(
  'key %s is refused and says what is allowed',
  async (key) => {
    const { post, count } = await open()
    const answer = await post(key, '甲')
    expect(answer.json()).toMatchObject({ status: 400, code: 'http.keyNeeded' })
    expect(answer.json().allowed).toContain('8–128')
    expect(count()).toBe(0)
  },
)
