import { withReference } from '@lantu/platform/db'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSigninLink, signInWithLink, signInWithPassword } from './index.ts'
import { password, type Settled, settle } from './test-house.ts'

let database: TestDatabase
let tables: string[]
let here: Settled
beforeAll(async () => {
  database = await testDatabase()
  here = await settle(database, 'supervisor')
  await database.inDistrict((t) => signInWithPassword(t, { account: here.account, password, address: '192.0.2.1' }))
  await database.inDistrict((t) => createSigninLink(t, { person: here.person }))
  const found = await database.pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'identity' order by 1",
  )
  tables = found.rows.map((row) => row.name)
})
afterAll(() => database.drop())

const rowsOf = (table: string) => sql`select 1 from ${sql.table(`identity.${table}`)}`

describe('rows', () => {
  test('of no table are seen without a district, and none of this one from another', async () => {
    expect(tables.length).toBeGreaterThan(14)
    let filled = 0
    for (const table of tables) {
      expect((await withReference(database, (db) => rowsOf(table).execute(db))).rows, table).toEqual([])
      expect((await database.inDistrict(({ db }) => rowsOf(table).execute(db), database.other)).rows, table).toEqual([])
      if ((await database.inDistrict(({ db }) => rowsOf(table).execute(db))).rows.length > 0) filled++
    }
    expect(filled).toBeGreaterThan(8)
  })

  test('cannot be written into another district, nor point into one', async () => {
    const there = await settle(database, 'supervisor', { district: database.other })
    const cross = (district: string, unit: string) =>
      database.inDistrict(
        ({ db }) =>
          sql`
          insert into identity.unit_alias (district_id, alias_id, unit_id, alias, valid_from, recorded_at)
          values (${district}, ${here.person}, ${unit}, '别名', '2024-01-01', '2024-01-01')`.execute(db),
        database.other,
      )
    await expect(cross(database.demo, here.unit)).rejects.toThrow(/row-level security/)
    await expect(cross(database.other, here.unit)).rejects.toMatchObject({ code: 'db.unknownReference' })
    await expect(cross(database.other, there.unit)).resolves.toBeDefined()
  })

  test('of the past cannot be changed or removed by the application', async () => {
    const tries = [
      sql`update identity.unit_version set name = '改'`,
      sql`delete from identity.unit_version`,
      sql`update identity.unit_relation set superior_id = null`,
      sql`delete from identity.unit_succession`,
      sql`update identity.appointment set valid_from = '2000-01-01'`,
      sql`delete from identity.appointment`,
      sql`delete from identity.person`,
    ]
    for (const attempt of tries)
      await expect(database.inDistrict(({ db }) => attempt.execute(db))).rejects.toThrow(/permission denied/)
  })

  test('a link of one district opens nothing in another', async () => {
    const { token } = await database.inDistrict((t) => createSigninLink(t, { person: here.person }))
    const outcome = await database.inDistrict((t) => signInWithLink(t, { token }), database.other)
    expect(outcome).toMatchObject({ ok: false, error: { code: 'identity.linkSpent' } })
  })
})
