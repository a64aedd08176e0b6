import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quarterOf } from '../shell/quarter.ts'
import { safeTarget } from '../shell/safe-target.ts'
import { gapsOf, segmentsOf } from './chart/pace-data.ts'
import { scaleOf, ticksOf } from './chart/scale.ts'
import { daysOfClock } from './clock-days.ts'
import { cleanNumber } from './fields/clean-number.ts'
import { groupMatches, initialsOf, matchCommands } from './palette/match.ts'
import { turnSort } from './table/column.ts'
import { paragraphsOf, type Span, sameParagraph, splitParagraph } from './tree-text/split.ts'

test('the clock of the reference page: 15 work days from 26 April end on 20 May, with the May holiday and two make-up days', () => {
  const days = daysOfClock({ kind: 'workingDays', start: '2024-04-26', lastDay: '2024-05-20', today: '2024-05-20' })
  const end = days.find((day) => day.end)
  expect(end).toMatchObject({ date: '2024-05-20', count: 15, today: true })
  expect(days.filter((day) => day.mark === 'makeUp').map((day) => day.date)).toEqual(['2024-04-28', '2024-05-11'])
  expect(days.filter((day) => day.mark === 'holiday').map((day) => day.date)).toEqual([
    '2024-05-01',
    '2024-05-02',
    '2024-05-03',
    '2024-05-04',
    '2024-05-05',
  ])
})

test('a clock too long to draw, or outside the calendar, has no cells', () => {
  expect(daysOfClock({ kind: 'naturalDays', start: '2024-01-01', lastDay: '2024-12-31', today: '2024-01-02' })).toEqual(
    [],
  )
  expect(daysOfClock({ kind: 'workingDays', start: '1990-01-01', lastDay: '1990-01-09', today: '1990-01-02' })).toEqual(
    [],
  )
})

test('22 May 2024 is day 52 of the second quarter, 39 are left', () => {
  expect(quarterOf('2024-05-22')).toEqual({ number: 2, day: 52, left: 39, lastDay: '2024-06-30' })
})

test('after signing in nobody is sent to another site', () => {
  expect(safeTarget('/ledger?lamp=red')).toBe('/ledger?lamp=red')
  for (const bad of ['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)', undefined])
    expect(safeTarget(bad)).toBe('/')
})

test('the pieces of a text are the text again, and each knows the spans it lies in', () => {
  const text = '抓好“五一”假期等重要时间节点。\n按期投用水毁修复工程。\n'
  const span = fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('action', 'goal', 'time')).map(
    ([a, b, kind], ...rest): Span => ({
      id: `${a}-${b}-${kind}${rest.length}`,
      start: Math.min(a, b),
      end: Math.max(a, b),
      kind: kind as Span['kind'],
    }),
  )
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const paragraphs = paragraphsOf(text, spans)
      const pieces = paragraphs.flatMap(splitParagraph)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.replaceAll('\n', ''))
      for (const piece of pieces) {
        expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
        for (const other of spans) {
          const isInside = other.start <= piece.start && other.end >= piece.start + piece.text.length
          expect(piece.in.includes(other)).toBe(isInside)
        }
      }
      const again = paragraphsOf(text, spans.toReversed())
      expect(again.every((one, at) => one.spans.length === paragraphs[at]?.spans.length)).toBe(true)
    }),
  )
})

test('a paragraph looks the same until one of its own spans changes', () => {
  const text = '完成方案。\n开展演练。'
  const spans: Span[] = [
    { id: '1', start: 0, end: 4, kind: 'action', ask: true },
    { id: '2', start: 6, end: 10, kind: 'action' },
  ]
  const before = paragraphsOf(text, spans)
  const after = paragraphsOf(
    text,
    spans.map((span) => ({ ...span, ask: false })),
  )
  expect(before.map((one, at) => sameParagraph(one, after[at] ?? one))).toEqual([false, true])
})

test('pinyin initials find a command, and the closest label comes first', () => {
  expect(initialsOf('任务台账')).toBe('rwtz')
  const command = (label: string) => ({ id: label, verb: 'go' as const, label, run: () => {} })
  const found = matchCommands([command('首钢园极核'), command('任务台账'), command('我的任务')], 'rw')
  expect(found.map((match) => match.command.label)).toEqual(['任务台账', '我的任务'])
  expect(matchCommands([command('我的任务'), command('任务台账')], '任务').map((match) => match.at)).toEqual([
    [0, 2],
    [2, 4],
  ])
})

test('the measured line is cut at a break and nowhere else', () => {
  const measured = [2, 3, 4].map((month) => ({ month, value: month * 10 }))
  const months = (breaks: number[]) =>
    segmentsOf(
      measured,
      breaks.map((month) => ({ month, text: '' })),
    ).map((segment) => segment.map((point) => point.month))
  expect(months([])).toEqual([[0, 2, 3, 4]])
  expect(months([2.8])).toEqual([
    [0, 2],
    [3, 4],
  ])
})

test('a gap is the value less the schedule of the same slot', () => {
  const slot = { label: '4', month: 4, actual: 97.5, seasonal: 102, linear: null, forecast: null }
  expect(gapsOf({ slots: [slot], target: null, half: null, breaks: [], unit: '亿元' })).toEqual([
    { label: '4', month: 4, actual: -4.5, forecast: null },
  ])
})

test('grid lines stand at round values inside the range', () => {
  expect(ticksOf(-24.1, 2.9, 3)).toEqual([-20, -10, 0])
  expect(ticksOf(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
  expect(scaleOf([5, 5], [0, 10])(5)).toBe(5)
})

test('sorting turns round on the same column and begins anew on another', () => {
  expect(turnSort({ column: 'due', direction: 'ascending' }, 'due').direction).toBe('descending')
  expect(turnSort({ column: 'due', direction: 'ascending' }, 'lamp')).toEqual({
    column: 'lamp',
    direction: 'ascending',
  })
})

test('what an input method leaves in a number is put right', () => {
  expect(cleanNumber('－１，２３４。５')).toBe('-1234.5')
})

test('what is found stands under one heading each, in the order in which the headings first come', () => {
  const match = (id: string, group?: string) => ({
    command: { id, verb: 'find' as const, label: id, group, run: () => {} },
    at: null,
  })
  const groups = groupMatches([match('a', '任务'), match('b'), match('c', '任务')])
  expect(groups.map(([name, members]) => [name, members.map(({ command }) => command.id)])).toEqual([
    ['任务', ['a', 'c']],
    ['', ['b']],
  ])
})
