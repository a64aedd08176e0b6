import { commitmentLampRules } from '@lantu/data'
import { points } from '@lantu/kernel'
import { addDays, daysBetween, halfPeriod, inForce, parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CommitmentFacts,
  type LampReasonCode,
  lampReasons,
  lightCommitment,
  listCommitmentChanges,
  type Measure,
} from './index.ts'

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
const changes = (facts: Partial<CommitmentFacts>) =>
  listCommitmentChanges({ ...quiet, ...facts }, { rules }).map(({ to, reason }) => [
    to,
    reason.code.replace('lamp.change.', ''),
    reason.params,
  ])

describe('what would change a commitment', () => {
  test('a node eleven days late: doing it, or five more days', () => {
    expect(changes({ nodes: [{ name: '手续', dueOn: day('2024-05-04'), doneOn: null }] })).toEqual([
      ['green', 'nodesDone', { count: 1 }],
      ['green', 'reportDone', {}],
      ['closed', 'verified', {}],
      ['red', 'byTime', { on: '2024-05-20' }],
    ])
  })
  test('far behind: the gaps that would be needed, never a figure to report', () => {
    expect(changes({ dueOn: null, touchedOn: null, measure: { state: 'released', gap: points('-12') } })).toEqual([
      ['amber', 'gapWithin', { gap: '-10.0' }],
      ['green', 'gapWithin', { gap: '-5.0' }],
      ['closed', 'verified', {}],
    ])
  })
  test('two faults of one colour are lifted together only', () => {
    expect(changes({ lead: 'gone', nodes: [{ name: '手续', dueOn: day('2024-05-04'), doneOn: null }] })[0]).toEqual([
      'green',
      'together',
      { acts: 'nodesDone,leadNamed' },
    ])
  })
  test('before its start only time and verification change it; closed, nothing does', () => {
    expect(changes({ startsOn: day('2024-06-01') })).toEqual([
      ['closed', 'verified', {}],
      ['green', 'byTime', { on: '2024-06-01' }],
    ])
    expect(changes({ verifiedOn: today })).toEqual([])
  })
})

const around = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days))
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const measures: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant<Measure>({ state: 'none' }),
  fc
    .integer({ min: -200, max: 100 })
    .map((tenths): Measure => ({ state: 'released', gap: points((tenths / 10).toFixed(1).replace(/^-0\.0$/, '0.0')) })),
  perhaps(around).map((expectedOn): Measure => ({ state: 'awaited', period: halfPeriod(2024, 1), expectedOn })),
)
const facts: fc.Arbitrary<CommitmentFacts> = fc.record({
  today: fc.constant(today),
  startsOn: perhaps(around),
  dueOn: perhaps(around),
  nodes: fc.array(fc.record({ name: fc.constant('节点'), dueOn: around, doneOn: perhaps(fc.constant(today)) }), {
    maxLength: 4,
  }),
  measure: measures,
  feedbacks: fc.array(fc.record({ dueOn: around, givenOn: perhaps(fc.constant(today)) }), { maxLength: 4 }),
  reportedDoneOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(today) }),
  verifiedOn: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(today) }),
  lead: fc.constantFrom('held', 'held', 'none', 'gone'),
  touchedOn: perhaps(fc.integer({ min: 0, max: 120 }).map((days) => addDays(today, -days))),
})
const colourOn = (given: CommitmentFacts, days: number) =>
  lightCommitment({ ...given, today: addDays(today, days) }, { rules }).colour

test('the day that time changes it is the first such day: found again by walking day by day', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { colour } = lightCommitment(given, { rules })
      const byTime = listCommitmentChanges(given, { rules }).find(
        (change) => change.reason.code === 'lamp.change.byTime',
      )
      const first = [...Array(160).keys()].find((days) => colour !== 'closed' && colourOn(given, days) !== colour)
      expect(byTime === undefined ? undefined : daysBetween(today, day(String(byTime.reason.params['on'])))).toBe(first)
      if (byTime !== undefined && first !== undefined) expect(byTime.to).toBe(colourOn(given, first))
    }),
  )
})

test('every reason given is declared with exactly its parameters', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const reasons = [
        ...lightCommitment(given, { rules }).reasons,
        ...listCommitmentChanges(given, { rules }).map((change) => change.reason),
      ]
      for (const { code, params } of reasons) {
        expect(Object.keys(params).sort()).toEqual([...lampReasons[code as LampReasonCode]].sort())
      }
    }),
  )
})

test('an awaited figure is never red by itself, and only verification closes', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { colour } = lightCommitment(given, { rules })
      expect(colour === 'closed').toBe(given.verifiedOn !== null)
      const bare = { ...quiet, startsOn: null, dueOn: given.dueOn, measure: given.measure }
      if (given.measure.state === 'awaited') expect(lightCommitment(bare, { rules }).colour).toBe('missing')
    }),
  )
})

test('the same facts give the same bytes', () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(JSON.stringify(lightCommitment(structuredClone(given), { rules }))).toBe(
        JSON.stringify(lightCommitment(given, { rules })),
      )
    }),
  )
})
