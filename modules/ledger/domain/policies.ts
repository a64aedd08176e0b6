import type { LantuError, Reason } from '@lantu/kernel'
import { daysBetween, lastDayOfMonth, type PlainDate } from '@lantu/kernel/time'
import type { PolicyCounts, PolicyRow, PolicyState, PolicyStep } from '#contract/policies.ts'
import { refuse } from '#errors'

/** What the steps of a policy came to. Days of a plan are the last of their month. */
export interface PolicyStanding {
  readonly state: PolicyState
  readonly planned: PlainDate | null
  readonly plannedFirst: PlainDate | null
  readonly number: string | null
  readonly issuedOn: PlainDate | null
}

export const dayOfMonth = (month: string): PlainDate =>
  lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
/** The day that a step is of: the last of a planned month, the day of an issue or of a drop. */
export const dayOfStep = (step: PolicyStep): PlainDate => (step.kind === 'plan' ? dayOfMonth(step.month) : step.on)
export const monthOfDay = (day: PlainDate): string => day.slice(0, 7)

/** After a step. The first plan is never forgotten; a plan after an issue takes the issue back, after a drop it takes the policy up again. */
export function afterStep(before: PolicyStanding | undefined, step: PolicyStep): PolicyStanding {
  const plan = { planned: before?.planned ?? null, plannedFirst: before?.plannedFirst ?? null }
  switch (step.kind) {
    case 'plan': {
      const planned = dayOfMonth(step.month)
      return { state: 'planned', planned, plannedFirst: plan.plannedFirst ?? planned, number: null, issuedOn: null }
    }
    case 'issue':
      return { state: 'issued', ...plan, number: step.number, issuedOn: step.on }
    case 'drop':
      return { state: 'dropped', ...plan, number: null, issuedOn: null }
  }
}

/** Why a step cannot be taken, or undefined: nothing is dropped twice or after it was issued, a correction says why. */
export function findStepFault(
  before: PolicyStanding | undefined,
  step: PolicyStep,
  today: PlainDate,
): LantuError | undefined {
  if (step.kind !== 'plan' && step.on > today)
    return refuse('ledger.policy.futureDay', { params: { on: step.on, today } })
  if (before === undefined) return undefined
  if (step.kind === 'drop')
    return before.state === 'planned' ? undefined : refuse(`ledger.policy.${before.state}Already`)
  if (before.state === 'dropped' && step.kind === 'issue') return refuse('ledger.policy.droppedAlready')
  const corrects = step.kind === 'plan' || before.state === 'issued'
  return corrects && step.reason === null ? refuse('ledger.policy.reasonNeeded') : undefined
}

/** Days after the end of the planned month while it is not issued, and why that is told; nothing where it is in time. */
export function judgeLate(
  { state, planned }: Pick<PolicyStanding, 'state' | 'planned'>,
  today: PlainDate,
): { daysLate: number; late: Reason | null } {
  if (state !== 'planned' || planned === null || planned >= today) return { daysLate: 0, late: null }
  const days = daysBetween(planned, today)
  return { daysLate: days, late: { code: 'ledger.policy.late', params: { month: monthOfDay(planned), days } } }
}

type Counted = Pick<PolicyRow, 'leadUnitId'> & PolicyStanding
type Counts = Omit<PolicyCounts['months'][number], 'month'>

const countAll = (rows: readonly Counted[], today: PlainDate): Counts => {
  const issued = rows.filter((row) => row.state === 'issued')
  return {
    planned: rows.length,
    issued: issued.length,
    inTime: issued.filter((row) => row.issuedOn !== null && row.planned !== null && row.issuedOn <= row.planned).length,
    late: rows.filter((row) => judgeLate(row, today).late !== null).length,
    dropped: rows.filter((row) => row.state === 'dropped').length,
  }
}

/** The year's plan against what came of it. What was issued without a plan counts apart, in the year of its issue. */
export function countPolicies(rows: readonly Counted[], year: number, today: PlainDate): PolicyCounts {
  const ofYear = (day: PlainDate | null): boolean => day?.startsWith(`${year}-`) ?? false
  const planned = rows.filter((row) => ofYear(row.planned))
  const months = Map.groupBy(planned, (row) => (row.planned === null ? '' : monthOfDay(row.planned)))
  const units = Map.groupBy(planned, (row) => row.leadUnitId)
  return {
    year,
    ...countAll(planned, today),
    unplanned: rows.filter((row) => row.planned === null && ofYear(row.issuedOn)).length,
    months: [...months]
      .map(([month, of]) => ({ month, ...countAll(of, today) }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    units: [...units]
      .map(([unitId, of]) => ({ unitId, ...countAll(of, today) }))
      .sort((a, b) => b.late - a.late || b.planned - a.planned || (a.unitId < b.unitId ? -1 : 1)),
  }
}
