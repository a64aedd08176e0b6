import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelsFromGrowth } from './levels-from-growth.ts'

test('base 100, 110 with rates of 10 % and 5 %: the year before had 90.9 and 109.1', () => {
  const levels = levelsFromGrowth({ history: [[10, 5]], ytd: [20], base: [100, 110] })
  expect(levels?.history[0]?.map((value) => Number(value.toFixed(1)))).toEqual([90.9, 109.1])
  expect(levels?.history[1]).toEqual([100, 110])
  expect(levels?.ytd).toEqual([120])
})

test('property: rates of known levels give those levels back', () => {
  const level = fc.double({ min: 1, max: 100, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level, level, level), { minLength: 2, maxLength: 6 }), (years) => {
      const cumulative = years.map((year) => year.map((_, at) => year.slice(0, at + 1).reduce((a, b) => a + b, 0)))
      const rates = cumulative
        .slice(1)
        .map((year, y) => year.map((value, at) => (value / (cumulative[y]?.[at] ?? 1) - 1) * 100))
      const rebuilt = levelsFromGrowth({ history: rates, ytd: [], base: years.at(-1) ?? [] })
      for (const [y, year] of years.entries()) {
        for (const [at, value] of year.entries()) expect(rebuilt?.history[y]?.[at]).toBeCloseTo(value, 6)
      }
    }),
  )
})

test('no levels stand behind −100 % or an empty base', () => {
  expect(levelsFromGrowth({ history: [[-100, 5]], ytd: [], base: [1, 1] })).toBeNull()
  expect(levelsFromGrowth({ history: [[10, 5]], ytd: [-120], base: [1, 1] })).toBeNull()
  expect(levelsFromGrowth({ history: [[10, 5]], ytd: [], base: [0, 1] })).toBeNull()
})
