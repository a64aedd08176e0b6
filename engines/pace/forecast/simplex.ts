export interface Box {
  readonly start: readonly number[]
  readonly step: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Evaluations at most. */
  readonly budget: number
}

/**
 * Question: where in the box is `loss` smallest? Nelder–Mead (1965), every trial point clipped to the box; once it has come to
 * rest, begun again from there with smaller steps away from the edges, because a clipped simplex can lie flat on an edge.
 * Deterministic; at most four parameters. A loss that is not finite counts as the worst. Rests at a relative spread of 1e-4 of
 * the loss, which is far below what a forecast can feel. Source: Nelder & Mead, The Computer Journal 7.
 */
export function minimise(loss: (point: Float64Array) => number, box: Box): Float64Array {
  const first = search(loss, box)
  const left = box.budget - first.spent
  if (left <= box.start.length + 1) return first.point
  const inward = box.step.map((step, at) => {
    const middle = ((box.low[at] ?? 0) + (box.high[at] ?? 0)) / 2
    return ((first.point[at] ?? 0) > middle ? -0.4 : 0.4) * Math.abs(step)
  })
  const again = search(loss, { ...box, start: Array.from(first.point), step: inward, budget: left })
  return again.loss < first.loss ? again.point : first.point
}

interface Found {
  readonly point: Float64Array
  readonly loss: number
  readonly spent: number
}

function search(loss: (point: Float64Array) => number, box: Box): Found {
  const size = box.start.length
  const corners: Float64Array<ArrayBuffer>[] = []
  const losses = new Float64Array(size + 1)
  let spent = 0
  const judge = (point: Float64Array): number => {
    for (let i = 0; i < size; i++) {
      const value = point[i] ?? 0
      const low = box.low[i] ?? value
      const high = box.high[i] ?? value
      point[i] = value < low ? low : value > high ? high : value
    }
    spent++
    const found = loss(point)
    return Number.isFinite(found) ? found : Number.MAX_VALUE
  }
  for (let corner = 0; corner <= size; corner++) {
    const point = Float64Array.from(box.start)
    if (corner > 0) point[corner - 1] = (point[corner - 1] ?? 0) + (box.step[corner - 1] ?? 0)
    corners.push(point)
    losses[corner] = judge(point)
  }
  const centre = new Float64Array(size)
  let trial = new Float64Array(size)
  let further = new Float64Array(size)
  const at = (corner: number): number => losses[corner] ?? Number.MAX_VALUE
  while (spent < box.budget) {
    let best = 0
    let worst = 0
    for (let corner = 1; corner <= size; corner++) {
      if (at(corner) < at(best)) best = corner
      if (at(corner) >= at(worst)) worst = corner
    }
    if (at(worst) - at(best) <= 1e-4 * Math.abs(at(best))) break
    let second = best
    for (let corner = 0; corner <= size; corner++) {
      if (corner !== worst && at(corner) > at(second)) second = corner
    }
    const bad = corners[worst] ?? centre
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let corner = 0; corner <= size; corner++) if (corner !== worst) sum += corners[corner]?.[i] ?? 0
      centre[i] = sum / size
    }
    const place = (point: Float64Array, reach: number): number => {
      for (let i = 0; i < size; i++) point[i] = (centre[i] ?? 0) + reach * ((bad[i] ?? 0) - (centre[i] ?? 0))
      return judge(point)
    }
    let found = place(trial, -1)
    if (found < at(best)) {
      const more = place(further, -2)
      if (more < found) {
        found = more
        const swap = trial
        trial = further
        further = swap
      }
    } else if (found >= at(second)) {
      found = place(trial, found < at(worst) ? -0.5 : 0.5)
      if (found >= at(worst)) {
        const good = corners[best] ?? centre
        for (let corner = 0; corner <= size; corner++) {
          if (corner === best) continue
          const point = corners[corner] ?? centre
          for (let i = 0; i < size; i++) point[i] = ((point[i] ?? 0) + (good[i] ?? 0)) / 2
          losses[corner] = judge(point)
        }
        continue
      }
    }
    const freed = corners[worst] ?? centre
    corners[worst] = trial
    trial = freed
    losses[worst] = found
  }
  let best = 0
  for (let corner = 1; corner <= size; corner++) if (at(corner) < at(best)) best = corner
  return { point: corners[best] ?? centre, loss: at(best), spent }
}
