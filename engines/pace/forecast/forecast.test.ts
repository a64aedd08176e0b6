import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ForecastInput, ForecastResult } from '../contract.ts'
import { forecast } from './forecast.ts'

const retail = Array.from(
  { length: 84 },
  (_, month) => 100 * 1.006 ** month * (1 + 0.2 * Math.sin((month * Math.PI) / 6)) + ((month * 37) % 11) / 4,
)
const line = (train: readonly (number | null)[], frequency = 12, horizon = 12): ForecastInput =>
  ForecastInput.parse({ id: 'x', frequency, horizon, train })

const paths = (result: ForecastResult) => [result.mean, result.lo95, result.hi95, result.lo80, result.hi80]

describe('a line of lantu forecast', () => {
  test('follows trend and season', () => {
    const result = ForecastResult.parse(forecast(line(retail)))
    for (const [step, mean] of result.mean.entries()) {
      const month = 84 + step
      const truth = 100 * 1.006 ** month * (1 + 0.2 * Math.sin((month * Math.PI) / 6)) + 1.25
      expect(Math.abs(mean / truth - 1)).toBeLessThan(0.03)
      expect(result.lo95[step]).toBeLessThan(result.lo80[step] ?? 0)
      expect(result.lo80[step]).toBeLessThan(mean)
      expect(result.hi80[step]).toBeGreaterThan(mean)
      expect(result.hi95[step]).toBeGreaterThan(result.hi80[step] ?? 0)
    }
  })

  test('intervals widen', () => {
    const { lo95, hi95 } = forecast(line(retail, 12, 18))
    expect((hi95[17] ?? 0) - (lo95[17] ?? 0)).toBeGreaterThan((hi95[0] ?? 0) - (lo95[0] ?? 0))
  })

  test('constant and zero series go on as they are, without doubt', () => {
    for (const value of [0, 7, 1e12]) {
      for (const path of paths(forecast(line(Array.from({ length: 40 }, () => value))))) {
        expect(path).toEqual(Array.from({ length: 12 }, () => value))
      }
    }
  })

  test('short series: one, two, five, and just under two years', () => {
    for (const length of [1, 2, 5, 6, 9, 23, 24, 25]) {
      const result = forecast(line(retail.slice(0, length)))
      for (const path of paths(result)) expect(path.every(Number.isFinite)).toBe(true)
      expect(Math.min(...result.lo95)).toBeGreaterThanOrEqual(0)
    }
  })

  test('gaps: inside, at the beginning, and at the end, where the forecast begins earlier', () => {
    const gapped = retail.map((value, at) => (at < 3 || at % 17 === 5 ? null : value))
    const whole = forecast(line(retail))
    for (const [step, mean] of forecast(line(gapped)).mean.entries()) {
      expect(Math.abs(mean / (whole.mean[step] ?? 1) - 1)).toBeLessThan(0.08)
    }
    const late = forecast(line([...retail, null, null], 12, 4))
    expect(late.mean).toEqual(forecast(line(retail, 12, 6)).mean.slice(2))
    expect(() => line([null, null])).toThrow('at least one observation')
    expect(() => forecast({ ...line([1]), train: [null] })).toThrow(RangeError)
  })

  test('a thousand billion times the unit is the same forecast', () => {
    const unit = forecast(line(retail))
    const large = forecast(line(retail.map((value) => value * 1e12)))
    for (const [step, mean] of unit.mean.entries()) expect((large.mean[step] ?? 0) / mean / 1e12).toBeCloseTo(1, 5)
    const power = forecast(line(retail.map((value) => value * 2 ** 40)))
    expect(power.mean).toEqual(unit.mean.map((mean) => mean * 2 ** 40))
  })

  test('eleven observations a year, quarters, years, and negative values', () => {
    const wave = Array.from({ length: 60 }, (_, at) => Math.sin(at) * 10 - 3)
    for (const frequency of [11, 4, 1, 7]) {
      for (const train of [retail, wave]) {
        const result = forecast(line(train, frequency, 9))
        for (const path of paths(result)) expect(path.every(Number.isFinite)).toBe(true)
      }
    }
  })
})

test('property: never NaN, never negative for data without negatives, ordered, the same twice', () => {
  const value = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(0), fc.constant(null))
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 70 }),
      fc.constantFrom(12, 11, 4, 1),
      fc.integer({ min: 1, max: 20 }),
      (train, frequency, horizon) => {
        fc.pre(train.some((each) => each !== null))
        const input = { id: 1, frequency, horizon, train }
        const result = forecast(input)
        expect(ForecastResult.safeParse(result).success).toBe(true)
        for (let step = 0; step < horizon; step++) {
          const order = [result.lo95, result.lo80, result.mean, result.hi80, result.hi95].map(
            (path) => path[step] ?? -1,
          )
          expect(order[0]).toBeGreaterThanOrEqual(0)
          expect([...order].sort((a, b) => a - b)).toEqual(order)
        }
        expect(JSON.stringify(forecast(input))).toBe(JSON.stringify(result))
      },
    ),
    { numRuns: 150 },
  )
})
