import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gramsOf, neededGrams, standsIn } from './grams.ts'

describe('grams', () => {
  test('one character is enough to ask for, and pairs are asked for where there are any', () => {
    expect(neededGrams('水')).toEqual(['水'])
    expect(neededGrams('老旧小区')).toEqual(['小区', '旧小', '老旧'])
    expect(neededGrams('5G 基站')).toEqual(['5g', '基站'])
  })

  test('a traditional text is found by a simplified question and the other way round', () => {
    expect(gramsOf('老舊小區')).toEqual(gramsOf('老旧小区'))
    expect(standsIn('舊小區', '完成老旧小区改造')).toBe(true)
    expect(standsIn('新小区', '完成老旧小区改造')).toBe(false)
  })

  test('a pair never joins what a mark parts', () => {
    expect(gramsOf('水、电')).not.toContain('水电')
  })

  test('whatever part of a text is asked for, the text has its grams', () => {
    const sign = fc.constantFrom(...'老旧小区改造水电梯5ga舊區')
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, (b % text.length) + 1]
        const has = new Set(gramsOf(text))
        const part = text.slice(Math.min(from, to - 1), Math.max(from + 1, to))
        expect(neededGrams(part).every((gram) => has.has(gram))).toBe(true)
      }),
    )
  })
})
