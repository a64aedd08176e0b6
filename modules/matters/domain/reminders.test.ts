import { parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { clockDue, warnDay } from './clocks.ts'
import { passedStages } from './reminders.ts'
import type { MatterClock } from './state.ts'

const day = parsePlainDate
const clock = (over: Partial<MatterClock>): MatterClock => ({
  no: 0,
  clock: 'verify',
  owner: 'supervision',
  rule: { kind: 'workingDays', days: 5 },
  startedAt: '2024-05-20T09:12:00.000Z',
  stops: [],
  endedAt: null,
  ...over,
})

describe('a deadline', () => {
  test('of five working days from Monday 20 May 2024 is the end of the 27th, and says why', () => {
    const due = clockDue(clock({}))
    expect(due).toMatchObject({
      lastDay: '2024-05-27',
      due: '2024-05-27T16:00:00.000Z',
      warn: '2024-05-23T16:00:00.000Z',
    })
    expect(due.reasons.map((reason) => reason.code)).toEqual([
      'time.start',
      'time.startDayNotCounted',
      'time.workingDays',
      'time.endOfDay',
    ])
  })

  test('counts 调休 over the May holiday: three working days from Tuesday 30 April 2024', () => {
    expect(
      clockDue(clock({ rule: { kind: 'workingDays', days: 3 }, startedAt: '2024-04-30T01:00:00.000Z' })).lastDay,
    ).toBe('2024-05-08')
  })

  test('that a person set stays on its day though it is a Sunday, and moves by the days a stop lasted', () => {
    const rule = { kind: 'untilDate', date: day('2024-06-30') } as const
    expect(clockDue(clock({ rule })).lastDay).toBe('2024-06-30')
    const stopped = clock({ rule, stops: [{ from: '2024-06-01T02:00:00.000Z', to: '2024-06-11T02:00:00.000Z' }] })
    expect(clockDue(stopped).lastDay).toBe('2024-07-10')
    expect(clockDue(clock({ rule, stops: [{ from: '2024-06-01T02:00:00.000Z', to: null }] })).due).toBeNull()
  })
})

describe('reminders', () => {
  test('begin two working days before: the last day being Monday 6 May 2024, after the 28 and 29 April work days', () => {
    // 1–5 May are holidays; Tuesday 30 April and Monday 6 May are the two working days that are left.
    expect(warnDay(day('2024-05-06'))).toBe('2024-04-29')
  })

  test('come before, on the day, and after it with growing pauses, to the superior from the third day on', () => {
    const facts = { lastDay: day('2024-05-27'), warn: '2024-05-23T16:00:00.000Z' }
    const at = (now: string) => passedStages(facts, now).map((one) => one.stage)
    expect(at('2024-05-23T15:59:59.999Z')).toEqual([])
    expect(at('2024-05-24T01:00:00.000Z')).toEqual(['before'])
    expect(at('2024-05-27T01:00:00.000Z')).toEqual(['before', 'onDay'])
    expect(at('2024-05-31T01:00:00.000Z')).toEqual(['before', 'onDay', 'after1', 'after3'])
    expect(passedStages(facts, '2024-05-31T01:00:00.000Z').at(-1)).toEqual({ stage: 'after3', escalates: true })
    expect(at('2025-05-31T01:00:00.000Z')).toHaveLength(7)
  })
})
