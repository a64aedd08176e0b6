import { Fen } from '@lantu/kernel'
import type { FundsSums } from '@lantu/ledger/contract'
import { expect, test } from 'vitest'
import { findOver } from './over-of.ts'
import { findFenOfWan, wanOfFen } from './wan.ts'

const fen = (amount: string) => Fen.parse(amount)
const funds: FundsSums = {
  budget: fen('1000'),
  released: fen('600'),
  spent: fen('600'),
  held: fen('400'),
  heldSince: null,
  releasedShare: 600,
  spentShare: 1000,
  daysToRelease: 3,
  daysToSpend: 4,
}

test('as much as was budgeted may be released, one fen more is said', () => {
  expect(findOver(funds, 'released', fen('400'))).toBeUndefined()
  expect(findOver(funds, 'released', fen('401'))).toEqual({
    step: 'released',
    sum: '1001',
    of: 'budget',
    whole: '1000',
  })
})

test('what is taken back from a step is held against the one after it', () => {
  expect(findOver(funds, 'released', fen('-1'))).toMatchObject({ step: 'spent', sum: '600', of: 'released' })
  expect(findOver(funds, 'budget', fen('-400'))).toBeUndefined()
})

test('without a budget nothing can be released unsaid', () => {
  expect(findOver(null, 'budget', fen('1'))).toBeUndefined()
  expect(findOver(null, 'released', fen('1'))).toMatchObject({ of: 'budget', whole: '0' })
})

test('万元 become fen exactly or not at all', () => {
  expect(findFenOfWan('650')).toBe('650000000')
  expect(findFenOfWan('0.000001')).toBe('1')
  expect(findFenOfWan('-0.5')).toBe('-500000')
  expect(findFenOfWan('0.0000001')).toBeUndefined()
  expect(findFenOfWan('六百')).toBeUndefined()
  expect(findFenOfWan('')).toBeUndefined()
  expect(wanOfFen(fen('650000001'))).toBe('650.000001')
  expect(wanOfFen(null)).toBe('')
})
