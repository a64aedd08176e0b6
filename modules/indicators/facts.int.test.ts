import { createAsks } from '@lantu/asks'
import { createUnit } from '@lantu/identity'
import { fixedEffects } from '@lantu/kernel/effects'
import { janFebPeriod, monthPeriod, parsePlainDate } from '@lantu/kernel/time'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineIndicator, facts, recordObservations } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ effects: fixedEffects('2024-05-20T02:00:00Z') })
})
afterAll(() => database.drop())

test('an ask for a figure on record is answered with it and its edition; for another period it is asked', async () => {
  const day = parsePlainDate
  const verdict = await database.inDistrict(async (tenancy) => {
    const unit = await createUnit(tenancy, {
      code: 'commerce',
      name: '区商务局',
      kind: 'department',
      from: day('2020-01-01'),
    })
    const { series } = await defineIndicator(tenancy, {
      code: 'A01',
      name: '社会消费品零售总额',
      unit: 'cny100m',
      decimals: 1,
      frequency: 11,
      measure: 'sum',
      direction: 'up',
      link: 'consumption',
      sourceUnitId: null,
      ownerUnitId: null,
      releaseDays: 20,
      definition: { wording: '限额以上与限额以下合计', from: day('2012-01-01'), source: null },
      areas: [{ code: '990001', name: '示范区' }],
    })
    const row = {
      seriesId: series.get('990001') ?? '',
      period: janFebPeriod(2024),
      edition: '初步',
      value: '60',
      growth: '5.1',
      growthBasis: '名义',
      definition: 1,
    }
    await recordObservations(
      tenancy,
      [{ ...row, publishedOn: day('2024-03-20'), standing: 'published', source: '演示', note: null }],
      { name: '1—2月' },
    )
    const item = (factKind: string, period: string) => ({
      label: factKind,
      fact: { factKind, key: { indicator: 'A01', period } },
    })
    return createAsks({ lookups: facts }).check(tenancy, {
      title: '社零月报',
      origin: 'city',
      basis: null,
      owner: unit,
      audience: [unit],
      startsOn: day('2024-05-20'),
      endsOn: day('2024-12-31'),
      cadence: 'monthly',
      statistical: null,
      items: [
        item('indicators.level', janFebPeriod(2024)),
        item('indicators.growth', janFebPeriod(2024)),
        item('indicators.level', monthPeriod(2024, 1)),
      ],
    })
  })
  expect(verdict).toMatchObject({
    state: 'open',
    toAsk: 1,
    spared: 2,
    items: [
      { known: { value: '60', unit: 'cny100m', edition: '初步', on: '2024-03-20' } },
      { known: { value: '5.1', unit: 'percent' } },
      { known: null },
    ],
  })
})
