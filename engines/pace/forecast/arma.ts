/** Orders of a multiplicative ARMA; `season` is its length, 1 for none. */
export interface Orders {
  readonly p: number
  readonly q: number
  readonly P: number
  readonly Q: number
  readonly season: number
  readonly mean: boolean
}

export const countOf = (orders: Orders): number => orders.p + orders.q + orders.P + orders.Q + (orders.mean ? 1 : 0)

/** An expanded lag polynomial: value at t is Σ coefficient · value at (t − lag). */
export interface LagPolynomial {
  readonly lags: Int32Array
  readonly weights: Float64Array
}

/** (1 − Σ a_i B^i)(1 − b B^s) = 1 − Σ …: the lags and weights of the product. Parameters stand at `from` in `x`. */
function expand(x: Float64Array, from: number, short: number, long: number, season: number): LagPolynomial {
  const size = short + long * (1 + short)
  const lags = new Int32Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (let i = 0; i < short; i++) {
    lags[at] = i + 1
    weights[at++] = x[from + i] as number
  }
  if (long === 1) {
    const seasonal = x[from + short] as number
    lags[at] = season
    weights[at++] = seasonal
    for (let i = 0; i < short; i++) {
      lags[at] = season + i + 1
      weights[at++] = -seasonal * (x[from + i] as number)
    }
  }
  return { lags, weights }
}

/** Order of parameters: p, P, q, Q, mean. MA weights carry the sign e_t = w_t − … − Σ θ e_{t−i}, written as −θ here. */
export function polynomialsOf(x: Float64Array, orders: Orders): { ar: LagPolynomial; ma: LagPolynomial; mean: number } {
  const ar = expand(x, 0, orders.p, orders.P, orders.season)
  const ma = expand(x, orders.p + orders.P, orders.q, orders.Q, orders.season)
  const mean = orders.mean ? (x[countOf(orders) - 1] as number) : 0
  return { ar, ma, mean }
}

/**
 * Conditional errors, zero before the first whole set of lags: e_t = (w_t − c) − Σ a·(w_{t−lag} − c) + Σ m·e_{t−lag}.
 * Returns their sum of squares; `errors` is as long as `w`.
 */
export function conditionalErrors(w: Float64Array, x: Float64Array, orders: Orders, errors: Float64Array): number {
  const { ar, ma, mean } = polynomialsOf(x, orders)
  const n = w.length
  const arCount = ar.lags.length
  const maCount = ma.lags.length
  const start = orders.p + orders.P * orders.season
  let sse = 0
  for (let t = 0; t < start && t < n; t++) errors[t] = 0
  for (let t = start; t < n; t++) {
    let e = (w[t] as number) - mean
    for (let i = 0; i < arCount; i++)
      e -= (ar.weights[i] as number) * ((w[t - (ar.lags[i] as number)] as number) - mean)
    for (let i = 0; i < maCount; i++) {
      const back = t - (ma.lags[i] as number)
      if (back >= start) e += (ma.weights[i] as number) * (errors[back] as number)
    }
    errors[t] = e
    sse += e * e
  }
  return sse
}

/** Stationary and invertible with room to spare: every reflection coefficient below 0.985 (Schur–Cohn step-down). */
export function isTame(x: Float64Array, orders: Orders): boolean {
  const ma = orders.p + orders.P
  return (
    tame(x, 0, orders.p) &&
    (orders.P === 0 || Math.abs(x[orders.p] as number) < 0.97) &&
    tame(x, ma, orders.q) &&
    (orders.Q === 0 || Math.abs(x[ma + orders.q] as number) < 0.97)
  )
}

function tame(x: Float64Array, from: number, order: number): boolean {
  if (order === 0) return true
  const work = x.slice(from, from + order)
  for (let size = order; size >= 1; size--) {
    const reflection = work[size - 1] as number
    if (!(Math.abs(reflection) < 0.985)) return false
    const shrink = 1 - reflection * reflection
    const copy = work.slice(0, size - 1)
    for (let i = 0; i < size - 1; i++)
      work[i] = ((copy[i] as number) + reflection * (copy[size - 2 - i] as number)) / shrink
  }
  return true
}
