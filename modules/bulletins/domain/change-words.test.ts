import { parseDecimal } from '@lantu/kernel'
import { expect, test } from 'vitest'
import { describeChange, describeGrowth, describeShareChange } from './change-words.ts'

const d = parseDecimal

test.each([
  // earlier, now, words, 个百分点
  ['5.4', '6.6', '增速加快', '1.2'],
  ['6.6', '5.4', '增速回落', '1.2'],
  ['5.0', '5', '增速持平', null],
  ['-1.6', '-0.2', '降幅收窄', '1.4'],
  ['-0.2', '-1.6', '降幅扩大', '1.4'],
  ['-0.2', '-0.20', '降幅持平', null],
  ['2.4', '-0.2', '由增转降', null],
  ['-0.2', '2.4', '由降转增', null],
  ['2.4', '0', '由增转平', null],
  ['-2.4', '0.0', '由降转平', null],
  ['0', '0.1', '由平转增', null],
  ['0', '-0.1', '由平转降', null],
  ['0', '0.0', '持平', null],
])('a rate of %s, then of %s: %s', (earlier, now, words, points) => {
  expect(describeChange(d(earlier), d(now))).toEqual({ words, points })
})

test.each([
  ['5.4', '同比增长', '5.4'],
  ['-0.2', '同比下降', '0.2'],
  ['0.0', '同比持平', null],
])('growth of %s', (growth, words, figure) => {
  expect(describeGrowth(d(growth))).toEqual({ words, figure })
})

test.each([
  ['5.2', '5.0', '下降', '0.2'],
  ['66.1', '74.2', '上升', '8.1'],
  ['5.0', '5.0', '持平', null],
])('a share of %s, then of %s', (earlier, now, words, points) => {
  expect(describeShareChange(d(earlier), d(now))).toEqual({ words, points })
})
