import { readFileSync } from 'node:fs'
import { HOLIDAY_DAYS, HOLIDAY_NAMES } from '@lantu/data/lexicons'
import { parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { shippedTimes } from './lexicon.ts'
import { fold } from './normalise.ts'
import { findTime } from './time.ts'

const date = parsePlainDate('2025-02-06')
const timeOf = (clause: string, on: typeof date | null = date) => {
  const folded = fold(clause)
  const found = findTime(folded, 0, folded.length, { date: on, tables: shippedTimes })
  return found && [folded.slice(found.start, found.end), found.from, found.to, found.rule]
}

test.each([
  ['抓好一季度“开门红”冲刺', '一季度', '2025-01-01', '2025-03-31'],
  ['加强第二季度经济运行调度', '第二季度', '2025-04-01', '2025-06-30'],
  ['前三季度完成投资80亿元', '前三季度', '2025-01-01', '2025-09-30'],
  ['努力实现上半年“双过半”', '上半年', '2025-01-01', '2025-06-30'],
  ['确保实现“双过半”', '“双过半”', '2025-01-01', '2025-06-30'],
  ['下半年开工建设', '下半年', '2025-07-01', '2025-12-31'],
  ['圆满完成全年目标任务', '全年', '2025-01-01', '2025-12-31'],
  ['确保2024年安全度汛', '2024年', '2024-01-01', '2024-12-31'],
  ['年底前建成投用', '年底前', '2025-01-01', '2025-12-31'],
  ['9月底前完成整改', '9月底前', '2025-01-01', '2025-09-30'],
  ['2026年6月底前完成征收', '2026年6月底前', '2026-01-01', '2026-06-30'],
  ['5月15日前报送方案', '5月15日前', '2025-01-01', '2025-05-15'],
  ['于2026年1月15日前上报', '2026年1月15日前', '2026-01-01', '2026-01-15'],
  ['11月中旬完成验收', '11月中旬', '2025-11-11', '2025-11-20'],
  ['1—4月完成投资20亿元', '1—4月', '2025-01-01', '2025-04-30'],
  ['明年一季度开工', '明年一季度', '2026-01-01', '2026-03-31'],
  ['3月12日开展义务植树', '3月12日', '2025-03-12', '2025-03-12'],
  ['到2027年建成10个示范区', '到2027年', '2027-01-01', '2027-12-31'],
  ['“十四五”末森林覆盖率达到32%', '“十四五”末', '2025-01-01', '2025-12-31'],
  ['“十五五”时期新增学位2万个', '“十五五”时期', '2026-01-01', '2030-12-31'],
  ['抓好“五一”配套促消费活动落地', '“五一”', '2025-05-01', '2025-05-05'],
  ['做好国庆假期安全保障', '国庆假期', '2025-10-01', '2025-10-08'],
  ['抓好核心区控规新一轮三年行动计划收官', '收官', '2025-01-01', '2025-12-31'],
  ['打好安全生产治本攻坚三年行动收官战', '收官', '2026-01-01', '2026-12-31'],
])('%s → %s', (clause, text, from, to) => {
  expect(timeOf(clause)?.slice(0, 3)).toEqual([text, from, to])
})

test.each([
  '按期投用水毁修复工程',
  '按节点推进项目建设',
  '如期完成主体结构',
  '坚决打赢全国文明城区创建收官战',
  '力争三年内建成',
])('%s is left to a person', (clause) => {
  expect(timeOf(clause)?.slice(1, 3)).toEqual([null, null])
})

test('without a document date nothing relative is resolved', () => {
  expect(timeOf('年底前建成投用', null)?.slice(1, 3)).toEqual([null, null])
  expect(timeOf('2025年底前建成投用', null)?.slice(1, 3)).toEqual(['2025-01-01', '2025-12-31'])
})

test('a holiday in a year that is in no table is left to a person', () => {
  expect(timeOf('做好春节假期保障', parsePlainDate('2031-01-05'))?.slice(1, 3)).toEqual([null, null])
})

test('a deadline bounds the work, not the period beside it', () => {
  expect(timeOf('全年新增床位200张、6月底前完成选址')?.[0]).toBe('6月底前')
})

test.each(['推动5G应用', '建设15分钟社区生活圈', '完善全年龄友好设施', '提升三年级学生视力水平'])(
  '%s has no time',
  (clause) => {
    expect(timeOf(clause)).toBeUndefined()
  },
)

test('the holiday table agrees with the package it was read from', () => {
  const file = readFileSync(new URL(import.meta.resolve('chinese-days/dist/chinese-days.json')), 'utf8')
  const { holidays } = z.object({ holidays: z.record(z.string(), z.string()) }).parse(JSON.parse(file))
  for (const { holiday, from, to } of HOLIDAY_DAYS) {
    for (const day of [from, to]) expect(holidays[day], `${holiday} ${day}`).toBeDefined()
  }
  expect(new Set(Object.values(HOLIDAY_NAMES)).size).toBe(7)
})
