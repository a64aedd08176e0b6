import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '../log/index.ts'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { askForRounds, defineJob, startWorkers } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('a job runs in a transaction of its own district, after the commit, and not at all after a rollback', async () => {
  const seen: string[] = []
  let arrived = () => {}
  const done = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const job = defineJob({
    name: 'test.look',
    payload: z.object({ id: z.string() }),
    run: async (tenancy, { id }) => {
      seen.push(`${tenancy.district}:${id}`)
      if (id === 'last') arrived()
      return { outcome: 'done' }
    },
  })
  const workers = await startWorkers(database, [job], { log: createLog('silent'), concurrency: 1 })
  try {
    await database.inDistrict(
      (t) => t.enqueue({ name: 'test.look', payload: { id: 'kept' }, queue: 'q' }),
      database.other,
    )
    await expect(
      database.inDistrict(async (t) => {
        await t.enqueue({ name: 'test.look', payload: { id: 'lost' }, queue: 'q' })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await database.inDistrict((t) => t.enqueue({ name: 'test.look', payload: { id: 'last' }, queue: 'q' }))
    await done
    expect(seen).toEqual(['990002:kept', '990001:last'])
  } finally {
    await workers.stop()
  }
})

test('a recurring job is asked for once in its slot, whoever looks', async () => {
  const table = [{ job: 'test.round', everyMinutes: 5 }]
  const asked = await Promise.all([1, 2, 3].map(() => askForRounds(database, database.demo, table)))
  expect(asked.flat()).toEqual(['test.round'])
})
