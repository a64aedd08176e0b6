import { MatterDetail } from '@lantu/matters/contract'
import { expect, test } from 'vitest'
import { clockFacts, kindOf } from './clock-facts.ts'

const clock = (change: Record<string, unknown>) =>
  MatterDetail.shape.clocks.element.parse({
    clock: 'handle',
    owner: 'lead',
    startedAt: '2024-04-26T03:00:00.000Z',
    endedAt: null,
    due: '2024-05-20T16:00:00.000Z',
    lastDay: '2024-05-20',
    overdue: false,
    inTime: null,
    reasons: [{ code: 'time.workingDays', params: { days: 15, last: '2024-05-20' } }],
    ...change,
  })

test('the kind of time is read from the reasons', () => {
  expect(kindOf(clock({}))).toBe('workingDays')
  expect(kindOf(clock({ reasons: [{ code: 'matters.clock.untilDate', params: { date: '2024-05-20' } }] }))).toBe(
    'naturalDays',
  )
})

test('work days left, over May Day with its make-up days', () => {
  expect(clockFacts(clock({}), '2024-04-30')).toMatchObject({ state: 'running', left: 12 })
  expect(clockFacts(clock({}), '2024-05-22')).toMatchObject({ state: 'running', left: -2 })
})

test('one that has ended is seen on the day it ended, a standing one has nothing left to count', () => {
  const ended = clockFacts(clock({ endedAt: '2024-05-20T09:12:00.000Z', inTime: true }), '2024-06-30')
  expect(ended).toMatchObject({ state: 'done', left: 0 })
  expect(ended.days?.at(-1)?.date).toBe('2024-05-20')
  expect(clockFacts(clock({ due: null, lastDay: null }), '2024-05-01')).toMatchObject({ state: 'stopped', left: null })
})
