import { conditionalErrors, countOf, isTame, type Orders } from './arma.ts'

export interface FittedArma {
  readonly orders: Orders
  readonly x: Float64Array
  readonly errors: Float64Array
  readonly sse: number
  /** Errors that count. */
  readonly count: number
}

/**
 * Question: which parameters give the smallest conditional sum of squares?
 * Formula: Levenberg–Marquardt from `start` with numeric derivatives, never leaving the tame region. A few steps suffice: the
 * next orders start from here, and a forecast does not feel the fourth digit of a parameter.
 */
export function fitArma(w: Float64Array, orders: Orders, start: Float64Array): FittedArma {
  const n = w.length
  const size = countOf(orders)
  const count = n - orders.p - orders.P * orders.season
  let x = start.slice()
  let errors = new Float64Array(n)
  let sse = conditionalErrors(w, x, orders, errors)
  if (size === 0) return { orders, x, errors, sse, count }
  let trial = new Float64Array(n)
  const moved = new Float64Array(n)
  const jacobian = Array.from({ length: size }, () => new Float64Array(n))
  let damping = 0.01
  for (let round = 0; round < 6; round++) {
    for (let i = 0; i < size; i++) {
      const shifted = x.slice()
      const step = 1e-5
      shifted[i] = (shifted[i] as number) + step
      conditionalErrors(w, shifted, orders, moved)
      const column = jacobian[i] as Float64Array
      for (let t = 0; t < n; t++) column[t] = ((moved[t] as number) - (errors[t] as number)) / step
    }
    const { normal, gradient } = normalEquations(jacobian, errors)
    let better = false
    for (let attempt = 0; attempt < 4 && !better; attempt++) {
      const step = solve(normal, gradient, damping)
      const next = x.map((value, i) => value - (step[i] as number))
      if (isTame(next, orders)) {
        const found = conditionalErrors(w, next, orders, trial)
        if (found < sse) {
          const gain = (sse - found) / sse
          x = next
          sse = found
          const swap = errors
          errors = trial
          trial = swap
          damping /= 5
          better = true
          if (gain < 1e-3) return { orders, x, errors, sse, count }
        }
      }
      if (!better) damping *= 8
    }
    if (!better) break
  }
  return { orders, x, errors, sse, count }
}

function normalEquations(jacobian: readonly Float64Array[], errors: Float64Array) {
  const size = jacobian.length
  const normal = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const left = jacobian[i] as Float64Array
    let slope = 0
    for (let t = 0; t < errors.length; t++) slope += (left[t] as number) * (errors[t] as number)
    gradient[i] = slope
    for (let j = 0; j <= i; j++) {
      const right = jacobian[j] as Float64Array
      let sum = 0
      for (let t = 0; t < errors.length; t++) sum += (left[t] as number) * (right[t] as number)
      normal[i * size + j] = sum
      normal[j * size + i] = sum
    }
  }
  return { normal, gradient }
}

/** (N + damping·diag N) s = g by Gaussian elimination with pivots. */
function solve(normal: Float64Array, gradient: Float64Array, damping: number): Float64Array {
  const size = gradient.length
  const m = normal.slice()
  const s = gradient.slice()
  for (let i = 0; i < size; i++) m[i * size + i] = (m[i * size + i] as number) * (1 + damping) + 1e-12
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(m[row * size + column] as number) > Math.abs(m[pivot * size + column] as number)) pivot = row
    }
    if (pivot !== column) {
      for (let k = 0; k < size; k++) {
        const swap = m[column * size + k] as number
        m[column * size + k] = m[pivot * size + k] as number
        m[pivot * size + k] = swap
      }
      const swap = s[column] as number
      s[column] = s[pivot] as number
      s[pivot] = swap
    }
    const head = m[column * size + column] as number
    if (head === 0) continue
    for (let row = column + 1; row < size; row++) {
      const share = (m[row * size + column] as number) / head
      for (let k = column; k < size; k++)
        m[row * size + k] = (m[row * size + k] as number) - share * (m[column * size + k] as number)
      s[row] = (s[row] as number) - share * (s[column] as number)
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = s[row] as number
    for (let k = row + 1; k < size; k++) sum -= (m[row * size + k] as number) * (s[k] as number)
    const head = m[row * size + row] as number
    s[row] = head === 0 ? 0 : sum / head
  }
  return s
}
