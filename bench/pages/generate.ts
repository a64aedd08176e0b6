import { appoint, createSigninLink, registerPerson } from '@lantu/identity'
import { defineIndicator, recordObservations, setTarget } from '@lantu/indicators'
import { SeriesId } from '@lantu/indicators/contract'
import { parseDecimal, type Role, systemActor, UnitId } from '@lantu/kernel'
import { monthPeriod, parsePlainDate } from '@lantu/kernel/time'
import { type Database, withTenant } from '@lantu/platform/db'
import { index } from '@lantu/search'
import { district } from '../cluster.ts'
import { idOfRow, seedLedger, titleOf, unitOf } from '../ledger/seed.ts'

const indicators = 40
const months = 28 // January 2022 to April 2024

/** A district with `rows` commitments in hand, a matter each, lamps, a searchable title each, indicators with targets, and people. */
export async function generateDistrict(database: Database, rows: number): Promise<{ links: readonly string[] }> {
  await seedLedger(database.pool, { district, rows })
  await seedLamps(database)
  const entries = Array.from({ length: rows }, (_, n) => ({
    subjectKind: 'commitment',
    subjectId: idOfRow(n),
    title: titleOf(n),
    words: ['ledger.readAll'],
  }))
  await withTenant(database, systemActor(district), (tenancy) => index(tenancy, entries))
  await seedIndicators(database)
  const links = await seedPeople(database)
  await database.pool.query('vacuum analyze')
  return { links }
}

/** Lamps as a round would light them: one in twenty red, one in ten amber, the rest by their due day. */
async function seedLamps({ pool }: Database): Promise<void> {
  await pool.query(
    `update ledger.commitment set (lamp, lamp_rank, lamp_reasons, lamp_rule, lamp_since, lamp_no) = (
       select x.lamp, array_position(array['red', 'amber', 'missing', 'blue', 'green', 'grey', 'closed'], x.lamp) - 1,
         '[{"code": "lamp.dueNear", "params": {"dueOn": "2024-06-30", "workDays": 7}}]'::jsonb, 'commitment/2024-01', date '2024-05-01', 1
       from (select case when number_order % 20 = 2 then 'red' when number_order % 10 = 3 then 'amber' when number_order % 10 = 7 then 'blue' else 'green' end as lamp) x)
     where district_id = $1`,
    [district],
  )
  await pool.query(
    `insert into ledger.lamp_validity (district_id, commitment_id, no, known_from, day, since, colour, reasons, rule)
     select district_id, commitment_id, 1, timestamptz '2024-05-01', date '2024-05-01', lamp_since, lamp, lamp_reasons, lamp_rule from ledger.commitment where district_id = $1`,
    [district],
  )
}

async function seedIndicators(database: Database): Promise<void> {
  for (let number = 0; number < indicators; number++) {
    await withTenant(database, systemActor(district), async (tenancy) => {
      const { series } = await defineIndicator(tenancy, {
        code: `P${number}`,
        name: `试算指标${number}`,
        unit: 'cny100m',
        decimals: 1,
        frequency: 12,
        measure: 'sum',
        direction: 'up',
        link: 'consumption',
        sourceUnitId: UnitId.parse(unitOf(1)),
        ownerUnitId: UnitId.parse(unitOf(2 + number)),
        releaseDays: 20,
        definition: { wording: '试算', from: parsePlainDate('2020-01-01'), source: null },
        areas: [{ code: district, name: '示范区' }],
      })
      const seriesId = series.get(district) ?? ''
      const rows = Array.from({ length: months }, (_, month) => ({
        seriesId,
        period: monthPeriod(2022 + Math.floor(month / 12), (month % 12) + 1),
        edition: '初步',
        value: `${10 + ((month * 7 + number) % 5)}.${number % 10}`,
        growth: null,
        growthBasis: null,
        definition: 1,
        publishedOn: parsePlainDate('2024-05-10'),
        standing: 'published' as const,
        source: '试算',
        note: null,
      }))
      await recordObservations(tenancy, rows, { name: 'bench' })
      await setTarget(tenancy, {
        seriesId: SeriesId.parse(seriesId),
        year: 2024,
        kind: 'level',
        value: parseDecimal('150'),
        halfValue: null,
        wording: '150亿元',
        bound: 'min',
        instrument: '报告',
        authority: '区人大',
        effectiveOn: parsePlainDate('2024-01-10'),
      })
    })
  }
}

/** People who may see everything, several so that none spends the budget of calls of a person, as tokens of their sign-in links. */
const seedPeople = (database: Database): Promise<string[]> =>
  withTenant(database, systemActor(district), async (tenancy) => {
    const tokens: string[] = []
    const roles: readonly Role[] = ['supervisor', 'supervisionHead', 'districtLeader']
    for (let number = 0; number < 12; number++) {
      const person = await registerPerson(tenancy, { name: `试算人${number}` })
      for (const role of roles)
        await appoint(tenancy, { person, unit: UnitId.parse(unitOf(0)), role, from: parsePlainDate('2020-01-01') })
      tokens.push((await createSigninLink(tenancy, { person })).token)
    }
    return tokens
  })
