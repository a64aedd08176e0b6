import type { Lamp, LampColour, Reason } from '@lantu/kernel'

/** One thing that a rule found, and the colour it would give by itself. */
export interface Finding {
  readonly colour: LampColour
  readonly reason: Reason
}

/**
 * Which colour wins when several rules fire. `closed` and `grey` end the judgement before any rule is asked, so they
 * stand here only for completeness. A missing figure outranks 蓝 and 绿, which would claim that all is well, and never hides
 * 红 or 黄 that dates have earned.
 */
const weight: Readonly<Record<LampColour, number>> = {
  closed: 6,
  grey: 5,
  red: 4,
  amber: 3,
  missing: 2,
  blue: 1,
  green: 0,
}

/** The lamp of the gravest finding; all reasons, gravest first, so that nothing found is lost. */
export function lampOf(findings: readonly Finding[], rule: string): Lamp {
  const sorted = [...findings].sort((a, b) => weight[b.colour] - weight[a.colour])
  const first = sorted[0]
  if (first === undefined) throw new TypeError('a lamp needs a finding')
  return { colour: first.colour, reasons: sorted.map((finding) => finding.reason), rule }
}

/**
 * Every reason that this engine gives, with the names of its parameters: the message catalogues must print them all.
 * Days are `YYYY-MM-DD`, gaps decimal text in 个百分点, probabilities 0–1, periods the kernel's `Period`.
 */
export const lampReasons = {
  'lamp.verified': ['on'],
  'lamp.notStarted': ['startsOn'],
  'lamp.overdue': ['dueOn', 'days'],
  'lamp.reportedLate': ['dueOn', 'reportedOn'],
  'lamp.nodeLateLong': ['node', 'dueOn', 'days', 'limit', 'count'],
  'lamp.nodeLate': ['node', 'dueOn', 'days', 'count'],
  'lamp.nodeNear': ['node', 'dueOn', 'workDays'],
  'lamp.dueNear': ['dueOn', 'workDays'],
  'lamp.nodeNearUncounted': ['node', 'dueOn', 'days'],
  'lamp.dueNearUncounted': ['dueOn', 'days'],
  'lamp.gapRed': ['gap', 'limit'],
  'lamp.gapAmber': ['gap', 'limit'],
  'lamp.feedbackMissed': ['count', 'since'],
  'lamp.figureAwaited': ['period'],
  'lamp.figureAwaitedUntil': ['period', 'expectedOn'],
  'lamp.leadNone': [],
  'lamp.leadGone': [],
  'lamp.untouched': ['since', 'days', 'limit'],
  'lamp.nothingToJudge': [],
  'lamp.reportedDone': ['on'],
  'lamp.onNode': [],
  'lamp.onSchedule': ['gap'],
  'lamp.probabilityRed': ['probability', 'limit'],
  'lamp.probabilityAmber': ['probability', 'limit'],
  'lamp.probabilityBlue': ['probability', 'limit'],
  'lamp.probabilityGreen': ['probability', 'limit'],
  'lamp.notEstimated': [],
  'lamp.reportsMissed': ['count'],
  'lamp.change.byTime': ['on'],
  'lamp.change.nodesDone': ['count'],
  'lamp.change.reportDone': [],
  'lamp.change.verified': [],
  'lamp.change.gapWithin': ['gap'],
  'lamp.change.feedbackGiven': [],
  'lamp.change.figureOnSchedule': ['period'],
  'lamp.change.leadNamed': [],
  'lamp.change.touched': [],
  'lamp.change.probabilityAtLeast': ['probability'],
  'lamp.change.together': ['acts'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type LampReasonCode = keyof typeof lampReasons

export const found = (colour: LampColour, code: LampReasonCode, params: Reason['params'] = {}): Finding => ({
  colour,
  reason: { code, params },
})
