import { parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { emptyBoard } from './testing/board.ts'
import { placeOf, yearMarks } from './year-marks.ts'

test('the year runs from its first day to its last, leap years too', () => {
  expect(placeOf(parsePlainDate('2024-01-01'))).toBe(0)
  expect(placeOf(parsePlainDate('2024-12-31'))).toBe(100)
  expect(placeOf(parsePlainDate('2024-05-22'))).toBe(38.9)
})

test('a node ahead says how many days are left, one behind is negative', () => {
  const { nodes } = yearMarks(emptyBoard())
  expect(nodes.map(({ name, left }) => [name, left])).toEqual([
    ['opening', -52],
    ['half', 39],
    ['year', 223],
  ])
})

test('what is due on one day is one mark as high as there are things', () => {
  const due = parsePlainDate('2024-05-31')
  const row = { id: 'a', href: '/ledger/a', number: null, title: 'x', lamp: null, owner: null, due, workDays: 7 }
  const board = { ...emptyBoard(), dueSoon: { within7: 0, within30: 2, rows: [row, { ...row, id: 'b' }] } }
  expect(yearMarks(board).due).toEqual([{ date: due, at: 41.37, count: 2, late: false }])
})
