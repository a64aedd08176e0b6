/**
 * What the width of an interval is learned from. Every feature is a ratio, so the unit of the series does not matter.
 * Order: 1, ln step, ln (seasonal naive error / one-step error), ln (disagreement / one-step error + 0.05),
 * ln seasonal factor, 1/√n, ln (move from the last level / one-step error + 0.3).
 */
export const spreadFeatureCount = 7

export interface SpreadInput {
  readonly y: Float64Array
  readonly frequency: number
  /** One-step error of the adjusted series. */
  readonly error: number
  readonly path: Float64Array
  readonly disagreement: Float64Array
  readonly season: Float64Array
  readonly multiplicative: boolean
}

/** Mean absolute difference from the same period a year before (from the period before, when shorter than a year). */
export function seasonalNaiveError(y: Float64Array, frequency: number): number {
  const lag = y.length > frequency ? frequency : 1
  let sum = 0
  for (let t = lag; t < y.length; t++) sum += Math.abs((y[t] as number) - (y[t - lag] as number))
  return sum / Math.max(1, y.length - lag)
}

export function spreadFeatures(input: SpreadInput, step: number, out: Float64Array): void {
  const { y, frequency, error, path, disagreement, season } = input
  const floor = Math.max(error, 1e-9)
  const limit = (value: number): number => Math.min(4, Math.max(-4, value))
  const factor = input.multiplicative ? (season[step % season.length] as number) : 1
  const last = yearMean(y, frequency)
  const level = (path[step] as number) / Math.max(factor, 1e-3)
  out[0] = 1
  out[1] = Math.log(step + 1)
  out[2] = limit(Math.log((seasonalNaiveError(y, frequency) + 1e-9) / floor))
  out[3] = limit(Math.log((disagreement[step] as number) / floor + 0.05))
  out[4] = limit(Math.log(Math.max(factor, 1e-3)))
  out[5] = 1 / Math.sqrt(y.length)
  out[6] = limit(Math.log(Math.abs(level - last) / floor + 0.3))
}

function yearMean(y: Float64Array, frequency: number): number {
  const from = Math.max(0, y.length - frequency)
  let sum = 0
  for (let t = from; t < y.length; t++) sum += y[t] as number
  return sum / (y.length - from)
}
