import { HOLIDAY_NAMES } from '@lantu/data/lexicons'
import { lastDayOfMonth, type PlainDate, parsePlainDate, plainDate, yearOf } from '@lantu/kernel/time'
import type { TimeTables } from './lexicon.ts'

/** The days, years, plans and holidays that a written time names: what the rules of `time-rules.ts` resolve with. */
export type Days = readonly [PlainDate, PlainDate]

export const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
export const QUARTER_END_MONTHS = [3, 6, 9, 12]

export const wholeYear = (year: number): Days => [plainDate(year, 1, 1), plainDate(year, 12, 31)]
export const wholeQuarter = (year: number, quarter: number): Days => [
  plainDate(year, quarter * 3 - 2, 1),
  lastDayOfMonth(year, QUARTER_END_MONTHS[quarter - 1] ?? 12),
]

export function isYear(year: number): boolean {
  return year >= 1950 && year <= 2100
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(lastDayOfMonth(year, month).slice(8))
}

export interface TimeContext {
  readonly date: PlainDate | null
  readonly clause: string
  readonly tables: TimeTables
}

/** 9月, 九月, 十二月. */
export const MONTH = '(\\d{1,2}|十[一二]|[一二三四五六七八九十])'
export const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
export const monthNumber = (written: string | undefined): number =>
  CHINESE_MONTHS.includes(written ?? '') ? CHINESE_MONTHS.indexOf(written ?? '') + 1 : Number(written)

export const NUMBER_YEAR = '(?:(20\\d\\d|19\\d\\d)年|(今年|本年|明年)?)'

export function yearIn(
  written: string | undefined,
  relative: string | undefined,
  date: PlainDate | null,
): number | undefined {
  if (written !== undefined) return isYear(Number(written)) ? Number(written) : undefined
  if (date === null) return undefined
  return yearOf(date) + (relative === '明年' ? 1 : 0)
}

export function planOf(context: TimeContext): { firstYear: number; lastYear: number } | undefined {
  const year = context.date === null ? undefined : yearOf(context.date)
  const named = context.tables.plans.filter((plan) =>
    plan.keywords.every((keyword) => context.clause.includes(keyword)),
  )
  if (year === undefined) return named.length === 1 ? named[0] : undefined
  return named.find((plan) => plan.firstYear <= year && year <= plan.lastYear)
}

export function holidayDays(name: string, year: number | undefined, { holidays }: TimeTables): Days | null {
  const holiday = HOLIDAY_NAMES[name]
  const found = holidays.find((days) => days.holiday === holiday && days.year === year)
  return found ? [parsePlainDate(found.from), parsePlainDate(found.to)] : null
}
