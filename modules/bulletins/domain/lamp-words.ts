import type { LampColour, Reason } from '@lantu/kernel'
import { labelPeriod, Period, PlainDate } from '@lantu/kernel/time'
import { chineseDate } from '@lantu/papers/gongwen'
import type { Fact, FactKind } from '#contract/snapshot.ts'
import type { Run } from '#contract/tree.ts'
import type { Citing } from './citing.ts'

/** 灯 in words; on paper there is no colour. */
export const lampWords: Readonly<Record<LampColour, string>> = {
  red: '红灯',
  amber: '黄灯',
  missing: '待数据',
  blue: '蓝灯',
  green: '绿灯',
  grey: '未到节点',
  closed: '已销号',
}

/** The sentences of the lamp rules as a bulletin prints them; a test holds the list to the engine's own. */
export const lampReasonWords: Readonly<Record<string, string>> = {
  'lamp.verified': '{on}经核查完成',
  'lamp.notStarted': '{startsOn}起算，未到起算日',
  'lamp.overdue': '时限{dueOn}，超期{days}',
  'lamp.reportedLate': '时限{dueOn}，{reportedOn}才报完成',
  'lamp.nodeLateLong': '节点“{node}”应于{dueOn}完成，已滞后{days}',
  'lamp.nodeLate': '节点“{node}”应于{dueOn}完成，滞后{days}',
  'lamp.nodeNear': '节点“{node}”{dueOn}到期',
  'lamp.dueNear': '{dueOn}到期',
  'lamp.nodeNearUncounted': '节点“{node}”{dueOn}到期',
  'lamp.dueNearUncounted': '{dueOn}到期',
  'lamp.gapRed': '与季节序时相差{gap}，严重偏离',
  'lamp.gapAmber': '与季节序时相差{gap}',
  'lamp.feedbackMissed': '自{since}起连续{count}未反馈',
  'lamp.figureAwaited': '{period}数据未到，不作判断',
  'lamp.figureAwaitedUntil': '{period}数据待{expectedOn}公布，不作判断',
  'lamp.leadNone': '没有主责单位',
  'lamp.leadGone': '主责单位已撤并，待重新明确',
  'lamp.untouched': '自{since}起{days}没有任何更新',
  'lamp.nothingToJudge': '没有时限、节点和指标，无从判断',
  'lamp.reportedDone': '{on}已反馈待核查',
  'lamp.onNode': '按节点推进',
  'lamp.onSchedule': '与季节序时相差{gap}',
  'lamp.probabilityRed': '完成目标的可能性{probability}',
  'lamp.probabilityAmber': '完成目标的可能性{probability}',
  'lamp.probabilityBlue': '完成目标的可能性{probability}',
  'lamp.probabilityGreen': '完成目标的可能性{probability}',
  'lamp.notEstimated': '资料不足，不作估计',
  'lamp.reportsMissed': '本单位应报数据{count}未报',
}

const paramKinds: Readonly<Record<string, { kind: FactKind; unit: string; label: string }>> = {
  days: { kind: 'days', unit: '天', label: '天数' },
  workDays: { kind: 'days', unit: '个工作日', label: '工作日数' },
  count: { kind: 'count', unit: '次', label: '次数' },
  gap: { kind: 'change', unit: '个百分点', label: '与季节序时之差' },
  probability: { kind: 'probability', unit: '%', label: '可能性' },
}

/** A proportion as whole per cent: 0.184 is 18. */
export const wholePercent = (probability: number): string => String(Math.round(probability * 100))

/** One reason in runs; its figures cite facts of `subject`. A code without a sentence gives none: the lamp's word must do. */
export function reasonRuns(citing: Citing, reason: Reason, subject: Omit<Fact, 'value' | 'unit' | 'kind'>): Run[] {
  const sentence = lampReasonWords[reason.code]
  if (sentence === undefined) return []
  return sentence.split(/(\{\w+\})/).flatMap((part): Run[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined) return part === '' ? [] : [{ text: part }]
    const value = reason.params[name]
    return value === undefined
      ? [{ text: '（未注明）' }]
      : [paramRun(citing, { name, value, code: reason.code }, subject)]
  })
}

function paramRun(
  citing: Citing,
  param: { name: string; value: string | number; code: string },
  subject: Omit<Fact, 'value' | 'unit' | 'kind'>,
): Run {
  const { name, value, code } = param
  const text = String(value)
  const key = `${subject.key}/${code}/${name}`
  const day = PlainDate.safeParse(text)
  if (day.success) return { text: chineseDate(day.data) }
  const period = Period.safeParse(text)
  if (period.success) return { text: labelPeriod(period.data, 'zh-Hans') }
  const shape = paramKinds[name]
  if (shape === undefined) return citing.name(text, { ...subject, key })
  const printed = shape.kind === 'probability' && typeof value === 'number' ? wholePercent(value) : text
  return citing.figure({
    key,
    label: `${subject.label}：${shape.label}`,
    href: subject.href,
    value: printed,
    unit: shape.unit,
    kind: shape.kind,
  })
}

/** Several reasons, joined by ；. */
export const reasonsRuns = (
  citing: Citing,
  reasons: readonly Reason[],
  subject: Omit<Fact, 'value' | 'unit' | 'kind'>,
): Run[] =>
  reasons
    .map((reason) => reasonRuns(citing, reason, subject))
    .filter((runs) => runs.length > 0)
    .flatMap((runs, i) => (i === 0 ? runs : [{ text: '；' }, ...runs]))
