import { DistrictCode } from '@lantu/kernel'
import { listBlockers, listProjects } from '@lantu/ledger'
import { BlockerQuery, FlagCode, ProjectQuery } from '@lantu/ledger/contract'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSamplesOnce } from './samples.ts'

/** What a new user finds: loaded once, real districts with nothing invented, 示范区 with something of everything. */
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query("delete from tenancy.district where code = '990001'")
  await loadSamplesOnce(database, () => {})
}, 120_000)
afterAll(() => database.drop())

const count = async (sql: string, district: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`select count(*)::int as n from ${sql}`, [district])).rows[0]?.n ?? -1

test('a second start loads nothing again', async () => {
  const said: string[] = []
  await loadSamplesOnce(database, (what) => said.push(what))
  expect(said).toEqual([])
})

describe.each(['110107', '110102'])('the real district %s', (district) => {
  test('has its document, units, streets and figures, each figure with its source', async () => {
    expect(await count('documents.document where district_id = $1', district)).toBe(1)
    expect(await count('identity.unit where district_id = $1', district)).toBeGreaterThan(30)
    expect(await count('indicators.observation where district_id = $1', district)).toBeGreaterThan(50)
    expect(
      await count(
        "indicators.observation where district_id = $1 and (source = '' or standing <> 'published')",
        district,
      ),
    ).toBe(0)
  })

  test('holds nothing invented: no work, no progress, no signal, one local reader', async () => {
    for (const table of [
      'ledger.commitment',
      'ledger.progress',
      'matters.matter',
      'signals.signal',
      'bulletins.bulletin',
    ]) {
      expect(await count(`${table} where district_id = $1`, district), table).toBe(0)
    }
    expect(await count('identity.person where district_id = $1', district)).toBe(1)
    expect(
      (
        await database.pool.query(
          'select fictional, clock_shift_seconds::int as shift from tenancy.district where code = $1',
          [district],
        )
      ).rows,
    ).toEqual([{ fictional: false, shift: 0 }])
  })
})

test('Xicheng 2020 keeps both the first target and the approved one', async () => {
  const targets = await database.pool.query(
    "select wording, superseded_by is null as in_force from indicators.target where district_id = '110102' and year = 2020 order by effective_on",
  )
  expect(targets.rows).toEqual([
    { wording: '439.55亿元', in_force: false },
    { wording: '413.8亿元', in_force: true },
  ])
})

test('示范区 shows every lamp, work in every phase, and signals with their matters', async () => {
  const demo = DistrictCode.parse('990001')
  expect(await count('ledger.commitment where district_id = $1', demo)).toBe(64)
  const lamps = await database.pool.query<{ lamp: string }>(
    'select distinct lamp from ledger.commitment where district_id = $1 order by 1',
    [demo],
  )
  expect(lamps.rows.map((row) => row.lamp)).toEqual(['amber', 'blue', 'closed', 'green', 'grey', 'red'])
  const states = await database.pool.query<{ state: string }>(
    'select distinct state from matters.matter where district_id = $1',
    [demo],
  )
  expect(states.rows.map((row) => row.state).toSorted()).toEqual(['closed', 'handling', 'registered', 'reported'])
  expect(
    await count("signals.signal where district_id = $1 and state <> 'recovered' and matter_id is not null", demo),
  ).toBeGreaterThan(3)
  expect(await count('indicators.target_current where district_id = $1 and result is not null', demo)).toBe(9)
})

test('示范区 has a project with each thing that can be off, blockers of every level and money half passed on', async () => {
  const { flags, levels, shares, clean } = await database.inDistrict(async (tenancy) => {
    const { rows } = await listProjects(tenancy, ProjectQuery.parse({ limit: 100 }))
    const blockers = await listBlockers(tenancy, BlockerQuery.parse({}))
    return {
      flags: new Set(rows.flatMap((row) => row.flags.map((flag) => flag.code))),
      clean: rows.filter((row) => row.flags.length === 0).length,
      levels: new Set(blockers.rows.map((row) => row.remover.kind)),
      shares: rows.map((row) => row.funds?.releasedShare),
    }
  }, DistrictCode.parse('990001'))
  expect([...flags].toSorted()).toEqual(FlagCode.options.toSorted())
  expect([...levels].toSorted()).toEqual(['city', 'districtLeader', 'unit'])
  expect(shares).toContain(500)
  expect(clean).toBeGreaterThan(3)
})
