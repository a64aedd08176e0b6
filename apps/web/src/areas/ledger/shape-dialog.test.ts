import { expect, test } from 'vitest'
import { weightOf, weightsFault } from './shape-dialog.tsx'

test.each([
  ['', null],
  ['40', 40],
  ['0', undefined],
  ['101', undefined],
  ['33.3', undefined],
  ['四十', undefined],
])('a weight written as “%s” is %s', (written, weight) => {
  expect(weightOf(written)).toBe(weight)
})

test.each([
  [['', ''], undefined],
  [['40', '60'], undefined],
  [['40', ''], 'ledger.weightsSome'],
  [['40', '50'], 'ledger.weightsSum'],
  [['40', 'x'], 'ledger.weightWrong'],
])('weights %j: %s', (written, code) => {
  expect(weightsFault(written)?.code).toBe(code)
})
