import { expect, test } from 'vitest'
import { access, joinAccess, wordsOf } from '#domain/access.ts'

test('words are those that any of the roles gives', () => {
  const table = joinAccess({
    identity: access,
    ledger: { 'ledger.read': ['analyst'], 'ledger.review': ['supervisor'] },
  })
  expect([...wordsOf(table, ['analyst'])].sort()).toEqual(['identity.read', 'ledger.read'])
  expect(wordsOf(table, ['analyst', 'supervisor']).has('ledger.review')).toBe(true)
  expect(wordsOf(table, []).size).toBe(0)
})

test('a word of another module and a word nobody holds stop the start', () => {
  expect(() => joinAccess({ ledger: { 'identity.read': ['analyst'] } })).toThrow(/another module/)
  expect(() => joinAccess({ ledger: { 'ledger.read': [] } })).toThrow(/no role/)
})
