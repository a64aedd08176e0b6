import { arima, difference, wanders } from './arima.ts'
import { type Adjusted, adjust, reseason, type SeasonPlan } from './season.ts'
import { seasonalSmoothing } from './seasonal-smoothing.ts'
import { complexSmoothing, dampedSmoothing, simpleSmoothing } from './smoothing.ts'
import { dynamicTheta } from './theta.ts'

/** The methods that are combined, in the order of their learned weights. A weight of zero: the method is not run. */
export const componentNames = [
  'simple',
  'damped',
  'complex',
  'theta',
  'arima',
  'sarima',
  'sarimaLog',
  'thetaLog',
  'seasonal',
] as const
export type ComponentName = (typeof componentNames)[number]

export interface ComponentPaths {
  /** In the order of `componentNames`; null where a method was not asked for or cannot be fitted. */
  readonly paths: readonly (Float64Array | null)[]
  readonly adjusted: Adjusted
  /** Typical one-step error of the seasonally adjusted series, the middle of three methods. */
  readonly error: number
}

/** Models tried by each stepwise search; more cost time and gain nothing measurable. */
const arimaBudget = 10

/** What the component methods need to know of a series. */
interface Workbench {
  readonly y: Float64Array
  /** Without its season. */
  readonly flat: Float64Array
  readonly adjusted: Adjusted
  readonly positive: boolean
  readonly frequency: number
  readonly horizon: number
}

/** The components' forecasts of one series without gaps, of about unit size. */
export function runComponents(
  y: Float64Array,
  horizon: number,
  plan: SeasonPlan & { readonly weights: readonly number[] },
): ComponentPaths {
  const adjusted = adjust(y, plan)
  const flat = adjusted.series
  const positive = y.every((value) => value > 0)
  const bench: Workbench = { y, flat, adjusted, positive, frequency: plan.frequency, horizon }
  const back = (path: Float64Array) => (adjusted.strength > 0 ? reseason(path, adjusted) : path)
  const damped = dampedSmoothing(flat, horizon)
  const complex = complexSmoothing(flat, horizon)
  const theta = dynamicTheta(flat, horizon)
  const methods: Readonly<Record<ComponentName, () => Float64Array | null>> = {
    simple: () => back(simpleSmoothing(flat, horizon).path),
    damped: () => back(damped.path),
    complex: () => back(complex.path),
    theta: () => back(theta.path),
    arima: () => plainArima(bench, back),
    sarima: () => seasonalArima(y, bench),
    sarimaLog: () =>
      positive ? (seasonalArima(y.map(Math.log), bench)?.map(Math.exp) ?? null) : seasonalArima(y, bench),
    thetaLog: () => (positive && flat.every((value) => value > 0) ? back(logTheta(flat, horizon)) : null),
    seasonal: () => evolvingSeason(bench),
  }
  const paths = componentNames.map((name, at) => {
    const path = (plan.weights[at] ?? 0) > 0 ? methods[name]() : null
    return path?.every(Number.isFinite) ? path : null
  })
  const error = [damped.error, complex.error, theta.error].sort((a, b) => a - b)[1] ?? 0
  return { paths, adjusted, error }
}

/** Theta bends a line towards zero slope from its level: logarithms are lifted so that they stay on one side of zero. */
const lift = 3

const logTheta = (flat: Float64Array, horizon: number): Float64Array =>
  dynamicTheta(
    flat.map((value) => Math.log(value) + lift),
    horizon,
  ).path.map((value) => Math.exp(value - lift))

function evolvingSeason({ adjusted, frequency, horizon }: Workbench): Float64Array | null {
  const { parts, multiplicative } = adjusted
  if (!parts) return null
  const path = seasonalSmoothing(parts.work, { frequency, parts, horizon })
  return multiplicative ? path.map(Math.exp) : path
}

function plainArima(bench: Workbench, back: (path: Float64Array) => Float64Array): Float64Array | null {
  const { flat, horizon } = bench
  const found = arima(flat, horizon, { d: differencesOf(flat, 2), D: 0, season: 1, seasonal: false }, arimaBudget)
  return found && back(found.path)
}

/** Above this strength a season is differenced away (Hyndman & Athanasopoulos, fpp3, 9.1). */
const strongSeason = 0.64

function seasonalArima(y: Float64Array, { adjusted, frequency, horizon }: Workbench): Float64Array | null {
  const seasonal = frequency > 1 && y.length >= 2 * frequency + 10
  const D = seasonal && adjusted.strength > strongSeason ? 1 : 0
  const d = differencesOf(D === 1 ? difference(y, frequency) : y, D === 1 ? 1 : 2)
  return arima(y, horizon, { d, D, season: seasonal ? frequency : 1, seasonal }, arimaBudget)?.path ?? null
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
