import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { chinaCalendar, createWorkCalendar, firstUnknownDay } from './calendar.ts'
import { inForce } from './dated.ts'
import { addDays, parsePlainDate, plainDate } from './plain-date.ts'
import { listOpenHours, nextOpenInstant, workingHours } from './working-hours.ts'

const day = parsePlainDate
const workedIn = (from: string, to: string): string[] => {
  const worked: string[] = []
  for (let date = day(from); date <= to; date = addDays(date, 1))
    if (chinaCalendar.isWorkDay(date)) worked.push(date.slice(5))
  return worked
}

test('May 2024: five days off, two weekend days worked', () => {
  expect(workedIn('2024-04-26', '2024-05-13')).toEqual([
    '04-26',
    '04-28',
    '04-29',
    '04-30',
    '05-06',
    '05-07',
    '05-08',
    '05-09',
    '05-10',
    '05-11',
    '05-13',
  ])
  expect(chinaCalendar.dayOf(day('2024-05-03'))).toEqual({
    date: '2024-05-03',
    work: false,
    reason: 'holiday',
    holiday: '劳动节',
  })
  expect(chinaCalendar.dayOf(day('2024-05-11'))).toEqual({
    date: '2024-05-11',
    work: true,
    reason: 'makeUp',
    holiday: '劳动节',
  })
  expect(chinaCalendar.dayOf(day('2024-05-12')).reason).toBe('weekend')
  expect(chinaCalendar.dayOf(day('2024-05-13')).reason).toBe('weekday')
})

test('Spring Festival 2024 (10–17 February) and 2025 (28 January – 4 February)', () => {
  expect(workedIn('2024-02-03', '2024-02-19')).toEqual([
    '02-04',
    '02-05',
    '02-06',
    '02-07',
    '02-08',
    '02-09',
    '02-18',
    '02-19',
  ])
  expect(workedIn('2025-01-25', '2025-02-09')).toEqual(['01-26', '01-27', '02-05', '02-06', '02-07', '02-08'])
})

test('National Day 2024 (1–7 October) and 2025 with Mid-Autumn (1–8 October)', () => {
  expect(workedIn('2024-09-28', '2024-10-13')).toEqual(['09-29', '09-30', '10-08', '10-09', '10-10', '10-11', '10-12'])
  expect(workedIn('2025-09-27', '2025-10-12')).toEqual(['09-28', '09-29', '09-30', '10-09', '10-10', '10-11'])
})

test('counts work days there and back', () => {
  expect(chinaCalendar.addWorkDays(day('2024-04-30'), 3)).toBe('2024-05-08')
  expect(chinaCalendar.workDaysBetween(day('2024-04-30'), day('2024-05-08'))).toBe(3)
  expect(chinaCalendar.workDaysBetween(day('2024-05-08'), day('2024-04-30'))).toBe(-3)
  expect(chinaCalendar.workDayOnOrAfter(day('2024-05-01'))).toBe('2024-05-06')
})

test('before the known years it refuses; after them it is provisional and does not claim to know', () => {
  const { firstYear, lastYear } = chinaCalendar
  expect(lastYear).toBeGreaterThanOrEqual(2026)
  const before = plainDate(firstYear - 1, 12, 31)
  expect(chinaCalendar.knows(before)).toBe(false)
  expect(() => chinaCalendar.isWorkDay(before)).toThrow(
    expect.objectContaining({
      code: 'time.calendarUnknown',
      params: { date: before, first: firstYear, last: lastYear },
    }),
  )
  const newYear = firstUnknownDay(chinaCalendar)
  expect(chinaCalendar.knows(newYear)).toBe(false)
  expect(chinaCalendar.dayOf(newYear)).toMatchObject({ work: false, holiday: '元旦' })
  expect(chinaCalendar.addWorkDays(plainDate(lastYear, 12, 30), 20) > newYear).toBe(true)
})

test('a district may bring a calendar of its own', () => {
  const calendar = createWorkCalendar({
    name: 'test',
    firstYear: 2024,
    lastYear: 2024,
    holidays: new Map([['2024-06-03', '停工日']]),
    makeUps: new Map(),
  })
  expect(calendar.isWorkDay(day('2024-06-03'))).toBe(false)
  expect(calendar.isWorkDay(day('2024-05-01'))).toBe(true)
})

test('offices are open in the hours of the dated table, on work days only', () => {
  expect(inForce(workingHours, day('2024-05-06')).source).toMatch(/House default/)
  expect(() => inForce(workingHours, day('2001-01-01'))).toThrow(expect.objectContaining({ code: 'time.notInForce' }))
  expect(listOpenHours(day('2024-05-01'))).toEqual([])
  expect(listOpenHours(day('2024-05-11')).map((part) => part.from.toString())).toEqual([
    '2024-05-11T01:00:00Z',
    '2024-05-11T05:30:00Z',
  ])
  const next = (at: string) => nextOpenInstant(Temporal.Instant.from(at)).toString()
  expect(next('2024-04-30T17:00:00+08:00')).toBe('2024-04-30T09:00:00Z')
  expect(next('2024-04-30T12:30:00+08:00')).toBe('2024-04-30T05:30:00Z')
  expect(next('2024-04-30T18:00:00+08:00')).toBe('2024-05-06T01:00:00Z')
  expect(next('2024-05-11T08:00:00+08:00')).toBe('2024-05-11T01:00:00Z')
})
