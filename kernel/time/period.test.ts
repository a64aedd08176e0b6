import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findMonths,
  halfPeriod,
  intervalPeriod,
  isCumulative,
  janFebPeriod,
  monthPeriod,
  monthsPeriod,
  Period,
  type PeriodKind,
  periodFrom,
  periodKind,
  periodTo,
  quarterPeriod,
  yearPeriod,
  yearToMonth,
} from './period.ts'
import { labelPeriod } from './period-label.ts'
import { findPeriod, parsePeriod } from './period-reading.ts'
import { containsDate, containsPeriod, daysIn, periodsOverlap, samePeriodLastYear } from './period-relations.ts'
import { addDays, parsePlainDate, plainDate } from './plain-date.ts'

const periods = fc
  .tuple(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 800 }))
  .map(([start, length]) => {
    const from = addDays(parsePlainDate('2000-01-01'), start)
    return intervalPeriod(from, addDays(from, length))
  })
const monthSpans = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, a, b]) => monthsPeriod(year, Math.min(a, b), Math.max(a, b)))

test('is an interval with both ends, and refuses one that ends before it begins', () => {
  expect(yearToMonth(2024, 5)).toBe('2024-01-01/2024-05-31')
  expect(periodFrom(janFebPeriod(2024))).toBe('2024-01-01')
  expect(periodTo(janFebPeriod(2024))).toBe('2024-02-29')
  expect(Period.safeParse('2024-05-31/2024-05-01').success).toBe(false)
  expect(Period.safeParse('2024-05-01/2024-05-31/2024-06-01').success).toBe(false)
  expect(() => intervalPeriod(plainDate(2024, 5, 2), plainDate(2024, 5, 1))).toThrow(
    expect.objectContaining({ code: 'time.badPeriod' }),
  )
})

test.each<[Period, PeriodKind, boolean]>([
  [monthPeriod(2024, 1), 'month', true],
  [monthPeriod(2024, 5), 'month', false],
  [janFebPeriod(2024), 'janFeb', true],
  [quarterPeriod(2024, 1), 'quarter', true],
  [quarterPeriod(2024, 2), 'quarter', false],
  [halfPeriod(2024, 1), 'half', true],
  [halfPeriod(2024, 2), 'half', false],
  [yearToMonth(2024, 9), 'yearToDate', true],
  [yearPeriod(2024), 'year', true],
  [monthsPeriod(2024, 3, 5), 'interval', false],
  [intervalPeriod(plainDate(2024, 5, 1), plainDate(2024, 5, 1)), 'day', false],
  [intervalPeriod(plainDate(2024, 1, 1), plainDate(2024, 5, 30)), 'interval', false],
  [intervalPeriod(plainDate(2023, 1, 1), plainDate(2024, 12, 31)), 'interval', false],
])('%s is a %s, cumulative %s', (period, kind, cumulative) => {
  expect(periodKind(period)).toBe(kind)
  expect(isCumulative(period)).toBe(cumulative)
})

