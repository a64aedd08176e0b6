import type { IndicatorDetail, Observation } from '@lantu/indicators/contract'
import { IndicatorDetail as Detail } from '@lantu/indicators/contract'
import { assessPace } from '@lantu/pace'
import { expect, test } from 'vitest'
import { neededOf, newestEditions, paceOf } from './pace-of.ts'

const words = { unit: '亿元', month: (month: number) => `${month}月` }
const id = (n: number) => `01a211ec-82cd-7665-949d-a251c3fe59${String(n).padStart(2, '0')}`
const shares = [0.16, 0.236, 0.31, 0.39, 0.4713, 0.552, 0.634, 0.721, 0.814, 0.906, 1]
const ends = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Retail of five whole years growing by 3 % and four months of the sixth, cumulative as published. */
const observations = [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year, at) =>
  ends
    .filter((month) => year < 2024 || month <= 4)
    .map((month, index) => ({
      period: `${year}-01-01/${year}-${String(month).padStart(2, '0')}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`,
      edition: '初步',
      value: (300 * 1.03 ** at * (shares[index] ?? 0)).toFixed(1),
      growth: '3.0',
      growthBasis: null,
      definition: 1,
      publishedOn: `${year}-12-31`,
      standing: 'published',
      source: '统计局',
      note: null,
    })),
)

function detail(): IndicatorDetail {
  const target = {
    id: id(1),
    year: 2024,
    kind: 'level',
    value: '350',
    halfValue: '165',
    wording: '350亿元',
    bound: 'min',
    instrument: '政府工作报告',
    authority: '人民代表大会',
    effectiveOn: '2024-01-12',
    supersedes: null,
    supersededBy: null,
  }
  const result = {
    id: id(1),
    probability: { year: 0.4, half: 0.4 },
    expected: { year: 347, half: 163 },
    interval80: { year: [340, 354] },
    schedule: { linear: 1 / 3, seasonal: 0.31, actual: 0.3 },
    needed: { perPeriod: 30, growth: 4 },
    reasons: [],
    version: '1',
  }
  return Detail.parse({
    id: id(2),
    code: 'C01',
    name: '社零',
    unit: 'cny100m',
    decimals: 1,
    link: 'consumption',
    sourceUnitId: null,
    ownerUnitId: null,
    areaName: '示范区',
    latest: null,
    city: null,
    target,
    assessment: {
      asOf: '2024-05-22',
      result,
      lamp: { colour: 'amber', reasons: [{ code: 'lamp.notEstimated', params: {} }], rule: 'r' },
      latestTo: '2024-04-30',
    },
    frequency: 11,
    measure: 'sum',
    direction: 'up',
    releaseDays: 21,
    version: 1,
    definitions: [
      { number: 1, from: '2017-01-01', wording: '旧', source: null },
      { number: 2, from: '2024-03-01', wording: '名录更新', source: null },
    ],
    series: [{ id: id(3), areaCode: '990001', areaName: '示范区', observations }],
    targets: [target],
  })
}

test('the schedule drawn at the newest period is the one the engine judges by', () => {
  const pace = paceOf(detail(), words)
  if (!pace) throw new Error('nothing to draw')
  const now = pace.data.slots[pace.elapsed - 1]
  const judged = assessPace(pace.input).schedule
  expect((now?.seasonal ?? 0) / 350).toBeCloseTo(judged.seasonal ?? Number.NaN, 10)
  expect((now?.actual ?? 0) / 350).toBeCloseTo(judged.actual ?? Number.NaN, 10)
  expect(pace.input.excluded).toEqual([1, 3])
})

test('the fan begins at nothing, passes the expected half and ends in the range of the outlook', () => {
  const pace = paceOf(detail(), words)
  const at = (month: number) => pace?.data.slots.find((slot) => slot.month === month)?.forecast
  expect(at(4)).toBeNull()
  expect(at(6)?.mid).toBeCloseTo(163)
  expect(at(12)).toMatchObject({ mid: 347, lo80: 340, hi80: 354 })
  expect((at(12)?.hi50 ?? 0) < 354 && (at(5)?.hi80 ?? 0) - (at(5)?.lo80 ?? 0) < 14).toBe(true)
})

test('a definition that begins inside the year breaks the line; an older one does not', () => {
  expect(paceOf(detail(), words)?.data.breaks).toEqual([{ month: 2.2, text: '名录更新' }])
})

test('what is needed adds up to the target', () => {
  const pace = paceOf(detail(), words)
  const needed = pace ? neededOf(pace) : []
  const done = Number(observations.at(-1)?.value)
  expect(needed.map(({ id: which, from, to }) => [which, from, to])).toEqual([
    ['half', 5, 6],
    ['year', 5, 12],
  ])
  expect(done + (needed[0]?.perPeriod ?? 0) * 2).toBeCloseTo(165)
  expect(done + (needed[1]?.perPeriod ?? 0) * 8).toBeCloseTo(350)
  expect(needed[1]?.before).toBeCloseTo(3, 0)
})

test('of several editions of a period the one published last counts', () => {
  const one = (edition: string, publishedOn: string) =>
    ({ ...observations[0], edition, publishedOn }) as unknown as Observation
  expect(newestEditions([one('修订', '2024-02-01'), one('初步', '2024-01-01')]).map((each) => each.edition)).toEqual([
    '修订',
  ])
})
