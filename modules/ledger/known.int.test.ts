import { createAsks } from '@lantu/asks'
import { defineIndicator, facts as indicatorFacts, recordObservations } from '@lantu/indicators'
import { Period, parsePlainDate } from '@lantu/kernel/time'
import { readTable } from '@lantu/papers/sheets'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { fillSheet } from '#testing/fill-sheet.ts'
import { takeFolder } from '#testing/folder.ts'
import type { CommitmentId } from './contract/index.ts'
import { getKnownFigures, loadUnitSheet, unitSheet } from './index.ts'

const record = createAsks({ lookups: indicatorFacts })
const april = Period.parse('2024-04-01/2024-04-30')
let ledger: TestLedger
let ids: readonly CommitmentId[]
beforeAll(async () => {
  ledger = await testLedger('2024-05-21T02:00:00Z')
  ids = await takeFolder(ledger, [{ title: '水务产业营业收入增长' }, { title: '治理河道60公里' }])
  await ledger.database.inDistrict(async (t) => {
    const day = parsePlainDate
    const { id: indicator, series } = await defineIndicator(t, {
      code: 'W01',
      name: '水务产业营业收入',
      unit: 'cny100m',
      decimals: 1,
      frequency: 12,
      measure: 'sum',
      direction: 'up',
      link: 'consumption',
      sourceUnitId: null,
      ownerUnitId: null,
      releaseDays: 20,
      definition: { wording: '规模以上', from: day('2012-01-01'), source: null },
      areas: [{ code: '990001', name: '示范区' }],
    })
    const row = { seriesId: series.get('990001') ?? '', edition: '初步', growthBasis: '名义', definition: 1 }
    const published = { publishedOn: day('2024-05-20'), standing: 'published', source: '演示', note: null } as const
    await recordObservations(
      t,
      [{ ...row, ...published, period: Period.parse('2024-01-01/2024-04-30'), value: '60.5', growth: '5.1' }],
      { name: '1—4月' },
    )
    await sql`update ledger.commitment set indicator_id = ${indicator}::uuid
      where district_id = ${t.district} and commitment_id = ${ids[0]}::uuid`.execute(t.db)
  })
})
afterAll(() => ledger.drop())

const known = (index: number, period: Period) => {
  const id = ids[index]
  if (!id) throw new Error(`no commitment ${index}`)
  return ledger.as('waterHandler', (t) => getKnownFigures(t, record, { id, period }))
}

test('a figure on record is shown with its period, source and edition; for another period or task there is none', async () => {
  const figure = { name: '水务产业营业收入', period: '2024-01-01/2024-04-30', on: '2024-05-20', edition: '初步' }
  expect((await known(0, april)).figures).toMatchObject([
    { ...figure, part: 'level', value: '60.5', unit: 'cny100m', source: { subjectKind: 'indicator' } },
    { ...figure, part: 'growth', value: '5.1', unit: 'percent' },
  ])
  expect((await known(0, Period.parse('2024-05-01/2024-05-31'))).figures).toEqual([])
  expect((await known(1, april)).figures).toEqual([])
  await expect(
    ledger.as('cultureHandler', (t) => getKnownFigures(t, record, { id: ids[0] as CommitmentId, period: april })),
  ).rejects.toMatchObject({ code: 'ledger.unknown' })
})

test('the unit’s sheet shows it read-only, and comes back all the same', async () => {
  const content = await ledger.as('waterHandler', (t) =>
    unitSheet(t, record, { unit: ledger.units.water, period: april }),
  )
  const read = await readTable(content)
  if (!read.ok) throw read.error
  const column = '在册数据（只读，不用再报）'
  const texts = read.value.rows.map((row) => row.cells[column] ?? row.cells[column.normalize('NFKC')])
  expect(texts.find((text) => text)).toContain('水务产业营业收入 2024年1—4月 60.5亿元（指标库，2024-05-20，初步）')
  expect(texts.filter((text) => text)).toHaveLength(1)
  const filled = await fillSheet(content, { 治理河道60公里: { 本期进展: '完成30公里' } })
  const report = await ledger.as('waterHandler', (t) =>
    loadUnitSheet(t, { unit: ledger.units.water, fileName: 'a.xlsx', content: filled, acceptGood: false }),
  )
  expect(report).toMatchObject({ loaded: 1, empty: 1, refused: 0 })
})
