import { DocumentId } from '@lantu/documents/contract'
import { expect, test } from 'vitest'
import { type Below, coverageOf, type PairOfRows, strongest } from './coverage.ts'

const plan = DocumentId.parse('01890000-0000-7000-8000-000000000001')
const street = DocumentId.parse('01890000-0000-7000-8000-000000000002')
const upper = [
  { position: 1, text: '完成老旧小区改造24个' },
  { position: 3, text: '推进河道治理' },
  { position: 4, text: '新增养老驿站5家' },
]
const below: Below[] = [
  { id: plan, rows: [{ position: 1, text: '完成河道清淤' }] },
  {
    id: street,
    rows: [
      { position: 1, text: '完成改造3个' },
      { position: 2, text: '办好邻里节' },
    ],
  },
]
const pair = (
  upperPosition: number,
  lowerId: DocumentId,
  lowerPosition: number,
  basis: PairOfRows['basis'],
): PairOfRows => ({
  upperPosition,
  lowerId,
  lowerPosition,
  basis,
  score: basis === 'suggested' ? 0.5 : null,
  reasons: [],
})

test('which rows above have none below, and which below have none above', () => {
  const { rows, orphans, counts } = coverageOf(upper, below, [
    pair(1, street, 1, 'confirmed'),
    pair(3, plan, 1, 'suggested'),
  ])
  expect(rows.map((row) => [row.position, row.state])).toEqual([
    [1, 'covered'],
    [3, 'suggested'],
    [4, 'uncovered'],
  ])
  expect(orphans.map((row) => [row.text, row.suggested])).toEqual([
    ['完成河道清淤', true],
    ['办好邻里节', false],
  ])
  expect(counts).toEqual({ operable: 3, covered: 1, suggested: 1, uncovered: 1, orphans: 2 })
})

test('what a person refused carries nothing out, though a commitment cites both or they are alike', () => {
  const pairs = strongest([
    pair(1, street, 1, 'suggested'),
    pair(1, street, 1, 'implied'),
    pair(1, street, 1, 'refused'),
  ])
  expect(pairs).toEqual([pair(1, street, 1, 'refused')])
  expect(coverageOf(upper, below, pairs).rows[0]).toMatchObject({ state: 'uncovered', links: [{ basis: 'refused' }] })
})

test('a document with nothing below is uncovered in every row; a pair with a heading is let fall', () => {
  expect(coverageOf(upper, [], []).counts).toMatchObject({ uncovered: 3, orphans: 0 })
  const { rows, orphans } = coverageOf(upper, below, [pair(2, street, 1, 'confirmed'), pair(1, street, 9, 'confirmed')])
  expect(rows.every((row) => row.links.length === 0)).toBe(true)
  expect(orphans).toHaveLength(3)
})
