import { describe, expect, test } from 'vitest'
import { arima, difference, wanders } from './arima.ts'
import { combine } from './combine.ts'
import { type Fit, runTwoState, type TwoState } from './innovations.ts'
import { adjust, reseason } from './season.ts'
import { minimise } from './simplex.ts'
import { complexSmoothing, dampedSmoothing, simpleSmoothing } from './smoothing.ts'
import { decompose } from './stl.ts'
import { dynamicTheta } from './theta.ts'

/** Park–Miller, so that the series of these tests never change. */
function noise(count: number, seed = 1): Float64Array {
  let state = seed
  return Float64Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647 - 0.5
  })
}
const plan = { frequency: 12, window: 11, clearSeason: 0.9, clearWindow: 5, shrinkage: 1 }

test('the simplex finds a minimum inside the box, and its edge when the minimum lies outside', () => {
  const bowl = (x: Float64Array) => ((x[0] ?? 0) - 0.3) ** 2 + 4 * ((x[1] ?? 0) + 2) ** 2 + 1
  const box = { start: [0.8, 0.5], step: [-0.2, 0.2], low: [0, -1], high: [1, 1], budget: 200 }
  const [x, y] = minimise(bowl, box)
  expect(Math.abs((x ?? 0) - 0.3)).toBeLessThan(0.03)
  expect(y).toBe(-1)
})

test('start states solved in the pass are the best ones: no other start has a smaller error', () => {
  const y = noise(40).map((value, at) => 3 + 0.1 * at + value)
  const model: TwoState = { h: 0.9, p: 0.9, g: 0.4, q: 0, r: 0.9, k: 0.1 }
  const fit: Fit = { sse: 0, a: 0, b: 0 }
  const best = runTwoState(y, model, 2, fit)
  const byHand = (a0: number, b0: number): number => {
    let a = a0
    let b = b0
    let sse = 0
    for (const value of y) {
      const e = value - a - model.h * b
      sse += e * e
      const next = a + model.p * b + model.g * e
      b = model.q * a + model.r * b + model.k * e
      a = next
    }
    return sse
  }
  let least = Number.POSITIVE_INFINITY
  for (let a = 0; a <= 6; a += 0.1) for (let b = -2; b <= 2; b += 0.1) least = Math.min(least, byHand(a, b))
  expect(best).toBeLessThanOrEqual(least)
  expect(best).toBeGreaterThan(least * 0.98)
})

describe('season', () => {
  const season = Array.from({ length: 12 }, (_, at) => Math.sin((at * Math.PI) / 6))
  const clean = Float64Array.from({ length: 72 }, (_, at) => 50 + 0.5 * at + 5 * (season[at % 12] ?? 0))

  test('STL takes a clean season and a straight trend apart', () => {
    const parts = decompose(clean, 12, 11)
    for (let at = 0; at < 72; at++) {
      expect(Math.abs((parts.season[at] ?? 0) - 5 * (season[at % 12] ?? 0))).toBeLessThan(0.3)
      expect(Math.abs((parts.trend[at] ?? 0) - 50 - 0.5 * at)).toBeLessThan(0.3)
    }
  })
  test('a clear season stays whole, noise is not taken for one, and putting it back undoes taking it off', () => {
    const clear = adjust(clean, plan)
    expect(clear.strength).toBeGreaterThan(0.95)
    const again = reseason(clear.series.slice(60), { ...clear, season: clear.season })
    for (let at = 0; at < 12; at++) expect(again[at]).toBeCloseTo(clean[60 + at] ?? 0, 6)
    const factors = adjust(
      noise(72, 5).map((value) => 100 + value),
      plan,
    ).season
    for (const factor of factors) expect(Math.abs(factor - (factor > 0.5 ? 1 : 0))).toBeLessThan(0.006)
  })
})

describe('methods on series whose future is known', () => {
  const line = Float64Array.from({ length: 60 }, (_, at) => 1 + 0.01 * at)
  test('smoothing and theta follow a line, simple smoothing stays at its end', () => {
    expect(simpleSmoothing(line, 4).path[3]).toBeCloseTo(1.59, 2)
    expect(dampedSmoothing(line, 4).path[3]).toBeGreaterThan(1.61)
    expect(complexSmoothing(line, 4).path[3]).toBeCloseTo(1.63, 1)
    // Theta lies between the level and the line.
    expect(dynamicTheta(line, 4).path[3]).toBeGreaterThan(1.59)
    expect(dynamicTheta(line, 4).path[3]).toBeLessThanOrEqual(1.635)
  })
  test('ARIMA: a random walk with drift goes on by its drift, an autoregression returns to its mean', () => {
    const steps = noise(120, 3)
    let level = 0
    const walk = steps.map((step) => (level += 0.4 + step))
    const drift = ((walk.at(-1) ?? 0) - (walk[0] ?? 0)) / 119
    expect(wanders(walk)).toBe(true)
    const path = arima(walk, 20, { d: 1, D: 0, season: 1, seasonal: false }, 12)?.path ?? new Float64Array(0)
    expect(((path[19] ?? 0) - (walk.at(-1) ?? 0)) / 20).toBeCloseTo(drift, 1)
    let value = 0
    const returning = noise(200, 9).map((shock) => {
      value = 0.7 * value + shock
      return 10 + value
    })
    const back = arima(returning, 30, { d: 0, D: 0, season: 1, seasonal: false }, 12)?.path ?? new Float64Array(0)
    expect(back[29]).toBeCloseTo(returning.reduce((sum, each) => sum + each, 0) / 200, 1)
  })
  test('seasonal ARIMA carries a season on', () => {
    const y = Float64Array.from({ length: 96 }, (_, at) => 10 + 3 * Math.sin((at * Math.PI) / 6) + 0.05 * at).map(
      (each, at) => each + 0.1 * (noise(96, 4)[at] ?? 0),
    )
    const path = arima(y, 12, { d: 0, D: 1, season: 12, seasonal: true }, 12)?.path ?? new Float64Array(0)
    for (let step = 0; step < 12; step++) {
      const at = 96 + step
      expect(Math.abs((path[step] ?? 0) - (10 + 3 * Math.sin((at * Math.PI) / 6) + 0.05 * at))).toBeLessThan(0.3)
    }
  })
  test('differences', () => expect([...difference(Float64Array.of(1, 4, 9, 16), 2)]).toEqual([8, 12]))
})

test('one wild method among five moves the combination by nothing', () => {
  const calm = [1, 1.1, 0.9, 1].map((value) => Float64Array.of(value))
  const weights = [1, 1, 1, 1, 0.4]
  const without = combine(calm, weights, 1).path[0] ?? 0
  const wild = combine([...calm, Float64Array.of(1e9)], weights, 1).path[0] ?? 0
  expect(Math.abs(wild - without)).toBeLessThan(0.02)
  expect(() => combine([null], [1], 1)).toThrow(RangeError)
})
