import { parsePlainDate as day } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { listFeedbacks } from './feedbacks.ts'

const asked = {
  cadence: 'month',
  issuedOn: day('2024-03-10'),
  today: day('2024-06-06'),
  afterDays: 5,
  given: [],
} as const

describe('reports asked for', () => {
  test('one for every whole month after the issue whose day has passed', () => {
    expect(listFeedbacks(asked).map((one) => [one.period, one.dueOn, one.givenOn])).toEqual([
      ['2024-04-01/2024-04-30', '2024-05-05', null],
      ['2024-05-01/2024-05-31', '2024-06-05', null],
    ])
    expect(listFeedbacks({ ...asked, today: day('2024-06-05') })).toHaveLength(1)
  })

  test('a report counts for the month its last day lies in, also when it came late', () => {
    const given = [{ from: day('2024-01-01'), to: day('2024-04-30'), signedAt: '2024-06-01T02:00:00.000Z' }]
    expect(listFeedbacks({ ...asked, given })[0]?.givenOn).toBe('2024-06-01')
  })

  test('quarters, halves, and none where only the end is reported', () => {
    expect(listFeedbacks({ ...asked, cadence: 'quarter', today: day('2024-07-06') }).map((one) => one.dueOn)).toEqual([
      '2024-07-05',
    ])
    expect(listFeedbacks({ ...asked, cadence: 'half', today: day('2025-01-06') }).map((one) => one.dueOn)).toEqual([
      '2025-01-05',
    ])
    expect(listFeedbacks({ ...asked, cadence: 'once' })).toEqual([])
  })
})
