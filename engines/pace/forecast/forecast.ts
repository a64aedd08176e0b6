import type { ForecastInput, ForecastResult } from '../contract.ts'
import { type Combined, combine } from './combine.ts'
import { runComponents } from './components.ts'
import { constantsFor, type ForecastConstants, forecastVersion } from './constants.ts'
import { type Prepared, prepare } from './prepare.ts'
import { unadjusted } from './season.ts'
import { type SpreadInput, spreadFeatures } from './spread.ts'

/** Below this many observations nothing can be fitted: the last value is carried on. */
const fewest = 6

/**
 * Question: how does the series go on, and how sure is that?
 * Formula: weighted trimmed mean of up to nine methods (simple, damped and complex smoothing, dynamic optimised theta, also on
 * logarithms, and ARIMA on the seasonally adjusted series; smoothing with an evolving season, seasonal ARIMA on levels and on logarithms); intervals by pooled conformal quantiles of
 * error / spread, with the spread learned from the one-step error, the horizon and how far the methods disagree.
 * Symbols: all values in the unit of the series; weights and quantiles in `learned/`, with their model card.
 * Source: Petropoulos & Svetunkov 2020 (combination), Vovk et al. 2005 (conformal). Assumptions: the future errs as the pool did.
 * Edge cases: gaps are filled; fewer than six observations: last value; constant: itself; no value below zero: no forecast is.
 * A series without any observation is a RangeError. Tolerance: bit-identical repeats; unit-free to 1e-6 relative.
 */
export function forecast(input: ForecastInput): ForecastResult {
  const prepared = prepare(input.train, input.frequency)
  const constants = constantsFor(input.frequency)
  const horizon = input.horizon + prepared.missingAtEnd
  const { combined, spread } = predict(prepared, { frequency: input.frequency, horizon, constants })
  const skip = prepared.missingAtEnd
  const { unit, nonNegative } = prepared
  const bound = (value: number): number => {
    const whole = value * unit
    return nonNegative && whole < 0 ? 0 : whole
  }
  const side = (quantiles: readonly number[], sign: 1 | -1): number[] =>
    Array.from({ length: input.horizon }, (_, at) => {
      const step = at + skip
      const factor = quantiles[Math.min(step, quantiles.length - 1)] ?? 0
      return bound((combined.path[step] as number) + sign * factor * (spread[step] as number))
    })
  const { quantiles } = constants
  return {
    id: input.id,
    mean: Array.from({ length: input.horizon }, (_, at) => bound(combined.path[at + skip] as number)),
    lo95: side(quantiles.lo95, -1),
    hi95: side(quantiles.hi95, 1),
    lo80: side(quantiles.lo80, -1),
    hi80: side(quantiles.hi80, 1),
    model: forecastVersion,
  }
}

export interface Prediction {
  readonly combined: Combined
  /** Unit of the intervals, per step, in the unit of `prepared.y`. */
  readonly spread: Float64Array
}

export interface PredictionPlan {
  readonly frequency: number
  readonly horizon: number
  readonly constants: ForecastConstants
}

/** Point forecasts and spreads in the prepared series' unit. */
export function predict(prepared: Prepared, plan: PredictionPlan): Prediction {
  const { input, combined } = describe(prepared, plan)
  const features = new Float64Array(plan.constants.spread.length)
  const spread = new Float64Array(plan.horizon)
  for (let step = 0; step < plan.horizon; step++) {
    spreadFeatures(input, step, features)
    let log = 0
    for (let i = 0; i < features.length; i++) log += (features[i] as number) * (plan.constants.spread[i] ?? 0)
    spread[step] = input.error * Math.exp(log)
  }
  return { combined, spread }
}

/** What the spread is computed from; apart, because the learning script needs the same. */
export function describe(prepared: Prepared, plan: PredictionPlan): { input: SpreadInput; combined: Combined } {
  const { y } = prepared
  const { frequency, horizon, constants } = plan
  if (y.length < fewest || y.every((value) => value === y[0])) return carryOn(y, frequency, horizon)
  const season = { ...constants, frequency }
  const { paths, adjusted, error } = runComponents(y, horizon, season)
  const combined = combine(paths, constants.weights, horizon)
  const { path, disagreement } = combined
  return {
    combined,
    input: {
      y,
      frequency,
      error,
      path,
      disagreement,
      season: adjusted.season,
      multiplicative: adjusted.multiplicative,
    },
  }
}

/** Last value; its doubt from the steps so far, a tenth of its size when there is none to learn from. */
function carryOn(y: Float64Array, frequency: number, horizon: number): { input: SpreadInput; combined: Combined } {
  const last = y.at(-1) ?? 0
  let squares = 0
  for (let t = 1; t < y.length; t++) squares += ((y[t] as number) - (y[t - 1] as number)) ** 2
  const error = y.length === 1 ? Math.abs(last) / 10 : Math.sqrt(squares / (y.length - 1))
  const path = new Float64Array(horizon).fill(last)
  const disagreement = new Float64Array(horizon)
  const { season, multiplicative } = unadjusted(y)
  return {
    combined: { path, disagreement },
    input: { y, frequency, error, path, disagreement, season, multiplicative },
  }
}
