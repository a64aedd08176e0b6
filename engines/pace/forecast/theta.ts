import { minimise } from './simplex.ts'
import { aiccOf, type Candidate } from './smoothing.ts'

/**
 * Dynamic optimised theta (Fiorucci et al., International Journal of Forecasting 32, 2016).
 * μ = ℓ + (1−1/θ)·[(1−α)^{t−1}·A + (1−(1−α)^t)/α·B], ℓ' = α·y + (1−α)·ℓ; A and B are the intercept and slope of the line
 * through what has been seen so far. Searched: α, θ and the first level. Errors count from the third observation.
 */
export function dynamicTheta(y: Float64Array, horizon: number): Candidate {
  const first = y[0] ?? 0
  const end = { level: 0, mean: 0, slope: 0, intercept: 0, decay: 0 }
  const run = (x: Float64Array): number => {
    const alpha = x[0] as number
    const bend = 1 - 1 / (x[1] as number)
    let level = alpha * first + (1 - alpha) * (x[2] as number)
    let mean = first
    let slope = 0
    let intercept = first
    // (1−α)^{t−1} for the observation at hand; t counts from 1.
    let decay = 1 - alpha
    let sse = 0
    const n = y.length
    for (let t = 2; t <= n; t++) {
      const value = y[t - 1] as number
      const next = decay * (1 - alpha)
      const expected = level + bend * (decay * intercept + ((1 - next) / alpha) * slope)
      if (t > 2) sse += (value - expected) * (value - expected)
      level = alpha * value + (1 - alpha) * level
      slope = ((t - 2) * slope + (6 * (value - mean)) / t) / (t + 1)
      mean = ((t - 1) * mean + value) / t
      intercept = mean - (slope * (t + 1)) / 2
      decay = next
    }
    end.level = level
    end.mean = mean
    end.slope = slope
    end.intercept = intercept
    end.decay = decay
    return sse
  }
  const best = minimise(run, {
    start: [0.5, 2, first],
    step: [-0.2, 1, -0.3 * Math.abs(first) - 0.01],
    low: [0.05, 1, -10],
    high: [0.99, 60, 10],
    budget: 70,
  })
  const sse = run(best)
  const alpha = best[0] as number
  const bend = 1 - 1 / (best[1] as number)
  const path = new Float64Array(horizon)
  for (let step = 0; step < horizon; step++) {
    const t = y.length + step + 1
    const next = end.decay * (1 - alpha)
    const value = end.level + bend * (end.decay * end.intercept + ((1 - next) / alpha) * end.slope)
    path[step] = value
    end.level = alpha * value + (1 - alpha) * end.level
    end.slope = ((t - 2) * end.slope + (6 * (value - end.mean)) / t) / (t + 1)
    end.mean = ((t - 1) * end.mean + value) / t
    end.intercept = end.mean - (end.slope * (t + 1)) / 2
    end.decay = next
  }
  return { path, error: Math.sqrt(sse / y.length), aicc: aiccOf(sse, y.length, 4) }
}
