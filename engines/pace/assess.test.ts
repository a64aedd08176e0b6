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

describe('properties', () => {
  const value = fc.double({ min: 0, max: 1000, noNaN: true })
  const lines = fc
    .record({
      frequency: fc.constantFrom(12 as const, 11 as const, 4 as const),
      kind: fc.constantFrom('sum' as const, 'mean' as const, 'ceiling' as const, 'growth' as const),
      years: fc.integer({ min: 0, max: 7 }),
      elapsed: fc.integer({ min: 0, max: 12 }),
      values: fc.array(value, { minLength: 96, maxLength: 96 }),
      target: fc.double({ min: 0, max: 10_000, noNaN: true }),
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

  test('the unit does not matter', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(1e-4, 1e4, 1e12), (input, factor) => {
        fc.pre(input.kind !== 'growth')
        const scale = (values: readonly (number | null)[]) => values.map((each) => each && each * factor)
        const scaled = {
          ...input,
          history: input.history.map(scale),
          ytd: scale(input.ytd),
          target: input.target * factor,
        }
        const a = assessPace({ ...input, halfTarget: undefined })
        const b = assessPace({ ...scaled, halfTarget: undefined })
        if (a.probability.year === null) expect(b.probability.year).toBeNull()
        else expect(Math.abs(a.probability.year - (b.probability.year ?? 9))).toBeLessThan(1e-6)
      }),
    )
  })
})
