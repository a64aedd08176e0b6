import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { type PolicyId, type PolicyQuery, PolicyRow, type PolicyStep, PolicyStepView } from '#contract/policies.ts'
import { dayOfStep, type PolicyStanding } from '#domain/policies.ts'
import { seesAll, unitsOf } from './sight.ts'

/** A policy as it is kept: days where the contract has months. */
const Kept = PolicyRow.omit({ daysLate: true, late: true }).extend({
  planned: PlainDate.nullable(),
  plannedFirst: PlainDate.nullable(),
})
export type Kept = z.infer<typeof Kept>

const columns = sql`p.policy_id as id, p.title, p.lead_unit_id as "leadUnitId", p.co_unit_ids as "coUnitIds", p.basis,
  p.commitment_id as "commitmentId", p.state, p.planned, p.planned_first as "plannedFirst", p.number, p.issued_on as "issuedOn", p.version`

/** Units see what they lead or help with; the rest see all. */
const sight = ({ actor }: Tenancy): RawBuilder<SqlBool> =>
  seesAll(actor)
    ? sql`true`
    : sql`(p.lead_unit_id = any(${unitsOf(actor)}::uuid[]) or p.co_unit_ids && ${unitsOf(actor)}::uuid[])`

/** Every policy has one: the last day of its month, or the day of its issue where there was no plan. */
const order = sql`coalesce(p.planned, p.issued_on)`

export type PolicyFilter = Omit<PolicyQuery, 'cursor' | 'limit'>
export type After = readonly [PlainDate, string]

export async function selectPolicies(
  tenancy: Tenancy,
  asked: { filter: PolicyFilter; today: PlainDate; after?: After | undefined; limit: number | null },
): Promise<Kept[]> {
  const { year, unit, state, late } = asked.filter
  const where: RawBuilder<SqlBool>[] = [sql`p.district_id = ${tenancy.district}`, sight(tenancy)]
  if (year !== undefined) where.push(sql`${order} between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`)
  if (unit !== undefined) where.push(sql`(p.lead_unit_id = ${unit}::uuid or ${unit}::uuid = any(p.co_unit_ids))`)
  if (state !== undefined) where.push(sql`p.state = ${state}`)
  if (late !== undefined) where.push(sql`(p.state = 'planned' and p.planned < ${asked.today}::date) = ${late}`)
  if (asked.after) where.push(sql`(${order}, p.policy_id) > (${asked.after[0]}::date, ${asked.after[1]}::uuid)`)
  const answer = await sql`
    select ${columns} from ledger.policy p where ${sql.join(where, sql` and `)} order by ${order}, p.policy_id limit ${asked.limit}::bigint`.execute(
    tenancy.db,
  )
  return Kept.array().parse(answer.rows)
}

/** Those of these titles that the actor sees. */
export async function selectPoliciesTitled(tenancy: Tenancy, titles: readonly string[]): Promise<Kept[]> {
  const answer = await sql`
    select ${columns} from ledger.policy p
    where p.district_id = ${tenancy.district} and ${sight(tenancy)} and p.title = any(${[...titles]}::text[])`.execute(
    tenancy.db,
  )
  return Kept.array().parse(answer.rows)
}

export async function findPolicy(
  tenancy: Tenancy,
  id: PolicyId,
  options: { lock?: boolean } = {},
): Promise<Kept | undefined> {
  const answer = await sql`
    select ${columns} from ledger.policy p where p.district_id = ${tenancy.district} and p.policy_id = ${id}::uuid and ${sight(tenancy)}
    ${options.lock ? sql`for update` : sql``}`.execute(tenancy.db)
  return answer.rows[0] === undefined ? undefined : Kept.parse(answer.rows[0])
}

export async function listPolicySteps(tenancy: Tenancy, id: PolicyId): Promise<z.infer<typeof PolicyStepView>[]> {
  const answer = await sql`
    select no, kind, on_day as "on", paper, link, reason, at from ledger.policy_step
    where district_id = ${tenancy.district} and policy_id = ${id}::uuid order by no`.execute(tenancy.db)
  return PolicyStepView.array().parse(answer.rows)
}

export type PolicySaid = Pick<Kept, 'title' | 'leadUnitId' | 'coUnitIds' | 'basis' | 'commitmentId'>

