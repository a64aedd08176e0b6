import { Fen } from '@lantu/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleMoney } from './money-scale.ts'

test.each([
  ['65000000000', '6.5', 'cny100m'],
  ['12345000000', '1.2345', 'cny100m'],
  ['10000000001', '10000.000001', 'cny10k'],
  ['-65000000000', '-6.5', 'cny100m'],
  ['650000000', '650', 'cny10k'],
  ['1000000', '1', 'cny10k'],
  ['999999', '9999.99', 'cny'],
  ['0', '0', 'cny10k'],
])('%s fen are %s %s', (fen, value, unit) => {
  expect(scaleMoney(Fen.parse(fen))).toEqual({ value, unit })
})

const digits = { cny100m: 10, cny10k: 6, cny: 2 } as const

test('no fen is lost in any unit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
      const { value, unit } = scaleMoney(Fen.parse(amount.toString()))
      const [whole = '', part = ''] = value.split('.')
      expect(part.length).toBeLessThanOrEqual(digits[unit])
      expect(BigInt(whole + part.padEnd(digits[unit], '0'))).toBe(amount)
    }),
  )
})
