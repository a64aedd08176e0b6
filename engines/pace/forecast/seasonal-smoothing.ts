import { minimise } from './simplex.ts'
import type { Decomposition } from './stl.ts'

export interface SeasonalSmoothingPlan {
  readonly frequency: number
  /** Of `y`: where the states start. */
  readonly parts: Decomposition
  readonly horizon: number
}

/**
 * Damped trend with an evolving additive season, ETS(A,Ad,A): e = y − (l + φb + s), l' = l + φb + αe, b' = φb + βe, s' = s + γe.
 * On logarithms it is the multiplicative model. Start states come from the decomposition's first year, only α, β, γ and φ are
 * searched: an optimum of twelve start seasons would cost ten times as much and is forgotten within three years.
 * Source: Hyndman et al. 2008. Returns the path on the scale of `y`; needs at least two seasons.
 */
export function seasonalSmoothing(y: Float64Array, plan: SeasonalSmoothingPlan): Float64Array {
  const { frequency, parts, horizon } = plan
  const n = y.length
  const season = new Float64Array(frequency)
  const firstLevel = parts.trend[0] as number
  const firstSlope = ((parts.trend[frequency] as number) - firstLevel) / frequency
  const end = { level: 0, slope: 0, damping: 0 }
  const run = (x: Float64Array): number => {
    const alpha = x[0] as number
    const beta = alpha * (x[1] as number)
    const gamma = (x[2] as number) * (1 - alpha)
    const damping = x[3] as number
    let level = firstLevel - firstSlope
    let slope = firstSlope
    for (let i = 0; i < frequency; i++) season[i] = parts.season[i] as number
    let sse = 0
    let phase = 0
    for (let t = 0; t < n; t++) {
      const drift = damping * slope
      const e = (y[t] as number) - level - drift - (season[phase] as number)
      sse += e * e
      level += drift + alpha * e
      slope = drift + beta * e
      season[phase] = (season[phase] as number) + gamma * e
      phase = phase + 1 === frequency ? 0 : phase + 1
    }
    end.level = level
    end.slope = slope
    end.damping = damping
    return sse
  }
  const best = minimise(run, {
    start: [0.3, 0.1, 0.1, 0.95],
    step: [0.3, 0.1, 0.15, -0.08],
    low: [1e-3, 1e-4, 1e-3, 0.8],
    high: [0.99, 1, 0.9, 0.99],
    budget: 90,
  })
  run(best)
  const path = new Float64Array(horizon)
  let { level, slope } = end
  for (let step = 0; step < horizon; step++) {
    slope *= end.damping
    level += slope
    path[step] = level + (season[(n + step) % frequency] as number)
  }
  return path
}
