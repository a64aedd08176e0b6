import type { DecimalText } from '@lantu/kernel'
import { parseDecimal, subtractDecimals } from '@lantu/kernel'
import { findMonths, type Period } from '@lantu/kernel/time'
import type { Frequency, Measure } from '#contract/indicator.ts'

/** One figure as the engine needs it: a period of whole months, a level, a rate, and the 口径 it was made under. */
export interface Figure {
  readonly period: Period
  readonly value: DecimalText | null
  readonly growth: DecimalText | null
  readonly definition: number
}

/** The last months of the slots of a year: 11 has January–February as one. */
export function slotEnds(frequency: Frequency): readonly number[] {
  switch (frequency) {
    case 12:
      return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    case 11:
      return [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    case 4:
      return [3, 6, 9, 12]
    case 1:
      return [12]
  }
}

/**
 * One year's figures as single-period values by slot, null where nothing can be said. A slot's own figure is preferred; else a
 * cumulative one minus the cumulative before it, inside the year only. Rates are never differenced: `growth` keeps the
 * published cumulative rate.
 */
export function slotsOfYear(
  figures: readonly Figure[],
  year: number,
  options: { frequency: Frequency; measure: Measure },
): (number | null)[] {
  const ends = slotEnds(options.frequency)
  const byMonths = new Map<string, Figure>()
  for (const figure of figures) {
    const months = findMonths(figure.period)
    if (months?.year === year) byMonths.set(`${months.first}-${months.last}`, figure)
  }
  const level = (first: number, last: number): DecimalText | null => byMonths.get(`${first}-${last}`)?.value ?? null
  return ends.map((last, index) => {
    const before = ends[index - 1] ?? 0
    if (options.measure === 'growth') return numberOr(byMonths.get(`1-${last}`)?.growth ?? null)
    const own = level(before + 1, last)
    if (own !== null || options.measure === 'mean') return numberOr(own)
    const upTo = level(1, last)
    const upToBefore = before === 0 ? parseDecimal('0') : level(1, before)
    return upTo !== null && upToBefore !== null ? Number(subtractDecimals(upTo, upToBefore)) : null
  })
}

/** Whether a year's figures were made under more than one 口径, so that it may not be compared. */
export const mixesDefinitions = (figures: readonly Figure[], year: number): boolean =>
  new Set(figures.filter((figure) => findMonths(figure.period)?.year === year).map((figure) => figure.definition))
    .size > 1

const numberOr = (value: DecimalText | null): number | null => (value === null ? null : Number(value))
