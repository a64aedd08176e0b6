/** Share of the weight that is cut from either side before the mean is taken. */
const trimmed = 0.1

export interface Combined {
  readonly path: Float64Array
  /** Weighted mean distance of the components from the path, per step: how far the methods disagree. */
  readonly disagreement: Float64Array
}

/**
 * Question: what do the methods say together?
 * Formula: per step the weighted mean over the central 80 % of the weight; one wild method moves it by nothing.
 * Edge cases: no path at all is a RangeError; weights need not add up to 1.
 */
export function combine(
  paths: readonly (Float64Array | null)[],
  weights: readonly number[],
  horizon: number,
): Combined {
  const known: { path: Float64Array; weight: number }[] = []
  for (const [at, path] of paths.entries()) {
    const weight = weights[at] ?? 0
    if (path && weight > 0) known.push({ path, weight })
  }
  if (known.length === 0) throw new RangeError('no component could be fitted')
  const all = known.reduce((sum, { weight }) => sum + weight, 0)
  const path = new Float64Array(horizon)
  const disagreement = new Float64Array(horizon)
  for (let step = 0; step < horizon; step++) {
    const said = known.map((each) => ({ value: each.path[step] as number, weight: each.weight }))
    said.sort((a, b) => a.value - b.value)
    let passed = 0
    let sum = 0
    let counted = 0
    for (const { value, weight } of said) {
      const from = Math.max(passed, trimmed * all)
      const to = Math.min(passed + weight, (1 - trimmed) * all)
      if (to > from) {
        sum += value * (to - from)
        counted += to - from
      }
      passed += weight
    }
    const middle = sum / counted
    let away = 0
    for (const { value, weight } of said) away += Math.abs(value - middle) * weight
    path[step] = middle
    disagreement[step] = away / all
  }
  return { path, disagreement }
}
