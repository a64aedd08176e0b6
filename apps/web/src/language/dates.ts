import type { Language } from '@lantu/kernel'

/** Days, instants and periods as a reader of each language writes them. Inputs are the wire's strings. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const numerals = ['一', '二', '三', '四']
/** An en or em dash that no line break may separate from its numbers. */
const join = (a: string | number, dash: string, b: string | number) => `${a}\u2060${dash}\u2060${b}`

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
 * A period `2024-01-01/2024-04-30` → 1—4月; quarters, the half and the year by their names (一季度, 上半年, 前三季度, 全年);
 * other ends as two days. With `year`, 2024年1—4月.
 */
export function printPeriod(text: string, language: Language, style: DateStyle = {}): string {
  const [first, last] = text.split('/')
  const from = parseDay(first ?? '')
  const to = parseDay(last ?? '')
  if (!from || !to) return text
  const year = style.year ?? (style.thisYear !== undefined && style.thisYear !== to.year)
  const whole = from.day === 1 && to.day === lastDay(to) && from.year === to.year
  if (!whole) {
    const ends = [
      printDate(first ?? '', language, { ...style, year }),
      printDate(last ?? '', language, { year: year && from.year !== to.year }),
    ]
    return join(ends[0] ?? '', language === 'en' ? '–' : '—', ends[1] ?? '')
  }
  return language === 'en' ? monthsEn(from, to, year) : monthsZh(from, to, year)
}

function monthsZh(from: Day, to: Day, year: boolean): string {
  const lead = year ? `${from.year}年` : ''
  if (from.month === 1 && to.month === 12) return year ? `${from.year}年` : '全年'
  if (from.month === 1 && to.month === 6) return `${lead}上半年`
  if (from.month === 1 && to.month === 9) return `${lead}前三季度`
  if (from.month === 7 && to.month === 12) return `${lead}下半年`
  if (from.month % 3 === 1 && to.month === from.month + 2) return `${lead}${numerals[(from.month - 1) / 3]}季度`
  if (from.month === to.month) return `${lead}${from.month}月`
  return `${lead}${join(from.month, '—', to.month)}月`
}

function monthsEn(from: Day, to: Day, year: boolean): string {
  const tail = year ? ` ${from.year}` : ''
  if (from.month === 1 && to.month === 12) return year ? String(from.year) : 'full year'
  if (from.month === 1 && to.month === 6) return `H1${tail}`
  if (from.month === 7 && to.month === 12) return `H2${tail}`
  if (from.month % 3 === 1 && to.month === from.month + 2) return `Q${(from.month + 2) / 3}${tail}`
  if (from.month === to.month) return `${months[from.month - 1]}${tail}`
  return `${join(months[from.month - 1] ?? '', '–', months[to.month - 1] ?? '')}${tail}`
}

const lastDay = (day: Day): number => new Date(Date.UTC(day.year, day.month, 0)).getUTCDate()
