import { describe, expect, test } from 'vitest'
import { assessPace } from './assess.ts'
import { forecast } from './forecast/forecast.ts'

/** 社会消费品零售总额, 亿元, as first published by the National Bureau of Statistics each month; January–February as one. */
const retail = [
  [33668.6, 15650.2, 15603.1, 16714.8, 16584.9, 16314.9, 16658.9, 18226.6, 18933.8, 18476.7, 20334.2],
  [37809.8, 17641.2, 17600.3, 18886.3, 18826.7, 18513.2, 18886.2, 20653.3, 21491.3, 21011.9, 23059.7],
  [42280.7, 19800.6, 19701.2, 21249.8, 21166.4, 20775.8, 21133.9, 23042.4, 23967.2, 23474.7, 25801.3],
  [47992.5, 22722.8, 22386.7, 24194.8, 24280.3, 24338.8, 24893.4, 25270.6, 28278.9, 27937.3, 28634.6],
  [52910.3, 25114.1, 24645.8, 26610.7, 26857.4, 26827.4, 27539.6, 27976.4, 31119.2, 30958.5, 31757.0],
]
const year2017 = [57959.7, 27863.7, 27278.5, 29459.2, 29807.6, 29609.8, 30329.7, 30870.3, 34240.9, 34108.2, 34734.1]
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const total = sum(year2017)
const ask = (elapsed: number, growth: number) =>
  assessPace({
    id: 'national-retail-2017',
    frequency: 11,
    kind: 'sum',
    history: retail,
    ytd: year2017.slice(0, elapsed),
    target: sum(retail[4] ?? []) * (1 + growth / 100),
    halfTarget: sum((retail[4] ?? []).slice(0, 5)) * (1 + growth / 100),
  })

describe('national retail 2017, eleven observations a year', () => {
  test('the half-year is 47 % done where the straight line says 50 %', () => {
    const { schedule } = ask(5, 10)
    expect(schedule.linear).toBe(0.5)
    expect(schedule.seasonal).toBeCloseTo(0.472, 3)
  })

  test('at every month the year ends inside the interval, and the middle is within 2 %', () => {
    for (let elapsed = 1; elapsed < 11; elapsed++) {
      const { interval80, expected } = ask(elapsed, 10)
      expect(interval80.year?.[0]).toBeLessThan(total)
      expect(interval80.year?.[1]).toBeGreaterThan(total)
      expect(Math.abs((expected.year ?? 0) / total - 1)).toBeLessThan(0.02)
    }
  })

  test('at half-year a growth of 8 % is likely and one of 13 % is not (it was 10.2 %)', () => {
    expect(ask(5, 8).probability.year).toBeGreaterThan(0.95)
    expect(ask(5, 13).probability.year).toBeLessThan(0.05)
    expect(ask(5, 10).probability.half).toBe(1)
  })

  test('the forecast of the second half misses each month by less than 4 %', () => {
    const { mean } = forecast({ id: 1, frequency: 11, horizon: 6, train: [...retail.flat(), ...year2017.slice(0, 5)] })
    for (const [at, value] of mean.entries()) expect(Math.abs(value / (year2017[5 + at] ?? 1) - 1)).toBeLessThan(0.04)
  })
})
