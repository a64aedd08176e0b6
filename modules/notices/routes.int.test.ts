import { type Actor, PersonId, systemActor } from '@lantu/kernel'
import { listen, withTenant } from '@lantu/platform/db'
import { createHttp, type Http, registerRoutes, usualBudgets, usualLimits } from '@lantu/platform/http'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticeChannel, noticeRoutes, notify } from './index.ts'

let database: TestDatabase
let http: Http
let address: string
let listener: Awaited<ReturnType<typeof listen>>
const persons = {
  a: PersonId.parse('0190c0de-0000-7000-8000-00000000000a'),
  b: PersonId.parse('0190c0de-0000-7000-8000-00000000000b'),
}

beforeAll(async () => {
  database = await testDatabase()
  listener = await listen(database, noticeChannel)
  const actorOf = (name: string | undefined): Actor | undefined =>
    name === 'a' || name === 'b'
      ? { ...systemActor(database.demo), kind: 'person', personId: persons[name] }
      : undefined
  http = await createHttp({
    config: {
      secret: 'a secret of the tests, at least 32 characters',
      secureCookies: false,
      trustProxy: false,
      brokenAnswers: 'refuse',
      limits: usualLimits,
      budgets: usualBudgets,
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    auth: { identify: async ({ bearer }) => actorOf(bearer) },
    idempotency: { run: async (_entry, produce) => ({ state: 'done', answer: await produce(), replayed: false }) },
    within: (actor, work) => withTenant(database, actor, work),
  })
  registerRoutes(http, noticeRoutes(listener))
  address = await http.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await http.close()
  await listener.stop()
  await database.drop()
})

const tell = (occasion: string) =>
  database.inDistrict((tenancy) =>
    notify(tenancy, {
      occasion,
      reason: { code: 'matters.notice.step', params: {} },
      subject: { subjectKind: 'matter', subjectId: 'm' },
      to: [{ persons: [persons.a] }],
    }),
  )
const call = async (who: string, path: string, body?: object) => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${who}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return {
    status: answer.status,
    json: (await answer.json()) as { rows?: { id: string }[]; next?: string | null; unread?: number },
  }
}

test('a person reads own notices page by page, marks them, and nobody else’s', async () => {
  for (const occasion of ['1', '2', '3']) await tell(occasion)
  const first = await call('a', '/notices?limit=2')
  expect(first.json.rows).toHaveLength(2)
  const second = await call('a', `/notices?limit=2&cursor=${first.json.next}`)
  expect([second.json.rows?.length, second.json.next]).toEqual([1, null])
  expect((await call('b', '/notices')).json.rows).toEqual([])
  const ids = first.json.rows?.map((row) => row.id)
  expect((await call('b', '/notices/read', { ids })).json).toEqual({ unread: 0 })
  expect((await call('a', '/notices/counts')).json).toEqual({ unread: 3 })
  expect((await call('a', '/notices/read', { ids })).json).toEqual({ unread: 1 })
  expect((await call('a', '/notices?unread=true')).json.rows).toHaveLength(1)
})

test('bad input and strangers are refused', async () => {
  expect((await call('nobody', '/notices')).status).toBe(401)
  expect((await call('a', '/notices?cursor=%%%')).status).toBe(400)
  expect((await call('a', '/notices/read', { ids: ['x'] })).status).toBe(422)
})

test('the stream says that something changed, at once and at every notice, and never what', async () => {
  const leaving = new AbortController()
  const answer = await fetch(`${address}/api/v1/notices/stream`, {
    headers: { authorization: 'Bearer a' },
    signal: leaving.signal,
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const until = async (changes: number) => {
    while (heard.split('event: changed').length - 1 < changes) heard += (await reader?.read())?.value ?? ''
  }
  await until(1)
  await tell('live')
  await until(2)
  expect(heard).toMatch(/data: null/)
  expect(heard).not.toMatch(/matter/)
  leaving.abort()
})
