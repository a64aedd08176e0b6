import { parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { measureOf } from './measure.ts'

const day = parsePlainDate
const behind = [{ code: 'lamp.gapRed', params: { gap: '-12.30', limit: 10 } }]
const node = (dueOn: string, doneOn: string | null = null) => ({
  dueOn: day(dueOn),
  doneOn: doneOn === null ? null : day(doneOn),
})
const on = (today: string, more: object = {}) => ({ today: day(today), nodes: [], due: day('2024-12-31'), ...more })

test('no indicator, no measure; a gap as the indicator’s lamp states it; none where it has no schedule', () => {
  expect(measureOf(undefined, on('2024-06-20'))).toEqual({ state: 'none' })
  const assessed = { reasons: behind, latestTo: day('2024-05-31') }
  expect(measureOf(assessed, on('2024-06-20'))).toEqual({ state: 'released', gap: '-12.30' })
  const without = {
    reasons: [{ code: 'lamp.probabilityGreen', params: { probability: 0.9, limit: 0.7 } }],
    latestTo: null,
  }
  expect(measureOf(without, on('2024-06-20'))).toEqual({ state: 'released', gap: null })
})

test('on a node day without its figure it is awaited, never behind; with the figure, or once the node is done, it is judged', () => {
  const may = { reasons: behind, latestTo: day('2024-05-31') }
  expect(measureOf(may, on('2024-06-30', { nodes: [node('2024-06-30')] }))).toEqual({
    state: 'awaited',
    period: '2024-01-01/2024-06-30',
    expectedOn: null,
  })
  expect(measureOf(may, on('2024-06-29', { nodes: [node('2024-06-30')] }))).toMatchObject({ state: 'released' })
  expect(measureOf(may, on('2024-06-30', { nodes: [node('2024-06-30', '2024-06-28')] }))).toMatchObject({
    state: 'released',
  })
  const june = { reasons: behind, latestTo: day('2024-06-30') }
  expect(measureOf(june, on('2024-07-20', { nodes: [node('2024-06-30')] }))).toMatchObject({ state: 'released' })
})

test('what the indicator awaits, the commitment awaits', () => {
  const reasons = [
    { code: 'lamp.figureAwaitedUntil', params: { period: '2024-01-01/2024-03-31', expectedOn: '2024-04-25' } },
  ]
  expect(measureOf({ reasons, latestTo: null }, on('2024-04-10'))).toEqual({
    state: 'awaited',
    period: '2024-01-01/2024-03-31',
    expectedOn: '2024-04-25',
  })
})
