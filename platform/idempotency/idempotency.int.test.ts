import { systemActor } from '@lantu/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../db/index.ts'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { databaseIdempotency } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const entry = (key: string, bodyHash = 'h') => ({
  district: database.demo,
  holder: 'system',
  endpoint: 'POST /things',
  key,
  bodyHash,
})

/** The work of a create: one event, and an answer that names how often the work was really done. */
const create = (stream: string) => async () => {
  const version = await withTenant(database, systemActor(database.demo), (t) =>
    t.record({ stream, expected: 'latest', events: [{ type: 'made', data: {} }] }),
  )
  return { status: 201, headers: { location: '/x' }, body: String(version) }
}

test('the same key does the work once and answers the same again', async () => {
  const idempotency = databaseIdempotency(database)
  const first = await idempotency.run(entry('key-once'), create('once:1'))
  const second = await idempotency.run(entry('key-once'), create('once:1'))
  expect(first).toMatchObject({ state: 'done', replayed: false, answer: { body: '1' } })
  expect(second).toMatchObject({
    state: 'done',
    replayed: true,
    answer: { status: 201, body: '1', headers: { location: '/x' } },
  })
})

test('two at the same moment do the work once', async () => {
  const idempotency = databaseIdempotency(database)
  const outcomes = await Promise.all([1, 2, 3].map(() => idempotency.run(entry('key-race'), create('race:1'))))
  expect(outcomes.filter((one) => one.state === 'done' && !one.replayed)).toHaveLength(1)
  const count = await database.inDistrict(
    async ({ db }) =>
      (await sql<{ n: number }>`select count(*)::int as n from log.event where stream = 'race:1'`.execute(db)).rows[0]
        ?.n,
  )
  expect(count).toBe(1)
})

test('the key with another body is refused', async () => {
  const idempotency = databaseIdempotency(database)
  await idempotency.run(entry('key-other'), create('other:1'))
  expect(await idempotency.run(entry('key-other', 'changed'), create('other:1'))).toEqual({ state: 'different' })
})

test('work that failed leaves the key free', async () => {
  const idempotency = databaseIdempotency(database)
  const failing = async () => {
    await create('fails:1')()
    return Promise.reject(new Error('after the commit'))
  }
  await expect(idempotency.run(entry('key-late'), failing)).rejects.toThrow('after the commit')
  expect(await idempotency.run(entry('key-late'), create('fails:1'))).toEqual({ state: 'running' })
  const refusing = () => withTenant(database, systemActor(database.demo), () => Promise.reject(new Error('inside')))
  await expect(idempotency.run(entry('key-inside'), refusing)).rejects.toThrow('inside')
  expect(await idempotency.run(entry('key-inside'), create('fails:2'))).toMatchObject({
    state: 'done',
    replayed: false,
  })
})
