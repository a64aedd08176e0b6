import { expect, test } from 'vitest'
import type { Fact } from '#contract/snapshot.ts'
import { paragraph, slot } from './blocks.ts'
import { changedFacts } from './changes.ts'
import { applyEdits, editFaults, slotsOf } from './edit.ts'
import { countTree } from './word-count.ts'

const tree = {
  body: [paragraph({ text: '完成' }, { text: '3项', cite: 1 }), slot('practice', '请补写。')],
  attachments: [],
}

test('only slots are edited; the rest is the snapshot’s', () => {
  expect([...slotsOf(tree)]).toEqual([['practice', '请补写。']])
  const edited = applyEdits(tree, { practice: '实行周调度。', gone: '没有这一段' })
  expect(edited.body).toEqual([tree.body[0], slot('practice', '实行周调度。')])
})

test('all faults of an edit are told at once, with their places', () => {
  const faults = editFaults(tree, {
    title: '完成3项',
    edits: [
      { slot: 'practice', text: '增长５％' },
      { slot: 'body', text: '好' },
      { slot: 'practice', text: '好\u0007' },
    ],
  })
  expect(faults.map(({ where, code, detail }) => [where, code, detail])).toEqual([
    ['/edits/1/slot', 'noSlot', 'body'],
    ['/title', 'looseFigure', '3'],
    ['/edits/0/text', 'looseFigure', '5%'],
    ['/edits/2/text', 'badText', ''],
  ])
})

test('words are counted as characters, numbers as one', () => {
  expect(countTree(tree)).toBe(2 + 2 + 4)
})

const fact = (key: string, value: string | null, kind: Fact['kind'] = 'count'): Fact => ({
  key,
  label: key,
  value,
  unit: '项',
  href: '/ledger',
  kind,
})

test('changes are what differs in fact, not what the calendar moved', () => {
  const frozen = [fact('a', '3'), fact('b', '1'), fact('late', '3', 'days'), fact('gone', '1', 'days')]
  const now = [fact('a', '3'), fact('b', '2'), fact('late', '4', 'days'), fact('new', null)]
  expect(changedFacts(frozen, now).map(({ key, frozen: was, now: is }) => [key, was, is])).toEqual([
    ['b', '1', '2'],
    ['gone', '1', null],
  ])
})
