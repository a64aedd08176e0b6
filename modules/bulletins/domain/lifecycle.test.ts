import { expect, test } from 'vitest'
import type { BulletinState, BulletinStep } from '#contract/bulletin.ts'
import { listSteps, transitions, whyNot } from './lifecycle.ts'

const every = new Set(Object.values(transitions).map(({ word }) => word))
const author = { kind: 'person', personId: 'author', words: every } as const
const other = { kind: 'person', personId: 'other', words: every } as const
const system = { kind: 'system', personId: null, words: new Set<string>() } as const
const at = (state: BulletinState) => ({ state, superseded: false, authors: new Set(['author']) })
const may = (doer: Parameters<typeof whyNot>[2], state: BulletinState) =>
  listSteps(at(state), doer)
    .filter(({ allowed }) => allowed)
    .map(({ step }) => step)

test.each<[BulletinState, BulletinStep[], BulletinStep[]]>([
  ['draft', ['edit', 'refresh'], ['edit', 'refresh', 'review']],
  ['reviewed', ['return'], ['return', 'secrecy']],
  ['secrecyChecked', ['return'], ['return', 'sign']],
  ['signed', ['issue', 'correct'], ['issue', 'correct']],
  ['issued', ['correct'], ['correct']],
])('at %s the author may %j, another %j', (state, mine, theirs) => {
  expect(may(author, state)).toEqual(mine)
  expect(may(other, state)).toEqual(theirs)
})

test('the system drafts and decides nothing; nobody acts without the word', () => {
  expect(whyNot('refresh', at('draft'), system)).toBeUndefined()
  for (const step of ['review', 'secrecy', 'sign'] as const)
    expect(whyNot(step, at(transitions[step].from[0] ?? 'draft'), system)).toBe('bulletins.notYours')
  expect(whyNot('sign', at('secrecyChecked'), { ...other, words: new Set() })).toBe('bulletins.notYours')
})

test('a bulletin has one successor', () => {
  expect(whyNot('correct', { ...at('issued'), superseded: true }, other)).toBe('bulletins.superseded')
})
