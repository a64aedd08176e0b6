import { UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PolicyStep } from '#contract/policies.ts'
import { afterStep, countPolicies, findStepFault, judgeLate, type PolicyStanding } from './policies.ts'

const day = parsePlainDate
const plan = (month: string, reason: string | null = null): PolicyStep => ({ kind: 'plan', month, reason })
const issue = (on: string, reason: string | null = null): PolicyStep => ({
  kind: 'issue',
  number: '示政发〔2024〕3号',
  on: day(on),
  link: null,
  reason,
})
const drop: PolicyStep = {
  kind: 'drop',
  on: day('2024-05-10'),
  paper: '区政府会议纪要〔2024〕8号',
  reason: '并入市级政策',
}
const stand = (...steps: readonly PolicyStep[]): PolicyStanding => {
  let standing: PolicyStanding | undefined
  for (const step of steps) standing = afterStep(standing, step)
  if (!standing) throw new Error('no step')
  return standing
}
const today = day('2024-06-03')

describe('late', () => {
  test('found from the first day after the month, and not on its last', () => {
    expect(judgeLate(stand(plan('2024-05')), day('2024-05-31'))).toEqual({ daysLate: 0, late: null })
    expect(judgeLate(stand(plan('2024-05')), day('2024-06-01'))).toEqual({
      daysLate: 1,
      late: { code: 'ledger.policy.late', params: { month: '2024-05', days: 1 } },
    })
  })

  test('not of what was issued or dropped, nor after the month was moved', () => {
    for (const standing of [
      stand(plan('2024-03'), issue('2024-05-20')),
      stand(plan('2024-03'), drop),
      stand(plan('2024-03'), plan('2024-07', '等市里先出台')),
    ])
      expect(judgeLate(standing, today).late).toBeNull()
  })
})

test('steps that cannot be taken are refused, each for its own reason', () => {
  const codeOf = (before: readonly PolicyStep[], step: PolicyStep) =>
    findStepFault(before.length === 0 ? undefined : stand(...before), step, today)?.code
  expect(codeOf([], issue('2024-06-04'))).toBe('ledger.policy.futureDay')
  expect(codeOf([plan('2024-05')], plan('2024-08'))).toBe('ledger.policy.reasonNeeded')
  expect(codeOf([plan('2024-05')], plan('2024-08', '等市里先出台'))).toBeUndefined()
  expect(codeOf([plan('2024-05'), issue('2024-05-20')], issue('2024-05-21'))).toBe('ledger.policy.reasonNeeded')
  expect(codeOf([plan('2024-05'), issue('2024-05-20')], drop)).toBe('ledger.policy.issuedAlready')
  expect(codeOf([plan('2024-05'), drop], issue('2024-05-21'))).toBe('ledger.policy.droppedAlready')
  expect(codeOf([plan('2024-05'), drop], plan('2024-09', '重新启动'))).toBeUndefined()
})

test('the year in figures: by month and unit, what is outside the plan apart', () => {
  const [a, b] = ['a', 'b'].map((tail) => UnitId.parse(`01890000-0000-7000-8000-00000000000${tail}`))
  if (!a || !b) throw new Error('no units')
  const rows = [
    { leadUnitId: a, ...stand(plan('2024-03'), issue('2024-03-20')) },
    { leadUnitId: a, ...stand(plan('2024-03'), issue('2024-04-02')) },
    { leadUnitId: a, ...stand(plan('2024-05')) },
    { leadUnitId: b, ...stand(plan('2024-09')) },
    { leadUnitId: b, ...stand(plan('2024-05'), drop) },
    { leadUnitId: b, ...stand(issue('2024-02-08')) },
    { leadUnitId: b, ...stand(plan('2023-12'), issue('2024-01-05')) },
  ]
  const counts = countPolicies(rows, 2024, today)
  expect(counts).toMatchObject({ planned: 5, issued: 2, inTime: 1, late: 1, dropped: 1, unplanned: 1 })
  expect(counts.months.map(({ month, planned, issued }) => [month, planned, issued])).toEqual([
    ['2024-03', 2, 2],
    ['2024-05', 2, 0],
    ['2024-09', 1, 0],
  ])
  expect(counts.units.map(({ unitId, planned, late }) => [unitId, planned, late])).toEqual([
    [a, 3, 1],
    [b, 2, 0],
  ])
})

test('whatever steps are taken in turn, the row fits the database and the first plan stays', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((at) => `2024-${String(at).padStart(2, '0')}`)
  const step = fc.oneof(
    month.map((at) => plan(at, '理由')),
    fc.constantFrom(issue('2024-05-20', '理由'), issue('2024-01-08', '理由'), drop),
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let standing: PolicyStanding | undefined
      let first: string | null = null
      for (const one of steps) {
        if (standing === undefined && one.kind === 'drop') continue
        if (findStepFault(standing, one, today)) continue
        standing = afterStep(standing, one)
        first ??= standing.planned
        expect((standing.state === 'issued') === (standing.issuedOn !== null)).toBe(true)
        expect((standing.state === 'issued') === (standing.number !== null)).toBe(true)
        if (standing.state === 'planned') expect(standing.planned).not.toBeNull()
        expect(standing.plannedFirst).toBe(first)
      }
    }),
  )
})
