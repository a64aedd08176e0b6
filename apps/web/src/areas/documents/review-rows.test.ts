import { ProposedRow } from '@lantu/documents/contract'
import { expect, test } from 'vitest'
import { asksTime, type ReviewRow, showsRow, spansOf } from './review-rows.ts'

const rowOf = (position: number, given: Partial<ProposedRow> = {}): ReviewRow => ({
  position,
  view: undefined,
  proposed: ProposedRow.parse({
    position,
    start: position * 10,
    end: position * 10 + 8,
    text: '按期投用设施',
    level: 'action',
    operable: true,
    domain: '安全',
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
    rule: 'plain',
    ...given,
  }),
})

const time = { text: '按期', start: 10, end: 12, from: null, to: null, rule: 'time.node' }

test('a time that is no date is asked for, where there is something to be done', () => {
  expect(asksTime(rowOf(1, { time }))).toBe(true)
  expect(asksTime(rowOf(1, { time, operable: false }))).toBe(false)
  expect(asksTime(rowOf(1))).toBe(false)
})

test('every row is one linked span of the text, its time and names lie inside it', () => {
  const spans = spansOf([rowOf(1, { time, named: [{ text: '设施', start: 14, end: 16, kind: 'project' }] })])
  expect(spans).toEqual([
    { id: '1', start: 10, end: 18, kind: 'action', ask: true },
    { id: '1.time', start: 10, end: 12, kind: 'time' },
    { id: '1.0', start: 14, end: 16, kind: 'named' },
  ])
})

test('a row is shown under its level and, until it is decided, under what is open', () => {
  const row = rowOf(1, { level: 'goal' })
  expect((['all', 'open', 'goal', 'action', 'decided'] as const).filter((show) => showsRow(show, row))).toEqual([
    'all',
    'open',
    'goal',
  ])
})
