import { Fen } from '@lantu/kernel'
import { addDays, parsePlainDate as day } from '@lantu/kernel/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FundsStep, NewMovement } from '#contract/projects/funds.ts'
import { findMovementFault, sumFunds } from './funds.ts'
import { findFenOfWan, wanOf } from './money.ts'

const today = day('2024-12-31')
const attempts = fc.array(
  fc.record({
    step: fc.constantFrom(...FundsStep.options),
    on: fc.integer({ min: 0, max: 365 }),
    amount: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).filter((amount) => amount !== 0n),
    reason: fc.option(fc.constant('更正'), { freq: 2 }),
    confirmOver: fc.boolean(),
  }),
  { maxLength: 30 },
)

test('the sums equal a recount; nothing falls below nothing, and no step passes the one before without a word', () => {
  fc.assert(
    fc.property(attempts, (list) => {
      const kept: NewMovement[] = []
      const total = { budget: 0n, released: 0n, spent: 0n }
      for (const { on, amount, ...rest } of list) {
        const given = { ...rest, on: addDays(day('2024-01-01'), on), amount: amount.toString(), paper: '财预1号' }
        const movement = NewMovement.parse(given)
        if (findMovementFault(kept, movement, today)) continue
        const next = { ...total, [movement.step]: total[movement.step] + amount }
        const over = next.released > next.budget || next.spent > next.released
        const was = total.released > total.budget || total.spent > total.released
        if (over && !was) expect([movement.confirmOver, movement.reason]).toEqual([true, '更正'])
        Object.assign(total, next)
        kept.push(movement)
      }
      const sums = sumFunds(kept)
      expect(sums === null).toBe(kept.length === 0)
      if (sums === null) return
      expect([sums.budget, sums.released, sums.spent]).toEqual(
        [total.budget, total.released, total.spent].map((sum) => sum.toString()),
      )
      expect(BigInt(sums.held)).toBe(total.budget > total.released ? total.budget - total.released : 0n)
      expect(sums.heldSince === null).toBe(sums.held === '0')
      for (const step of FundsStep.options) expect(total[step]).toBeGreaterThanOrEqual(0n)
    }),
  )
})

test('the oldest money that is still held back, as worked in the header', () => {
  const movement = (step: FundsStep, on: string, amount: string) => ({ step, on: day(on), amount: Fen.parse(amount) })
  const sums = sumFunds([
    movement('budget', '2024-01-01', '100'),
    movement('budget', '2024-03-01', '50'),
    movement('released', '2024-02-01', '120'),
  ])
  expect(sums).toMatchObject({ held: '30', heldSince: '2024-03-01', releasedShare: 800, daysToRelease: 31 })
})

test('万元 as people write it, exact to the fen and never rounded', () => {
  expect(findFenOfWan('65,000')).toBe('65000000000')
  expect(findFenOfWan('1234.567891')).toBe('1234567891')
  for (const text of ['1234.5678912', '-5', '约500', '']) expect(findFenOfWan(text), text).toBeUndefined()
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (amount) => {
      expect(findFenOfWan(wanOf(amount))).toBe(amount.toString())
    }),
  )
})
