import { parseDecimal, UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { janFebPeriod, monthPeriod, parsePlainDate, yearToMonth } from '@lantu/kernel/time'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  assessAll,
  defineIndicator,
  getIndicator,
  importObservations,
  listIndicators,
  type NewObservation,
  recordObservations,
  setTarget,
} from './index.ts'

let database: TestDatabase
const effects = fixedEffects('2024-05-20T02:00:00Z')
beforeAll(async () => {
  database = await testDatabase({ effects })
})
afterAll(() => database.drop())

const define = (code: string, name: string) =>
  database.inDistrict((t) =>
    defineIndicator(t, {
      code,
      name,
      unit: 'cny100m',
      decimals: 1,
      frequency: 11,
      measure: 'sum',
      direction: 'up',
      link: 'consumption',
      sourceUnitId: null,
      ownerUnitId: null,
      releaseDays: 20,
      definition: { wording: '限额以上与限额以下合计', from: parsePlainDate('2012-01-01'), source: null },
      areas: [
        { code: '990001', name: '示范区' },
        { code: '990000', name: '示范市' },
      ],
    }),
  )

const figure = (
  seriesId: string,
  more: Partial<NewObservation> & Pick<NewObservation, 'period' | 'value'>,
): NewObservation => ({
  seriesId,
  edition: '初步',
  growth: null,
  growthBasis: null,
  definition: 1,
  publishedOn: parsePlainDate('2024-03-20'),
  standing: 'published',
  source: '示范区统计局（演示）',
  note: null,
  ...more,
})

const csv = (text: string) => new TextEncoder().encode(text)

describe('figures', () => {
  test('keep every edition and show the past day as it was known', async () => {
    const { id, series } = await define('A01', '社会消费品零售总额')
    const own = series.get('990001') ?? ''
    await database.inDistrict((t) =>
      recordObservations(
        t,
        [figure(own, { period: yearToMonth(2024, 3), value: '95.0', publishedOn: parsePlainDate('2024-04-20') })],
        { name: '一季度' },
      ),
    )
    await database.inDistrict((t) =>
      recordObservations(
        t,
        [
          figure(own, {
            period: yearToMonth(2024, 3),
            value: '97.5',
            edition: '最终核实',
            publishedOn: parsePlainDate('2024-05-10'),
          }),
        ],
        { name: '核实' },
      ),
    )
    const now = await database.inDistrict((t) => getIndicator(t, id))
    const then = await database.inDistrict((t) => getIndicator(t, id, parsePlainDate('2024-04-30')))
    expect(now.latest).toMatchObject({ value: '97.5', edition: '最终核实' })
    expect(then.latest).toMatchObject({ value: '95.0', edition: '初步' })
    expect(now.series[1]?.observations ?? []).toHaveLength(2)
  })

  test('recorded twice are known the second time, and an older publication does not become current', async () => {
    const { id, series } = await define('A02', '限额以上零售额')
    const row = figure(series.get('990001') ?? '', { period: janFebPeriod(2024), value: '60' })
    const first = await database.inDistrict((t) => recordObservations(t, [row], { name: 'x' }))
    const second = await database.inDistrict((t) => recordObservations(t, [row], { name: 'x' }))
    expect([first.recorded, second.recorded, second.known]).toEqual([1, 0, 1])
    await database.inDistrict((t) =>
      recordObservations(t, [{ ...row, edition: '快报', value: '1', publishedOn: parsePlainDate('2024-03-01') }], {
        name: 'y',
      }),
    )
    expect((await database.inDistrict((t) => getIndicator(t, id))).latest?.value).toBe('60')
  })

  test('of another district are not seen', async () => {
    const { id } = await define('A03', '餐饮收入')
    await expect(database.inDistrict((t) => getIndicator(t, id), database.other)).rejects.toMatchObject({
      code: 'indicators.unknown',
    })
    expect(
      (
        await database.inDistrict(
          (t) => listIndicators(t, { link: undefined, year: undefined, asOf: undefined, after: undefined, limit: 50 }),
          database.other,
        )
      ).rows,
    ).toEqual([])
  })
})

