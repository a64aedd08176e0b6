import type { Language } from '../language.ts'
import { findMonths, type Period, periodFrom, periodTo } from './period.ts'
import { dayOf, lastDayOfMonth, monthOf, type PlainDate, yearOf } from './plain-date.ts'

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const quarters = ['一', '二', '三', '四'] as const

const monthName = (month: number): string => english[month - 1] ?? ''
const chineseDay = (date: PlainDate): string => `${monthOf(date)}月${dayOf(date)}日`
const englishDay = (date: PlainDate): string => `${dayOf(date)} ${monthName(monthOf(date))}`

/**
 * The period as people write it: `2024年1—5月`, `2024年一季度`, `May 2024`. `style: 'months'` prints cumulative periods by
 * their months (`2024年1—3月` instead of 一季度), as a monthly bulletin does. Simplified and traditional are the same words.
 */
export function labelPeriod(period: Period, language: Language, style: 'named' | 'months' = 'named'): string {
  const months = findMonths(period)
  if (months === undefined) return language === 'en' ? englishInterval(period) : chineseInterval(period)
  const { year, first, last } = months
  const name = style === 'named' ? nameOf(first, last) : undefined
  if (first === 1 && last === 12 && style === 'named') return language === 'en' ? `${year}` : `${year}年`
  if (language === 'en') {
    if (name !== undefined) return `${name.en} ${year}`
    return first === last ? `${monthName(first)} ${year}` : `${monthName(first)}–${monthName(last)} ${year}`
  }
  if (name !== undefined) return `${year}年${name.zh}`
  return first === last ? `${year}年${first}月` : `${year}年${first}—${last}月`
}

function nameOf(first: number, last: number): { zh: string; en: string } | undefined {
  if (last - first === 2 && first % 3 === 1) return { zh: `${quarters[last / 3 - 1] ?? ''}季度`, en: `Q${last / 3}` }
  if (first === 1 && last === 6) return { zh: '上半年', en: 'H1' }
  if (first === 7 && last === 12) return { zh: '下半年', en: 'H2' }
  if (first === 1 && last === 9) return { zh: '前三季度', en: 'Q1–Q3' }
  return undefined
}

function chineseInterval(period: Period): string {
  const from = periodFrom(period)
  const to = periodTo(period)
  if (from === to) return `${yearOf(from)}年${chineseDay(from)}`
  const third = thirdOf(from, to)
  if (third !== undefined) return `${yearOf(from)}年${monthOf(from)}月${third}旬`
  if (yearOf(from) === yearOf(to)) return `${yearOf(from)}年${chineseDay(from)}至${chineseDay(to)}`
  if (isWholeMonths(from, to)) return `${yearOf(from)}年${monthOf(from)}月至${yearOf(to)}年${monthOf(to)}月`
  return `${yearOf(from)}年${chineseDay(from)}至${yearOf(to)}年${chineseDay(to)}`
}

/** Which 旬 of its month it is, if it is one. */
function thirdOf(from: PlainDate, to: PlainDate): '上' | '中' | '下' | undefined {
  if (from.slice(0, 7) !== to.slice(0, 7)) return undefined
  if (dayOf(from) === 1 && dayOf(to) === 10) return '上'
  if (dayOf(from) === 11 && dayOf(to) === 20) return '中'
  return dayOf(from) === 21 && to === lastDayOfMonth(yearOf(to), monthOf(to)) ? '下' : undefined
}

function englishInterval(period: Period): string {
  const from = periodFrom(period)
  const to = periodTo(period)
  if (from === to) return `${englishDay(from)} ${yearOf(from)}`
  if (yearOf(from) === yearOf(to)) return `${englishDay(from)} – ${englishDay(to)} ${yearOf(from)}`
  if (isWholeMonths(from, to))
    return `${monthName(monthOf(from))} ${yearOf(from)} – ${monthName(monthOf(to))} ${yearOf(to)}`
  return `${englishDay(from)} ${yearOf(from)} – ${englishDay(to)} ${yearOf(to)}`
}

const isWholeMonths = (from: PlainDate, to: PlainDate): boolean =>
  dayOf(from) === 1 && to === lastDayOfMonth(yearOf(to), monthOf(to))