describe('labels', () => {
  test.each([
    ['2024年1—5月', '2024-01-01/2024-05-31'],
    ['2024年1-5月', '2024-01-01/2024-05-31'],
    ['２０２４年１～５月', '2024-01-01/2024-05-31'],
    ['2024年1月至5月', '2024-01-01/2024-05-31'],
    ['2024年1至5月', '2024-01-01/2024-05-31'],
    ['2024年一至二月', '2024-01-01/2024-02-29'],
    ['2024年1-2月', '2024-01-01/2024-02-29'],
    ['2024 年 5 月', '2024-05-01/2024-05-31'],
    ['2024年十一月', '2024-11-01/2024-11-30'],
    ['2024年十月', '2024-10-01/2024-10-31'],
    ['2024年1至十二月', '2024-01-01/2024-12-31'],
    ['2024年5月累计', '2024-01-01/2024-05-31'],
    ['2024-05', '2024-05-01/2024-05-31'],
    ['2024M05', '2024-05-01/2024-05-31'],
    ['202405', '2024-05-01/2024-05-31'],
    ['2024H1', '2024-01-01/2024-06-30'],
    ['2024年上半年', '2024-01-01/2024-06-30'],
    ['2024年下半年', '2024-07-01/2024-12-31'],
    ['2024Q1', '2024-01-01/2024-03-31'],
    ['2024-Q3', '2024-07-01/2024-09-30'],
    ['2024年第一季度', '2024-01-01/2024-03-31'],
    ['2024年1季度', '2024-01-01/2024-03-31'],
    ['2024年前三季度', '2024-01-01/2024-09-30'],
    ['2024年1-3季度', '2024-01-01/2024-09-30'],
    ['2024年', '2024-01-01/2024-12-31'],
    ['2024年全年', '2024-01-01/2024-12-31'],
    ['2024', '2024-01-01/2024-12-31'],
    ['2024年4月24日', '2024-04-24/2024-04-24'],
    ['2024-04-24', '2024-04-24/2024-04-24'],
    ['2024年3月5日至4月2日', '2024-03-05/2024-04-02'],
    ['2023年12月1日—2024年2月29日', '2023-12-01/2024-02-29'],
    ['2024-01-01/2024-05-31', '2024-01-01/2024-05-31'],
  ])('%s is read as %s', (label, period) => {
    expect(findPeriod(label)).toBe(period)
  })

  test('without a year they need one from outside', () => {
    expect(findPeriod('一季度')).toBeUndefined()
    expect(findPeriod('一季度', { year: 2024 })).toBe('2024-01-01/2024-03-31')
    expect(findPeriod('1—5月', { year: 2024 })).toBe('2024-01-01/2024-05-31')
    expect(findPeriod('前三季度', { year: 2024 })).toBe('2024-01-01/2024-09-30')
    expect(findPeriod('全年', { year: 2024 })).toBe('2024-01-01/2024-12-31')
  })

  test.each([
    '',
    '五月',
    '2024年13月',
    '2024年5-3月',
    '2024Q5',
    '2024H3',
    '近期',
    '2024年2月30日',
    '20240',
    '增长5.4%',
    '9999年',
  ])('“%s” is not a period', (label) => {
    expect(findPeriod(label)).toBeUndefined()
    expect(() => parsePeriod(label)).toThrow(expect.objectContaining({ code: 'time.unreadPeriod' }))
  })

  test.each<[Period, string, string, string]>([
    [monthPeriod(2024, 5), '2024年5月', '2024年5月', 'May 2024'],
    [janFebPeriod(2024), '2024年1—2月', '2024年1—2月', 'January–February 2024'],
    [quarterPeriod(2024, 1), '2024年一季度', '2024年1—3月', 'Q1 2024'],
    [quarterPeriod(2024, 4), '2024年四季度', '2024年10—12月', 'Q4 2024'],
    [halfPeriod(2024, 1), '2024年上半年', '2024年1—6月', 'H1 2024'],
    [yearToMonth(2024, 5), '2024年1—5月', '2024年1—5月', 'January–May 2024'],
    [yearToMonth(2024, 9), '2024年前三季度', '2024年1—9月', 'Q1–Q3 2024'],
    [yearPeriod(2024), '2024年', '2024年1—12月', '2024'],
    [
      intervalPeriod(plainDate(2024, 3, 5), plainDate(2024, 4, 2)),
      '2024年3月5日至4月2日',
      '2024年3月5日至4月2日',
      '5 March – 2 April 2024',
    ],
  ])('%s prints as %s, %s, %s', (period, named, months, english) => {
    expect(labelPeriod(period, 'zh-Hans')).toBe(named)
    expect(labelPeriod(period, 'zh-Hans', 'months')).toBe(months)
    expect(labelPeriod(period, 'en')).toBe(english)
  })

  test('what is printed in Chinese is read back as the same period', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          periods.filter((p) => findMonths(p) !== undefined || p.slice(0, 4) === p.slice(11, 15)),
          monthSpans,
        ),
        (period) => {
          expect(findPeriod(labelPeriod(period, 'zh-Hans'))).toBe(period)
          expect(findPeriod(labelPeriod(period, 'zh-Hant', 'months'))).toBe(period)
        },
      ),
    )
  })
})

describe('relations', () => {
  test('contain and overlap', () => {
    expect(containsPeriod(halfPeriod(2024, 1), quarterPeriod(2024, 2))).toBe(true)
    expect(containsPeriod(halfPeriod(2024, 1), quarterPeriod(2024, 3))).toBe(false)
    expect(periodsOverlap(yearToMonth(2024, 5), monthPeriod(2024, 5))).toBe(true)
    expect(periodsOverlap(monthPeriod(2024, 4), monthPeriod(2024, 5))).toBe(false)
    expect(daysIn(janFebPeriod(2024))).toBe(60)
  })

  test('agree with each other, day by day', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        expect(periodsOverlap(a, b)).toBe(periodsOverlap(b, a))
        expect(periodsOverlap(a, b)).toBe(containsDate(a, periodFrom(b)) || containsDate(b, periodFrom(a)))
        if (containsPeriod(a, b)) expect(daysIn(a)).toBeGreaterThanOrEqual(daysIn(b))
      }),
    )
  })

  test('the same period last year keeps months whole', () => {
    expect(samePeriodLastYear(yearToMonth(2024, 2))).toBe('2023-01-01/2023-02-28')
    expect(samePeriodLastYear(monthPeriod(2025, 2))).toBe('2024-02-01/2024-02-29')
    expect(samePeriodLastYear(intervalPeriod(plainDate(2024, 2, 29), plainDate(2024, 2, 29)))).toBe(
      '2023-02-28/2023-02-28',
    )
    expect(samePeriodLastYear(intervalPeriod(plainDate(2024, 3, 5), plainDate(2024, 4, 2)))).toBe(
      '2023-03-05/2023-04-02',
    )
    fc.assert(
      fc.property(monthSpans, (period) => {
        expect(periodKind(samePeriodLastYear(period))).toBe(periodKind(period))
      }),
    )
  })
})
