import type { PaceFrequency } from './contract.ts'
import { monthsPerSlot } from './slots.ts'

/** Fewer comparable years give no seasonal schedule and no probability: 资料不足 (practice §2, DESIGN §8). */
export const comparableYearsNeeded = 3
/** Older years are left out of the seasonal schedule: the season itself moves. */
export const comparableYearsUsed = 5

/**
 * Question: how much of the year has passed (序时进度)?
 * Formula: s = months elapsed / 12.
 * Symbols: elapsed, observations of this year already there; result a proportion, 0 to 1.
 * Source: practice §2. Assumptions: months weigh alike (not days).
 * Edge cases: elapsed below 0 or above the year is a RangeError. Tolerance: exact to 1e-12.
 * Worked example: after January–February of an 11-slot year, 2/12 = 0.1667.
 */
export function linearShare(frequency: PaceFrequency, elapsed: number): number {
  const months = monthsPerSlot(frequency)
  if (!Number.isInteger(elapsed) || elapsed < 0 || elapsed > months.length) {
    throw new RangeError(`elapsed ${elapsed} is not between 0 and ${months.length}`)
  }
  let passed = 0
  for (let at = 0; at < elapsed; at++) passed += months[at] ?? 0
  return passed / 12
}

export interface SeasonalShareInput {
  /** Whole years, oldest first, single-period values of one 数据版本; null is a missing period. */
  readonly history: readonly (readonly (number | null)[])[]
  readonly elapsed: number
  /** Places in `history` to leave out: shock years, a change of 口径. */
  readonly excluded?: readonly number[]
}

/**
 * Question: how much of a usual year is done by now (季节序时)?
 * Formula: s(m) = mean over the last 3–5 comparable years of Σ_{i≤m} v_i / Σ v_i.
 * Symbols: v_i single-period values (any unit), m = elapsed; result a proportion, usually 0 to 1.
 * Source: practice §2 (“same vintage, dropping shock years”).
 * Assumptions: the caller gives one 数据版本 only: a half-year from before a census revision over an annual figure from after
 * it (Beijing 2024: 43.7 %) is an artefact.
 * Edge cases: years with a gap, excluded years and years whose total is not positive are not comparable; fewer than three
 * comparable years: null. Tolerance: 1e-12 relative.
 * Worked example: Beijing retail 2024, 14073.6 in the year: 2374.2 → 16.9 %, 4649.1 → 33.0 %, 7990.8 → 56.8 %.
 */
export function seasonalShare(input: SeasonalShareInput): number | null {
  const shares: number[] = []
  for (let at = input.history.length - 1; at >= 0 && shares.length < comparableYearsUsed; at--) {
    if (input.excluded?.includes(at)) continue
    const share = shareOfYear(input.history[at] ?? [], input.elapsed)
    if (share !== null) shares.push(share)
  }
  if (shares.length < comparableYearsNeeded) return null
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** Cumulative share of one whole year; null when it has a gap or no positive total. */
export function shareOfYear(year: readonly (number | null)[], elapsed: number): number | null {
  let done = 0
  let total = 0
  for (const [at, value] of year.entries()) {
    if (value === null) return null
    total += value
    if (at < elapsed) done += value
  }
  return total > 0 ? done / total : null
}
