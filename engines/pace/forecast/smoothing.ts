import { type Fit, pathOfTwoState, runTwoState, type TwoState } from './innovations.ts'
import { minimise } from './simplex.ts'

/** A component's forecast of the deseasonalised series. */
export interface Candidate {
  readonly path: Float64Array
  /** Root mean square of the one-step errors within the sample. */
  readonly error: number
  /** Corrected Akaike criterion, comparable within one family. */
  readonly aicc: number
}

/** n·ln(SSE/n) + penalty; the floor keeps a perfect fit finite. */
export function aiccOf(sse: number, n: number, parameters: number): number {
  const room = n - parameters - 1
  if (room <= 0) return Number.MAX_VALUE
  return n * Math.log(Math.max(sse / n, 1e-12)) + (2 * parameters * n) / room
}

function candidate(model: TwoState, fit: Fit, horizon: number, size: { n: number; parameters: number }): Candidate {
  return {
    path: pathOfTwoState(model, fit, horizon),
    error: Math.sqrt(fit.sse / size.n),
    aicc: aiccOf(fit.sse, size.n, size.parameters),
  }
}

/** ETS(A,N,N): one smoothing parameter, the level's start solved. */
export function simpleSmoothing(y: Float64Array, horizon: number): Candidate {
  const model: TwoState = { h: 0, p: 0, g: 0, q: 0, r: 0, k: 0 }
  const fit: Fit = { sse: 0, a: 0, b: 0 }
  const loss = (x: Float64Array): number => {
    model.g = x[0] as number
    return runTwoState(y, model, 1, fit)
  }
  const best = minimise(loss, { start: [0.4], step: [0.3], low: [1e-4], high: [0.9999], budget: 24 })
  loss(best)
  return candidate(model, fit, horizon, { n: y.length, parameters: 3 })
}

/** ETS(A,Ad,N) with φ in [0.8, 0.98] as Hyndman et al. 2008. */
export function dampedSmoothing(y: Float64Array, horizon: number): Candidate {
  const model: TwoState = { h: 0, p: 0, g: 0, q: 0, r: 0, k: 0 }
  const fit: Fit = { sse: 0, a: 0, b: 0 }
  const loss = (x: Float64Array): number => {
    const damping = x[2] as number
    model.g = x[0] as number
    model.k = (x[0] as number) * (x[1] as number)
    model.h = damping
    model.p = damping
    model.r = damping
    return runTwoState(y, model, 2, fit)
  }
  const best = minimise(loss, {
    start: [0.4, 0.1, 0.93],
    step: [0.3, 0.1, -0.06],
    low: [1e-4, 1e-4, 0.8],
    high: [0.9999, 1, 0.98],
    budget: 80,
  })
  loss(best)
  return candidate(model, fit, horizon, { n: y.length, parameters: 6 })
}

/**
 * Complex exponential smoothing (Svetunkov, Kourentzes & Ord 2022), non-seasonal: a' = a − (1−α₁)·b + (α₀−α₁)·e,
 * b' = a + (1−α₀)·b + (α₀+α₁)·e. It has no trend term, yet follows level and trend alike.
 */
export function complexSmoothing(y: Float64Array, horizon: number): Candidate {
  const model: TwoState = { h: 0, p: 0, g: 0, q: 1, r: 0, k: 0 }
  const fit: Fit = { sse: 0, a: 0, b: 0 }
  const loss = (x: Float64Array): number => {
    const real = x[0] as number
    const imaginary = x[1] as number
    model.p = -(1 - imaginary)
    model.g = real - imaginary
    model.r = 1 - real
    model.k = real + imaginary
    // Errors must die out (|eigenvalues of F − g·h| < 1), or the solved start states are rounding noise.
    const trace = 1 - model.g + model.r
    const determinant = (1 - model.g) * model.r - model.p * (1 - model.k)
    if (!(determinant < 0.999 && Math.abs(trace) < 0.999 + determinant)) return Number.POSITIVE_INFINITY
    return runTwoState(y, model, 2, fit)
  }
  const best = minimise(loss, { start: [1.3, 1.0], step: [0.2, 0.01], low: [0.8, 0.9], high: [1.95, 1.02], budget: 60 })
  loss(best)
  return candidate(model, fit, horizon, { n: y.length, parameters: 5 })
}
