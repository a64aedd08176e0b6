import { PlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { dueSpans, periodsToReport } from './periods.ts'

test('the running period comes first, then the one before it, also over the turn of the year', () => {
  expect(periodsToReport('month', '2024-05-22')).toEqual(['2024-05-01/2024-05-31', '2024-04-01/2024-04-30'])
  expect(periodsToReport('month', '2024-01-03')).toEqual(['2024-01-01/2024-01-31', '2023-12-01/2023-12-31'])
  expect(periodsToReport('quarter', '2024-05-22')).toEqual(['2024-04-01/2024-06-30', '2024-01-01/2024-03-31'])
  expect(periodsToReport('quarter', '2024-02-29')).toEqual(['2024-01-01/2024-03-31', '2023-10-01/2023-12-31'])
  expect(periodsToReport('half', '2024-07-01')).toEqual(['2024-07-01/2024-12-31', '2024-01-01/2024-06-30'])
  expect(periodsToReport('half', '2024-06-30')).toEqual(['2024-01-01/2024-06-30', '2023-07-01/2023-12-31'])
})

test('what is reported once is reported for the year', () => {
  expect(periodsToReport('once', '2024-05-22')).toEqual(['2024-01-01/2024-12-31'])
})

test('what is due is asked for from today to the end of the week, the month, the quarter', () => {
  expect(dueSpans(PlainDate.parse('2024-05-22'))).toEqual([
    { id: 'past', dueTo: '2024-05-21' },
    { id: 'week', dueFrom: '2024-05-22', dueTo: '2024-05-26' },
    { id: 'month', dueFrom: '2024-05-22', dueTo: '2024-05-31' },
    { id: 'quarter', dueFrom: '2024-05-22', dueTo: '2024-06-30' },
  ])
  expect(dueSpans(PlainDate.parse('2024-05-26'))[1]).toEqual({ id: 'week', dueFrom: '2024-05-26', dueTo: '2024-05-26' })
})
