import { readFileSync } from 'node:fs'
import { parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { expect, test } from 'vitest'
import { ClausesResult, extractClauses } from './index.ts'

const documents = ['shijingshan-2024-04-24', 'xicheng-2025-02-06'].map((name) =>
  readFileSync(new URL(`../../samples/documents/${name}.txt`, import.meta.url), 'utf8'),
)
const toTraditional = Converter({ from: 'cn', to: 't' })
const toSimplified = Converter({ from: 't', to: 'cn' })

/** Every character by itself, as long as its copy has the same length: offsets stand. */
const byCharacter = (text: string, convert: (unit: string) => string): string =>
  Array.from(text, (unit) => (convert(unit).length === unit.length ? convert(unit) : unit)).join('')
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0))
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))

const edit = fc.tuple(
  fc.nat(),
  fc.nat(40),
  fc.oneof(
    fc.constantFrom(
      '',
      '，',
      '。',
      '“',
      '”',
      '（',
      '）',
      '\n',
      '\r\n',
      '5%左右',
      '⽯',
      '𠮷',
      '要',
      '，要，',
      '  ',
      '《',
    ),
    fc.constantFrom('\0', '\ud842', '\udfb7', '\u2028', '\ufeff', '责任单位：', '（牵头单位：区商务局）', '区商务局要'),
    fc.constantFrom(
      '6月底前',
      '汛期前（6月1日）',
      '会同区财政局',
      '由区住建委牵头',
      '，'.repeat(50),
      '发展'.repeat(300),
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
)

/** A stretch of a real document, cut, doubled, converted and with foreign matter put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.nat(5000),
    fc.array(edit, { maxLength: 12 }),
    fc.constantFrom(
      (text: string) => text,
      (text: string) => text.slice(0, 300) + byCharacter(text.slice(300, 600), toTraditional) + text.slice(600),
      fullWidth,
      halfWidth,
      (text: string) => text.replaceAll('\n', ''),
      (text: string) => text.replaceAll('，', '\n'),
    ),
  )
  .map(([document, from, edits, convert]) => {
    let text = convert(document.slice(from, from + 900))
    for (const [place, length, put] of edits) {
      const at = place % (text.length + 1)
      text = text.slice(0, at) + put + text.slice(at + length)
    }
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
    { numRuns: 40 },
  )
})

test('a simplified and a traditional copy of any text give the same rows', () => {
  const date = parsePlainDate('2025-02-06')
  fc.assert(
    fc.property(mutated, (text) => {
      const simplified = byCharacter(text, toSimplified)
      const [one, other] = [simplified, byCharacter(simplified, toTraditional)].map((copy) =>
        extractClauses(copy, { date }).commitments.map(({ start, end, level, domain, tense, rule, leads, time }) => ({
          place: [start, end, time?.start, time?.end],
          read: [level, domain, tense, rule, time?.from, time?.to],
          leads,
        })),
      )
      expect(other).toEqual(one)
    }),
    { numRuns: 60 },
  )
})
