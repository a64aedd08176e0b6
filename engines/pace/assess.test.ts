import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessPace } from './assess.ts'
import { PaceInput, PaceResult } from './contract.ts'

const line = (over: Partial<PaceInput> = {}): PaceInput => ({
  id: 'retail',
  frequency: 12,
  kind: 'sum',
  history: [0, 1, 2, 3].map((year) =>
    Array.from(
      { length: 12 },
      (_, month) => (100 + 4 * year) * (1 + 0.3 * Math.sin(month)) + ((year * 7 + month * 3) % 5),
    ),
  ),
  ytd: [118, 145, 150, 122, 90],
  target: 1420,
  halfTarget: 700,
  ...over,
})

describe('a line of lantu pace', () => {
  test('has the printed shape for every kind and frequency', () => {
    for (const kind of ['sum', 'mean', 'ceiling', 'growth'] as const) {
      for (const frequency of [12, 11, 4] as const) {
        const history = [5, 6, 4, 5].map((start, year) =>
          Array.from({ length: frequency }, (_, at) => start + ((at + year) % 3) / 4),
        )
        const input = PaceInput.parse({ id: 1, frequency, kind, history, ytd: [5, 5.2], target: 5, halfTarget: 5 })
        const result = PaceResult.parse(assessPace(input))
        expect(result.probability.year).not.toBeNull()
        expect(result.schedule.seasonal === null).toBe(kind === 'growth')
      }
    }
  })

  test('fewer than three comparable years: no probability and 资料不足', () => {
    const short = assessPace(line({ history: line().history.slice(0, 2) }))
    expect(short.probability).toEqual({ year: null, half: null })
    expect(short.interval80.year).toBeNull()
    expect(short.reasons).toContainEqual({ code: 'pace.insufficientData', params: { years: 2, needed: 3 } })
    expect(short.needed.growth).not.toBeNull()
    const shocked = assessPace(line({ excluded: [1, 2] }))
    expect(shocked.probability.year).toBeNull()
    expect(shocked.reasons).toContainEqual({ code: 'pace.excludedYears', params: { years: 2 } })
  })

  test('no base: needed growth null and 缺上年同期基数', () => {
    const none = assessPace(line({ history: [] }))
    expect(none.needed).toEqual({ perPeriod: (1420 - 625) / 7, growth: null })
    expect(none.reasons.map(({ code }) => code)).toContain('pace.noBase')
    const rate = assessPace(line({ kind: 'growth', ytd: [5.4], target: 5 }))
    expect(rate.needed.growth).toBeNull()
    expect(rate.reasons.map(({ code }) => code)).toContain('pace.noBase')
    expect(rate.schedule.actual).toBeNull()
  })

  test('growth with last year’s levels: the second half needs 4.6 %', () => {
    const quarters = [10310.65, 10310.65, 11569.7, 11569.7]
    const history = [
      [5.1, 5.0, 5.3, 5.2],
      [4.0, 5.5, 5.1, 5.2],
      [6.0, 5.6, 5.3, 5.4],
    ]
    const result = assessPace({
      id: 'gdp',
      frequency: 4,
      kind: 'growth',
      history,
      ytd: [6, 5.4],
      target: 5,
      base: quarters,
    })
    expect(result.needed.growth).toBeCloseTo(4.64, 2)
    expect(result.probability.year).toBeGreaterThan(0.6)
    expect(result.reasons.map(({ code }) => code)).toEqual(['pace.likely', 'pace.growthAbove', 'pace.growthNeeded'])
  })

  test('a ceiling is kept from below', () => {
    const history = [0, 1, 2, 3].map((year) =>
      Array.from({ length: 12 }, (_, month) => 34 - year + 8 * Math.cos(month / 2)),
    )
    const ytd = [40, 38, 35, 30, 26, 24]
    const at = (target: number) => assessPace({ id: 'pm', frequency: 12, kind: 'ceiling', history, ytd, target })
    expect(at(25).probability.year).toBeLessThan(0.1)
    expect(at(45).probability.year).toBeGreaterThan(0.9)
    expect(at(35).needed.perPeriod).toBeCloseTo((35 * 12 - 193) / 6, 9)
    expect(at(15).reasons.map(({ code }) => code)).toContain('pace.roomGone')
  })

  test('January–February as one observation: June is the fifth, means weigh it twice', () => {
    const history = [1, 2, 3].map((year) => [60 + year, ...Array.from({ length: 10 }, (_, at) => 30 + year + at / 10)])
    const result = assessPace({
      id: 'x',
      frequency: 11,
      kind: 'mean',
      history,
      ytd: [62, 33, 33, 33, 33],
      target: 35,
      halfTarget: 42,
    })
    expect(result.schedule.linear).toBe(0.5)
    expect(result.expected.half).toBeCloseTo((2 * 62 + 4 * 33) / 6, 9)
    expect(result.probability.half).toBe(1)
  })

  test('a finished year is decided, a gap this year is named', () => {
    const full = line().history[3] ?? []
    expect(assessPace(line({ ytd: full, target: 1300 })).probability.year).toBe(1)
    expect(assessPace(line({ ytd: full, target: 1500 })).probability.year).toBe(0)
    const gap = assessPace(line({ ytd: [118, null, 150] }))
    expect(gap.schedule.linear).toBeCloseTo(1 / 12, 12)
    expect(gap.reasons).toContainEqual({ code: 'pace.gapInYear', params: { slot: 2 } })
  })
})

