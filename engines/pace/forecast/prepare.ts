/** A series ready for the methods: no gaps, of about unit size, not longer than what still informs. */
export interface Prepared {
  readonly y: Float64Array
  /** Mean size, by which `y` was divided: the unit in which a series is written cannot change its forecast. */
  readonly unit: number
  /** Missing periods at the end: the forecast begins before them. */
  readonly missingAtEnd: number
  /** No observation is below zero: then no forecast may be. */
  readonly nonNegative: boolean
}

const seasonsKept = 30
const observationsKept = 200

/** Throws RangeError when there is no observation at all. */
export function prepare(train: readonly (number | null)[], frequency: number): Prepared {
  let first = 0
  while (first < train.length && train[first] === null) first++
  let last = train.length
  while (last > first && train[last - 1] === null) last--
  if (first === last) throw new RangeError('a series needs at least one observation')
  const kept = train.slice(Math.max(first, last - Math.max(seasonsKept * frequency, observationsKept)), last)
  const y = fillGaps(kept, frequency)
  let size = 0
  for (const value of y) size += Math.abs(value) / y.length
  const unit = size > 0 ? size : 1
  return {
    y: y.map((value) => value / unit),
    unit,
    missingAtEnd: train.length - last,
    nonNegative: y.every((value) => value >= 0),
  }
}

/** A gap takes the mean of the same period of the years beside it, else a straight line between its neighbours. */
function fillGaps(values: readonly (number | null)[], frequency: number): Float64Array {
  const y = new Float64Array(values.length)
  for (const [t, value] of values.entries()) {
    if (value !== null) {
      y[t] = value
      continue
    }
    const before = frequency > 1 ? (values[t - frequency] ?? null) : null
    const after = frequency > 1 ? (values[t + frequency] ?? null) : null
    y[t] = before !== null && after !== null ? (before + after) / 2 : straight(values, t)
  }
  return y
}

function straight(values: readonly (number | null)[], at: number): number {
  let left = at
  while (left >= 0 && (values[left] ?? null) === null) left--
  let right = at
  while (right < values.length && (values[right] ?? null) === null) right++
  const from = values[left] ?? values[right] ?? 0
  const to = values[right] ?? from
  return left < 0 || right >= values.length ? from : from + ((to - from) * (at - left)) / (right - left)
}
