import { listUnits, todayOf } from '@lantu/identity'
import { type Actor, holdsRole, type Role, type UnitId } from '@lantu/kernel'
import type { Page } from '@lantu/kernel/contract'
import { type PlainDate, yearOf } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import {
  type AmendPolicy,
  type NewPolicy,
  type PolicyCounts,
  type PolicyDetail,
  PolicyId,
  type PolicyQuery,
  type PolicyRow,
  type PolicyStep,
} from '#contract/policies.ts'
import { afterStep, countPolicies, dayOfStep, findStepFault, judgeLate, monthOfDay } from '#domain/policies.ts'
import { refuse } from '#errors'
import {
  type After,
  commitmentStands,
  findPolicy,
  insertPolicy,
  insertPolicyStep,
  type Kept,
  listPolicySteps,
  type PolicySaid,
  selectPolicies,
  updatePolicy,
} from '#store/policies.ts'
import { seesAll } from '#store/sight.ts'

const rowOf = (kept: Kept, today: PlainDate): PolicyRow => ({
  ...kept,
  planned: kept.planned && monthOfDay(kept.planned),
  plannedFirst: kept.plannedFirst && monthOfDay(kept.plannedFirst),
  ...judgeLate(kept, today),
})

export async function listPolicies(
  tenancy: Tenancy,
  asked: Omit<PolicyQuery, 'cursor'> & { after?: After | undefined },
): Promise<Omit<Page<PolicyRow>, 'next'> & { next: After | null }> {
  const { limit, after, ...filter } = asked
  const today = todayOf(tenancy)
  const found = await selectPolicies(tenancy, { filter, today, after, limit: limit + 1 })
  const last = found.length > limit ? found[limit - 1] : undefined
  const place = last && (last.planned ?? last.issuedOn)
  return {
    rows: found.slice(0, limit).map((kept) => rowOf(kept, today)),
    total: null,
    next: last && place ? [place, last.id] : null,
  }
}

/** Policies of a district are a few hundred a year; they are counted where the rules of counting are. */
export async function policyCounts(tenancy: Tenancy, year: number | undefined): Promise<PolicyCounts> {
  const today = todayOf(tenancy)
  const counted = year ?? yearOf(today)
  const rows = await selectPolicies(tenancy, { filter: { year: counted }, today, limit: null })
  return countPolicies(rows, counted, today)
}

export async function getPolicy(tenancy: Tenancy, id: PolicyId): Promise<PolicyDetail> {
  const kept = await findPolicy(tenancy, id)
  if (!kept) throw refuse('ledger.policy.unknown')
  return { ...rowOf(kept, todayOf(tenancy)), steps: await listPolicySteps(tenancy, id) }
}

export async function createPolicy(tenancy: Tenancy, given: NewPolicy): Promise<PolicyDetail> {
  const { begins, ...said } = given
  await checkSaid(tenancy, said)
  mayLead(tenancy, said.leadUnitId)
  const fault = findStepFault(undefined, begins, todayOf(tenancy))
  if (fault) throw fault
  const id = PolicyId.parse(tenancy.effects.newId<'policy'>())
  await insertPolicy(tenancy, { ...said, ...afterStep(undefined, begins), id })
  await takeStep(tenancy, { id, step: begins, type: 'policy.entered', expected: 0 })
  return getPolicy(tenancy, id)
}

interface Seen {
  readonly id: PolicyId
  readonly version: number | undefined
}

export async function amendPolicy(tenancy: Tenancy, asked: Seen & { change: AmendPolicy }): Promise<PolicyDetail> {
  const kept = await lockSeen(tenancy, asked)
  const said: PolicySaid = { ...kept, ...definedOf(asked.change) }
  await checkSaid(tenancy, said)
  mayLead(tenancy, said.leadUnitId)
  await updatePolicy(tenancy, { ...kept, ...said })
  await tenancy.record({
    stream: `policy:${asked.id}`,
    expected: 'latest',
    events: [{ type: 'policy.amended', data: { fields: Object.keys(asked.change) } }],
  })
  return getPolicy(tenancy, asked.id)
}

export async function stepPolicy(tenancy: Tenancy, asked: Seen & { step: PolicyStep }): Promise<PolicyDetail> {
  const kept = await lockSeen(tenancy, asked)
  const fault = findStepFault(kept, asked.step, todayOf(tenancy))
  if (fault) throw fault
  await updatePolicy(tenancy, { ...kept, ...afterStep(kept, asked.step) })
  await takeStep(tenancy, { id: asked.id, step: asked.step, type: 'policy.stepped', expected: 'latest' })
  return getPolicy(tenancy, asked.id)
}

async function takeStep(
  tenancy: Tenancy,
  taken: { id: PolicyId; step: PolicyStep; type: string; expected: 0 | 'latest' },
): Promise<void> {
  const { id, step, type, expected } = taken
  const on = dayOfStep(step)
  await insertPolicyStep(tenancy, { id, step, on })
  await tenancy.record({ stream: `policy:${id}`, expected, events: [{ type, data: { kind: step.kind, on } }] })
}

/** The policy under its lock, on the version its reader saw, when the actor may change it. */
async function lockSeen(tenancy: Tenancy, { id, version }: Seen): Promise<Kept> {
  const kept = await findPolicy(tenancy, id, { lock: true })
  if (!kept) throw refuse('ledger.policy.unknown')
  mayLead(tenancy, kept.leadUnitId)
  if (version !== undefined && kept.version !== version) throw refuse('ledger.policy.changed')
  return kept
}

const unitRoles: readonly Role[] = ['handler', 'signer']

/** Supervision and analysts enter any policy, a unit those that it leads. */
export const leadsPolicy = (actor: Actor, lead: UnitId): boolean =>
  seesAll(actor) || unitRoles.some((role) => holdsRole(actor, role, lead))

function mayLead({ actor }: Tenancy, lead: UnitId): void {
  if (leadsPolicy(actor, lead)) return
  throw refuse('ledger.policy.notYours')
}

async function checkSaid(tenancy: Tenancy, said: PolicySaid): Promise<void> {
  const units = new Set((await listUnits(tenancy)).map((unit) => unit.id))
  const named = [said.leadUnitId, ...said.coUnitIds]
  if (named.some((unit) => !units.has(unit)) || said.coUnitIds.includes(said.leadUnitId))
    throw refuse('ledger.policy.unit')
  if (said.commitmentId !== null && !(await commitmentStands(tenancy, said.commitmentId)))
    throw refuse('ledger.unknown')
}

/** Without the fields that were not given: under exact optional types an undefined would overwrite. */
const definedOf = (change: AmendPolicy): Partial<PolicySaid> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
