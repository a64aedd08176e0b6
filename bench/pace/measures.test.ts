import { describe, expect, test } from 'vitest'
import { naive2, scaleOf, score } from './accuracy.ts'
import { fitLogistic } from './logistic-rule.ts'
import { deal, seeded } from './random.ts'
import { auc, brier, calibrationError, confident } from './scores.ts'

describe('accuracy', () => {
  test('sMAPE and MASE of a path by hand', () => {
    expect(scaleOf([1, 2, 4, 7], 1)).toBe(2)
    expect(score([110, 90], [100, 100], 5)).toEqual({ smape: (2000 / 210 + 2000 / 190) / 2, mase: 2 })
  })
  test('Naive2 carries a clean season on', () => {
    const train = Array.from({ length: 24 }, (_, at) => [80, 100, 120, 100][at % 4] ?? 0)
    expect(naive2(train, 4, 4).map(Math.round)).toEqual([80, 100, 120, 100])
    expect(naive2([5, 6, 7], 4, 2)).toEqual([7, 7])
  })
})

describe('calls', () => {
  const calls = [
    { probability: 0.95, hit: 1 },
    { probability: 0.05, hit: 0 },
    { probability: 0.6, hit: 0 },
    { probability: 0.6, hit: 1 },
  ]
  test('Brier, AUC, calibration error, confident calls by hand', () => {
    expect(brier(calls)).toBeCloseTo((0.0025 + 0.0025 + 0.36 + 0.16) / 4, 12)
    expect(auc(calls)).toBe(0.875)
    expect(calibrationError(calls)).toBeCloseTo((0.05 + 0.05 + 0.2) / 4, 12)
    expect(confident(calls)).toEqual({ share: 0.5, right: 1 })
  })
  test('logistic regression finds the share of hits on either side', () => {
    const cases = [0, 1].flatMap((x) =>
      Array.from({ length: 1000 }, (_, at) => ({ features: [x], hit: at < (x ? 800 : 200) ? 1 : 0 })),
    )
    const said = fitLogistic(cases)
    expect(said([1])).toBeCloseTo(0.8, 2)
    expect(said([0])).toBeCloseTo(0.2, 2)
  })
})

test('folds hold every item once and are the same for the same seed', () => {
  const items = Array.from({ length: 20 }, (_, at) => at)
  const folds = deal(items, 3, 7)
  expect(folds.flat().sort((a, b) => a - b)).toEqual(items)
  expect(deal(items, 3, 7)).toEqual(folds)
  expect(seeded(1)()).not.toBe(seeded(2)())
})
