import { intervalPeriod, type Period, periodFrom, periodTo } from './period.ts'
import { dayOf, daysBetween, lastDayOfMonth, monthOf, type PlainDate, plainDate, yearOf } from './plain-date.ts'

/** Whether every day of `inner` is a day of `outer`. */
export const containsPeriod = (outer: Period, inner: Period): boolean =>
  periodFrom(outer) <= periodFrom(inner) && periodTo(inner) <= periodTo(outer)

export const containsDate = (period: Period, date: PlainDate): boolean =>
  periodFrom(period) <= date && date <= periodTo(period)

/** Whether the two have a day in common. */
export const periodsOverlap = (a: Period, b: Period): boolean =>
  periodFrom(a) <= periodTo(b) && periodFrom(b) <= periodTo(a)

/** How many days it has, both ends counted. */
export const daysIn = (period: Period): number => daysBetween(periodFrom(period), periodTo(period)) + 1

/** By first day, then by last day, for `sort`. */
export const comparePeriods = (a: Period, b: Period): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * 上年同期. The end of a month answers to the end of the same month, so February 2024 (29 days) gives the whole of
 * February 2023 and the other way round; the single day 29 February gives 28 February.
 */
export function samePeriodLastYear(period: Period): Period {
  const from = periodFrom(period)
  const to = periodTo(period)
  const endsMonth = from !== to && to === lastDayOfMonth(yearOf(to), monthOf(to))
  return intervalPeriod(yearBefore(from), endsMonth ? lastDayOfMonth(yearOf(to) - 1, monthOf(to)) : yearBefore(to))
}

const yearBefore = (date: PlainDate): PlainDate => {
  const last = lastDayOfMonth(yearOf(date) - 1, monthOf(date))
  return dayOf(date) > dayOf(last) ? last : plainDate(yearOf(date) - 1, monthOf(date), dayOf(date))
}
