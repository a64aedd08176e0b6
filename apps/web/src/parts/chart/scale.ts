/** A straight scale from one range to another. A range without width maps to the middle. */
export function scaleOf(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const width = from[1] - from[0]
  if (width === 0) return () => (to[0] + to[1]) / 2
  return (value) => round(to[0] + ((value - from[0]) / width) * (to[1] - to[0]))
}

export const extentOf = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
]

/** The `points` of a polyline, the index of each value being its place. */
export const lineOf = (values: readonly number[], x: (place: number) => number, y: (value: number) => number): string =>
  values.map((value, index) => `${x(index)},${y(value)}`).join(' ')

/**
 * Round values at even steps of 1, 2 or 5 times a power of ten, inside `lo`…`hi`, about `count` of them: where grid lines
 * stand.
 */
export function ticksOf(lo: number, hi: number, count: number): readonly number[] {
  const span = hi - lo
  if (span <= 0) return [lo]
  const raw = span / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= raw) ?? raw
  const first = Math.ceil(lo / step - 1e-9)
  const last = Math.floor(hi / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step, step))
}

/** Removes what binary fractions leave behind: 0.30000000000000004 is 0.3. */
const tidy = (value: number, step: number): number =>
  Number(value.toFixed(Math.max(0, -Math.floor(Math.log10(step)) + 1)))
const round = (value: number): number => Math.round(value * 100) / 100
