/** How a call of this margin turned out. */
export interface Tried {
  readonly margin: number
  readonly right: boolean
}

/**
 * P(right | margin) = 1 / (1 + exp(−(slope · margin + offset))), by Newton's method on the likelihood with the smoothed targets of
 * Platt (1999), so that a model that is always right is still finite. A larger margin never makes a call less sure.
 */
export function fitCalibration(tried: readonly Tried[]): { slope: number; offset: number } {
  const right = tried.filter((one) => one.right).length
  const wrong = tried.length - right
  const [high, low] = [(right + 1) / (right + 2), 1 / (wrong + 2)]
  let [slope, offset] = [1, 0]
  for (let step = 0; step < 50; step++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-6, 0, 1e-6]
    for (const { margin, right: was } of tried) {
      const p = 1 / (1 + Math.exp(-(slope * margin + offset)))
      const miss = p - (was ? high : low)
      const bend = p * (1 - p)
      gs += miss * margin
      go += miss
      hss += bend * margin * margin
      hso += bend * margin
      hoo += bend
    }
    const determinant = hss * hoo - hso * hso
    const [ds, dof] = [(hoo * gs - hso * go) / determinant, (hss * go - hso * gs) / determinant]
    slope -= ds
    offset -= dof
    if (Math.abs(ds) + Math.abs(dof) < 1e-9) break
  }
  const round = (value: number) => Number(value.toFixed(6))
  return { slope: Math.max(0, round(slope)), offset: round(offset) }
}