describe('nothing counted in the first half of any year', () => {
  const history = [
    [0, 0, 0, 4],
    [0, 0, 3, 5],
    [0, 0, 0, 6],
  ]

  test('the half-year expects nothing and says so with certainty, the year is still forecast', () => {
    const result = assessPace({ id: 'x', frequency: 4, kind: 'sum', history, ytd: [], target: 5, halfTarget: 1 })
    expect(PaceResult.parse(result).expected.half).toBe(0)
    expect(result.probability.half).toBe(0)
    expect(result.expected.year).toBeGreaterThan(0)
  })

  test('a line that stood still for three years is measured by the years before', () => {
    const still = [[1, 2, 3, 4], ...Array.from({ length: 3 }, () => [0, 0, 0, 0])]
    const result = assessPace({
      id: 'x',
      frequency: 4,
      kind: 'sum',
      history: still,
      ytd: [0],
      target: 5,
      halfTarget: 1,
    })
    expect(PaceResult.parse(result)).toEqual(result)
    expect(result.probability.year).toBeLessThan(0.5)
  })
})

describe('properties', () => {
  const value = fc.oneof(fc.double({ min: 1e-9, max: 1000, noNaN: true }), fc.constant(0))
  const lines = fc
    .record({
      frequency: fc.constantFrom(12 as const, 11 as const, 4 as const),
      kind: fc.constantFrom('sum' as const, 'mean' as const, 'ceiling' as const, 'growth' as const),
      years: fc.integer({ min: 0, max: 7 }),
      elapsed: fc.integer({ min: 0, max: 12 }),
      values: fc.array(value, { minLength: 96, maxLength: 96 }),
      target: fc.oneof(fc.double({ min: 1e-6, max: 10_000, noNaN: true }), fc.constant(0)),
    })
    .map(
      ({ frequency, kind, years, elapsed, values, target }): PaceInput => ({
        id: 'p',
        frequency,
        kind,
        history: Array.from({ length: years }, (_, year) => values.slice(year * frequency, (year + 1) * frequency)),
        ytd: values.slice(84, 84 + Math.min(elapsed, frequency)),
        target,
        halfTarget: target / 2,
      }),
    )

  test('always of the printed shape: finite, probabilities in [0, 1]; the same twice', () => {
    fc.assert(
      fc.property(lines, (input) => {
        const result = assessPace(input)
        expect(PaceResult.parse(result)).toEqual(result)
        expect(JSON.stringify(assessPace(input))).toBe(JSON.stringify(result))
      }),
    )
  })

  test('a higher target is never more likely, a higher ceiling never less', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 5000, noNaN: true }), (input, more) => {
        const low = assessPace(input).probability.year ?? 0
        const high = assessPace({ ...input, target: input.target + more }).probability.year ?? 0
        if (input.kind === 'ceiling') expect(high).toBeGreaterThanOrEqual(low)
        else expect(high).toBeLessThanOrEqual(low)
      }),
    )
  })

  test('the unit does not matter: powers of two to the bit, 元 for 亿元 to a millionth', () => {
    const inUnit = (input: PaceInput, factor: number): PaceInput => {
      const scale = (values: readonly (number | null)[]) => values.map((each) => each && each * factor)
      const { halfTarget, ...given } = input
      return {
        ...given,
        history: input.history.map(scale),
        ytd: scale(input.ytd),
        target: input.target * factor,
        ...(halfTarget !== undefined && { halfTarget: halfTarget * factor }),
      }
    }
    fc.assert(
      fc.property(lines, fc.constantFrom(2 ** -20, 2 ** 40), (input, factor) => {
        fc.pre(input.kind !== 'growth')
        expect(assessPace(inUnit(input, factor)).probability).toEqual(assessPace(input).probability)
      }),
    )
    for (const kind of ['sum', 'mean', 'ceiling'] as const) {
      const a = assessPace(line({ kind })).probability.year ?? 0
      for (const factor of [1e-4, 1e8, 1e12]) {
        expect(Math.abs((assessPace(inUnit(line({ kind }), factor)).probability.year ?? 9) - a)).toBeLessThan(1e-6)
      }
    }
  })
})

