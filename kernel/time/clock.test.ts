import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { chinaCalendar } from './calendar.ts'
import { Clock, continuousHours, dueAt, explainDue, naturalDays, type Stop, workingDays } from './clock.ts'
import { isOverdue, remaining } from './clock-reading.ts'
import { plainDate } from './plain-date.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const lastDay = (clock: Clock, start: string, stops: readonly Stop[] = []) =>
  explainDue(clock, at(start), { stops }).lastDay
const stop = (from: string, to: string | null): Stop => ({ from: at(from), to: to === null ? null : at(to) })

describe('continuous hours', () => {
  test('run through the night and the holiday', () => {
    expect(dueAt(continuousHours(2), at('2024-05-01T23:30:00'))).toEqual(at('2024-05-02T01:30:00'))
    expect(dueAt(continuousHours(24), at('2024-02-09T18:00:00'))).toEqual(at('2024-02-10T18:00:00'))
  })
  test('a stop adds what it lasted; one after the deadline adds nothing', () => {
    const stops = [stop('2024-05-01T10:00:00', '2024-05-01T10:30:00'), stop('2024-05-03T00:00:00', null)]
    expect(dueAt(continuousHours(2), at('2024-05-01T09:00:00'), { stops })).toEqual(at('2024-05-01T11:30:00'))
  })
})

describe('natural days', () => {
  test('do not count the first day, end at 24:00, and roll over the holiday', () => {
    expect(dueAt(naturalDays(7), at('2024-05-13T09:00:00'))).toEqual(at('2024-05-21T00:00:00'))
    expect(lastDay(naturalDays(7), '2024-04-24T09:00:00')).toBe('2024-05-06')
    expect(lastDay(naturalDays(7), '2024-04-21T09:00:00')).toBe('2024-04-28')
    expect(lastDay(naturalDays(15), '2024-01-26T16:00:00')).toBe('2024-02-18')
    expect(lastDay(naturalDays(7), '2025-01-21T16:00:00')).toBe('2025-02-05')
    expect(lastDay(naturalDays(7), '2024-09-25T16:00:00')).toBe('2024-10-08')
  })
  test('say why they rolled', () => {
    expect(explainDue(naturalDays(7), at('2024-04-24T09:00:00')).reasons).toEqual([
      { code: 'time.start', params: { at: '2024-04-24T01:00:00Z' } },
      { code: 'time.startDayNotCounted', params: { date: '2024-04-24' } },
      { code: 'time.naturalDays', params: { days: 7, last: '2024-05-01' } },
      { code: 'time.rolledOver', params: { from: '2024-05-01', to: '2024-05-06', holiday: '劳动节' } },
      { code: 'time.endOfDay', params: { date: '2024-05-06' } },
    ])
  })
  test('a stop takes out the days after it began, up to the day it ended', () => {
    expect(lastDay(naturalDays(7), '2024-05-13T09:00:00', [stop('2024-05-15T10:00:00', '2024-05-18T15:00:00')])).toBe(
      '2024-05-23',
    )
    expect(lastDay(naturalDays(7), '2024-05-13T09:00:00', [stop('2024-05-15T10:00:00', '2024-05-15T15:00:00')])).toBe(
      '2024-05-20',
    )
    expect(lastDay(naturalDays(7), '2024-05-13T09:00:00', [stop('2024-05-20T10:00:00', '2024-05-22T15:00:00')])).toBe(
      '2024-05-22',
    )
    expect(lastDay(naturalDays(7), '2024-05-13T09:00:00', [stop('2024-05-21T10:00:00', '2024-05-22T15:00:00')])).toBe(
      '2024-05-20',
    )
  })
})

