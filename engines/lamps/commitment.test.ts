import { commitmentLampRules } from '@lantu/data'
import { Lamp, type LampColour, points } from '@lantu/kernel'
import { inForce, monthPeriod, type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { type CommitmentFacts, type LampReasonCode, lightCommitment } from './index.ts'

const day = parsePlainDate
const today = day('2024-05-15')
const rules = inForce(commitmentLampRules, today).value
const quiet: CommitmentFacts = {
  today,
  startsOn: null,
  dueOn: day('2024-12-31'),
  nodes: [],
  measure: { state: 'none' },
  feedbacks: [],
  reportedDoneOn: null,
  verifiedOn: null,
  lead: 'held',
  touchedOn: today,
}
const node = (dueOn: string, doneOn: string | null = null) => ({
  name: '手续办理',
  dueOn: day(dueOn),
  doneOn: doneOn === null ? null : day(doneOn),
})
const gap = (text: string): Partial<CommitmentFacts> => ({ measure: { state: 'released', gap: points(text) } })
const feedback = (dueOn: string, givenOn: string | null) => ({
  dueOn: day(dueOn),
  givenOn: givenOn === null ? null : day(givenOn),
})
const awaited: Partial<CommitmentFacts> = {
  measure: { state: 'awaited', period: monthPeriod(2024, 4), expectedOn: day('2024-05-20') },
}

const light = (facts: Partial<CommitmentFacts>) => lightCommitment({ ...quiet, ...facts }, { rules })

/** Each rule: one case that it must find and one, as near as can be, that it must not. */
const cases: readonly (readonly [string, Partial<CommitmentFacts>, LampColour, LampReasonCode])[] = [
  ['nothing wrong', {}, 'green', 'lamp.onNode'],
  ['verified by others', { verifiedOn: day('2024-05-10'), dueOn: day('2024-04-01') }, 'closed', 'lamp.verified'],
  ['the unit says done: that closes nothing', { reportedDoneOn: day('2024-05-10') }, 'green', 'lamp.reportedDone'],
  ['begins tomorrow', { startsOn: day('2024-05-16') }, 'grey', 'lamp.notStarted'],
  ['begins today', { startsOn: today }, 'green', 'lamp.onNode'],
  ['due yesterday', { dueOn: day('2024-05-14') }, 'red', 'lamp.overdue'],
  ['due today', { dueOn: today }, 'blue', 'lamp.dueNear'],
  [
    'due yesterday, reported done in time',
    { dueOn: day('2024-05-14'), reportedDoneOn: day('2024-05-14') },
    'green',
    'lamp.reportedDone',
  ],
  [
    'due on the 13th, reported a day late',
    { dueOn: day('2024-05-13'), reportedDoneOn: day('2024-05-14') },
    'red',
    'lamp.reportedLate',
  ],
  ['node 16 days late', { nodes: [node('2024-04-29')] }, 'red', 'lamp.nodeLateLong'],
  ['node 15 days late', { nodes: [node('2024-04-30')] }, 'amber', 'lamp.nodeLate'],
  ['node one day late', { nodes: [node('2024-05-14')] }, 'amber', 'lamp.nodeLate'],
  ['late node done since', { nodes: [node('2024-04-29', '2024-05-13')] }, 'green', 'lamp.onNode'],
  ['node in 7 work days', { nodes: [node('2024-05-24')] }, 'blue', 'lamp.nodeNear'],
  ['node in 8 work days', { nodes: [node('2024-05-27')] }, 'green', 'lamp.onNode'],
  ['gap of 10.1 points', gap('-10.1'), 'red', 'lamp.gapRed'],
  ['gap of exactly 10 points', gap('-10.0'), 'amber', 'lamp.gapAmber'],
  ['gap of 5.1 points', gap('-5.1'), 'amber', 'lamp.gapAmber'],
  ['gap of exactly 5 points', gap('-5'), 'green', 'lamp.onSchedule'],
  [
    'two feedbacks missed',
    { feedbacks: [feedback('2024-03-31', null), feedback('2024-04-30', null)] },
    'red',
    'lamp.feedbackMissed',
  ],
  [
    'one feedback missed',
    { feedbacks: [feedback('2024-03-31', '2024-04-02'), feedback('2024-04-30', null)] },
    'green',
    'lamp.onNode',
  ],
  [
    'two missed but not in a row',
    { feedbacks: [feedback('2024-02-29', null), feedback('2024-03-31', '2024-03-30'), feedback('2024-04-30', null)] },
    'green',
    'lamp.onNode',
  ],
  [
    'a feedback due today is not missed',
    { feedbacks: [feedback('2024-04-30', null), feedback('2024-05-15', null)] },
    'green',
    'lamp.onNode',
  ],
  ['no lead unit', { lead: 'none' }, 'amber', 'lamp.leadNone'],
  ['lead unit abolished', { lead: 'gone' }, 'amber', 'lamp.leadGone'],
  ['untouched for 90 days', { touchedOn: day('2024-02-15') }, 'amber', 'lamp.untouched'],
  ['untouched for 89 days', { touchedOn: day('2024-02-16') }, 'green', 'lamp.onNode'],
  ['figure not released', awaited, 'missing', 'lamp.figureAwaitedUntil'],
  [
    'past its day, but the figure that decides is not released',
    { ...awaited, dueOn: day('2024-05-10') },
    'missing',
    'lamp.figureAwaitedUntil',
  ],
  [
    'figure not released, but a node is long late',
    { ...awaited, nodes: [node('2024-04-20')] },
    'red',
    'lamp.nodeLateLong',
  ],
  ['neither day nor node nor measure', { dueOn: null }, 'missing', 'lamp.nothingToJudge'],
]

test.each(cases)('%s', (_name, facts, colour, code) => {
  const lamp = light(facts)
  expect([lamp.colour, lamp.reasons[0]?.code]).toEqual([colour, code])
  expect(lamp.rule).toBe('commitment-1')
  expect(Lamp.parse(lamp)).toEqual(lamp)
})

test('all that was found is told, the gravest first', () => {
  const lamp = light({
    ...gap('-12.5'),
    nodes: [node('2024-05-04'), node('2024-05-10'), node('2024-05-20')],
    lead: 'gone',
  })
  expect(lamp.reasons).toEqual([
    { code: 'lamp.gapRed', params: { gap: '-12.5', limit: 10 } },
    { code: 'lamp.nodeLate', params: { node: '手续办理', dueOn: '2024-05-04', days: 11, count: 2 } },
    { code: 'lamp.leadGone', params: {} },
    { code: 'lamp.nodeNear', params: { node: '手续办理', dueOn: '2024-05-20', workDays: 3 } },
  ])
})

describe('work days to a node', () => {
  const nearOn = (on: string, dueOn: string) =>
    light({ today: day(on), touchedOn: day(on), dueOn: null, nodes: [node(dueOn)] }).reasons[0]
  test('are counted over the May holiday with its make-up days', () => {
    expect(nearOn('2024-04-30', '2024-05-11')).toEqual({
      code: 'lamp.nodeNear',
      params: { node: '手续办理', dueOn: '2024-05-11', workDays: 6 },
    })
    expect(nearOn('2024-04-27', '2024-05-08')).toMatchObject({ params: { workDays: 6 } })
  })
  test('where next year is not announced, natural days are counted and the reason says so', () => {
    const dueOn: PlainDate = day('2099-01-05')
    expect(nearOn('2098-12-29', dueOn)).toEqual({
      code: 'lamp.nodeNearUncounted',
      params: { node: '手续办理', dueOn, days: 7 },
    })
    expect(nearOn('2098-12-28', dueOn)?.code).toBe('lamp.onNode')
  })
})
