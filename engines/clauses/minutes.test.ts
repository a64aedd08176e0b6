import { parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { extractClauses } from './index.ts'

/** The sentences of minutes (纪要): 会议要求, a unit that leads, a day. They gave no row once. */
const rowsOf = (text: string) =>
  extractClauses(text, { date: parsePlainDate('2024-05-20'), kind: 'meeting' }).commitments.map((row) => [
    row.text,
    row.time?.to ?? null,
  ])

test.each([
  [
    '会议要求，区商务局牵头，2024年6月底前完成夜间经济试点方案。',
    [['2024年6月底前完成夜间经济试点方案', '2024-06-30']],
  ],
  ['会议决定，由区应急局负责，6月10日前开展防汛演练。', [['6月10日前开展防汛演练', '2024-06-10']]],
  ['6月底前完成7处水毁工程修复。', [['6月底前完成7处水毁工程修复', '2024-06-30']]],
])('%s', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows)
})

test.each([
  '会议指出，今年以来各项工作取得较好成效。',
  '会议听取了区商务局关于夜间经济工作情况的汇报。',
  '6月底前已完成了7处水毁工程修复。',
])('%s tells and asks nothing', (text) => {
  expect(rowsOf(text)).toEqual([])
})
