import { parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { listNotPreviewed, type NamedLamp, type ShownLamp } from './previewed.ts'

const day = parsePlainDate
const named = (more: Partial<NamedLamp> = {}): NamedLamp => ({
  commitmentId: 'a',
  number: '督办〔2024〕1号',
  colour: 'red',
  since: day('2024-05-16'),
  ...more,
})
const shown = (more: Partial<ShownLamp> = {}): ShownLamp => ({
  commitmentId: 'a',
  colour: 'red',
  shownOn: day('2024-05-17'),
  freeFrom: day('2024-05-22'),
  ...more,
})
const on = (today: string) => ({ today: day(today), ifShownToday: day('2024-05-28') })
const why = (lamp: NamedLamp, list: readonly ShownLamp[], today = '2024-05-22') =>
  listNotPreviewed([lamp], list, on(today)).map((one) => [one.why, one.freeFrom])

test('shown long enough is free, one day before it is not, and never shown says from when it could be', () => {
  expect(why(named(), [shown()])).toEqual([])
  expect(why(named(), [shown()], '2024-05-21')).toEqual([['tooEarly', '2024-05-22']])
  expect(why(named(), [])).toEqual([['notShown', '2024-05-28']])
  expect(why(named(), [shown({ commitmentId: 'b' })])).toEqual([['notShown', '2024-05-28']])
})

test('a lamp that got worse after the preview is found; one that got milder is covered', () => {
  expect(why(named(), [shown({ colour: 'amber' })])).toEqual([['worse', '2024-05-28']])
  expect(why(named({ colour: 'amber', since: day('2024-05-20') }), [shown()])).toEqual([])
})

test('a lamp that went out and on again was not shown', () => {
  expect(why(named({ since: day('2024-05-19') }), [shown()])).toEqual([['notShown', '2024-05-28']])
})
