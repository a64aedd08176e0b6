import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClausesResult, extractClauses } from './index.ts'

const source = readFileSync(
  new URL('../../bench/clauses/gold/shijingshan-2024-04-24.txt', import.meta.url),
  'utf8',
).slice(0, 900)

/** The document with stretches cut out, doubled and replaced by marks, digits, radicals and characters outside the BMP. */
const mutated = fc
  .array(
    fc.tuple(
      fc.nat(source.length),
      fc.nat(40),
      fc.constantFrom('', '，', '。', '“', '”', '（', '\n', '5%左右', '⽯', '𠮷', '要', '，要，', '  ', '\r\n', '《'),
    ),
    {
      maxLength: 12,
    },
  )
  .map((edits) => {
    let text = source
    for (const [at, length, put] of edits) text = text.slice(0, at) + put + text.slice(at + length)
    return text
  })

test('every offset of every row points at its own text, in order, whatever the text', () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom('meeting' as const, 'report' as const, 'auto' as const), (text, kind) => {
      const result = extractClauses(text, { kind })
      ClausesResult.parse(result)
      let last = 0
      for (const row of result.commitments) {
        expect(row.start).toBeGreaterThanOrEqual(last)
        expect(row.end).toBeGreaterThan(row.start)
        last = row.end
        expect(text.slice(row.start, row.end)).toBe(row.text)
        if (row.verb !== null && row.verbStart !== null)
          expect(text.slice(row.verbStart, row.verbStart + row.verb.length)).toBe(row.verb)
        if (row.object !== null && row.objectStart !== null)
          expect(text.slice(row.objectStart, row.objectStart + row.object.length)).toBe(row.object)
        for (const part of [...row.quantities, ...row.named, ...(row.time ? [row.time] : [])]) {
          expect(text.slice(part.start, part.end)).toBe(part.text)
          expect(part.start >= row.start && part.end <= row.end).toBe(true)
        }
        expect(row.rule).not.toBe('')
        expect(row.operable && row.level === 'stance').toBe(false)
      }
    }),
    { numRuns: 150 },
  )
})

test('the same text gives the same bytes', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      expect(JSON.stringify(extractClauses(text))).toBe(JSON.stringify(extractClauses(text)))
    }),
    { numRuns: 30 },
  )
})
