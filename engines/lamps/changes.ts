import { compareDecimals, type Lamp, type LampColour, type Points, points, type Reason } from '@lantu/kernel'
import { addDays, chinaCalendar, daysBetween, type PlainDate } from '@lantu/kernel/time'
import { type CommitmentOptions, lightCommitment, listLateNodes, listMissedFeedbacks, nearness } from './commitment.ts'
import type { CommitmentFacts, IndicatorFacts, Measure } from './facts.ts'
import { found, type LampReasonCode } from './finding.ts'
import { lightIndicator } from './indicator.ts'
import { gapAt } from './measure-findings.ts'

/*
 * Question     What would change this lamp?
 *
 * Method       Each act is tried on the facts and the lamp is lit again, so every answer is what the rules really give. An
 *              act that changes nothing by itself is left out; when no single act lifts the colour, all of them are tried
 *              together. Time is tried too: the first later day on which the colour differs though nothing happens.
 *
 * Assumes      Acts are done today; a figure to come is tried as exactly on schedule. No act sets a figure: the gap or
 *              probability that would be needed is named, never reported as reached.
 *
 * Source       Own method: replay of the rules. Example: node 11 days late → `nodesDone` gives 绿, 5 days on gives 红.
 */
export interface Change {
  readonly to: LampColour
  readonly reason: Reason
}

interface Act<Facts> {
  readonly code: LampReasonCode
  readonly params?: Reason['params']
  readonly on: (facts: Facts) => Facts
}

/** What would change the lamp of a commitment: acts first, then time. Empty for one that is closed. */
export function listCommitmentChanges(facts: CommitmentFacts, options: CommitmentOptions): Change[] {
  const light = (tried: CommitmentFacts) => lightCommitment(tried, options)
  const { colour } = light(facts)
  if (colour === 'closed') return []
  const repairs = colour === 'grey' ? [] : listRepairs(facts, options)
  const changes = tryActs(facts, repairs, light)
  if (facts.reportedDoneOn === null && colour !== 'grey') {
    const reported = light({ ...facts, reportedDoneOn: facts.today }).colour
    if (reported !== colour) changes.push({ to: reported, reason: found(reported, 'lamp.change.reportDone').reason })
  }
  changes.push({ to: 'closed', reason: found('closed', 'lamp.change.verified').reason })
  const day = listTurningDays(facts, options).find((on) => light({ ...facts, today: on }).colour !== colour)
  if (day !== undefined) {
    const to = light({ ...facts, today: day }).colour
    changes.push({ to, reason: found(to, 'lamp.change.byTime', { on: day }).reason })
  }
  return changes
}

/** What would change the lamp of an indicator. */
export function listIndicatorChanges(facts: IndicatorFacts, options: Parameters<typeof lightIndicator>[1]): Change[] {
  const { rules } = options
  const acts: Act<IndicatorFacts>[] = listMeasureActs<IndicatorFacts>(facts.measure, rules)
  if (facts.probability !== null && facts.measure.state !== 'awaited') {
    for (const { value } of [rules.redProbability, rules.amberProbability, rules.blueProbability]) {
      if (facts.probability < value) {
        acts.push({
          code: 'lamp.change.probabilityAtLeast',
          params: { probability: value },
          on: (given) => ({ ...given, probability: Math.max(given.probability ?? 0, value) }),
        })
      }
    }
  }
  if (facts.missedReports >= rules.redMissedReports.value)
    acts.push({ code: 'lamp.change.feedbackGiven', on: (given) => ({ ...given, missedReports: 0 }) })
  const light = (tried: IndicatorFacts) => lightIndicator(tried, options)
  if (light(facts).colour !== 'grey') return tryActs(facts, acts, light)
  const to = light({ ...facts, today: facts.startsOn ?? facts.today }).colour
  return facts.startsOn === null ? [] : [{ to, reason: found(to, 'lamp.change.byTime', { on: facts.startsOn }).reason }]
}