describe('working days', () => {
  test('skip the holiday and count 调休', () => {
    expect(lastDay(workingDays(3), '2024-04-30T17:59:00')).toBe('2024-05-08')
    expect(lastDay(workingDays(1), '2024-04-26T09:00:00')).toBe('2024-04-28')
    expect(lastDay(workingDays(5), '2024-05-07T09:00:00')).toBe('2024-05-13')
    expect(lastDay(workingDays(2), '2024-02-09T09:00:00')).toBe('2024-02-19')
    expect(lastDay(workingDays(2), '2025-01-27T09:00:00')).toBe('2025-02-06')
    expect(lastDay(workingDays(3), '2024-09-29T09:00:00')).toBe('2024-10-09')
    expect(dueAt(workingDays(3), at('2024-04-30T17:59:00'))).toEqual(at('2024-05-09T00:00:00'))
  })
  test('a start on a rest day counts from the next work day', () => {
    expect(lastDay(workingDays(1), '2024-05-03T09:00:00')).toBe('2024-05-06')
  })
  test('say which holiday was passed and which weekend day was counted', () => {
    expect(explainDue(workingDays(8), at('2024-04-30T09:00:00')).reasons.slice(2)).toEqual([
      { code: 'time.workingDays', params: { days: 8, last: '2024-05-14' } },
      { code: 'time.holidayPassed', params: { from: '2024-05-01', to: '2024-05-05', holiday: '劳动节' } },
      { code: 'time.makeUpCounted', params: { date: '2024-05-11', holiday: '劳动节' } },
      { code: 'time.endOfDay', params: { date: '2024-05-14' } },
    ])
  })
  test('a stop that ends on a rest day never leaves a deadline in it', () => {
    expect(lastDay(workingDays(1), '2024-05-16T09:00:00', [stop('2024-05-17T10:00:00', '2024-05-19T15:00:00')])).toBe(
      '2024-05-20',
    )
  })
})

describe('reading a clock', () => {
  const start = at('2024-04-30T17:00:00')
  test('days left, 0 on the last day, negative after', () => {
    const left = (now: string) => remaining(workingDays(3), start, { now: at(now) })
    expect(left('2024-04-30T18:00:00')).toMatchObject({ left: 3, overdue: false, stopped: false })
    expect(left('2024-05-08T23:59:59')).toMatchObject({ left: 0, overdue: false })
    expect(left('2024-05-09T00:00:00')).toMatchObject({ left: -1, overdue: true })
    expect(remaining(workingDays(1), at('2024-05-16T09:00:00'), { now: at('2024-05-18T10:00:00') })).toMatchObject({
      left: -1,
      overdue: true,
    })
    expect(remaining(continuousHours(2), start, { now: at('2024-04-30T19:30:00') })).toMatchObject({
      left: -0.5,
      overdue: true,
    })
    expect(remaining(naturalDays(7), start, { now: at('2024-05-06T10:00:00') })).toMatchObject({
      left: 1,
      overdue: false,
    })
  })
  test('a clock that stands still is never overdue', () => {
    const stops = [stop('2024-05-06T10:00:00', null)]
    expect(remaining(workingDays(3), start, { now: at('2025-01-01T00:00:00'), stops })).toEqual({
      due: null,
      overdue: false,
      stopped: true,
      left: null,
    })
    expect(isOverdue(workingDays(3), start, { now: at('2025-01-01T00:00:00'), stops })).toBe(false)
    expect(explainDue(workingDays(3), start, { stops }).reasons.at(-1)).toEqual({
      code: 'time.standing',
      params: { since: '2024-05-06T02:00:00Z' },
    })
  })
})

test('what is not a clock is refused', () => {
  expect(() => workingDays(0)).toThrow(expect.objectContaining({ code: 'time.badClock' }))
  expect(() => naturalDays(1.5)).toThrow(expect.objectContaining({ code: 'time.badClock' }))
  expect(() => continuousHours(-2)).toThrow(expect.objectContaining({ code: 'time.badClock' }))
  expect(Clock.safeParse({ kind: 'workingHours', hours: 3 }).success).toBe(false)
  expect(() =>
    dueAt(workingDays(3), at('2024-05-06T09:00:00'), { stops: [stop('2024-05-07T09:00:00', '2024-05-06T09:00:00')] }),
  ).toThrow(expect.objectContaining({ code: 'time.badClock' }))
})

test('a deadline in a year without a notice says that it is provisional', () => {
  const start = Temporal.Instant.from(`${chinaCalendar.lastYear}-12-30T02:00:00Z`)
  const due = explainDue(workingDays(5), start)
  expect(chinaCalendar.knows(due.lastDay ?? plainDate(2024, 1, 1))).toBe(false)
  expect(due.reasons.map((reason) => reason.code)).toContain('time.provisional')
})
