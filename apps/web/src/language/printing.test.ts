import { expect, test } from 'vitest'
import { findIsoWeekday, printDate, printInstant, printPeriod } from './dates.ts'
import { en } from './en/index.ts'
import { isDecimal, printBytes, printDecimal, printProbability, printQuantity } from './numbers.ts'
import { findTemplate, printTemplate } from './print.ts'
import { wordProbability } from './probability.ts'
import { printReason } from './reason.ts'
import { zhHans } from './zh-Hans/index.ts'

test('a day is written with its year only when that is another year', () => {
  expect(printDate('2024-05-22', 'zh-Hans', { thisYear: 2024 })).toBe('5月22日')
  expect(printDate('2023-05-22', 'zh-Hans', { thisYear: 2024 })).toBe('2023年5月22日')
  expect(printDate('2024-05-22', 'zh-Hans', { year: true, weekday: true })).toBe('2024年5月22日　星期三')
  expect(printDate('2024-05-22', 'en', { year: true, weekday: true })).toBe('22 May 2024, Wednesday')
})

test('an instant is written in Beijing time, across midnight too', () => {
  expect(printInstant('2024-05-20T09:12:00Z', 'zh-Hans')).toBe('5月20日 17:12')
  expect(printInstant('2023-12-31T16:00:00Z', 'zh-Hans', { thisYear: 2023 })).toBe('2024年1月1日 00:00')
})

test.each([
  ['2024-01-01/2024-04-30', '1\u2060—\u20604月', 'Jan\u2060–\u2060Apr'],
  ['2024-01-01/2024-02-29', '1\u2060—\u20602月', 'Jan\u2060–\u2060Feb'],
  ['2024-01-01/2024-03-31', '一季度', 'Q1'],
  ['2024-10-01/2024-12-31', '四季度', 'Q4'],
  ['2024-01-01/2024-06-30', '上半年', 'H1'],
  ['2024-01-01/2024-09-30', '前三季度', 'Q1\u2060–\u2060Q3'],
  ['2024-05-01/2024-05-31', '5月', 'May'],
  ['2024-05-22/2024-05-22', '5月22日', '22 May'],
  ['2024-01-01/2024-12-31', '全年', 'full year'],
  ['2023-12-01/2024-02-29', '2023年12月至2024年2月', 'Dec 2023 – Feb 2024'],
  ['2024-05-01/2024-05-05', '5月1日至5月5日', '1 May – 5 May'],
])('the period %s is called %s and %s', (period, zh, english) => {
  expect(printPeriod(period, 'zh-Hans')).toBe(zh)
  expect(printPeriod(period, 'en')).toBe(english)
})

test('a whole year is called by its number when the year is asked for', () => {
  expect(printPeriod('2024-01-01/2024-12-31', 'zh-Hans', { year: true })).toBe('2024年')
  expect(printPeriod('2024-01-01/2024-04-30', 'zh-Hans', { year: true })).toBe('2024年1\u2060—\u20604月')
})

test('Sunday is the seventh day of the week', () => {
  expect(findIsoWeekday('2024-05-26')).toBe(7)
  expect(findIsoWeekday('2024-05-27')).toBe(1)
  expect(findIsoWeekday('soon')).toBeUndefined()
})

test('numbers are printed from their text: no digit is lost, a true minus, a plus for growth', () => {
  expect(printDecimal('12345678901234567890.12', 'zh-Hans')).toBe('12345678901234567890.12')
  expect(printDecimal('-4.25', 'zh-Hans', { decimals: 1 })).toBe('−4.3')
  expect(printDecimal('11.9', 'zh-Hans', { sign: true })).toBe('+11.9')
  expect(printDecimal('not a number', 'zh-Hans')).toBe('not a number')
  expect(isDecimal('1.2万')).toBe(false)
  expect(printQuantity({ value: '97.2', unit: 'cny100m' }, 'zh-Hans')).toBe('97.2亿元')
  expect(printQuantity({ value: '97.2', unit: 'cny100m' }, 'zh-Hant')).toBe('97.2億元')
  expect(printQuantity({ value: '5', unit: '桶' }, 'zh-Hans')).toBe('5桶')
  expect(printBytes(1_340_000)).toBe('1.3 MB')
})

test('what is not certain is not written as certain', () => {
  expect(printProbability(0.999)).toBe('>99%')
  expect(printProbability(0.001)).toBe('<1%')
  expect(printProbability(0.118)).toBe('12%')
})

test.each([
  [0.049, 'almostNone'],
  [0.05, 'hard'],
  [0.199, 'hard'],
  [0.2, 'ratherHard'],
  [0.4, 'even'],
  [0.6, 'ratherSure'],
  [0.849, 'ratherSure'],
  [0.85, 'sure'],
  [1, 'sure'],
] as const)('a probability of %d is called %s', (probability, word) => {
  expect(wordProbability(probability)).toBe(word)
})

test('a reason is printed with its dates and numbers in the way of the reader', () => {
  const reason = { code: 'sample.overdue', params: { due: '2024-05-15', days: 7 } }
  expect(printReason(reason, zhHans, 'zh-Hans')).toBe('节点5月15日，超期 7 天')
  expect(printReason(reason, en, 'en')).toBe('node 15 May, 7 days overdue')
})

test('a reason without a sentence is shown by its code and parameters, not hidden', () => {
  expect(printReason({ code: 'nobody.wroteThis', params: { due: '2024-05-15' } }, zhHans, 'zh-Hans')).toBe(
    '⟦nobody.wroteThis⟧ due=5月15日',
  )
})

test('keys that are no property of the catalogue find nothing', () => {
  expect(findTemplate(zhHans, 'shell.constructor')).toBeUndefined()
  expect(findTemplate(zhHans, 'nowhere.board')).toBeUndefined()
  expect(printTemplate('{n, plural, one {# day} other {# days}}', 'en', { n: 1 })).toBe('1 day')
})
