import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodFrom, periodTo } from './period.ts'
import { labelPeriod } from './period-label.ts'
import { findPeriod } from './period-reading.ts'
import { containsDate } from './period-relations.ts'
import { addDays, parsePlainDate as day, dayOf, weekdayOf } from './plain-date.ts'
import { findStretch, Rhythm, rhythmPeriod } from './rhythm.ts'

const days = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays(day('2000-01-01'), n))
const rhythms = fc.constantFrom(...Rhythm.options)

test('periods of a rhythm tile the calendar: each day lies in one, and the next begins the day after', () => {
  fc.assert(
    fc.property(rhythms, days, (rhythm, one) => {
      const period = rhythmPeriod(rhythm, one)
      expect(containsDate(period, one)).toBe(true)
      expect(rhythmPeriod(rhythm, periodFrom(period))).toBe(period)
      expect(rhythmPeriod(rhythm, periodTo(period))).toBe(period)
      expect(periodFrom(rhythmPeriod(rhythm, addDays(periodTo(period), 1)))).toBe(addDays(periodTo(period), 1))
    }),
  )
})

test('a year has 36 旬, and its weeks begin on Mondays also over the turn of the year', () => {
  const tenDays = new Set(Array.from({ length: 366 }, (_, n) => rhythmPeriod('tenDays', addDays(day('2024-01-01'), n))))
  expect(tenDays.size).toBe(36)
  expect([...tenDays].every((one) => [1, 11, 21].includes(dayOf(periodFrom(one))))).toBe(true)
  expect(rhythmPeriod('tenDays', day('2024-02-29'))).toBe('2024-02-21/2024-02-29')
  expect(rhythmPeriod('week', day('2025-01-01'))).toBe('2024-12-30/2025-01-05')
  expect(rhythmPeriod('fortnight', day('2024-01-07'))).toBe('2024-01-01/2024-01-14')
  expect(weekdayOf(periodFrom(rhythmPeriod('fortnight', day('2027-11-03'))))).toBe(1)
})

test('a 旬 is named and read by its name', () => {
  expect(labelPeriod(rhythmPeriod('tenDays', day('2024-05-22')), 'zh-Hans')).toBe('2024年5月下旬')
  expect(labelPeriod(rhythmPeriod('tenDays', day('2024-05-02')), 'en')).toBe('1 May – 10 May 2024')
  expect(findPeriod('2024年2月下旬')).toBe('2024-02-21/2024-02-29')
  expect(findPeriod('5月中旬', { year: 2024 })).toBe('2024-05-11/2024-05-20')
})

test('stretches between days: the first begins with its year, after the last there is none', () => {
  const ends = [day('2024-09-30'), day('2024-03-31')]
  expect(findStretch(ends, day('2024-02-01'))).toBe('2024-01-01/2024-03-31')
  expect(findStretch(ends, day('2024-03-31'))).toBe('2024-01-01/2024-03-31')
  expect(findStretch(ends, day('2024-04-01'))).toBe('2024-04-01/2024-09-30')
  expect(findStretch(ends, day('2024-10-01'))).toBeUndefined()
  expect(findStretch([day('2025-03-31')], day('2024-11-01'))).toBe('2024-01-01/2025-03-31')
})
