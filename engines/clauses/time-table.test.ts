import { parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { shippedTimes } from './lexicon.ts'
import { fold } from './normalise.ts'
import { findTime } from './time.ts'

/** Read in a document of 6 February 2025; the holidays of that year have their notice, 春节 is just over. */
const date = parsePlainDate('2025-02-06')

const read = (written: string, on = date) => {
  const folded = fold(written)
  const found = findTime(folded, 0, folded.length, { date: on, tables: shippedTimes })
  return found && [folded.slice(found.start, found.end), found.from, found.to, found.rule]
}

test.each([
  ['本月底完成', '本月底', '2025-02-01', '2025-02-28', 'time.month-end'],
  ['下月底前完成', '下月底前', '2025-03-01', '2025-03-31', 'time.month-end'],
  ['月底前完成', '月底前', '2025-02-01', '2025-02-28', 'time.month-end'],
  ['明年一季度开工', '明年一季度', '2026-01-01', '2026-03-31', 'time.quarter'],
  ['明年年底前', '明年年底前', '2026-01-01', '2026-12-31', 'time.year-end'],
  ['“十四五”末', '“十四五”末', '2025-01-01', '2025-12-31', 'time.five-year-plan-end'],
  ['“十四五”期末', '“十四五”期末', '2025-01-01', '2025-12-31', 'time.five-year-plan-end'],
  ['“十四五”期间', '“十四五”期间', '2021-01-01', '2025-12-31', 'time.five-year-plan'],
  ['到“十四五”末', '“十四五”末', '2025-01-01', '2025-12-31', 'time.five-year-plan-end'],
  ['“十五五”末达到', '“十五五”末', '2030-01-01', '2030-12-31', 'time.five-year-plan-end'],
  ['三季度末完成', '三季度末', '2025-07-01', '2025-09-30', 'time.quarter'],
  ['五一前完成', '五一前', '2025-02-06', '2025-04-30', 'time.holiday'],
  ['“五一”前', '“五一”前', '2025-02-06', '2025-04-30', 'time.holiday'],
  ['国庆前投用', '国庆前', '2025-02-06', '2025-09-30', 'time.holiday'],
  ['国庆节前', '国庆节前', '2025-02-06', '2025-09-30', 'time.holiday'],
  ['中秋前', '中秋前', '2025-02-06', '2025-09-30', 'time.holiday'],
  ['汛期前(6月1日)完成', '汛期前（6月1日）', '2025-01-01', '2025-06-01', 'time.season-deadline'],
  ['6月1日前（汛期前）完成', '6月1日前', '2025-01-01', '2025-06-01', 'time.day-deadline'],
  ['9月下旬', '9月下旬', '2025-09-21', '2025-09-30', 'time.ten-days'],
  ['九月底前完成', '九月底前', '2025-01-01', '2025-09-30', 'time.month-deadline'],
  ['年内开工', '年内', '2025-01-01', '2025-12-31', 'time.this-year'],
  ['年内完成', '年内', '2025-01-01', '2025-12-31', 'time.this-year'],
  ['到2027年', '到2027年', '2027-01-01', '2027-12-31', 'time.to-year'],
  ['到2030年', '到2030年', '2030-01-01', '2030-12-31', 'time.to-year'],
  ['上半年完成', '上半年', '2025-01-01', '2025-06-30', 'time.half-year'],
  ['6月底', '6月底', '2025-01-01', '2025-06-30', 'time.month-deadline'],
  ['6月末', '6月末', '2025-01-01', '2025-06-30', 'time.month-deadline'],
  ['六月底前', '六月底前', '2025-01-01', '2025-06-30', 'time.month-deadline'],
  ['双过半', '双过半', '2025-01-01', '2025-06-30', 'time.half-done'],
  ['“双过半”', '“双过半”', '2025-01-01', '2025-06-30', 'time.half-done'],
  ['时间过半、任务过半', '时间过半、任务过半', '2025-01-01', '2025-06-30', 'time.half-done'],
  ['今年年底', '今年年底', '2025-01-01', '2025-12-31', 'time.year-end'],
  ['年底前', '年底前', '2025-01-01', '2025-12-31', 'time.year-end'],
  ['年底之前', '年底之前', '2025-01-01', '2025-12-31', 'time.year-end'],
  ['2025年底前', '2025年底前', '2025-01-01', '2025-12-31', 'time.year-end'],
  ['2025年年底', '2025年年底', '2025-01-01', '2025-12-31', 'time.year-end'],
  ['2025年12月底前', '2025年12月底前', '2025-01-01', '2025-12-31', 'time.month-deadline'],
  ['12月31日前', '12月31日前', '2025-01-01', '2025-12-31', 'time.day-deadline'],
  ['2025年12月31日前', '2025年12月31日前', '2025-01-01', '2025-12-31', 'time.day-deadline'],
  ['全年', '全年', '2025-01-01', '2025-12-31', 'time.this-year'],
  ['今年', '今年', '2025-01-01', '2025-12-31', 'time.this-year'],
  ['本年度', '本年度', '2025-01-01', '2025-12-31', 'time.this-year'],
  ['2025年度', '2025年', '2025-01-01', '2025-12-31', 'time.year'],
  ['下半年', '下半年', '2025-07-01', '2025-12-31', 'time.half-year'],
  ['二季度', '二季度', '2025-04-01', '2025-06-30', 'time.quarter'],
  ['第二季度', '第二季度', '2025-04-01', '2025-06-30', 'time.quarter'],
  ['一、二季度', '一、二季度', '2025-01-01', '2025-06-30', 'time.quarters'],
  ['二、三季度', '二、三季度', '2025-04-01', '2025-09-30', 'time.quarters'],
  ['1-6月', '1-6月', '2025-01-01', '2025-06-30', 'time.months'],
  ['1至6月', '1至6月', '2025-01-01', '2025-06-30', 'time.months'],
  ['3月至5月', '3月至5月', '2025-03-01', '2025-05-31', 'time.months'],
  ['3—5月', '3—5月', '2025-03-01', '2025-05-31', 'time.months'],
  ['2025—2027年', '2025—2027年', '2025-01-01', '2027-12-31', 'time.years'],
  ['2025至2027年', '2025至2027年', '2025-01-01', '2027-12-31', 'time.years'],
  ['2024-2026年', '2024-2026年', '2024-01-01', '2026-12-31', 'time.years'],
  ['前三季度', '前三季度', '2025-01-01', '2025-09-30', 'time.three-quarters'],
  ['前三个季度', '前三个季度', '2025-01-01', '2025-09-30', 'time.three-quarters'],
  ['前10个月', '前10个月', '2025-01-01', '2025-10-31', 'time.months'],
  ['一季度末', '一季度末', '2025-01-01', '2025-03-31', 'time.quarter'],
  ['采暖季前(11月15日)', '采暖季前（11月15日）', '2025-01-01', '2025-11-15', 'time.season-deadline'],
  ['9月1日开学前', '9月1日开学前', '2025-01-01', '2025-09-01', 'time.day-deadline'],
  ['“七一”前', '“七一”前', '2025-02-06', '2025-06-30', 'time.commemoration'],
  ['七一前', '七一前', '2025-02-06', '2025-06-30', 'time.commemoration'],
  ['“十一”前', '“十一”前', '2025-02-06', '2025-09-30', 'time.holiday'],
  ['“十一”假期', '“十一”假期', '2025-10-01', '2025-10-08', 'time.holiday'],
  ['六一前', '六一前', '2025-02-06', '2025-05-31', 'time.commemoration'],
  ['月底', '月底', '2025-02-01', '2025-02-28', 'time.month-end'],
  ['到2025年底', '到2025年底', '2025-01-01', '2025-12-31', 'time.year-end'],
  ['至2025年底', '至2025年底', '2025-01-01', '2025-12-31', 'time.year-end'],
  ['截至6月底', '6月底', '2025-01-01', '2025-06-30', 'time.month-deadline'],
  ['2025年1月至6月', '2025年1月至6月', '2025-01-01', '2025-06-30', 'time.months'],
  ['2025年上半年', '2025年上半年', '2025-01-01', '2025-06-30', 'time.half-year'],
  ['2025年第四季度', '2025年第四季度', '2025-10-01', '2025-12-31', 'time.quarter'],
  ['明年上半年', '明年上半年', '2026-01-01', '2026-06-30', 'time.half-year'],
  ['明年', '明年', '2026-01-01', '2026-12-31', 'time.next-year'],
  ['5月', '5月', '2025-05-01', '2025-05-31', 'time.month'],
  ['5月份', '5月份', '2025-05-01', '2025-05-31', 'time.month'],
  ['5月底', '5月底', '2025-01-01', '2025-05-31', 'time.month-deadline'],
  ['5月中下旬', '5月中下旬', '2025-05-11', '2025-05-31', 'time.ten-days'],
  ['“十五五”开局之年', '“十五五”开局', '2026-01-01', '2026-12-31', 'time.five-year-plan-opening'],
  ['“十四五”收官之年', '“十四五”收官', '2025-01-01', '2025-12-31', 'time.five-year-plan-end'],
  ['2025年4月中旬', '2025年4月中旬', '2025-04-11', '2025-04-20', 'time.ten-days'],
  ['7月15日至8月15日', '7月15日至8月15日', '2025-07-15', '2025-08-15', 'time.days'],
  ['4月25日下班前', '4月25日下班前', '2025-01-01', '2025-04-25', 'time.day-deadline'],
  ['5月20日24时前', '5月20日24时前', '2025-01-01', '2025-05-20', 'time.day-deadline'],
])('%s → %s, %s to %s by %s', (written, ...expected) => {
  expect(read(written)).toEqual(expected)
})

test.each([
  ['三季度前完成', '三季度前', 'time.quarter.person-decides'],
  ['一季度前', '一季度前', 'time.quarter.person-decides'],
  ['春节前发放', '春节前', 'time.holiday.person-decides'],
  ['元旦前', '元旦前', 'time.holiday.person-decides'],
  ['汛期前完成', '汛期前', 'time.person-decides'],
  ['今冬明春', '今冬明春', 'time.person-decides'],
  ['今冬明春开展整治', '今冬明春', 'time.person-decides'],
  ['9月中旬前', '9月中旬前', 'time.ten-days.person-decides'],
  ['9月上旬前', '9月上旬前', 'time.ten-days.person-decides'],
  ['按期完成', '按期', 'time.person-decides'],
  ['如期完成', '如期', 'time.person-decides'],
  ['按时完成', '按时', 'time.person-decides'],
  ['三年内', '三年内', 'time.person-decides'],
  ['两年内', '两年内', 'time.person-decides'],
  ['未来五年', '未来五年', 'time.person-decides'],
  ['今后三年', '今后三年', 'time.person-decides'],
  ['每季度调度', '每季度', 'time.recurring'],
  ['每季度通报一次', '每季度', 'time.recurring'],
  ['每月一调度', '每月', 'time.recurring'],
  ['每年新增', '每年', 'time.recurring'],
  ['3月起', '3月起', 'time.open-ended.person-decides'],
  ['自3月起', '自3月起', 'time.open-ended.person-decides'],
  ['4月起实施', '4月起', 'time.open-ended.person-decides'],
  ['3月1日起', '3月1日起', 'time.open-ended.person-decides'],
  ['即日起', '即日起', 'time.open-ended.person-decides'],
  ['从2025年起', '从2025年起', 'time.open-ended.person-decides'],
  ['年中', '年中', 'time.person-decides'],
  ['年初', '年初', 'time.person-decides'],
  ['春节期间', '春节期间', 'time.holiday.person-decides'],
  ['两会前', '两会前', 'time.person-decides'],
  ['全国两会期间', '全国两会期间', 'time.person-decides'],
  ['10日内', '10日内', 'time.person-decides'],
  ['10个工作日内', '10个工作日内', 'time.person-decides'],
  ['一周内', '一周内', 'time.person-decides'],
  ['本周内', '本周内', 'time.person-decides'],
  ['一个月内', '一个月内', 'time.person-decides'],
  ['半年内', '半年内', 'time.person-decides'],
  ['1年内', '1年内', 'time.person-decides'],
  ['3个月内', '3个月内', 'time.person-decides'],
  ['5个工作日内办结', '5个工作日内', 'time.person-decides'],
  ['24小时内', '24小时内', 'time.person-decides'],
  ['限期整改', '限期', 'time.person-decides'],
  ['按节点', '按节点', 'time.person-decides'],
  ['供暖季前', '供暖季前', 'time.person-decides'],
  ['暑期', '暑期', 'time.person-decides'],
  ['暑假期间', '暑假期间', 'time.person-decides'],
  ['秋季开学前', '秋季开学前', 'time.person-decides'],
  ['“两节”期间', '“两节”期间', 'time.person-decides'],
  ['“两节”前', '“两节”前', 'time.person-decides'],
  ['每周', '每周', 'time.recurring'],
  ['每日', '每日', 'time.recurring'],
  ['每半年', '每半年', 'time.recurring'],
  ['次月5日前', '次月5日前', 'time.person-decides'],
  ['每月5日前', '每月5日前', 'time.recurring-deadline.person-decides'],
  ['每季度末', '每季度末', 'time.recurring'],
  ['季度末前', '季度末前', 'time.person-decides'],
  ['5月初', '5月初', 'time.person-decides'],
  ['月中', '月中', 'time.person-decides'],
  ['5年内', '5年内', 'time.person-decides'],
  ['到本世纪中叶', '本世纪中叶', 'time.person-decides'],
  ['本届政府任期内', '本届政府任期内', 'time.person-decides'],
  ['力争用3年时间', '用3年时间', 'time.person-decides'],
  ['用三年左右时间', '用三年左右时间', 'time.person-decides'],
  ['近期', '近期', 'time.person-decides'],
  ['今年起', '今年起', 'time.open-ended.person-decides'],
  ['从今年起', '从今年起', 'time.open-ended.person-decides'],
  ['明年起', '明年起', 'time.open-ended.person-decides'],
  ['2026年起', '2026年起', 'time.open-ended.person-decides'],
  ['2025年10月1日起施行', '2025年10月1日起', 'time.open-ended.person-decides'],
  ['冬季供暖前', '供暖前', 'time.person-decides'],
  ['今春', '今春', 'time.person-decides'],
  ['今秋', '今秋', 'time.person-decides'],
  ['雨季前', '雨季前', 'time.person-decides'],
  ['“七下八上”', '“七下八上”', 'time.person-decides'],
  ['下周', '下周', 'time.person-decides'],
  ['周五前', '周五前', 'time.person-decides'],
  ['21日前', '21日前', 'time.person-decides'],
])('%s: %s is found and left to a person, by %s', (written, text, rule) => {
  expect(read(written)).toEqual([text, null, null, rule])
})

test.each(['“每月一题”', '“千项万亿”工程', '散居孤儿每月1567元', '5G基站', '全年龄友好', '年轻人', '日前', '天津'])(
  '%s is no time',
  (written) => {
    expect(read(written)?.[1] ?? null).toBeNull()
    expect(read(written)?.[2] ?? null).toBeNull()
  },
)

test('a day before the document’s own, with no year written, is never taken for this year’s', () => {
  const december = parsePlainDate('2024-12-20')
  expect(read('3月底前完成', december)).toEqual(['3月底前', null, null, 'time.month-deadline.person-decides'])
  expect(read('一季度开工', december)).toEqual(['一季度', null, null, 'time.quarter.person-decides'])
  expect(read('2025年3月底前完成', december)?.slice(1, 3)).toEqual(['2025-01-01', '2025-03-31'])
  expect(read('12月底前完成', december)?.slice(1, 3)).toEqual(['2024-01-01', '2024-12-31'])
  expect(read('下月底前完成', december)?.slice(1, 3)).toEqual(['2025-01-01', '2025-01-31'])
  expect(read('下季度完成', december)?.slice(1, 3)).toEqual(['2025-01-01', '2025-03-31'])
})
