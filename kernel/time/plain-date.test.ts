import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  compareDates,
  daysBetween,
  isBetween,
  lastDayOfMonth,
  PlainDate,
  parsePlainDate,
  plainDate,
  weekdayOf,
} from './plain-date.ts'
import { dateInShanghai, endOfDay, startOfDay } from './zone.ts'

const dates = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays(parsePlainDate('1990-01-01'), days))

test('reads days that exist and refuses the others with the way to write them', () => {
  expect(parsePlainDate('2024-02-29')).toBe('2024-02-29')
  for (const text of [
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
    '2024-04-31',
    '20240101',
    '',
    '1899-12-31',
    '2024-05-01T00:00Z',
  ]) {
    expect(PlainDate.safeParse(text).success).toBe(false)
    expect(() => parsePlainDate(text)).toThrow(expect.objectContaining({ code: 'time.badDate', kind: 'invalid' }))
  }
})

test('counts, orders and names days as Temporal does', () => {
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      const one = Temporal.PlainDate.from(a)
      const other = Temporal.PlainDate.from(b)
      expect(daysBetween(a, b)).toBe(one.until(other).days)
      expect(addDays(a, daysBetween(a, b))).toBe(b)
      expect(Math.sign(compareDates(a, b))).toBe(Temporal.PlainDate.compare(one, other))
      expect(weekdayOf(a)).toBe(one.dayOfWeek)
    }),
  )
})

test('refuses to leave the years that a date may have', () => {
  expect(addDays(plainDate(2199, 12, 30), 1)).toBe('2199-12-31')
  for (const days of [2, 10_000_000, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => addDays(plainDate(2199, 12, 30), days)).toThrow(expect.objectContaining({ code: 'time.badDate' }))
  }
})

test('knows the ends of months and the ends of an interval', () => {
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
  expect(lastDayOfMonth(2023, 12)).toBe('2023-12-31')
  const may = plainDate(2024, 5, 31)
  expect(isBetween(may, plainDate(2024, 5, 1), may)).toBe(true)
  expect(isBetween(addDays(may, 1), plainDate(2024, 5, 1), may)).toBe(false)
})

test('a day in Beijing begins at 16:00 UTC of the day before', () => {
  expect(dateInShanghai(Temporal.Instant.from('2024-04-30T15:59:59.999Z'))).toBe('2024-04-30')
  expect(dateInShanghai(Temporal.Instant.from('2024-04-30T16:00:00Z'))).toBe('2024-05-01')
  expect(startOfDay(plainDate(2024, 5, 1)).toString()).toBe('2024-04-30T16:00:00Z')
  expect(endOfDay(plainDate(2024, 5, 1)).toString()).toBe('2024-05-01T16:00:00Z')
})

test('a plain string is not a PlainDate for the compiler', () => {
  // @ts-expect-error a date must be parsed before it is used as one
  expect(() => addDays('tomorrow', 1)).toThrow()
})
