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

test('weeks, 双周 and 旬 go back over months and years as well', () => {
  expect(periodsToReport('week', '2025-01-01')).toEqual(['2024-12-30/2025-01-05', '2024-12-23/2024-12-29'])
  expect(periodsToReport('fortnight', '2024-01-15')).toEqual(['2024-01-15/2024-01-28', '2024-01-01/2024-01-14'])
  expect(periodsToReport('tenDays', '2024-03-01')).toEqual(['2024-03-01/2024-03-10', '2024-02-21/2024-02-29'])
})

test('with nodes the stretch to the next one is reported, and the one that ended with the last', () => {
  const nodes = ['2024-03-31', '2024-09-30'].map((one) => PlainDate.parse(one))
  expect(periodsToReport('node', '2024-02-01', nodes)).toEqual(['2024-01-01/2024-03-31'])
  expect(periodsToReport('node', '2024-04-02', nodes)).toEqual(['2024-04-01/2024-09-30', '2024-01-01/2024-03-31'])
  expect(periodsToReport('node', '2024-10-02', nodes)).toEqual(['2024-04-01/2024-09-30'])
  expect(periodsToReport('node', '2024-10-02')).toEqual(['2024-01-01/2024-12-31'])
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
