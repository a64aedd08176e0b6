import {
  type ComponentPaths,
  combine,
  componentNames,
  constantsFor,
  type ForecastConstants,
  type Prepared,
  prepare,
  runComponents,
  spreadFeatureCount,
  spreadFeatures,
} from '@lantu/pace/learning'
import { naive2, type Scored, scaleOf, score } from './accuracy.ts'
import { leastSquares } from './least-squares.ts'
import type { ForecastSeries } from './pools.ts'

/** A series with everything that does not depend on what is learned. */
export interface Case {
  readonly series: ForecastSeries
  readonly prepared: Prepared
  readonly components: ComponentPaths
  readonly scale: number
  readonly naive: Scored
}

export function caseOf(series: ForecastSeries): Case {
  const { frequency, horizon, train, test } = series
  const prepared = prepare(train, frequency)
  const components = runComponents(prepared.y, horizon, {
    ...constantsFor(frequency),
    frequency,
    weights: startWeights(frequency),
  })
  const scale = scaleOf(train, frequency)
  return { series, prepared, components, scale, naive: score(naive2(train, frequency, horizon), test, scale) }
}

export function owa(cases: readonly Case[], pathOf: (each: Case) => ArrayLike<number>): number {
  const sums = { smape: 0, mase: 0, smapeNaive: 0, maseNaive: 0 }
  for (const each of cases) {
    const { smape, mase } = score(pathOf(each), each.series.test, each.scale)
    sums.smape += smape
    sums.mase += mase
    sums.smapeNaive += each.naive.smape
    sums.maseNaive += each.naive.mase
  }
  return (sums.smape / sums.smapeNaive + sums.mase / sums.maseNaive) / 2
}

const pathWith = (weights: readonly number[]) => (each: Case) =>
  combine(each.components.paths, weights, each.series.horizon).path.map((value) => value * each.prepared.unit)

/** Equal weights to start from. Monthly series go without seasonal ARIMA on levels: a third of the time for nothing measurable. */
const startWeights = (frequency: number): number[] =>
  componentNames.map((name) => (name === 'sarima' && frequency === 12 ? 0 : 1))

/**
 * Weights by coordinate steps of a half, then a quarter, from equal ones: coarse on purpose, then half-way
 * back to the start, because combinations learned in full do worse on other series than combinations learned by half.
 */
export function learnWeights(cases: readonly Case[], frequency: number): number[] {
  const start = startWeights(frequency)
  let weights = start
  let best = owa(cases, pathWith(weights))
  for (const step of [0.5, 0.25]) {
    for (let round = 0; round < 4; round++) {
      const before = best
      for (let at = 0; at < weights.length; at++) {
        if (start[at] === 0) continue
        for (const move of [step, -step]) {
          const trial = weights.with(at, Math.max(0, (weights[at] ?? 0) + move))
          const found = trial.some((weight) => weight > 0) ? owa(cases, pathWith(trial)) : best
          if (found < best - 2e-5) {
            best = found
            weights = trial
          }
        }
      }
      if (best === before) break
    }
  }
  return weights.map((weight, at) => (weight + (start[at] ?? 0)) / 2)
}

/** Spread by ridge regression of ln |error / one-step error|, then quantiles of error / spread per step, either side. */
export function learnConstants(cases: readonly Case[], frequency: number): ForecastConstants {
  const weights = learnWeights(cases, frequency)
  const rows: Float64Array[] = []
  const logs: number[] = []
  const errors: { step: number; error: number; unit: number; features: Float64Array }[] = []
  for (const each of cases) {
    const { series, prepared, components } = each
    const { path, disagreement } = combine(components.paths, weights, series.horizon)
    const { adjusted, error } = components
    const input = {
      y: prepared.y,
      frequency: series.frequency,
      error,
      path,
      disagreement,
      season: adjusted.season,
      multiplicative: adjusted.multiplicative,
    }
    for (let step = 0; step < series.horizon; step++) {
      const features = new Float64Array(spreadFeatureCount)
      spreadFeatures(input, step, features)
      const missed = (series.test[step] ?? 0) / prepared.unit - (path[step] ?? 0)
      errors.push({ step, error: missed, unit: error, features })
      if (error > 0) {
        rows.push(features)
        logs.push(Math.log(Math.abs(missed) / error + 0.05))
      }
    }
  }
  const spread = leastSquares(rows, logs, 1)
  const relative = errors
    .filter(({ unit }) => unit > 0)
    .map(({ step, error, unit, features }) => ({
      step,
      ratio: error / (unit * Math.exp(features.reduce((sum, value, at) => sum + value * (spread[at] ?? 0), 0))),
    }))
  const horizon = Math.max(...cases.map(({ series }) => series.horizon))
  const side = (share: number, sign: 1 | -1) =>
    Array.from({ length: horizon }, (_, step) => quantileNear(relative, step, share, sign))
  const { window, clearSeason, clearWindow, shrinkage } = constantsFor(frequency)
  return {
    window,
    clearSeason,
    clearWindow,
    shrinkage,
    weights,
    spread: spread.map(round),
    quantiles: {
      lo95: side(0.975, -1),
      lo80: side(0.9, -1),
      hi80: side(0.9, 1),
      hi95: side(0.975, 1),
    },
  }
}

/** Conformal quantile of ±ratio at one step and its neighbours, with the finite-sample correction (n+1). */
function quantileNear(
  relative: readonly { step: number; ratio: number }[],
  step: number,
  share: number,
  sign: 1 | -1,
): number {
  const near = relative.filter((each) => Math.abs(each.step - step) <= 1).map(({ ratio }) => ratio * sign)
  near.sort((a, b) => a - b)
  return round(near[Math.min(near.length - 1, Math.ceil((near.length + 1) * share) - 1)] ?? 0)
}

const round = (value: number): number => Number(value.toPrecision(4))