export async function insertPolicy(
  tenancy: Tenancy,
  policy: PolicySaid & PolicyStanding & { id: PolicyId },
): Promise<void> {
  await sql`
    insert into ledger.policy (district_id, policy_id, version, title, lead_unit_id, co_unit_ids, basis, commitment_id, state, planned,
      planned_first, number, issued_on, created_at, updated_at)
    values (${tenancy.district}, ${policy.id}::uuid, 1, ${policy.title}, ${policy.leadUnitId}::uuid, ${[...policy.coUnitIds]}::uuid[],
      ${policy.basis}, ${policy.commitmentId}::uuid, ${policy.state}, ${policy.planned}::date, ${policy.plannedFirst}::date,
      ${policy.number}, ${policy.issuedOn}::date, ${tenancy.at}::timestamptz, ${tenancy.at}::timestamptz)`.execute(
    tenancy.db,
  )
}

const rowsAStatement = 1000

/** Enters many policies at once, each with the steps that came to where it stands. */
export async function insertPolicies(
  tenancy: Tenancy,
  list: readonly (PolicySaid & PolicyStanding & { id: PolicyId; steps: readonly PolicyStep[] })[],
): Promise<void> {
  const { district, at, actor } = tenancy
  for (let from = 0; from < list.length; from += rowsAStatement) {
    const some = list.slice(from, from + rowsAStatement)
    const steps = some.flatMap(({ id, steps }) =>
      steps.map((step, i) => ({
        id,
        no: i + 1,
        kind: step.kind,
        on: dayOfStep(step),
        paper: step.kind === 'issue' ? step.number : null,
        reason: step.reason,
      })),
    )
    await sql`
      insert into ledger.policy (district_id, policy_id, version, title, lead_unit_id, co_unit_ids, basis, commitment_id, state, planned,
        planned_first, number, issued_on, created_at, updated_at)
      select ${district}, r.id, 1, r.title, r."leadUnitId", r."coUnitIds", r.basis, r."commitmentId", r.state, r.planned, r."plannedFirst",
        r.number, r."issuedOn", ${at}::timestamptz, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r(id uuid, title text, "leadUnitId" uuid, "coUnitIds" uuid[], basis text,
        "commitmentId" uuid, state text, planned date, "plannedFirst" date, number text, "issuedOn" date)`.execute(
      tenancy.db,
    )
    await sql`
      insert into ledger.policy_step (district_id, policy_id, no, kind, on_day, paper, reason, by_person, at)
      select ${district}, r.id, r.no, r.kind, r."on", r.paper, r.reason, ${actor.personId}::uuid, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as r(id uuid, no int, kind text, "on" date, paper text, reason text)`.execute(
      tenancy.db,
    )
  }
}

/** Writes a policy that was read under its lock, as its next version. */
export async function updatePolicy(
  tenancy: Tenancy,
  policy: PolicySaid & PolicyStanding & { id: PolicyId },
): Promise<void> {
  await sql`
    update ledger.policy set version = version + 1, title = ${policy.title}, lead_unit_id = ${policy.leadUnitId}::uuid,
      co_unit_ids = ${[...policy.coUnitIds]}::uuid[], basis = ${policy.basis}, commitment_id = ${policy.commitmentId}::uuid,
      state = ${policy.state}, planned = ${policy.planned}::date, planned_first = ${policy.plannedFirst}::date, number = ${policy.number},
      issued_on = ${policy.issuedOn}::date, updated_at = ${tenancy.at}::timestamptz
    where district_id = ${tenancy.district} and policy_id = ${policy.id}::uuid`.execute(tenancy.db)
}

/** Appends a step with the next number; `on` is the last day of a planned month. */
export async function insertPolicyStep(
  tenancy: Tenancy,
  given: { id: PolicyId; step: PolicyStep; on: PlainDate },
): Promise<void> {
  const { id, step, on } = given
  const paper = step.kind === 'issue' ? step.number : step.kind === 'drop' ? step.paper : null
  await sql`
    insert into ledger.policy_step (district_id, policy_id, no, kind, on_day, paper, link, reason, by_person, at)
    select ${tenancy.district}, ${id}::uuid, coalesce(max(no), 0) + 1, ${step.kind}, ${on}::date, ${paper},
      ${step.kind === 'issue' ? step.link : null}, ${step.reason}, ${tenancy.actor.personId}::uuid, ${tenancy.at}::timestamptz
    from ledger.policy_step where district_id = ${tenancy.district} and policy_id = ${id}::uuid`.execute(tenancy.db)
}

/** Whether the commitment stands in this district; the key alone would refuse it without words. */
export async function commitmentStands(tenancy: Tenancy, id: string): Promise<boolean> {
  const answer = await sql`
    select 1 from ledger.commitment where district_id = ${tenancy.district} and commitment_id = ${id}::uuid`.execute(
    tenancy.db,
  )
  return answer.rows.length > 0
}
