import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProposedRow } from '#contract/document.ts'
import { differencesOf, findQuotes } from './second-opinion.ts'

const text = '会议强调，要完成方案。要增强信心。区商务局办好消费季。要完成方案。'
const row = (words: string, position: number, operable: boolean) =>
  ProposedRow.parse({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
    level: operable ? 'action' : 'stance',
    operable,
    domain: '综合',
    verb: null,
    verbStart: null,
    object: null,
    objectStart: null,
    topicPrefix: null,
    time: null,
    quantities: [],
    named: [],
    leads: [],
    tense: 'plan',
    rule: 'test',
    position,
  })

test('only what stands in the text word for word is found, each time it is quoted', () => {
  const found = findQuotes(text, ['完成方案', '办好消费节', '办好消费季。', '完成方案', '完成方案', '要'])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['完成方案', '办好消费季', '完成方案'])
  expect(new Set(found.map(({ start }) => start)).size).toBe(3)
})

test('disagreements only: a sentence missed, a stance it would keep, a row it did not name', () => {
  const rows = [row('完成方案', 1, true), row('增强信心', 2, false)]
  const differ = (quotes: readonly string[]) =>
    differencesOf(rows, findQuotes(text, quotes)).map(({ kind, position, start, end }) => [
      kind,
      position,
      text.slice(start, end),
    ])
  expect(differ(['完成方案', '办好消费季'])).toEqual([['missed', null, '办好消费季']])
  expect(differ(['完成方案', '增强信心'])).toEqual([['stance', 2, '增强信心']])
  expect(differ(['完成方案', '要增强', '信心。区商务局'])).toEqual([['stance', 2, '增强信心']])
  expect(differ([])).toEqual([['unseen', 1, '完成方案']])
  expect(differ(['要完成方案'])).toEqual([])
})

test('whatever a model says, a quote points at its own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (words, quotes) => {
      for (const { start, end } of findQuotes(words, quotes)) {
        expect(quotes.some((quote) => quote.includes(words.slice(start, end)))).toBe(true)
      }
    }),
  )
})
