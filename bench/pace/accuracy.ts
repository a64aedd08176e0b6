/**
 * Accuracy as in the M4 competition (Makridakis, Spiliotis & Assimakopoulos 2020): sMAPE in per cent, MASE and MSIS scaled by
 * the in-sample seasonal naive error, OWA as the mean of both relative to Naive2 of the same set.
 */
export interface Scored {
  smape: number
  mase: number
}

export const scaleOf = (train: readonly number[], frequency: number): number => {
  const lag = train.length > frequency ? frequency : 1
  let sum = 0
  for (let t = lag; t < train.length; t++) sum += Math.abs((train[t] ?? 0) - (train[t - lag] ?? 0))
  return sum / Math.max(1, train.length - lag)
}

export function score(path: ArrayLike<number>, test: readonly number[], scale: number): Scored {
  let smape = 0
  let mase = 0
  for (const [step, actual] of test.entries()) {
    const said = path[step] ?? 0
    const size = Math.abs(actual) + Math.abs(said)
    smape += size === 0 ? 0 : (200 * Math.abs(actual - said)) / size
    mase += Math.abs(actual - said) / scale
  }
  return { smape: smape / test.length, mase: mase / test.length }
}

/** Naive2: the last seasonally adjusted value, classical multiplicative indices when the 90 % autocorrelation test says so. */
export function naive2(train: readonly number[], frequency: number, horizon: number): number[] {
  const indices = seasonalIndices(train, frequency)
  const last = (train.at(-1) ?? 0) / (indices[(train.length - 1) % frequency] ?? 1)
  return Array.from({ length: horizon }, (_, step) => last * (indices[(train.length + step) % frequency] ?? 1))
}

function seasonalIndices(train: readonly number[], frequency: number): number[] {
  const ones = Array.from({ length: frequency }, () => 1)
  if (frequency < 2 || train.length < 3 * frequency || !testsSeasonal(train, frequency)) return ones
  const half = frequency / 2
  const ratios: number[][] = Array.from({ length: frequency }, () => [])
  for (let t = half; t < train.length - half; t++) {
    let average = ((train[t - half] ?? 0) + (train[t + half] ?? 0)) / 2
    for (let k = t - half + 1; k < t + half; k++) average += train[k] ?? 0
    average /= frequency
    if (average !== 0) ratios[t % frequency]?.push((train[t] ?? 0) / average)
  }
  const raw = ratios.map((each) => each.reduce((sum, value) => sum + value, 0) / Math.max(1, each.length))
  const mean = raw.reduce((sum, value) => sum + value, 0) / frequency
  const indices = raw.map((value) => value / mean)
  return indices.every((value) => value > 0 && Number.isFinite(value)) ? indices : ones
}

function testsSeasonal(train: readonly number[], frequency: number): boolean {
  const n = train.length
  const mean = train.reduce((sum, value) => sum + value, 0) / n
  const variance = train.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  if (variance === 0) return false
  const correlation = (lag: number): number => {
    let sum = 0
    for (let t = lag; t < n; t++) sum += ((train[t] ?? 0) - mean) * ((train[t - lag] ?? 0) - mean)
    return sum / variance
  }
  let squares = 0
  for (let lag = 1; lag < frequency; lag++) squares += correlation(lag) ** 2
  return Math.abs(correlation(frequency)) > 1.645 * Math.sqrt((1 + 2 * squares) / n)
}