describe('an imported sheet', () => {
  test('is read with the ways people write, units converted', async () => {
    const { id } = await define('B01', '网上零售额')
    const report = await database.inDistrict((t) =>
      importObservations(t, {
        fileName: '网上.csv',
        acceptGood: false,
        content: csv(
          '指标,期间,数值,单位,同比,地区,来源\n网上零售额,2024年1—3月,125000,万元,4.1%,示范区,统计月报\n网上零售额,2024年1—4月,——,,−3.2,,统计月报\n',
        ),
      }),
    )
    expect(report).toMatchObject({ read: 2, recorded: 2, refused: 0 })
    const { series } = await database.inDistrict((t) => getIndicator(t, id))
    const own = series.find((one) => one.areaCode === '990001')?.observations ?? []
    expect(
      own.map(({ value, growth }) => [value === null ? null : Number(value), growth === null ? null : Number(growth)]),
    ).toEqual([
      [12.5, 4.1],
      [null, -3.2],
    ])
  })

  test('of 10,000 rows with three bad ones names the three, writes nothing, and loads the rest when asked', async () => {
    await define('B02', '万行指标')
    const lines = Array.from({ length: 10_000 }, (_, index) => {
      const year = 1901 + Math.floor(index / 48)
      const month = (index % 12) + 1
      const edition = `版${Math.floor((index % 48) / 12)}`
      if (index === 17) return `万行指标,某年某月,1,亿元,,,${edition},示例`
      if (index === 4_242) return `万行指标,${year}-${String(month).padStart(2, '0')},4.1.%,亿元,,,${edition},示例`
      if (index === 9_998) return `没有的指标,${year}-${String(month).padStart(2, '0')},1,亿元,,,${edition},示例`
      return `万行指标,${year}-${String(month).padStart(2, '0')},${index}.5,亿元,,,${edition},示例`
    })
    const content = csv(`指标,期间,数值,单位,同比,地区,数据版本,来源\n${lines.join('\n')}\n`)
    const refused = await database
      .inDistrict((t) => importObservations(t, { fileName: '万行.csv', content, acceptGood: false }))
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'indicators.badRows', params: { read: 10_000, bad: 3, good: 9_997 } })
    expect((refused as { faults: { where: string }[] }).faults.map((fault) => fault.where.split('!')[1])).toEqual([
      'B19',
      'C4244',
      'A10000',
    ])
    const loaded = await database.inDistrict((t) =>
      importObservations(t, { fileName: '万行.csv', content, acceptGood: true }),
    )
    expect(loaded).toMatchObject({ recorded: 9_997, refused: 3 })
  })

  test('without the columns it needs is refused by their names', async () => {
    await expect(
      database.inDistrict((t) =>
        importObservations(t, { fileName: 'x.csv', acceptGood: false, content: csv('名称,时间\n甲,2024\n') }),
      ),
    ).rejects.toMatchObject({ code: 'indicators.noColumns' })
  })
})

describe('a target', () => {
  test('is judged with a probability when three comparable years are known, and says 资料不足 when not', async () => {
    const { id, series } = await define('C01', '示例零售额')
    const own = series.get('990001') ?? ''
    const rows: NewObservation[] = []
    for (let year = 2017; year <= 2024; year++) {
      for (let month = 2; month <= (year === 2024 ? 4 : 12); month++) {
        const value = String((month === 2 ? 20 : 10 + month / 10) * (1 + (year - 2017) * 0.05))
        rows.push(
          figure(own, {
            period: month === 2 ? janFebPeriod(year) : monthPeriod(year, month),
            value,
            publishedOn: parsePlainDate(
              `${month === 12 ? year + 1 : year}-${String(month === 12 ? 1 : month + 1).padStart(2, '0')}-18`,
            ),
          }),
        )
      }
    }
    await database.inDistrict((t) => recordObservations(t, rows, { name: '历年' }))
    const target = {
      seriesId: [...series.values()][0] as never,
      year: 2024,
      kind: 'level' as const,
      wording: '180亿元',
      bound: 'min' as const,
      authority: '区人大',
      effectiveOn: parsePlainDate('2024-01-10'),
    }
    const set = await database.inDistrict((t) =>
      setTarget(t, {
        ...target,
        value: parseDecimal('180'),
        halfValue: parseDecimal('85'),
        instrument: '2024年政府工作报告',
      }),
    )
    const judged = await database.inDistrict((t) => getIndicator(t, id))
    expect(judged.assessment?.result.probability.year).not.toBeNull()
    expect(judged.assessment?.lamp.reasons.length).toBeGreaterThan(0)
    const revised = await database.inDistrict((t) =>
      setTarget(t, {
        ...target,
        value: parseDecimal('150'),
        halfValue: null,
        wording: '150亿元',
        instrument: '人大常委会决定（2024-05-15）',
        effectiveOn: parsePlainDate('2024-05-15'),
      }),
    )
    const after = await database.inDistrict((t) => getIndicator(t, id))
    expect(after.targets.map((one) => one.wording)).toEqual(['180亿元', '150亿元'])
    expect(after.target?.id).toBe(revised.id)
    const before = await database.inDistrict((t) => getIndicator(t, id, parsePlainDate('2024-05-14')))
    expect(before.target?.id).toBe(set.id)
  })

  test('without its figure on the day it should be known is 待数据 and not red', async () => {
    const { id, series } = await define('C02', '无数指标')
    const target = {
      seriesId: [...series.values()][0] as never,
      year: 2024,
      kind: 'level' as const,
      value: parseDecimal('10'),
      halfValue: null,
      wording: '10亿元',
      bound: 'min' as const,
      instrument: '计划',
      authority: '区政府',
      effectiveOn: parsePlainDate('2024-01-01'),
    }
    await database.inDistrict((t) => setTarget(t, target))
    await database.inDistrict((t) => assessAll(t))
    expect((await database.inDistrict((t) => getIndicator(t, id))).assessment?.lamp.colour).toBe('missing')
  })

  test('cannot be owned by the unit that measures it', async () => {
    const unit = UnitId.parse('01890000-0000-7000-8000-00000000000a')
    const same = database.inDistrict((t) =>
      defineIndicator(t, {
        code: 'D01',
        name: '自评指标',
        unit: 'cny100m',
        decimals: 1,
        frequency: 12,
        measure: 'sum',
        direction: 'up',
        link: null,
        sourceUnitId: unit,
        ownerUnitId: unit,
        releaseDays: 20,
        definition: { wording: 'x', from: parsePlainDate('2012-01-01'), source: null },
        areas: [],
      }),
    )
    await expect(same).rejects.toThrow(/check constraint/)
  })
})
