import { once } from 'node:events'
import { request } from 'node:http'
import { defineEndpoint } from '@lantu/kernel/contract'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { usualLimits } from './http-config.ts'
import { bind, type Http, registerRoutes, type StreamEvent } from './index.ts'
import { openStream } from './stream.ts'
import { byToken, openHouse } from './test-house.ts'

const news = defineEndpoint({
  method: 'GET',
  path: '/news',
  summary: 'What changes',
  access: 'signedIn',
  response: z.object({ n: z.int() }),
  download: ['text/event-stream'],
})

let open: Http | undefined
afterEach(() => open?.close())

type Source = (signal: AbortSignal, lastEventId: string | undefined) => AsyncIterable<StreamEvent>

async function listen(source: Source, limits: Partial<typeof usualLimits> = {}) {
  const { http, app, lines } = await openHouse({ config: { limits: { ...usualLimits, ...limits } } })
  open = http
  registerRoutes(http, [bind(news, ({ signal, lastEventId, reply }) => reply.events(source(signal, lastEventId)))])
  const address = await http.listen({ host: '127.0.0.1', port: 0 })
  return { http, app, lines, url: `${address}/api/v1/news` }
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

test('events arrive in order with id, name and JSON, after what was seen last, and headers for proxies', async () => {
  const { url } = await listen(async function* (_signal, lastEventId) {
    const seen = Number(lastEventId ?? 0)
    yield { id: String(seen + 1), event: 'row', data: { n: seen + 1, secret: 'not in the contract' } }
    yield { id: `${seen + 2}\nevent: forged`, data: { n: seen + 2 } }
  })
  const answer = await fetch(url, { headers: { ...byToken, 'last-event-id': '41' } })
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-accel-buffering')).toBe('no')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe(
    'retry: 3000\n\nid: 42\nevent: row\ndata: {"n":42}\n\nid: 43event: forged\ndata: {"n":43}\n\n',
  )
})

test('a stream needs the same rights as any call', async () => {
  const { url } = await listen(async function* () {})
  expect((await fetch(url)).status).toBe(401)
})

test('silence is broken by heartbeats and the source hears when the reader goes', async () => {
  let gone = false
  const { url } = await listen(
    async function* (signal) {
      await untilAborted(signal)
      gone = true
      yield { data: { n: 1 } }
    },
    { heartbeatMs: 5 },
  )
  const leave = new AbortController()
  const answer = await fetch(url, { headers: byToken, signal: leave.signal })
  const reader = answer.body?.getReader()
  let text = ''
  while (!text.includes(': still here')) text += new TextDecoder().decode((await reader?.read())?.value)
  leave.abort()
  await expect.poll(() => gone).toBe(true)
})

test('a stream ends after its lifetime so that the reader is identified again', async () => {
  let ended = false
  const { url } = await listen(
    async function* (signal) {
      yield { data: { n: 1 } }
      await untilAborted(signal)
      ended = true
    },
    { streamMs: 30 },
  )
  expect(await (await fetch(url, { headers: byToken })).text()).toContain('"n":1')
  await expect.poll(() => ended).toBe(true)
})

test('a stopping server ends its streams at once instead of waiting for them', async () => {
  const { http, url } = await listen(async function* (signal) {
    yield { data: { n: 1 } }
    await untilAborted(signal)
  })
  const answer = await fetch(url, { headers: byToken })
  const rest = answer.text()
  await http.close()
  expect(await rest).toContain('"n":1')
})

test('a source that fails ends the stream, is logged, and tells the reader nothing', async () => {
  const { url, lines } = await listen(async function* () {
    yield { data: { n: 1 } }
    throw new Error('password=hunter2')
  })
  const text = await (await fetch(url, { headers: byToken })).text()
  expect(text).toContain('"n":1')
  expect(text).not.toContain('hunter2')
  expect(lines.find(({ level }) => level === 'error')?.message).toBe('event stream broke off')
})

test('an event that breaks its contract is not sent', async () => {
  const { url } = await listen(async function* () {
    yield { data: { n: 'one' } }
  })
  expect(await (await fetch(url, { headers: byToken })).text()).toBe('retry: 3000\n\n')
})

test('a reader who does not read stops the source instead of filling the memory', async () => {
  let made = 0
  const stream = openStream({
    source: (async function* () {
      for (;;) yield { data: { n: made++, text: 'x'.repeat(1000) } }
    })(),
    signal: new AbortController().signal,
    heartbeatMs: 1000,
    streamMs: 60_000,
    onError: () => {},
  })
  await once(stream, 'readable')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(made).toBeLessThan(50)
  stream.destroy()
})

test('a reader on a real connection who does not read stops the source too', async () => {
  let made = 0
  const { url } = await listen(async function* (signal) {
    while (!signal.aborted) yield { data: { n: made++ } }
  })
  const call = request(url, { headers: byToken })
  call.on('error', () => {})
  call.end()
  const [answer] = await once(call, 'response')
  answer.pause()
  let before = -1
  // The socket's own buffers fill first; then the count stands still.
  await expect
    .poll(
      () => {
        const still = made === before
        before = made
        return still
      },
      { interval: 200, timeout: 20_000 },
    )
    .toBe(true)
  call.destroy()
})
