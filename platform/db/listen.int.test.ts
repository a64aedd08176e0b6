import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { type Listener, listen } from './listen.ts'

let database: TestDatabase
let listener: Listener
beforeAll(async () => {
  database = await testDatabase()
  listener = await listen(database, 'lantu_test')
})
afterAll(async () => {
  await listener.stop()
  await database.drop()
})

const say = (district: string) =>
  database.inDistrict(({ db }) => sql`select pg_notify('lantu_test', ${district})`.execute(db))

test('wakes who watches the district named, joins what comes together, and ends with its watcher', async () => {
  const leaving = new AbortController()
  const news = listener.watch(database.demo, leaving.signal)[Symbol.asyncIterator]()
  await say(database.other)
  await say(database.demo)
  expect((await news.next()).done).toBe(false)
  const last = news.next()
  leaving.abort()
  expect((await last).done).toBe(true)
})

test('says nothing of a transaction that was rolled back', async () => {
  const leaving = new AbortController()
  const news = listener.watch(database.demo, leaving.signal)[Symbol.asyncIterator]()
  const failed = database.inDistrict(async ({ db }) => {
    await sql`select pg_notify('lantu_test', ${database.demo})`.execute(db)
    throw new Error('changed my mind')
  })
  await expect(failed).rejects.toThrow('changed my mind')
  const first = news.next()
  leaving.abort()
  expect((await first).done).toBe(true)
})

test('comes back when its connection is lost, and wakes everybody because something may have been missed', async () => {
  const leaving = new AbortController()
  const news = listener.watch(database.demo, leaving.signal)[Symbol.asyncIterator]()
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lantu listen' and datname = current_database()",
  )
  expect((await news.next()).done).toBe(false)
  await say(database.demo)
  expect((await news.next()).done).toBe(false)
  leaving.abort()
})
