import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findToken } from '#domain/token.ts'

test('only six digits, a dot and 43 characters of base64url can be a token', () => {
  const text = `990001.${'A'.repeat(43)}`
  expect(findToken(text)).toEqual({ district: '990001', text })
  for (const wrong of [
    undefined,
    '',
    text.slice(1),
    `${text}A`,
    `${text}\n`,
    text.replace('.', ''),
    text.replace('A', '+'),
  ])
    expect(findToken(wrong)).toBeUndefined()
  fc.assert(fc.property(fc.string(), (any) => findToken(any) === undefined))
})
