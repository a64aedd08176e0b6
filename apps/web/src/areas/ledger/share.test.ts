import { expect, test } from 'vitest'
import { readShare } from './share.ts'

test.each([
  ['', null, null],
  ['60', 60, null],
  ['１００％', 100, null],
  ['36公里', null, '36公里'],
  ['1,200 户', null, '1,200 户'],
])('%s is read', (typed, percent, quantity) => {
  expect(readShare(typed)).toEqual({ percent, quantity })
})

test.each(['101', '一半', '60.5%', '0.6', '约36公里'])('%s is not', (typed) => {
  expect(readShare(typed)).toBeUndefined()
})
