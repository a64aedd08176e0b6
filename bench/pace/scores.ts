export interface Call {
  readonly probability: number
  readonly hit: number
}

/** Mean squared difference of probability and outcome; .25 is knowing nothing. */
export const brier = (calls: readonly Call[]): number =>
  calls.reduce((sum, { probability, hit }) => sum + (probability - hit) ** 2, 0) / calls.length

/** Expected calibration error over ten equal bins of probability. */
export function calibrationError(calls: readonly Call[]): number {
  const gaps = new Float64Array(10)
  for (const { probability, hit } of calls) {
    const bin = Math.min(9, Math.floor(probability * 10))
    gaps[bin] = (gaps[bin] ?? 0) + probability - hit
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / calls.length
}

/** Area under the ROC curve; ties count half. */
export function auc(calls: readonly Call[]): number {
  const sorted = [...calls].sort((a, b) => a.probability - b.probability)
  let ranks = 0
  let hits = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.probability === sorted[from]?.probability) to++
    const rank = (from + 1 + to) / 2
    for (let at = from; at < to; at++) {
      if (sorted[at]?.hit === 1) {
        ranks += rank
        hits++
      }
    }
    from = to
  }
  return (ranks - (hits * (hits + 1)) / 2) / (hits * (sorted.length - hits))
}

/** Of calls of at least 90 % either way: how many, and how many came true. */
export function confident(calls: readonly Call[]): { share: number; right: number } {
  const sure = calls.filter(({ probability }) => probability >= 0.9 || probability <= 0.1)
  const right = sure.filter(({ probability, hit }) => probability >= 0.5 === (hit === 1))
  return { share: sure.length / calls.length, right: right.length / sure.length }
}
