export interface NeededGrowthInput {
  /** The year's target growth, in per cent. */
  readonly target: number
  /** Published cumulative growth so far, in per cent. */
  readonly soFar: number
  /** Last year: whole-year total A and the same cumulative A₁, one 数据版本, any unit. */
  readonly base: { readonly year: number; readonly soFar: number }
}

/**
 * Question: what must the rest of the year grow by for the year to reach its target (后期需增速)?
 * Formula: g₂ = [(1+g*)·A − (1+g₁)·A₁] / (A − A₁) − 1.
 * Symbols: g* target, g₁ growth so far, g₂ result, all in per cent; A last year's total, A₁ last year's same cumulative.
 * Source: practice §2. Assumptions: growth and base are comparable (rebase A and A₁ when the base was revised); with real
 * growth and a nominal base the weights are approximate.
 * Edge cases: nothing left of last year (A = A₁), a base that is not positive or A₁ > A: null.
 * Tolerance: 1e-9 percentage points.
 * Worked example: target 5 %, half-year 5.4 %, A₁/A 47.1 % → the second half needs 4.6 %.
 */
export function neededGrowth(input: NeededGrowthInput): number | null {
  const { year, soFar } = input.base
  const rest = year - soFar
  if (!(year > 0) || !(soFar >= 0) || !(rest > year * 1e-12)) return null
  const needed = ((1 + input.target / 100) * year - (1 + input.soFar / 100) * soFar) / rest - 1
  return needed * 100
}

export interface AllowedRemainingMeanInput {
  /** Annual mean that may not be exceeded (or must be reached), T. */
  readonly limit: number
  /** Mean of what has passed. */
  readonly meanSoFar: number
  /** Units of time that have passed, n (days, months, hours). */
  readonly elapsed: number
  /** Units of time in the year, N. */
  readonly year: number
}

/**
 * Question: what mean may the rest of the year have so that the annual mean is exactly the limit (剩余时段允许均值)?
 * Formula: (T·N − n·mean so far) / (N − n).
 * Symbols: T and means in the unit of the series (µg/m³), n and N in the same unit of time.
 * Source: practice §2 (环境 ceiling). Assumptions: every unit of time weighs alike; days without valid data are not in n.
 * Edge cases: nothing left (n ≥ N): null; a negative result means the limit can no longer be kept.
 * Tolerance: 1e-9 of the unit.
 * Worked example: Beijing PM2.5 2024, January–November 31.7 over 335 days; for 30.5 over 366 days December may have 17.5
 * (it had 17.7, and the year 30.5).
 */
export function allowedRemainingMean(input: AllowedRemainingMeanInput): number | null {
  const left = input.year - input.elapsed
  if (!(left > 0) || !(input.elapsed >= 0)) return null
  return (input.limit * input.year - input.meanSoFar * input.elapsed) / left
}
