import { DistrictCode, systemActor } from '@lantu/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seal, verifyAudit } from '../events/index.ts'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { withReference, withTenant } from './with-tenant.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const write = (stream: string, district?: DistrictCode) =>
  database.inDistrict(
    (tenancy) => tenancy.record({ stream, expected: 'latest', events: [{ type: 'tested', data: { a: 1, 名: '值' } }] }),
    district,
  )

const count = (district?: DistrictCode) =>
  database.inDistrict(
    async ({ db }) => (await sql<{ n: number }>`select count(*)::int as n from log.event`.execute(db)).rows[0]?.n,
    district,
  )

describe('one transaction, one district', () => {
  test('shows only the rows of the district that is set', async () => {
    await write('a:1')
    await write('b:1', database.other)
    await write('b:2', database.other)
    expect(await count()).toBe(1)
    expect(await count(database.other)).toBe(2)
  })

  test('shows no row at all without the setting', async () => {
    const seen = await withReference(
      database,
      async (db) => (await sql`select 1 from log.event`.execute(db)).rows.length,
    )
    expect(seen).toBe(0)
  })

  test('refuses a row of another district', async () => {
    const crossing = database.inDistrict(({ db }) =>
      sql`insert into log.unsealed (district_id, stream, version) values (${database.other}, 'b:1', 1)`.execute(db),
    )
    await expect(crossing).rejects.toThrow(/row-level security/)
  })

  test('refuses a district code that is not six digits before any SQL', async () => {
    const actor = { ...systemActor(database.demo), district: "110107'; drop schema log --" as DistrictCode }
    await expect(withTenant(database, actor, async () => 1)).rejects.toThrow()
    expect(DistrictCode.safeParse("990001'").success).toBe(false)
  })

  test('leaves neither role nor district behind on the connection', async () => {
    await write('a:2')
    const after = await database.pool.query(
      "select current_user = session_user as same, current_setting('lantu.district', true) as district",
    )
    expect(after.rows[0].same).toBe(true)
    expect(after.rows[0].district ?? '').toBe('')
  })
})

describe('the event log', () => {
  test('lets one of two equally fast writers win and tells the other', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() =>
        database.inDistrict((t) => t.record({ stream: 'race:1', expected: 0, events: [{ type: 'x', data: {} }] })),
      ),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'db.changedMeanwhile' } })
  })

  test('cannot be changed or shortened by the application role', async () => {
    await expect(database.inDistrict(({ db }) => sql`update log.event set type = 'y'`.execute(db))).rejects.toThrow(
      /permission denied/,
    )
    await expect(database.inDistrict(({ db }) => sql`delete from log.event`.execute(db))).rejects.toThrow(
      /permission denied/,
    )
  })

  test('seals what is committed, reports the tail, and finds a changed event', async () => {
    expect((await seal(database, database.demo)).sealed).toBeGreaterThan(0)
    await write('a:3')
    const whole = await verifyAudit(database, database.demo)
    expect(whole).toMatchObject({ problems: [], unsealed: 1 })
    await seal(database, database.demo)
    await database.pool.query(
      "update log.event set data = '{\"a\": 2}' where district_id = '990001' and stream = 'a:3'",
    )
    const broken = await verifyAudit(database, database.demo)
    expect(broken.problems).toEqual(['event a:3/1 was changed'])
  })

  test('finds a removed event', async () => {
    await database.pool.query(
      "set session_replication_role = replica; delete from log.event where district_id = '990001' and stream = 'a:2'; reset session_replication_role",
    )
    expect(
      (await verifyAudit(database, database.demo)).problems.some((problem) => problem.includes('lost 1 events')),
    ).toBe(true)
  })
})