function tryActs<Facts>(facts: Facts, acts: readonly Act<Facts>[], light: (facts: Facts) => Lamp): Change[] {
  const { colour } = light(facts)
  const changes: Change[] = []
  for (const { code, params, on } of acts) {
    const to = light(on(facts)).colour
    if (to !== colour && !changes.some((change) => change.to === to && change.reason.code === code)) {
      changes.push({ to, reason: found(to, code, params).reason })
    }
  }
  if (changes.length > 0 || acts.length < 2) return changes
  const to = light(acts.reduce((given, act) => act.on(given), facts)).colour
  if (to === colour) return []
  const names = [...new Set(acts.map((act) => act.code.replace('lamp.change.', '')))]
  return [{ to, reason: found(to, 'lamp.change.together', { acts: names.join(',') }).reason }]
}

function listRepairs(
  facts: CommitmentFacts,
  { rules, calendar = chinaCalendar }: CommitmentOptions,
): Act<CommitmentFacts>[] {
  const { today } = facts
  const acts = listMeasureActs<CommitmentFacts>(facts.measure, rules)
  const late = listLateNodes(facts)
  const near = facts.nodes.filter(
    (node) =>
      node.doneOn === null && node.dueOn >= today && nearness(today, node.dueOn, { rules, calendar }) !== undefined,
  )
  for (const nodes of [late, [...late, ...near]]) {
    if (nodes.length === 0) continue
    acts.push({
      code: 'lamp.change.nodesDone',
      params: { count: nodes.length },
      on: (given) => ({
        ...given,
        nodes: given.nodes.map((node) => (nodes.includes(node) ? { ...node, doneOn: today } : node)),
      }),
    })
  }
  if (listMissedFeedbacks(facts).length >= rules.redMissedFeedbacks.value) {
    acts.push({
      code: 'lamp.change.feedbackGiven',
      on: (given) => ({
        ...given,
        feedbacks: given.feedbacks.map((one) =>
          one.dueOn < today && one.givenOn === null ? { ...one, givenOn: today } : one,
        ),
      }),
    })
  }
  if (facts.lead !== 'held') acts.push({ code: 'lamp.change.leadNamed', on: (given) => ({ ...given, lead: 'held' }) })
  const { touchedOn } = facts
  if (touchedOn !== null && daysBetween(touchedOn, today) >= rules.amberUntouchedDays.value)
    acts.push({ code: 'lamp.change.touched', on: (given) => ({ ...given, touchedOn: today }) })
  return acts
}

type Gaps = Parameters<typeof lightIndicator>[1]['rules']

function listMeasureActs<Facts extends { readonly measure: Measure }>(
  measure: Measure,
  { amberGap, redGap }: Pick<Gaps, 'amberGap' | 'redGap'>,
): Act<Facts>[] {
  const withGap =
    (gap: Points) =>
    (given: Facts): Facts => ({ ...given, measure: { state: 'released', gap } })
  switch (measure.state) {
    case 'none':
      return []
    case 'awaited':
      return [{ code: 'lamp.change.figureOnSchedule', params: { period: measure.period }, on: withGap(points('0')) }]
    case 'released': {
      const { gap } = measure
      if (gap === null) return []
      return [gapAt(redGap), gapAt(amberGap)]
        .filter((needed) => compareDecimals(gap, needed) < 0)
        .map((needed) => ({ code: 'lamp.change.gapWithin', params: { gap: needed }, on: withGap(needed) }))
    }
  }
}

/** The days after today, in order, on which a rule of time may turn. */
function listTurningDays(facts: CommitmentFacts, { rules, calendar = chinaCalendar }: CommitmentOptions): PlainDate[] {
  const { today, startsOn, dueOn, touchedOn } = facts
  const days: PlainDate[] = startsOn === null ? [] : [startsOn]
  const open = facts.nodes.filter((node) => node.doneOn === null).map((node) => node.dueOn)
  for (const last of dueOn === null ? open : [...open, dueOn]) {
    days.push(addDays(last, 1), addDays(last, rules.amberDaysLate.value + 1))
    let first = last
    while (first > today && nearness(addDays(first, -1), last, { rules, calendar })) first = addDays(first, -1)
    days.push(first)
  }
  for (const { dueOn: last } of facts.feedbacks) days.push(addDays(last, 1))
  if (touchedOn !== null) days.push(addDays(touchedOn, rules.amberUntouchedDays.value))
  return [...new Set(days)].filter((day) => day > today).sort()
}
