/**
 * The logistic distribution: every predictive distribution of the pace engine. Its tails are heavier than the Gaussian's,
 * and probability and interval are closed formulas, hence monotone in the target and the same on every machine.
 */
export interface Outlook {
  /** Location, in the unit of the series. */
  readonly middle: number
  /** Scale > 0, in the unit of the series; the standard deviation is π/√3 times as much. 0: the outcome is known. */
  readonly scale: number
}

/** P(outcome ≥ bound), from 0 to 1. A known outcome meets the bound or does not. */
export function probabilityAtLeast(outlook: Outlook, bound: number): number {
  if (outlook.scale === 0) return outlook.middle >= bound ? 1 : 0
  const odds = (outlook.middle - bound) / outlook.scale
  // Written twice so that neither branch overflows.
  return odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds))
}

/** P(outcome ≤ bound). A known outcome that equals the bound keeps it. */
export const probabilityAtMost = (outlook: Outlook, bound: number): number =>
  probabilityAtLeast({ middle: -outlook.middle, scale: outlook.scale }, -bound)

/** Central interval that holds `coverage` of the outcomes: middle ± scale · ln((1+c)/(1−c)). */
export function centralInterval(outlook: Outlook, coverage: number): [number, number] {
  const reach = outlook.scale * Math.log((1 + coverage) / (1 - coverage))
  return [outlook.middle - reach, outlook.middle + reach]
}

/** Standard deviation to scale. */
export const scaleOfDeviation = (deviation: number): number => (deviation * Math.sqrt(3)) / Math.PI
