/**
 * The logistic distribution: every predictive distribution of the pace engine. Its tails are heavier than the Gaussian's,
 * and probability and interval are closed formulas, hence monotone in the target and the same on every machine.
 */
export interface Outlook {
  /** Location, in the unit of the series. */
  readonly middle: number
  /** Scale ≥ 0, in the unit of the series; the standard deviation is π/√3 times as much. 0: the outcome is known. */
  readonly scale: number
  /** Intervals use `scale` times this: targets are set where outcomes are likely, so their odds are sharper than the tails. */
  readonly widening: number
  /** What is already there and cannot be lost; −Infinity where values may be negative. */
  readonly floor: number
}

/** P(outcome ≥ bound), from 0 to 1. A known outcome meets the bound or does not. */
export function probabilityAtLeast(outlook: Outlook, bound: number): number {
  if (bound <= outlook.floor) return 1
  if (outlook.scale === 0) return outlook.middle >= bound ? 1 : 0
  const odds = (outlook.middle - bound) / outlook.scale
  // Written twice so that neither branch overflows.
  return odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds))
}

/** P(outcome ≤ bound). A known outcome that equals the bound keeps it. */
export function probabilityAtMost(outlook: Outlook, bound: number): number {
  if (bound < outlook.floor) return 0
  if (outlook.scale === 0) return outlook.middle <= bound ? 1 : 0
  return probabilityAtLeast({ ...outlook, middle: -outlook.middle, floor: Number.NEGATIVE_INFINITY }, -bound)
}

/** Central interval that holds `coverage` of the outcomes: middle ± scale · widening · ln((1+c)/(1−c)), not below the floor. */
export function centralInterval(outlook: Outlook, coverage: number): [number, number] {
  const reach = outlook.scale * outlook.widening * Math.log((1 + coverage) / (1 - coverage))
  return [Math.max(outlook.floor, outlook.middle - reach), Math.max(outlook.floor, outlook.middle + reach)]
}
