import { indicatorLampRules } from '@lantu/data'
import { Lamp, type LampColour, points } from '@lantu/kernel'
import { halfPeriod, inForce, parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { type IndicatorFacts, type LampReasonCode, lightIndicator, listIndicatorChanges } from './index.ts'

const day = parsePlainDate
const today = day('2024-06-30')
const rules = inForce(indicatorLampRules, today).value
const quiet: IndicatorFacts = {
  today,
  startsOn: null,
  measure: { state: 'released', gap: points('0.5') },
  probability: 0.85,
  missedReports: 0,
}
const gap = (text: string): Partial<IndicatorFacts> => ({ measure: { state: 'released', gap: points(text) } })
const awaited: Partial<IndicatorFacts> = {
  measure: { state: 'awaited', period: halfPeriod(2024, 1), expectedOn: null },
}

const cases: readonly (readonly [string, Partial<IndicatorFacts>, LampColour, LampReasonCode])[] = [
  ['likely and on schedule', {}, 'green', 'lamp.probabilityGreen'],
  ['19.9 %', { probability: 0.199 }, 'red', 'lamp.probabilityRed'],
  ['20 %', { probability: 0.2 }, 'amber', 'lamp.probabilityAmber'],
  ['59.9 %', { probability: 0.599 }, 'amber', 'lamp.probabilityAmber'],
  ['60 %', { probability: 0.6 }, 'blue', 'lamp.probabilityBlue'],
  ['70 %', { probability: 0.7 }, 'green', 'lamp.probabilityGreen'],
  ['likely, yet 10.1 points behind', gap('-10.1'), 'red', 'lamp.gapRed'],
  ['likely, yet exactly 10 points behind', gap('-10'), 'amber', 'lamp.gapAmber'],
  ['not estimated, 5.1 points behind', { ...gap('-5.1'), probability: null }, 'amber', 'lamp.gapAmber'],
  ['not estimated, 5 points behind', { ...gap('-5.0'), probability: null }, 'green', 'lamp.onSchedule'],
  [
    'neither estimate nor schedule',
    { measure: { state: 'released', gap: null }, probability: null },
    'missing',
    'lamp.notEstimated',
  ],
  ['no figure at all', { measure: { state: 'none' }, probability: null }, 'missing', 'lamp.notEstimated'],
  ['the half-year figure is not released on 30 June', awaited, 'missing', 'lamp.figureAwaited'],
  ['not released, whatever the old estimate said', { ...awaited, probability: 0.05 }, 'missing', 'lamp.figureAwaited'],
  ['the unit missed two of its own reports', { ...awaited, missedReports: 2 }, 'red', 'lamp.reportsMissed'],
  ['the unit missed one', { missedReports: 1 }, 'green', 'lamp.probabilityGreen'],
  ['begins next month', { startsOn: day('2024-07-01'), probability: 0.1 }, 'grey', 'lamp.notStarted'],
]

const light = (facts: Partial<IndicatorFacts>) => lightIndicator({ ...quiet, ...facts }, { rules })

test.each(cases)('%s', (_name, facts, colour, code) => {
  const lamp = light(facts)
  expect([lamp.colour, lamp.reasons[0]?.code]).toEqual([colour, code])
  expect(lamp.rule).toBe('indicator-1')
  expect(Lamp.parse(lamp)).toEqual(lamp)
})

test('what is not a probability is refused', () => {
  expect(() => light({ probability: 18 })).toThrow(RangeError)
  expect(() => light({ probability: Number.NaN })).toThrow(RangeError)
})

test('names the probability and the gap that would change it', () => {
  const changes = (facts: Partial<IndicatorFacts>) => listIndicatorChanges({ ...quiet, ...facts }, { rules })
  expect(changes({ probability: 0.1 })).toEqual([
    { to: 'amber', reason: { code: 'lamp.change.probabilityAtLeast', params: { probability: 0.2 } } },
    { to: 'blue', reason: { code: 'lamp.change.probabilityAtLeast', params: { probability: 0.6 } } },
    { to: 'green', reason: { code: 'lamp.change.probabilityAtLeast', params: { probability: 0.7 } } },
  ])
  expect(changes({ ...gap('-12'), probability: null })).toEqual([
    { to: 'amber', reason: { code: 'lamp.change.gapWithin', params: { gap: '-10.0' } } },
    { to: 'green', reason: { code: 'lamp.change.gapWithin', params: { gap: '-5.0' } } },
  ])
  expect(changes(awaited)).toEqual([
    { to: 'green', reason: { code: 'lamp.change.figureOnSchedule', params: { period: '2024-01-01/2024-06-30' } } },
  ])
  expect(changes({ ...gap('-12'), probability: 0.1 }).at(-1)).toEqual({
    to: 'green',
    reason: { code: 'lamp.change.together', params: { acts: 'gapWithin,probabilityAtLeast' } },
  })
  expect(changes({ startsOn: day('2024-07-01') })).toEqual([
    { to: 'green', reason: { code: 'lamp.change.byTime', params: { on: '2024-07-01' } } },
  ])
  expect(changes({})).toEqual([])
})
