import { monthOf, type Period, type PlainDate, yearOf, yearToMonth } from '@lantu/kernel/time'

/** Months asked about at most. */
const most = 12

/**
 * The cumulative periods that may have been published by a day, the newest first: 1—本月上月 of this year down to 1—2月 (January
 * alone is never published), then those of last year.
 */
export function cumulativePeriods(today: PlainDate): readonly Period[] {
  const year = yearOf(today)
  const upTo = (of: number, last: number): readonly Period[] =>
    Array.from({ length: Math.max(0, last - 1) }, (_, back) => yearToMonth(of, last - back))
  return [...upTo(year, monthOf(today) - 1), ...upTo(year - 1, 12)].slice(0, most)
}
