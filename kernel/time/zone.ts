import { Temporal } from 'temporal-polyfill'
import { addDays, type PlainDate, parsePlainDate } from './plain-date.ts'

/** The one zone of the house. Every day, deadline and working hour is Beijing time, whatever the machine's own zone. */
export const zone = 'Asia/Shanghai'

/** The day on the wall calendar in Beijing at an instant: 2024-04-30T16:00Z is already 2024-05-01. */
export const dateInShanghai = (instant: Temporal.Instant): PlainDate =>
  parsePlainDate(instant.toZonedDateTimeISO(zone).toPlainDate().toString())

/** 00:00 in Beijing of that day. */
export const startOfDay = (date: PlainDate): Temporal.Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant()

/**
 * 24:00 in Beijing of that day, which is 00:00 of the next: a deadline is the first instant that is too late, so an act
 * is in time when it comes before it.
 */
export const endOfDay = (date: PlainDate): Temporal.Instant => startOfDay(addDays(date, 1))
