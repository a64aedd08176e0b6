import { type ForecastResult, forecast } from '@lantu/pace'
import { componentNames, type ForecastConstants, predict } from '@lantu/pace/learning'
import { cpuSeconds } from './cpu.ts'
import { type Case, caseOf, learnConstants, owa } from './forecast-learning.ts'
import { intervalScore } from './interval-score.ts'
import { type ForecastSeries, setOf } from './pools.ts'
import { deal } from './random.ts'

export interface ForecastFigures {
  readonly set: string
  readonly series: number
  readonly owa: number
  /** The best single method of ours alone, theta on the adjusted series. */
  readonly theta: number
  readonly equal: number
  readonly coverage95: number
  readonly coverage80: number
  readonly msis: number
  /** The same path with Gaussian intervals from the one-step error, growing with the root of the step. */
  readonly msisGaussian: number
}

interface Intervals {
  readonly path: Float64Array
  readonly spread: Float64Array
  readonly constants: ForecastConstants
}

/** Every series is forecast with constants learned on the other half. */
export function measureForecasts(pool: readonly ForecastSeries[], seed: number): ForecastFigures[] {
  const cases = pool.map(caseOf)
  const said = new Map<Case, Intervals>()
  for (const frequency of [12, 4]) {
    const folds = deal(
      cases.filter(({ series }) => series.frequency === frequency),
      2,
      seed,
    )
    for (const [at, fold] of folds.entries()) {
      const constants = learnConstants(folds[1 - at] ?? [], frequency)
      for (const each of fold) {
        const { combined, spread } = predict(each.prepared, { frequency, horizon: each.series.horizon, constants })
        said.set(each, { path: combined.path, spread, constants })
      }
    }
  }
  const sets = [...new Set(pool.map(setOf))].sort()
  const rows = sets.map((set) =>
    figuresOf(
      set,
      cases.filter(({ series }) => setOf(series) === set),
      said,
    ),
  )
  for (const [name, frequency] of [
    ['all monthly', 12],
    ['all quarterly', 4],
  ] as const) {
    rows.push(
      figuresOf(
        name,
        cases.filter(({ series }) => series.frequency === frequency),
        said,
      ),
    )
  }
  return rows
}

function figuresOf(set: string, cases: readonly Case[], said: ReadonlyMap<Case, Intervals>): ForecastFigures {
  const pathOf = (each: Case) =>
    (said.get(each)?.path ?? new Float64Array(0)).map((value) => Math.max(0, value) * each.prepared.unit)
  const theta = componentNames.indexOf('theta')
  const single = (each: Case) =>
    (each.components.paths[theta] ?? new Float64Array(each.series.horizon)).map((value) => value * each.prepared.unit)
  const equal = (each: Case) => {
    const known = each.components.paths.filter((path) => path !== null)
    return Float64Array.from({ length: each.series.horizon }, (_, step) => {
      const sum = known.reduce((total, path) => total + (path[step] ?? 0), 0)
      return (sum / known.length) * each.prepared.unit
    })
  }
  let steps = 0
  let in95 = 0
  let in80 = 0
  let msis = 0
  let gaussian = 0
  for (const each of cases) {
    const intervals = said.get(each)
    if (!intervals) continue
    const { path, spread, constants } = intervals
    const { quantiles } = constants
    for (const [step, actual] of each.series.test.entries()) {
      const at = Math.min(step, quantiles.lo95.length - 1)
      const unit = each.prepared.unit
      const bound = (factor: number) => Math.max(0, ((path[step] ?? 0) + factor * (spread[step] ?? 0)) * unit)
      const low = bound(-(quantiles.lo95[at] ?? 0))
      const high = bound(quantiles.hi95[at] ?? 0)
      steps++
      if (actual >= low && actual <= high) in95++
      if (actual >= bound(-(quantiles.lo80[at] ?? 0)) && actual <= bound(quantiles.hi80[at] ?? 0)) in80++
      msis += intervalScore(low, high, actual) / each.scale
      const reach = 1.96 * each.components.error * Math.sqrt(step + 1) * unit
      const middle = (path[step] ?? 0) * unit
      gaussian += intervalScore(middle - reach, middle + reach, actual) / each.scale
    }
  }
  return {
    set,
    series: cases.length,
    owa: owa(cases, pathOf),
    theta: owa(cases, single),
    equal: owa(cases, equal),
    coverage95: in95 / steps,
    coverage80: in80 / steps,
    msis: msis / steps,
    msisGaussian: gaussian / steps,
  }
}

export interface Speed {
  readonly frequency: number
  readonly perSecond: number
  readonly series: number
}

/** Whole forecasts with intervals, one core, after a warm-up over the same series; the best of three passes. */
export function measureSpeed(pool: readonly ForecastSeries[], frequency: number): Speed {
  const series = pool.filter((each) => each.frequency === frequency).slice(0, 300)
  let best = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < 4; pass++) {
    const start = cpuSeconds()
    for (const { id, frequency: season, horizon, train } of series)
      keep(forecast({ id, frequency: season, horizon, train }))
    if (pass > 0) best = Math.min(best, cpuSeconds() - start)
  }
  return { frequency, perSecond: series.length / best, series: series.length }
}

/** Shape check on the way, and the result is used. */
function keep(result: ForecastResult): void {
  if (!result.mean.every(Number.isFinite)) throw new Error(`${result.id} is not finite`)
}
