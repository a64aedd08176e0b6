import type { CommitmentLampRules } from '@lantu/data'
import type { Lamp } from '@lantu/kernel'
import { chinaCalendar, daysBetween, type PlainDate, type WorkCalendar } from '@lantu/kernel/time'
import type { CommitmentFacts } from './facts.ts'
import { type Finding, found, lampOf } from './finding.ts'
import { findInMeasure } from './measure-findings.ts'

/*
 * Question     Which lamp does a commitment show today, and why?
 *
 * Rules        销  verified by others than the lead unit. 灰  before the start day. Else the gravest of:
 *              红  t > D and not reported done by D; or L > l; or g < −g_r; or m ≥ m_r
 *              黄  0 < L ≤ l; or g < −g_a; or no lead unit; or u ≥ u_a
 *              缺  the deciding figure is awaited (then t > D alone is not 红: nobody can know); nothing to judge by
 *              蓝  w ≤ w_b to the next open node or to D
 *              绿  nothing found
 *
 * Symbols      t today, D last day (days); L days by which the oldest open node is late; l `amberDaysLate` (days);
 *              g gap to 季节序时 (个百分点, negative behind), g_a `amberGap`, g_r `redGap`; m feedbacks missed in a row, m_r
 *              `redMissedFeedbacks`; u days since the record was touched, u_a `amberUntouchedDays`; w work days after t up
 *              to and including the node, w_b `blueWorkDays`.
 *
 * Source       Rules seen in 宿迁, 三明, 紫阳, 城厢 督查, as house defaults: `commitmentLampRules` in `@lantu/data`, dated.
 *
 * Assumes      Facts as they were known on `today`; a late feedback given counts as given; a unit's 已反馈待核查 stops the
 *              rules of dates and closes nothing.
 *
 * Edges        A node due today is 蓝, late from tomorrow. A gap of exactly −5.0 is not “more than 5”. Where next year's
 *              holidays are not announced, 蓝 counts natural days and the reason says so (`…Uncounted`).
 *
 * Tolerance    None: days are whole and gaps are decimals.
 *
 * Example      Node 5月15日 open on 2024-05-26, nothing else: L = 11 ≤ 15 → 黄, `lamp.nodeLate`.
 */
export interface CommitmentOptions {
  readonly rules: CommitmentLampRules
  readonly calendar?: WorkCalendar
}

export function lightCommitment(facts: CommitmentFacts, { rules, calendar = chinaCalendar }: CommitmentOptions): Lamp {
  const { today, startsOn, verifiedOn } = facts
  if (verifiedOn !== null) return lampOf([found('closed', 'lamp.verified', { on: verifiedOn })], rules.version)
  if (startsOn !== null && today < startsOn) {
    return lampOf([found('grey', 'lamp.notStarted', { startsOn })], rules.version)
  }
  const findings = [
    ...findLate(facts, rules),
    ...findInMeasure(facts.measure, rules),
    ...findMissedFeedback(facts, rules),
    ...findUnowned(facts),
    ...findUntouched(facts, rules),
    ...findNear(facts, { rules, calendar }),
  ]
  return lampOf(findings.length > 0 ? findings : [findNothing(facts)], rules.version)
}

/** Open nodes whose last day has passed, the longest late first. */
export const listLateNodes = ({ nodes, today }: CommitmentFacts) =>
  nodes.filter((node) => node.doneOn === null && node.dueOn < today).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))

function findLate(facts: CommitmentFacts, rules: CommitmentLampRules): Finding[] {
  const { today, dueOn, reportedDoneOn, measure } = facts
  const findings: Finding[] = []
  if (dueOn !== null && reportedDoneOn !== null && reportedDoneOn > dueOn) {
    findings.push(found('red', 'lamp.reportedLate', { dueOn, reportedOn: reportedDoneOn }))
  }
  if (reportedDoneOn !== null) return [...findings, found('green', 'lamp.reportedDone', { on: reportedDoneOn })]
  if (dueOn !== null && today > dueOn && measure.state !== 'awaited') {
    findings.push(found('red', 'lamp.overdue', { dueOn, days: daysBetween(dueOn, today) }))
  }
  const late = listLateNodes(facts)
  const oldest = late[0]
  if (oldest !== undefined) {
    const params = {
      node: oldest.name,
      dueOn: oldest.dueOn,
      days: daysBetween(oldest.dueOn, today),
      count: late.length,
    }
    const limit = rules.amberDaysLate.value
    findings.push(
      params.days > limit
        ? found('red', 'lamp.nodeLateLong', { ...params, limit })
        : found('amber', 'lamp.nodeLate', params),
    )
  }
  return findings
}

