/** Local linear regression at one point, tricube weights; values at places 0 … n−1. `span` is the window in observations. */
function loessAt(values: Float64Array, n: number, span: number, place: number, degree: 0 | 1): number {
  let left = Math.round(place) - ((span - 1) >> 1)
  if (left + span > n) left = n - span
  if (left < 0) left = 0
  const right = Math.min(n - 1, left + span - 1)
  let reach = Math.max(place - left, right - place)
  if (span > n) reach += (span - n) / 2
  if (reach <= 0) return values[left] as number
  let weights = 0
  let mean = 0
  let moment = 0
  let square = 0
  let cross = 0
  for (let at = left; at <= right; at++) {
    const distance = Math.abs(at - place) / reach
    if (distance >= 0.999) continue
    const cube = 1 - distance * distance * distance
    const weight = distance <= 0.001 ? 1 : cube * cube * cube
    const value = values[at] as number
    const offset = at - place
    weights += weight
    mean += weight * value
    moment += weight * offset
    square += weight * offset * offset
    cross += weight * offset * value
  }
  if (weights <= 0) return values[Math.min(n - 1, Math.max(0, Math.round(place)))] as number
  const centre = moment / weights
  const spread = square / weights - centre * centre
  if (degree === 0 || spread <= 1e-9 * reach * reach) return mean / weights
  const slope = (cross / weights - (centre * mean) / weights) / spread
  return mean / weights - slope * centre
}

/** Loess at every `jump`-th place, straight lines between. */
function loess(values: Float64Array, span: number, jump: number, degree: 0 | 1, out: Float64Array): void {
  const n = values.length
  let last = 0
  out[0] = loessAt(values, n, span, 0, degree)
  while (last < n - 1) {
    const next = Math.min(n - 1, last + jump)
    const here = loessAt(values, n, span, next, degree)
    const before = out[last] as number
    for (let at = last + 1; at <= next; at++) out[at] = before + ((here - before) * (at - last)) / (next - last)
    last = next
  }
}

export interface Decomposition {
  readonly season: Float64Array
  readonly trend: Float64Array
}

/**
 * STL (Cleveland et al. 1990), not robust, two inner passes: season + trend + remainder.
 * `window` is the seasonal span in years (odd); the trend's span follows from it as in the paper. Needs at least two whole
 * seasons. Source: R. B. Cleveland et al., Journal of Official Statistics 6; defaults of R's `stl`.
 */
export function decompose(y: Float64Array, frequency: number, window: number): Decomposition {
  const n = y.length
  const odd = (value: number): number => Math.ceil(value) + (Math.ceil(value) % 2 === 0 ? 1 : 0)
  const trendSpan = odd((1.5 * frequency) / (1 - 1.5 / window))
  const lowSpan = odd(frequency)
  const trend = new Float64Array(n)
  const season = new Float64Array(n)
  const long = new Float64Array(n + 2 * frequency)
  const rest = new Float64Array(n)
  const low = new Float64Array(n)
  const jump = (span: number): number => Math.max(1, Math.ceil(span / 10))
  for (let pass = 0; pass < 2; pass++) {
    for (let phase = 0; phase < frequency; phase++) {
      const count = Math.ceil((n - phase) / frequency)
      const sub = new Float64Array(count)
      for (let year = 0; year < count; year++) {
        const at = phase + year * frequency
        sub[year] = (y[at] as number) - (trend[at] as number)
      }
      for (let year = -1; year <= count; year++) {
        long[phase + (year + 1) * frequency] = loessAt(sub, count, window, year, 0)
      }
    }
    smoothLow(long, frequency, rest)
    loess(rest, lowSpan, jump(lowSpan), 1, low)
    for (let at = 0; at < n; at++) {
      season[at] = (long[at + frequency] as number) - (low[at] as number)
      rest[at] = (y[at] as number) - (season[at] as number)
    }
    loess(rest, trendSpan, jump(trendSpan), 1, trend)
  }
  return { season, trend }
}

/** Moving averages of length m, m and 3, which leave exactly n values. */
function smoothLow(long: Float64Array, frequency: number, out: Float64Array): void {
  const once = movingAverage(long, frequency)
  const twice = movingAverage(once, frequency)
  const last = movingAverage(twice, 3)
  out.set(last.subarray(0, out.length))
}

function movingAverage(values: Float64Array, span: number): Float64Array {
  const out = new Float64Array(values.length - span + 1)
  let sum = 0
  for (let at = 0; at < values.length; at++) {
    sum += values[at] as number
    if (at >= span) sum -= values[at - span] as number
    if (at >= span - 1) out[at - span + 1] = sum / span
  }
  return out
}
