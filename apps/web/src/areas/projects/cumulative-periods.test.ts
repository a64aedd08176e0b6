import { parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { cumulativePeriods } from './cumulative-periods.ts'

test('in May the newest is January to April, and January alone is not among them', () => {
  const periods = cumulativePeriods(parsePlainDate('2024-05-20'))
  expect(periods.slice(0, 4)).toEqual([
    '2024-01-01/2024-04-30',
    '2024-01-01/2024-03-31',
    '2024-01-01/2024-02-29',
    '2023-01-01/2023-12-31',
  ])
  expect(periods).toHaveLength(12)
})

test('in January and February only last year has been published', () => {
  expect(cumulativePeriods(parsePlainDate('2024-02-01'))[0]).toBe('2023-01-01/2023-12-31')
  expect(cumulativePeriods(parsePlainDate('2024-01-31'))[0]).toBe('2023-01-01/2023-12-31')
})
