import { LantuError } from '@lantu/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonBody } from './json-body.ts'

const placeOf = (text: string) => {
  try {
    readJsonBody(text)
    return undefined
  } catch (error) {
    if (!(error instanceof LantuError)) throw error
    return error.params
  }
}

test.each([
  ['{"a":1,}', 7],
  ['[1 2]', 3],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ['[1,]', 3],
  ['{"a":01}', 6],
  ['{"a":', 5],
  ['[}', 1],
  ['1 2', 2],
  ['{"a":"x\ny"}', 5],
  ['nul', 0],
  [']', 0],
])('%j breaks at %i', (text, offset) => {
  expect(placeOf(text)?.['offset']).toBe(offset)
})

test('nothing is an absent body', () => {
  expect(readJsonBody('')).toBeUndefined()
  expect(readJsonBody(' \n')).toBeUndefined()
})

test('inner keys of the language are dropped, escaped or not', () => {
  for (const key of ['__proto__', '\\u005f_proto__']) {
    const value = readJsonBody(`{"${key}":{"admin":true},"a":1}`)
    expect(value).toEqual({ a: 1 })
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  }
})

test('reads whatever JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      fc.pre(!text.includes('__proto__'))
      expect(readJsonBody(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('a cut or disturbed text is refused at a place inside it, and nothing before that place is at fault', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', '@', '"'), (value, at, put) => {
      const whole = JSON.stringify(value)
      const cut = at % (whole.length + 1)
      const text = whole.slice(0, cut) + put + (put === '' ? '' : whole.slice(cut))
      const place = placeOf(text)?.['offset']
      if (place === undefined) return
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(text.length)
      expect(Number(place)).toBeGreaterThanOrEqual(
        Math.min(placeOf(whole) === undefined ? lastTokenStart(whole, cut) : 0, cut),
      )
    }),
  )
})

/** A text cut inside a string or number is at fault from that token's start on. */
function lastTokenStart(text: string, cut: number): number {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[^\s"[\]{},:]+|[[\]{},:]/g)]
  return tokens.filter((token) => token.index <= cut).at(-1)?.index ?? 0
}
