import type { PaceInput } from './contract.ts'
import { levelsFromGrowth } from './levels-from-growth.ts'
import type { Outlook } from './logistic.ts'
import { known, levelOutlook, type PaceConstants } from './outlook.ts'
import { rateOutlook } from './rate-outlook.ts'
import { type RestOfYear, restOfYear } from './rest-of-year.ts'
import { comparableYearsNeeded } from './schedule.ts'
import { total } from './total.ts'
import type { YearSoFar } from './year.ts'

/** A line's levels with their forecast, computed once and asked for the half-year and for the year. */
export interface Basis {
  readonly history: readonly (readonly number[])[]
  readonly ytd: readonly number[]
  readonly rest: RestOfYear
  /** For growth: last year's levels, over which the outcome is told in per cent; null where the values are levels themselves. */
  readonly base: readonly number[] | null
}

/** null: too few comparable years, or growth rates that no levels can stand behind. */
export function findBasis(input: PaceInput, year: YearSoFar): Basis | null {
  const { weighed, ytd, months } = year
  if (weighed.length < comparableYearsNeeded) return null
  if (input.kind !== 'growth')
    return { history: weighed, ytd, rest: restOfYear(weighed, ytd, months.length), base: null }
  const given = input.base?.filter((value) => value !== null) ?? []
  const base = given.length === months.length && given.every((value) => value > 0) ? given : months
  const levels = levelsFromGrowth({ history: weighed, ytd, base })
  return levels && { ...levels, rest: restOfYear(levels.history, levels.ytd, months.length), base }
}

/**
 * The distribution of what the target is about at the span's end: total, mean over its months, or cumulative growth in per cent.
 * A finished span is told as published, not recomputed.
 */
export function outlookAt(input: PaceInput, year: YearSoFar, at: SpanAsked): Outlook | null {
  const { span, basis, constants } = at
  const finished = year.elapsed >= span
  if (input.kind === 'growth') {
    if (finished) return known(year.ytd[span - 1] ?? 0)
    if (!basis?.base) return rateOutlook({ history: year.weighed, ytd: year.ytd, span }, constants)
    const levels = levelOutlook({ ...basis, span, constants })
    return levels && overBase(levels, total(basis.base.slice(0, span)))
  }
  const rest = basis?.rest ?? { path: new Float64Array(0), spread: new Float64Array(0) }
  const outlook = levelOutlook({ history: year.weighed, ytd: year.ytd, rest, span, constants })
  if (!outlook || input.kind === 'sum') return outlook
  const months = total(year.months.slice(0, span))
  return {
    ...outlook,
    middle: outlook.middle / months,
    scale: outlook.scale / months,
    floor: outlook.floor / months,
  }
}

export interface SpanAsked {
  /** Observations up to the node: the year's, or those to June. */
  readonly span: number
  readonly basis: Basis | null
  readonly constants: PaceConstants
}

const overBase = (levels: Outlook, base: number): Outlook => ({
  ...levels,
  middle: (levels.middle / base - 1) * 100,
  scale: (levels.scale / base) * 100,
  floor: (levels.floor / base - 1) * 100,
})
