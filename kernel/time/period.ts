import { z } from 'zod'
import { refuse } from './errors.ts'
import { dayOf, lastDayOfMonth, monthOf, PlainDate, parsePlainDate, plainDate, yearOf } from './plain-date.ts'

/**
 * An interval of days with both ends included, as text `YYYY-MM-DD/YYYY-MM-DD`. January–February is one period like any
 * other: statistics publish it as one observation, so there is no January figure to hold.
 */
export const Period = z
  .string()
  .refine(
    (text) => {
      const [from, to, ...more] = text.split('/')
      return (
        more.length === 0 &&
        PlainDate.safeParse(from).success &&
        PlainDate.safeParse(to).success &&
        `${from}` <= `${to}`
      )
    },
    {
      params: {
        zh: '应为起止日期，如 2025-01-01/2025-02-28',
        en: 'must be two days, first to last, such as 2025-01-01/2025-02-28',
      },
    },
  )
  .brand<'Period'>()
export type Period = z.infer<typeof Period>

export type Quarter = 1 | 2 | 3 | 4
export type Half = 1 | 2

/**
 * What a period is called. `janFeb` 一至二月; `yearToDate` January to the end of April, May, July…November (一季度, 上半年 and
 * the year are cumulative too, but their own kinds: see `isCumulative`); `interval` is anything else.
 */
export type PeriodKind = 'day' | 'month' | 'janFeb' | 'quarter' | 'half' | 'year' | 'yearToDate' | 'interval'

/** The days `from`…`to`, both included; throws `time.badPeriod` when `to` comes first. */
export function intervalPeriod(from: PlainDate, to: PlainDate): Period {
  const read = Period.safeParse(`${from}/${to}`)
  if (!read.success) throw refuse('time.badPeriod', { params: { text: `${from}/${to}` } })
  return read.data
}

/** The whole months `first`…`last` (1–12) of one year. */
export const monthsPeriod = (year: number, first: number, last: number): Period =>
  intervalPeriod(plainDate(year, first, 1), lastDayOfMonth(year, last))

export const monthPeriod = (year: number, month: number): Period => monthsPeriod(year, month, month)
/** 一至二月, published as one. */
export const janFebPeriod = (year: number): Period => monthsPeriod(year, 1, 2)
export const quarterPeriod = (year: number, quarter: Quarter): Period =>
  monthsPeriod(year, quarter * 3 - 2, quarter * 3)
export const halfPeriod = (year: number, half: Half): Period => monthsPeriod(year, half * 6 - 5, half * 6)
export const yearPeriod = (year: number): Period => monthsPeriod(year, 1, 12)
/** The cumulative period 1—`month`月. */
export const yearToMonth = (year: number, month: number): Period => monthsPeriod(year, 1, month)
export const dayPeriod = (date: PlainDate): Period => intervalPeriod(date, date)

export const periodFrom = (period: Period): PlainDate => parsePlainDate(period.slice(0, 10))
export const periodTo = (period: Period): PlainDate => parsePlainDate(period.slice(11))

/** The first and last month when the period is made of whole months of one year, else undefined. */
export function findMonths(period: Period): { year: number; first: number; last: number } | undefined {
  const from = periodFrom(period)
  const to = periodTo(period)
  const year = yearOf(from)
  if (yearOf(to) !== year || dayOf(from) !== 1 || to !== lastDayOfMonth(year, monthOf(to))) return undefined
  return { year, first: monthOf(from), last: monthOf(to) }
}

export function periodKind(period: Period): PeriodKind {
  if (periodFrom(period) === periodTo(period)) return 'day'
  const months = findMonths(period)
  if (months === undefined) return 'interval'
  const { first, last } = months
  const length = last - first + 1
  if (length === 1) return 'month'
  if (length === 3 && first % 3 === 1) return 'quarter'
  if (length === 6 && first % 6 === 1) return 'half'
  if (length === 12) return 'year'
  if (first === 1) return length === 2 ? 'janFeb' : 'yearToDate'
  return 'interval'
}

/**
 * Whether the period runs from 1 January to the end of a month of the same year, as 累计 figures do. January, 一至二月,
 * 一季度, 上半年, 前三季度 and the year are cumulative; 二季度 is not.
 */
export const isCumulative = (period: Period): boolean => findMonths(period)?.first === 1
