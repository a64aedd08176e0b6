import { addDays, lastDayOfMonth, type PlainDate, plainDate } from '@lantu/kernel/time'
import type { Frequency } from '#contract/indicator.ts'
import { slotEnds } from './slots.ts'

/**
 * The figure that should be known on `today`: the newest period of the year whose release day (`releaseDays` after its end) has
 * come, and the next one with its expected day. A half-year figure comes in mid to late July, so on 30 June it is 待数据.
 */
export function expectedFigures(
  today: PlainDate,
  options: { year: number; frequency: Frequency; releaseDays: number },
): { due: PlainDate | null; next: { end: PlainDate; expectedOn: PlainDate } | null } {
  let due: PlainDate | null = null
  for (const month of slotEnds(options.frequency)) {
    const end = lastDayOfMonth(options.year, month)
    const expectedOn = addDays(end, options.releaseDays)
    if (expectedOn > today) return { due, next: { end, expectedOn } }
    due = end
  }
  return { due, next: null }
}

/** The first day of a target's year. */
export const startOfYear = (year: number): PlainDate => plainDate(year, 1, 1)