describe('growth without levels', () => {
  const history = [
    [9.4, 10.1, 8.8, 7.3],
    [6.2, 5.8, 5.5, 5.1],
    [14.1, 12.0, 9.0, 7.9],
    [4.1, 4.9, 5.2, 5.0],
  ]
  const ask = (over: Partial<PaceInput>) =>
    assessPace({ id: 'investment', frequency: 4, kind: 'growth', history, ytd: [7.5, 7.3], target: 5, ...over })

  test('has a probability, with or without last year’s levels; needed growth only with them', () => {
    const rates = ask({})
    const based = ask({ base: [80, 120, 110, 130] })
    for (const { probability, interval80 } of [rates, based]) {
      expect(probability.year).toBeGreaterThan(0.5)
      expect(probability.year).toBeLessThan(1)
      expect(interval80.year?.[0]).toBeLessThan(7.3)
    }
    expect(rates.needed.growth).toBeNull()
    expect(based.needed.growth).toBeCloseTo(((1.05 * 440 - 1.073 * 200) / 240 - 1) * 100, 9)
  })

  test('a published half-year is told as published, rates of −100 % still get an answer', () => {
    expect(ask({ halfTarget: 7.3 }).expected.half).toBe(7.3)
    expect(ask({ halfTarget: 7.3 }).probability.half).toBe(1)
    const broken = ask({ history: [[-100, -100, -50, 0], ...history], ytd: [-100, 3] })
    expect(broken.probability.year).toBeGreaterThan(0)
    expect(broken.probability.year).toBeLessThan(1)
  })
})

test('what is there cannot be lost: a total beyond the target is reached, a used-up ceiling is broken', () => {
  const early = assessPace(line({ target: 600 }))
  expect(early.probability.year).toBe(1)
  expect(early.reasons[0]?.code).toBe('pace.reachedEarly')
  expect(assessPace(line({ kind: 'ceiling', target: 52 })).probability.year).toBe(0)
  const { interval80 } = assessPace(line())
  expect(interval80.year?.[0]).toBeGreaterThanOrEqual(625)
})
