import { z } from 'zod'
import { refuse } from './errors.ts'

/**
 * A day of the civil calendar without a zone, as text `YYYY-MM-DD`, years 1900–2199. Text order is date order, so it
 * may be compared, sorted and stored as it is. It is never made from an instant by cutting the ISO text: that would
 * give the day in Greenwich, eight hours behind Beijing. Use `dateInShanghai`.
 */
export const PlainDate = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/)
  .refine((text) => textOf(numberOf(text)) === text, { params: { zh: '没有这一天', en: 'there is no such day' } })
  .brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const millisecondsOfDay = 86_400_000
const numberOf = (text: string): number => {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = text.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / millisecondsOfDay
}
const textOf = (days: number): string =>
  Number.isFinite(days) ? new Date(days * millisecondsOfDay).toISOString().slice(0, 10) : ''

/** Reads `YYYY-MM-DD`; throws `time.badDate` for anything else, and for days that do not exist (2023-02-29). */
export function parsePlainDate(text: string): PlainDate {
  const read = PlainDate.safeParse(text)
  if (!read.success) throw refuse('time.badDate', { params: { text } })
  return read.data
}

/** The day of `year`, `month` 1–12, `day` 1–31; throws `time.badDate` when there is no such day. */
export const plainDate = (year: number, month: number, day: number): PlainDate =>
  parsePlainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** Negative, zero or positive, for `sort`. */
export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** `days` may be negative; throws `time.badDate` when the result leaves the years 1900–2199. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const text = textOf(numberOf(date) + days)
  if (text < '1900-01-01' || text > '2199-12-31' || text.length !== 10)
    throw refuse('time.badDate', { params: { text } })
  // The text was made here from a day number in range: the schema would only prove it again, at ten times the cost.
  return text as PlainDate
}

/** How many days `to` lies after `from` (negative when before): 2024-05-01 to 2024-05-03 is 2. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => numberOf(to) - numberOf(from)

/** Whether `date` lies in `from`…`to`, both ends included. */
export const isBetween = (date: PlainDate, from: PlainDate, to: PlainDate): boolean => from <= date && date <= to

export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b)
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b)

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
/** 1–12. */
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
/** 1–31. */
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

export function weekdayOf(date: PlainDate): Weekday {
  // 1970-01-01, day number 0, was a Thursday.
  const index = (((numberOf(date) + 3) % 7) + 7) % 7
  return ([1, 2, 3, 4, 5, 6, 7] as const)[index] ?? 7
}

/** The last day of a month, 28–31. */
export const lastDayOfMonth = (year: number, month: number): PlainDate =>
  month === 12 ? plainDate(year, 12, 31) : addDays(plainDate(year, month + 1, 1), -1)
