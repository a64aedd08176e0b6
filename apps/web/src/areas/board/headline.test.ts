import { Board } from '@lantu/bulletins/contract'
import { expect, test } from 'vitest'
import { headlineOf, nodeInDoubt, shortName, whyOff } from './headline.ts'
import { sayChance } from './spoken-chance.ts'
import { emptyBoard, offTarget, offTask } from './testing/board.ts'

const withOff = (row: Board['off']['rows'][number]): Board => ({ ...emptyBoard(), off: { total: 1, rows: [row] } })

test('a probability is said in tenths, as the spoken language has it', () => {
  expect([0.05, 0.1, 0.12, 0.4, 0.599].map((chance) => sayChance(chance, 'zh-Hans'))).toEqual([
    '不到一成',
    '只有一成',
    '只有一成二',
    '只有四成',
    '只有六成',
  ])
  expect(sayChance(0.118, 'en')).toBe('12%')
})

test('before July the half-year node is spoken of while it is in doubt, afterwards the year', () => {
  expect(nodeInDoubt('2024-05-22', { half: 0.12, year: 0.02 })).toBe('half')
  expect(nodeInDoubt('2024-05-22', { half: 0.9, year: 0.02 })).toBe('year')
  expect(nodeInDoubt('2024-07-01', { half: 0.12, year: 0.02 })).toBe('year')
  expect(nodeInDoubt('2024-05-22', { half: null, year: 0.02 })).toBe('year')
})

test('the headline is of the first thing off: an indicator by its chance, a task by its days', () => {
  expect(headlineOf(withOff(offTarget({ half: 0.12, year: 0.02 })))).toMatchObject({
    key: 'board.headHalf',
    name: '社会消费品零售总额',
    chance: 0.12,
  })
  expect(headlineOf(withOff(offTarget({ half: 0.01, year: 0.02 })))).toMatchObject({ key: 'board.headHalfNone' })
  expect(
    headlineOf(withOff(offTask([{ code: 'lamp.nodeLate', params: { days: 12, node: '建成90张' } }]))),
  ).toMatchObject({
    key: 'board.headNode',
    days: 12,
  })
})

test('nothing off says how many tasks are on their way, and without tasks invents none', () => {
  const fine = { ...emptyBoard(), lamps: { ...emptyBoard().lamps, green: 58 } }
  expect(headlineOf(fine)).toEqual({ kind: 'count', key: 'board.headFine', count: 58 })
  expect(headlineOf(emptyBoard())).toEqual({ kind: 'count', key: 'board.headNothing', count: 0 })
})

test('the reason beside a lamp leaves out what says nothing', () => {
  const reasons = [
    { code: 'lamp.probabilityRed', params: { probability: 0.02, limit: 0.2 } },
    { code: 'lamp.onSchedule', params: { gap: '-4.0' } },
    { code: 'pace.likely', params: {} },
    { code: 'pace.growthBelow', params: { actual: 2, target: 6, gap: 4 } },
  ]
  expect(whyOff({ ...offTarget({ half: null, year: 0.02 }), reasons }).map(({ code }) => code)).toEqual([
    'lamp.probabilityRed',
    'pace.growthBelow',
  ])
})

test('a remark in brackets is no part of a name in a headline', () => {
  expect(shortName('固定资产投资（不含农户）')).toBe('固定资产投资')
  expect(shortName('地区生产总值')).toBe('地区生产总值')
})

test('the sample board is what the contract says', () => {
  expect(Board.safeParse(emptyBoard()).success).toBe(true)
})
