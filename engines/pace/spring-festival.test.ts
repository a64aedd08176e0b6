import { springFestivals } from '@lantu/data'
import { addDays, monthOf, yearOf } from '@lantu/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessPace } from './index.ts'
import { moveToFestival } from './spring-festival.ts'

/** Small numbers that look like chance and are the same everywhere. */
const noise = (seed: number): number => {
  const wave = Math.sin(seed * 12.9898) * 43_758.5453
  return wave - Math.floor(wave) - 0.5
}

const dayShare = (year: number, month: number, from: number, to: number): number => {
  const day = springFestivals.get(year)
  if (!day) throw new Error(`no ${year}`)
  let inside = 0
  for (let offset = from; offset <= to; offset++) {
    const date = addDays(day, offset)
    if (yearOf(date) === year && monthOf(date) === month) inside++
  }
  return inside / (to - from + 1)
}

/** A growing line with a season; `strength` 1 lets orders rush before 春节, stop for the week and come back slowly. */
const yearOfLine = (year: number, strength: number, wobble = 0.01): number[] =>
  Array.from({ length: 12 }, (_, at) => {
    const season = 1 + 0.15 * Math.cos((at * Math.PI) / 6)
    const festival =
      at < 3
        ? 0.25 * dayShare(year, at + 1, -20, -1) -
          0.5 * dayShare(year, at + 1, 0, 6) -
          0.2 * dayShare(year, at + 1, 7, 20)
        : 0
    return 100 * 1.05 ** (year - 2000) * season * Math.exp(strength * festival + wobble * noise(year * 13 + at))
  })
const lineOf = (first: number, years: number, strength: number, wobble?: number) =>
  Array.from({ length: years }, (_, at) => yearOfLine(first + at, strength, wobble))

const januaryShare = (values: readonly (number | null)[]): number =>
  (values[0] ?? 0) / values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('years moved to where 春节 falls in the year that is judged', () => {
  test.each([1, 1.05])(
    'a line that grows by %d a year and shows nothing of it stays as it is, and no reason is told',
    (growth) => {
      const history = Array.from({ length: 6 }, (_, at) => Array.from({ length: 12 }, () => 10 * growth ** at))
      expect(moveToFestival({ history, firstYear: 2018 })).toBe(history)
    },
  )

  test.each([2012, 2014, 2017, 2020, 2023, 2025, 2026])(
    '%i: what January usually brings is told at least twice as well',
    (judged) => {
      const history = lineOf(judged - 9, 9, 1)
      const moved = moveToFestival({ history, firstYear: judged - 9 })
      const truth = januaryShare(yearOfLine(judged, 1, 0))
      const error = (years: readonly (readonly (number | null)[])[]) =>
        Math.abs(meanOf(years.map(januaryShare)) - truth)
      const spread = (years: readonly (readonly (number | null)[])[]) =>
        Math.max(...years.map(januaryShare)) - Math.min(...years.map(januaryShare))
      expect(moved).not.toBe(history)
      expect(spread(moved)).toBeLessThan(spread(history) / 2)
      expect(error(moved)).toBeLessThan(Math.max(error(history), 0.001))
    },
  )

  test('what moves is when, not how much: every year keeps its first quarter and the months after it', () => {
    const history = lineOf(2010, 10, 1)
    const sum = (values: readonly (number | null)[] | undefined) =>
      (values ?? []).slice(0, 3).reduce<number>((all, value) => all + (value ?? 0), 0)
    moveToFestival({ history, firstYear: 2010 }).forEach((values, at) => {
      expect(sum(values)).toBeCloseTo(sum(history[at]), 8)
      expect(values.slice(3)).toEqual(history[at]?.slice(3))
    })
  })

  test('a line that does not follow 春节 is left as it is, and so is one it cannot be read from', () => {
    const still = lineOf(2010, 10, 0, 0.05)
    expect(moveToFestival({ history: still, firstYear: 2010 })).toBe(still)
    const short = lineOf(2010, 3, 1)
    expect(moveToFestival({ history: short, firstYear: 2010 })).toBe(short)
    const zeros = lineOf(2010, 10, 1).map((values) => [0, ...values.slice(1)])
    expect(moveToFestival({ history: zeros, firstYear: 2010 })).toBe(zeros)
    const beyond = lineOf(2010, 10, 1)
    expect(moveToFestival({ history: beyond, firstYear: 2120 })).toBe(beyond)
  })

  test('the judgement says so, asks growth of last year as it was published, and is the same without a calendar year', () => {
    const history = lineOf(2015, 9, 1)
    const ask = {
      id: 'x',
      frequency: 12 as const,
      kind: 'sum' as const,
      ytd: yearOfLine(2024, 1).slice(0, 2),
      target: 4200,
    }
    const plain = assessPace({ ...ask, history })
    const moved = assessPace({ ...ask, history, firstYear: 2015 })
    expect(moved.reasons.map(({ code }) => code)).toContain('pace.festivalMoved')
    expect(plain.reasons.map(({ code }) => code)).not.toContain('pace.festivalMoved')
    expect(moved.needed).toEqual(plain.needed)
    const truth = 2 / 12
    expect(moved.schedule.linear).toBe(truth)
    expect(moved.schedule.seasonal).not.toBe(plain.schedule.seasonal)
  })

  test('after January of a year with an early 春节 the expected year is nearer than without the calendar', () => {
    const errors = [2012, 2014, 2017, 2020, 2023, 2025].map((judged) => {
      const history = lineOf(judged - 8, 8, 1)
      const now = yearOfLine(judged, 1)
      const truth = now.reduce((sum, value) => sum + value, 0)
      const ask = {
        id: 'x',
        frequency: 12 as const,
        kind: 'sum' as const,
        history,
        ytd: now.slice(0, 1),
        target: truth,
      }
      const error = (firstYear?: number) =>
        Math.abs((assessPace({ ...ask, ...(firstYear && { firstYear }) }).expected.year ?? 0) / truth - 1)
      return [error(), error(judged - 8)] as const
    })
    expect(meanOf(errors.map(([, own]) => own))).toBeLessThan(meanOf(errors.map(([own]) => own)))
  })

  test('any twelve months a year: finite, of the same shape, the same bits twice, whatever the unit', () => {
    const year = fc.array(fc.oneof(fc.constant(null), fc.double({ min: 1e-6, max: 1e9, noNaN: true })), {
      minLength: 12,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(year, { maxLength: 12 }), fc.integer({ min: 1985, max: 2055 }), (history, firstYear) => {
        const moved = moveToFestival({ history, firstYear })
        expect(moveToFestival({ history, firstYear })).toEqual(moved)
        moved.forEach((values, at) => {
          expect(values.map((value) => value === null)).toEqual(history[at]?.map((value) => value === null))
          expect(values.every((value) => value === null || (Number.isFinite(value) && value > 0))).toBe(true)
        })
      }),
    )
  })
})
