import { arima, difference, wanders } from './arima.ts'
import { type Adjusted, adjust, reseason, type SeasonPlan } from './season.ts'
import { complexSmoothing, dampedSmoothing, simpleSmoothing } from './smoothing.ts'
import { dynamicTheta } from './theta.ts'

/** The methods that are combined, in the order of their learned weights. */
export const componentNames = ['simple', 'damped', 'complex', 'theta', 'arima', 'sarima', 'sarimaLog'] as const
export type ComponentName = (typeof componentNames)[number]

export interface ComponentPaths {
  /** In the order of `componentNames`; null where a method cannot be fitted. */
  readonly paths: readonly (Float64Array | null)[]
  readonly adjusted: Adjusted
  /** Typical one-step error of the seasonally adjusted series, the middle of three methods. */
  readonly error: number
}

/** Models tried by each stepwise search; more cost time and gain nothing measurable. */
const arimaBudget = 12

/** Every component's forecast of one series without gaps, of about unit size. */
export function runComponents(y: Float64Array, horizon: number, plan: SeasonPlan): ComponentPaths {
  const adjusted = adjust(y, plan)
  const flat = adjusted.series
  const back = (path: Float64Array) => (adjusted.strength > 0 ? reseason(path, adjusted) : path)
  const simple = simpleSmoothing(flat, horizon)
  const damped = dampedSmoothing(flat, horizon)
  const complex = complexSmoothing(flat, horizon)
  const theta = dynamicTheta(flat, horizon)
  const plain = arima(flat, horizon, { d: differencesOf(flat, 2), D: 0, season: 1, seasonal: false }, arimaBudget)
  const positive = y.every((value) => value > 0)
  const logs = positive ? seasonalArima(y.map(Math.log), horizon, plan, adjusted.strength) : null
  const paths = [
    back(simple.path),
    back(damped.path),
    back(complex.path),
    back(theta.path),
    plain && back(plain.path),
    seasonalArima(y, horizon, plan, adjusted.strength),
    logs?.map(Math.exp) ?? null,
  ]
  const error = [damped.error, complex.error, theta.error].sort((a, b) => a - b)[1] ?? 0
  return { paths: paths.map((path) => (path?.every(Number.isFinite) ? path : null)), adjusted, error }
}

/** Above this strength a season is differenced away (Hyndman & Athanasopoulos, fpp3, 9.1). */
const strongSeason = 0.64

function seasonalArima(y: Float64Array, horizon: number, plan: SeasonPlan, strength: number): Float64Array | null {
  const season = plan.frequency
  const seasonal = season > 1 && y.length >= 2 * season + 10
  const D = seasonal && strength > strongSeason ? 1 : 0
  const d = differencesOf(D === 1 ? difference(y, season) : y, D === 1 ? 1 : 2)
  return arima(y, horizon, { d, D, season: seasonal ? season : 1, seasonal }, arimaBudget)?.path ?? null
}

/** Ordinary differences until the KPSS test calls the series stationary. */
function differencesOf(y: Float64Array, most: number): number {
  let left = y
  for (let d = 0; d < most; d++) {
    if (!wanders(left)) return d
    left = difference(left, 1)
  }
  return most
}
