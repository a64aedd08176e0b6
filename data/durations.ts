import {
  type Clock,
  continuousHours,
  naturalDays,
  type PlainDate,
  parsePlainDate,
  workingDays,
} from '@lantu/kernel/time'
import type { Basis, Parameter } from './parameter.ts'

type Table = readonly Parameter<Clock>[]

const since =
  (from: PlainDate, basis: Basis) =>
  (value: Clock, source: string): Table => [
    {
      value,
      unit: value.kind === 'continuousHours' ? 'hour' : value.kind === 'workingDays' ? 'workDay' : 'day',
      from,
      basis,
      source,
    },
  ]

// 政府督查工作条例 (国务院令第733号) took effect on this day; the house's 督办 durations are given from it on.
const regulation = parsePlainDate('2021-02-01')
// 北京市接诉即办工作条例 took effect on this day.
const requests = parsePlainDate('2021-09-24')

const house = since(regulation, 'house')
const published = since(regulation, 'published')
const practice = since(requests, 'practice')

/**
 * How long each step may take, by the name of the step. 督办 clocks are 工作日, request clocks of 2 and 24 hours run through
 * the night, 7 and 15 days are 自然日.
 */
export const durations = {
  'supervision.draft': house(workingDays(2), '拟办: house default'),
  'supervision.approve': house(workingDays(2), '审定立项: house default'),
  'supervision.consult': house(
    workingDays(3),
    '征求意见: house default, the longer end of the 2–3 working days of the design',
  ),
  'supervision.issue': house(workingDays(1), '印发 after 审定: house default'),
  'supervision.signFor': house(workingDays(2), '签收: house default'),
  'supervision.feedback': house(workingDays(10), '反馈 of a matter without a day of its own: house default'),
  'supervision.unitReview': house(workingDays(2), '单位审签: house default'),
  'supervision.verify': house(workingDays(5), '核查 after 反馈: house default'),
  'supervision.submit': house(workingDays(2), '呈阅 after 核查: house default'),
  'supervision.redo': house(workingDays(5), '反馈 again after 退回: house default'),
  'supervision.lampNotice': house(
    workingDays(2),
    'A lamp is shown to the unit this long before any bulletin, with 异议说明: house rule of the design',
  ),
  'supervision.askReview': published(
    naturalDays(30),
    '政府督查工作条例 (国务院令第733号): 收到督查结论之日起30日内申请复核',
  ),
  'supervision.review': published(
    naturalDays(30),
    '政府督查工作条例 (国务院令第733号): 收到申请的人民政府应当在30日内作出复核决定',
  ),
  'instruction.signFor': house(workingDays(1), '批示件 签收: house default'),
  'instruction.feedback': house(workingDays(5), '批示件 反馈 without a day of its own: house default'),
  'decision.feedback': house(workingDays(15), '议定事项 反馈 without a day of its own: house default'),
  'deviation.measures': house(workingDays(5), '偏差: the unit answers with the cause and measures: house default'),
  'request.emergency': practice(
    continuousHours(2),
    '突发、可能造成生命财产损失: 2 小时, four-grade rule as reported, no official text read',
  ),
  'request.utilities': practice(
    continuousHours(24),
    '水电气热等: 24 小时, four-grade rule as reported, no official text read',
  ),
  'request.ordinary': practice(naturalDays(7), '一般: 7 天, four-grade rule as reported, no official text read'),
  'request.complex': practice(naturalDays(15), '复杂疑难: 15 天, four-grade rule as reported, no official text read'),
} as const satisfies Readonly<Record<string, Table>>

export type DurationName = keyof typeof durations
