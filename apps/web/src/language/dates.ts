import type { Language } from '@lantu/kernel'
import { labelPeriod, Period, periodFrom, periodTo } from '@lantu/kernel/time'

/** Days, instants and periods as a reader of each language writes them. Inputs are the wire's strings. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function parseDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null
}

export interface DateStyle {
  /** Print the year (default: only when it differs from `thisYear`; without `thisYear`, not). */
  readonly year?: boolean | undefined
  readonly thisYear?: number | undefined
  readonly weekday?: boolean | undefined
}

/** `2024-05-22` → 5月22日, 2024年5月22日, 2024年5月22日　星期三; in English 22 May 2024, Wednesday. */
export function printDate(text: string, language: Language, style: DateStyle = {}): string {
  const day = parseDay(text)
  if (!day) return text
  const year = style.year ?? (style.thisYear !== undefined && style.thisYear !== day.year)
  if (language === 'en') {
    const short = `${day.day} ${months[day.month - 1]}${year ? ` ${day.year}` : ''}`
    return style.weekday ? `${short}, ${weekdaysEn[weekdayOf(day)]}` : short
  }
  const short = `${year ? `${day.year}年` : ''}${day.month}月${day.day}日`
  return style.weekday ? `${short}\u3000星期${'日一二三四五六'[weekdayOf(day)]}` : short
}

/** 0 is Sunday. Days have no zone, so UTC arithmetic is exact. */
const weekdayOf = (day: Day): number => new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()

/** 1 is Monday, 7 Sunday. */
export function findIsoWeekday(text: string): number | undefined {
  const day = parseDay(text)
  return day ? weekdayOf(day) || 7 : undefined
}

const beijing = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant in Beijing time: the day and `HH:MM`. */
export function splitInstant(text: string): { readonly date: string; readonly time: string } | undefined {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return undefined
  const parts = Object.fromEntries(beijing.formatToParts(at).map((part) => [part.type, part.value]))
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  }
}

/** `2024-05-20T09:12:00Z` → 5月20日 17:12. */
export function printInstant(text: string, language: Language, style: DateStyle = {}): string {
  const split = splitInstant(text)
  return split ? `${printDate(split.date, language, style)} ${split.time}` : text
}

/**
 * A period as the kernel calls it, `2024-01-01/2024-04-30` → 1—4月, 一季度, 上半年, 前三季度, 全年; in English with short months.
 * Its year is printed as a day's is: with `year`, 2024年1—4月. A period over several years always has them.
 */
export function printPeriod(text: string, language: Language, style: DateStyle = {}): string {
  const period = Period.safeParse(text)
  if (!period.success) return text
  const [from, to] = [periodFrom(period.data).slice(0, 4), periodTo(period.data).slice(0, 4)]
  const label = shortMonths(labelPeriod(period.data, language)).replace(/—|–(?=\w)/g, '\u2060$&\u2060')
  const year = style.year ?? (style.thisYear !== undefined && String(style.thisYear) !== to)
  if (year || from !== to) return label
  const rest = label.replace(language === 'en' ? / ?\d{4}$/ : /^\d{4}年/, '')
  return rest || (language === 'en' ? 'full year' : '全年')
}

const shortMonths = (label: string): string =>
  label.replace(/[A-Z][a-z]+/g, (word) => months.find((month) => word.startsWith(month)) ?? word)
