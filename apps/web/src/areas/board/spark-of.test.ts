import type { BoardIndicator } from '@lantu/bulletins/contract'
import { decimalFromNumber } from '@lantu/kernel'
import { monthsPeriod, parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { sparkOf } from './spark-of.ts'
import { emptyBoard } from './testing/board.ts'

function line(kind: string, target: number, range: [number, number]): BoardIndicator {
  const [first] = emptyBoard().indicators
  if (!first) throw new Error('the sample board has an indicator')
  return {
    ...first,
    gap: decimalFromNumber(-1.9, 1),
    target: { kind, wording: 'x', value: decimalFromNumber(target, 1), half: null },
    latest: {
      areaCode: '990001',
      areaName: '示范区',
      period: monthsPeriod(2024, 1, 4),
      edition: '初步',
      value: null,
      growth: null,
      growthBasis: null,
      publishedOn: parsePlainDate('2024-05-21'),
      standing: 'published',
      source: 'x',
    },
    judgement: {
      asOf: parsePlainDate('2024-05-22'),
      lamp: 'red',
      reasons: [],
      rule: 'x',
      probability: { half: null, year: 0.1 },
      expected: null,
      interval80: range,
      neededGrowth: null,
      schedule: { linear: 0.3, seasonal: null, actual: null },
      engine: 'x',
    },
  }
}

test('a level is drawn in per cent of its target, a rate in points of it', () => {
  expect(sparkOf(line('level', 200, [190, 210]))).toEqual({
    gaps: [0, -1.9],
    fan: { lo: -5, hi: 5 },
    until: 4 / 12,
    gap: -1.9,
  })
  expect(sparkOf(line('growth', 6, [2, 7]))?.fan).toEqual({ lo: -4, hi: 1 })
})

test('for a ceiling less is ahead', () => {
  expect(sparkOf(line('ceiling', 32, [28.8, 33.6]))?.fan).toEqual({
    lo: expect.closeTo(-5, 9),
    hi: expect.closeTo(10, 9),
  })
})

test('without a gap nothing is drawn', () => {
  expect(sparkOf({ ...line('level', 200, [190, 210]), gap: null })).toBeUndefined()
})
