import { describe, expect, test } from 'vitest'
import { assessPace } from './assess.ts'
import { contributions } from './contributions.ts'
import { allowedRemainingMean, neededGrowth } from './needed.ts'
import { linearShare, seasonalShare, shareOfYear } from './schedule.ts'

describe('test vectors of Chinese statistical practice', () => {
  test('5 % for the year after a half-year of 5.4 % needs 4.6 % in the second half', () => {
    expect(neededGrowth({ target: 5, soFar: 5.4, base: { year: 43760.7, soFar: 20621.3 } })).toBeCloseTo(4.6, 1)
    expect(neededGrowth({ target: 5, soFar: 5.4, base: { year: 100, soFar: 47.1 } })).toBeCloseTo(4.6439, 4)
    expect(neededGrowth({ target: 5, soFar: 5.4, base: { year: 100, soFar: 100 } })).toBeNull()
  })

  test('Beijing, first quarter 2024: contributions and pulls', () => {
    const parts = contributions({
      levels: 'current',
      total: { level: 10581.4, growth: 6 },
      parts: [
        { id: 'information', level: 2379.2, growth: 13.7 },
        { id: 'finance', level: 2197.0, growth: 4.7 },
        { id: 'secondary', level: 1310.4, growth: 7.3 },
        { id: 'tertiary', level: 9256.0, growth: 5.8 },
      ],
    })
    const rounded = parts.map(({ id, contribution, pull }) => [
      id,
      Math.round(contribution ?? Number.NaN),
      Number(pull?.toFixed(1)),
    ])
    expect(rounded).toEqual([
      ['information', 48, 2.9],
      ['finance', 16, 1.0],
      ['secondary', 15, 0.9],
      ['tertiary', 85, 5.1],
    ])
  })

  test('a complete split with last year’s levels: contributions add up to 100 %, pulls to the growth', () => {
    const parts = contributions({
      levels: 'previous',
      total: { level: 100, growth: 5 },
      parts: [
        { id: 'a', level: 60, growth: 7 },
        { id: 'b', level: 40, growth: 2 },
      ],
    })
    expect(parts).toEqual([
      { id: 'a', contribution: 84, pull: 4.2 },
      { id: 'b', contribution: 16, pull: 0.8 },
    ])
    expect(
      contributions({ levels: 'current', total: { level: 100, growth: 0 }, parts: [{ id: 'a', level: 5, growth: 1 }] }),
    ).toEqual([{ id: 'a', contribution: null, pull: (5 / 1.01 / 100) * 1 }])
  })

  test('Beijing PM2.5 2024: 31.7 to November leaves 17.5 for December within 30.5', () => {
    const allowed = allowedRemainingMean({ limit: 30.5, meanSoFar: 31.7, elapsed: 335, year: 366 })
    expect(allowed).toBeCloseTo(17.5, 1)
    expect((335 * 31.7 + 31 * 17.7) / 366).toBeCloseTo(30.5, 1)
    expect(allowedRemainingMean({ limit: 30.5, meanSoFar: 31.7, elapsed: 366, year: 366 })).toBeNull()
  })

  test('Beijing retail 2024: 16.9, 33.0 and 56.8 % against 16.7, 33.3 and 58.3 % of the straight line', () => {
    // Cumulative 2374.2, 4649.1, 7990.8, 14073.6; spread evenly between the published points, which shares do not see.
    const year = [1187.1, 1187.1, 1137.45, 1137.45, ...spread(3341.7, 3), ...spread(6082.8, 5)]
    const percent = (share: number | null) => Number(((share ?? Number.NaN) * 100).toFixed(1))
    expect([2, 4, 7].map((month) => percent(shareOfYear(year, month)))).toEqual([16.9, 33.0, 56.8])
    expect([2, 4, 7].map((month) => percent(linearShare(12, month)))).toEqual([16.7, 33.3, 58.3])
    expect(percent(seasonalShare({ history: [year, year, year], elapsed: 7 }))).toBe(56.8)
    expect(percent(linearShare(11, 1))).toBe(16.7)
  })

  test('Beijing GDP: the half-year is 47.1 % of 2023, and a half-year over a revised annual figure is not comparable', () => {
    const year2023 = [10310.65, 10310.65, 11569.7, 11569.7]
    expect(shareOfYear(year2023, 2)).toBeCloseTo(0.471, 3)
    expect(
      seasonalShare({ history: [year2023, year2023, year2023, year2023], elapsed: 2, excluded: [0, 1] }),
    ).toBeNull()
  })

  test('Dongcheng 2024: 46.2 % at half-year is judged unlikely, and the year ended at 92.7 %', () => {
    // Quarterly shares are illustrative: half-years at about 51 % as Xicheng 2018 (51.1 %), within a point or two.
    const target = 210.4
    const year = (total: number, half: number) =>
      [half * 0.52, half * 0.48, (1 - half) * 0.45, (1 - half) * 0.55].map((s) => s * total)
    const result = assessPace({
      id: 'dongcheng-2024-revenue',
      frequency: 4,
      kind: 'sum',
      history: [year(186, 0.505), year(190, 0.513), year(194, 0.508), year(199, 0.511), year(203, 0.51)],
      ytd: [50.1, 47.1],
      target,
      halfTarget: target / 2,
    })
    expect(result.schedule.actual).toBeCloseTo(0.462, 3)
    expect(195 / target).toBeCloseTo(0.927, 3)
    expect(result.probability.half).toBe(0)
    expect(result.probability.year).toBeLessThan(0.1)
    expect(result.interval80.year?.[0]).toBeLessThan(195)
    expect(result.interval80.year?.[1]).toBeGreaterThan(190)
    expect(result.reasons.map(({ code }) => code)).toContain('pace.behindSeasonal')
  })
})

const spread = (total: number, parts: number): number[] => Array.from({ length: parts }, () => total / parts)
