import { createUnit } from '@lantu/identity'
import { defineIndicator, recordObservations, setTarget } from '@lantu/indicators'
import { SeriesId } from '@lantu/indicators/contract'
import { parseDecimal } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { monthPeriod, parsePlainDate } from '@lantu/kernel/time'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acknowledge, evaluateWatches, listSignals } from './index.ts'

/** One indicator with seven whole years; 2024 far behind its target until a later edition says otherwise. */
let database: TestDatabase
let series: string
const effects = fixedEffects('2024-05-22T02:00:00Z')
beforeAll(async () => {
  database = await testDatabase({ effects })
  series = await database.inDistrict(async (t) => {
    const from = parsePlainDate('2017-01-01')
    const owner = await createUnit(t, { code: 'commerce', name: '区商务局', kind: 'department', from })
    const source = await createUnit(t, { code: 'stats', name: '区统计局', kind: 'department', measures: true, from })
    const defined = await defineIndicator(t, {
      code: 'C01',
      name: '社会消费品零售总额',
      unit: 'cny100m',
      decimals: 1,
      frequency: 12,
      measure: 'sum',
      direction: 'up',
      link: null,
      sourceUnitId: source,
      ownerUnitId: owner,
      releaseDays: 15,
      definition: { wording: 'x', from, source: null },
      areas: [{ code: '990001', name: '示范区' }],
    })
    const id = defined.series.get('990001') ?? ''
    await recordObservations(t, figures(id, { scale: 0.8, edition: '初步', publishedOn: '2024-05-10' }), { name: 'x' })
    await setTarget(t, {
      seriesId: SeriesId.parse(id),
      year: 2024,
      kind: 'level',
      value: parseDecimal('120'),
      halfValue: null,
      wording: '120亿元',
      bound: 'min',
      instrument: '报告',
      authority: '区人大',
      effectiveOn: parsePlainDate('2024-01-10'),
    })
    return id
  })
})
afterAll(() => database.drop())

const figures = (seriesId: string, year2024: { scale: number; edition: string; publishedOn: string }) => {
  const months = Array.from({ length: 7 * 12 + 4 }, (_, index) => ({
    year: 2017 + Math.floor(index / 12),
    month: (index % 12) + 1,
  }))
  return months.map(({ year, month }) => ({
    seriesId,
    period: monthPeriod(year, month),
    edition: year === 2024 ? year2024.edition : '公布',
    value: ((9 + ((month * 7) % 5) / 4) * (year === 2024 ? year2024.scale : 1 + ((year * 13) % 7) / 100)).toFixed(2),
    growth: null,
    growthBasis: null,
    definition: 1,
    publishedOn: year === 2024 ? parsePlainDate(year2024.publishedOn) : parsePlainDate(`${year + 1}-01-20`),
    standing: 'published' as const,
    source: '演示',
    note: null,
  }))
}

const all = () =>
  database.inDistrict((t) => listSignals(t, { state: 'all', subjectId: undefined, after: undefined, limit: 50 }))
const matters = async () =>
  (
    await database.inDistrict(({ db }) =>
      sql<{ kind: string; flags: unknown }>`select kind from matters.matter`.execute(db),
    )
  ).rows

test('what is far behind becomes one signal and one deviation matter, however often the watches look', async () => {
  const first = await database.inDistrict(evaluateWatches)
  const second = await database.inDistrict(evaluateWatches)
  expect(first).toMatchObject({ opened: 1, matters: 1 })
  expect(second).toMatchObject({ opened: 0, matters: 0, seen: 1 })
  expect((await all()).rows).toMatchObject([
    { watch: 'pace', severity: 'red', state: 'open', title: '社会消费品零售总额：120亿元' },
  ])
  expect((await all()).rows[0]?.reasons.length).toBeGreaterThan(0)
  expect(await matters()).toMatchObject([{ kind: 'deviation' }])
})

test('two rounds at the same moment still make one', async () => {
  await Promise.allSettled([1, 2, 3].map(() => database.inDistrict(evaluateWatches)))
  expect((await all()).rows).toHaveLength(1)
  expect(await matters()).toHaveLength(1)
})

test('acknowledging asks for the version seen, and another district sees nothing', async () => {
  const signal = (await all()).rows[0]
  if (!signal) throw new Error('no signal')
  const seen = await database.inDistrict((t) => acknowledge(t, { id: signal.id, version: signal.version }))
  expect(seen.state).toBe('acknowledged')
  await expect(
    database.inDistrict((t) => acknowledge(t, { id: signal.id, version: signal.version })),
  ).rejects.toMatchObject({ code: 'signals.changed' })
  await expect(
    database.inDistrict((t) => acknowledge(t, { id: signal.id, version: 2 }), database.other),
  ).rejects.toMatchObject({ code: 'signals.unknown' })
})

test('recovery closes the signal and only proposes the closing of the matter', async () => {
  await database.inDistrict((t) =>
    recordObservations(t, figures(series, { scale: 1.3, edition: '核实', publishedOn: '2024-05-20' }), { name: 'y' }),
  )
  expect(await database.inDistrict(evaluateWatches)).toMatchObject({ recovered: 1 })
  expect((await all()).rows).toMatchObject([{ state: 'recovered' }])
  const events = await database.inDistrict(({ db }) =>
    sql<{ type: string }>`select type from log.event where stream like 'matter:%' order by version`.execute(db),
  )
  expect(events.rows.map((row) => row.type)).toContain('matter.closureProposed')
  const open = await database.inDistrict(({ db }) =>
    sql<{ phase: string }>`select phase from matters.matter`.execute(db),
  )
  expect(open.rows[0]?.phase).not.toBe('ended')
})