/** Feedbacks due before today and not given, counted back from the latest one until one that was given. */
export function listMissedFeedbacks({ feedbacks, today }: CommitmentFacts): PlainDate[] {
  const due = feedbacks.filter((one) => one.dueOn < today).sort((a, b) => (a.dueOn > b.dueOn ? -1 : 1))
  const given = due.findIndex((one) => one.givenOn !== null)
  return due.slice(0, given < 0 ? undefined : given).map((one) => one.dueOn)
}

function findMissedFeedback(facts: CommitmentFacts, rules: CommitmentLampRules): Finding[] {
  const missed = listMissedFeedbacks(facts)
  const since = missed.at(-1)
  if (since === undefined || missed.length < rules.redMissedFeedbacks.value) return []
  return [found('red', 'lamp.feedbackMissed', { count: missed.length, since })]
}

function findUnowned({ lead }: CommitmentFacts): Finding[] {
  switch (lead) {
    case 'held':
      return []
    case 'none':
      return [found('amber', 'lamp.leadNone')]
    case 'gone':
      return [found('amber', 'lamp.leadGone')]
  }
}

function findUntouched({ touchedOn, today }: CommitmentFacts, rules: CommitmentLampRules): Finding[] {
  if (touchedOn === null) return []
  const days = daysBetween(touchedOn, today)
  const limit = rules.amberUntouchedDays.value
  return days >= limit ? [found('amber', 'lamp.untouched', { since: touchedOn, days, limit })] : []
}

function findNear(facts: CommitmentFacts, options: Required<CommitmentOptions>): Finding[] {
  const { today, dueOn, reportedDoneOn } = facts
  if (reportedDoneOn !== null) return []
  const next = facts.nodes
    .filter((node) => node.doneOn === null && node.dueOn >= today)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]
  const findings: Finding[] = []
  if (next !== undefined) {
    const near = nearness(today, next.dueOn, options)
    if (near?.counted)
      findings.push(found('blue', 'lamp.nodeNear', { node: next.name, dueOn: next.dueOn, workDays: near.days }))
    else if (near)
      findings.push(found('blue', 'lamp.nodeNearUncounted', { node: next.name, dueOn: next.dueOn, days: near.days }))
  }
  if (dueOn !== null && dueOn >= today && dueOn !== next?.dueOn) {
    const near = nearness(today, dueOn, options)
    if (near?.counted) findings.push(found('blue', 'lamp.dueNear', { dueOn, workDays: near.days }))
    else if (near) findings.push(found('blue', 'lamp.dueNearUncounted', { dueOn, days: near.days }))
  }
  return findings
}

/** How near a day is when it is near enough to be 蓝; counted in work days where the calendar knows them. */
export function nearness(
  today: PlainDate,
  dueOn: PlainDate,
  { rules, calendar }: Required<CommitmentOptions>,
): { days: number; counted: boolean } | undefined {
  const limit = rules.blueWorkDays.value
  const days = daysBetween(today, dueOn)
  // The longest rest so far was nine days; beyond this many natural days there are certainly more work days than `limit`.
  if (days > limit * 2 + 14) return undefined
  if (!calendar.knows(today) || !calendar.knows(dueOn)) return days <= limit ? { days, counted: false } : undefined
  const workDays = calendar.workDaysBetween(today, dueOn)
  return workDays <= limit ? { days: workDays, counted: true } : undefined
}

const findNothing = ({ nodes, dueOn, measure }: CommitmentFacts): Finding =>
  nodes.length === 0 && dueOn === null && measure.state === 'none'
    ? found('missing', 'lamp.nothingToJudge')
    : found('green', 'lamp.onNode')
