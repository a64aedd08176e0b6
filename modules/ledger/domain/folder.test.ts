import { parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { readDay, readNodes } from './folder.ts'

describe('days as a 折子 writes them', () => {
  test.each([
    ['2024-06-30', '2024-06-30'],
    ['2024年6月5日前', '2024-06-05'],
    ['6月30日', '2024-06-30'],
    ['2月底', '2024-02-29'],
    ['2025年3月', '2025-03-31'],
    ['一季度', '2024-03-31'],
    ['上半年', '2024-06-30'],
    ['年底', '2024-12-31'],
    ['全年', '2024-12-31'],
    ['2023-02-29', null],
    ['13月底', null],
    ['尽快', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(readDay(text, 2024)).toBe(day)
  })

  test('nodes are put in order of their days; one without a day is refused', () => {
    const today = parsePlainDate('2024-04-26')
    expect(readNodes('年底：完工；6月底：开工', today)).toEqual({
      value: [
        { name: '开工', due: '2024-06-30', doneOn: null },
        { name: '完工', due: '2024-12-31', doneOn: null },
      ],
    })
    expect(readNodes('尽快：开工', today)).toMatchObject({ code: 'ledger.cell.node' })
  })
})
