import type { PaceInput } from './contract.ts'
import { allowedRemainingMean, neededGrowth } from './needed.ts'
import { total } from './total.ts'
import type { YearSoFar } from './year.ts'

export interface Needed {
  readonly perPeriod: number | null
  readonly growth: number | null
}

/**
 * Question: what must (for a ceiling: may) each remaining observation be, and how does that compare with last year's rest?
 * Formula: sum (target − so far) / observations left; mean and ceiling as `allowedRemainingMean` over months; growth: needed
 * rest over last year's same rest − 1, for `growth` as `neededGrowth` on `base`.
 * Units: the series' unit; growth in per cent. A negative figure means that the target is already passed.
 * Edge cases: nothing left: both null; no base, or a base that is not positive: growth null.
 */
export function neededForRest(input: PaceInput, year: YearSoFar): Needed {
  if (year.left === 0) return { perPeriod: null, growth: null }
  const soFar = total(year.ytd)
  const baseOfRest = year.lastYear && total(year.lastYear.slice(year.elapsed))
  // A rest of last year that is nothing beside the whole of it is no base: the ratio would only be large, not meaningful.
  const hasBase = baseOfRest !== null && baseOfRest > 1e-9 * Math.abs(total(year.lastYear ?? []))
  const over = (rest: number) => (hasBase ? finiteOrNull((rest / baseOfRest - 1) * 100) : null)
  switch (input.kind) {
    case 'sum': {
      const rest = input.target - soFar
      return { perPeriod: rest / year.left, growth: over(rest) }
    }
    case 'mean':
    case 'ceiling': {
      const elapsed = total(year.months.slice(0, year.elapsed))
      const meanSoFar = elapsed === 0 ? 0 : soFar / elapsed
      const allowed = allowedRemainingMean({ limit: input.target, meanSoFar, elapsed, year: 12 })
      return { perPeriod: allowed, growth: allowed === null ? null : over(allowed * (12 - elapsed)) }
    }
    case 'growth': {
      const base = input.base?.filter((value) => value !== null)
      if (!base || base.length < year.months.length) return { perPeriod: null, growth: null }
      const soFarBase = total(base.slice(0, year.elapsed))
      const now = year.ytd.at(-1) ?? 0
      return {
        perPeriod: null,
        growth: neededGrowth({ target: input.target, soFar: now, base: { year: total(base), soFar: soFarBase } }),
      }
    }
  }
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)
