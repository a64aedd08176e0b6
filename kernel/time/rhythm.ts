import { z } from 'zod'
import { halfPeriod, intervalPeriod, monthPeriod, type Period, type Quarter, quarterPeriod } from './period.ts'
import {
  addDays,
  dayOf,
  daysBetween,
  lastDayOfMonth,
  monthOf,
  type PlainDate,
  parsePlainDate,
  plainDate,
  weekdayOf,
  yearOf,
} from './plain-date.ts'

/** How often something comes round: 周, 双周, 旬, 月, 季, 半年. The periods of each tile the calendar without gap or overlap. */
export const Rhythm = z.enum(['week', 'fortnight', 'tenDays', 'month', 'quarter', 'half'])
export type Rhythm = z.infer<typeof Rhythm>

/** A Monday: 双周 are counted from it in pairs, so that a turn of the year never makes a week stand alone. */
const firstFortnight = parsePlainDate('1900-01-01')

/**
 * The period of the rhythm in which `day` lies. A week is Monday to Sunday; 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the
 * month and so has 8 to 11 days.
 */
export function rhythmPeriod(rhythm: Rhythm, day: PlainDate): Period {
  const [year, month] = [yearOf(day), monthOf(day)]
  switch (rhythm) {
    case 'week':
      return daysFrom(addDays(day, 1 - weekdayOf(day)), 7)
    case 'fortnight':
      return daysFrom(addDays(day, -(daysBetween(firstFortnight, day) % 14)), 14)
    case 'tenDays':
      return dayOf(day) <= 10
        ? intervalPeriod(plainDate(year, month, 1), plainDate(year, month, 10))
        : dayOf(day) <= 20
          ? intervalPeriod(plainDate(year, month, 11), plainDate(year, month, 20))
          : intervalPeriod(plainDate(year, month, 21), lastDayOfMonth(year, month))
    case 'month':
      return monthPeriod(year, month)
    case 'quarter':
      return quarterPeriod(year, quarterOf(day))
    case 'half':
      return halfPeriod(year, month <= 6 ? 1 : 2)
  }
}

export function quarterOf(day: PlainDate): Quarter {
  const month = monthOf(day)
  return month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4
}

const daysFrom = (from: PlainDate, count: number): Period => intervalPeriod(from, addDays(from, count - 1))

/**
 * Where days part the time (节点) instead of a rhythm: the stretch in which `day` lies ends with the first of `ends` on or after
 * it, and begins the day after the one before; the first begins with its year. Undefined after the last.
 */
export function findStretch(ends: readonly PlainDate[], day: PlainDate): Period | undefined {
  const end = ends.reduce<PlainDate | undefined>(
    (found, one) => (one >= day && (found === undefined || one < found) ? one : found),
    undefined,
  )
  if (end === undefined) return undefined
  const before = ends.reduce<PlainDate | undefined>(
    (found, one) => (one < day && (found === undefined || one > found) ? one : found),
    undefined,
  )
  const from = before === undefined ? plainDate(yearOf(end), 1, 1) : addDays(before, 1)
  return intervalPeriod(from <= day ? from : plainDate(yearOf(day), 1, 1), end)
}
