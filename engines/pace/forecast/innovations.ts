/**
 * A linear innovations model of two states (level a, second state b):
 * ŷ = a + h·b, e = y − ŷ, a' = a + p·b + g·e, b' = q·a + r·b + k·e.
 * Simple, Holt's and damped smoothing and complex exponential smoothing are all of this form.
 */
export interface TwoState {
  h: number
  p: number
  g: number
  q: number
  r: number
  k: number
}

/** What a run over the series leaves behind. */
export interface Fit {
  /** Sum of squared one-step errors with the best initial states. */
  sse: number
  /** Final states. */
  a: number
  b: number
}

/**
 * Question: how well does the model fit, whatever its initial states?
 * Formula: the errors are linear in the initial states, e = e⁰ + a₀·u + b₀·v, so the best (a₀, b₀) is a least squares solution
 * found in the same pass, and only the smoothing parameters are searched. `states` = 1 keeps b at 0 (simple smoothing).
 * Edge cases: a singular system falls back to a₀ = first value, b₀ = 0. Source: Hyndman et al. 2008, ch. 5.
 */
export function runTwoState(y: Float64Array, model: TwoState, states: 1 | 2, fit: Fit): number {
  const { h, p, g, q, r, k } = model
  const n = y.length
  let a = 0
  let b = 0
  let ua = 1
  let ub = 0
  let va = 0
  let vb = 1
  let ee = 0
  let eu = 0
  let ev = 0
  let uu = 0
  let uv = 0
  let vv = 0
  for (let t = 0; t < n; t++) {
    const e = (y[t] as number) - a - h * b
    const u = -ua - h * ub
    ee += e * e
    eu += e * u
    uu += u * u
    const nextA = a + p * b + g * e
    b = q * a + r * b + k * e
    a = nextA
    const nextUa = ua + p * ub + g * u
    ub = q * ua + r * ub + k * u
    ua = nextUa
    if (states === 2) {
      const v = -va - h * vb
      ev += e * v
      uv += u * v
      vv += v * v
      const nextVa = va + p * vb + g * v
      vb = q * va + r * vb + k * v
      va = nextVa
    }
  }
  let first = uu > 0 ? -eu / uu : (y[0] ?? 0)
  let second = 0
  if (states === 2) {
    const determinant = uu * vv - uv * uv
    if (determinant > 1e-10 * uu * vv) {
      first = (-eu * vv + ev * uv) / determinant
      second = (-ev * uu + eu * uv) / determinant
    }
  }
  fit.sse = Math.max(0, ee + first * (2 * eu + first * uu + 2 * second * uv) + second * (2 * ev + second * vv))
  fit.a = a + first * ua + second * va
  fit.b = b + first * ub + second * vb
  return fit.sse
}

/** The path of the mean: errors of the future are zero. */
export function pathOfTwoState(model: TwoState, fit: Fit, horizon: number): Float64Array {
  const path = new Float64Array(horizon)
  let { a, b } = fit
  for (let step = 0; step < horizon; step++) {
    path[step] = a + model.h * b
    const nextA = a + model.p * b
    b = model.q * a + model.r * b
    a = nextA
  }
  return path
}
