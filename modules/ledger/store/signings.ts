import { Fen, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { ProjectId } from '#contract/projects/ids.ts'
import {
  type NewSigningStage,
  SigningEntry,
  type SigningId,
  type SigningQuery,
  SigningRow,
  SigningStage,
} from '#contract/signings.ts'
import { seesAll, unitsOf } from './sight.ts'

/** A result with its furthest standing stage; `eventLead` is the lead unit of its event. */
const Kept = SigningRow.omit({ days: true, slow: true }).extend({ eventLead: UnitId, amount: Fen.nullable() })
export type Kept = z.infer<typeof Kept>

/** Of each stage the last entry stands, and of those with a day the furthest one is where it is. */
const furthest = (tenancy: Tenancy) => sql`
  join lateral (
    select e.stage, e.on_day, e.evidence from (
      select distinct on (x.stage) x.stage, x.on_day, x.evidence from ledger.signing_stage x
      where x.district_id = ${tenancy.district} and x.signing_id = s.signing_id order by x.stage, x.no desc
    ) e where e.on_day is not null
    order by array_position(array['signed', 'landed', 'started', 'producing'], e.stage) desc limit 1
  ) f on true`

const from = (tenancy: Tenancy) => sql`
  ledger.signing s
  join ledger.project p on p.district_id = s.district_id and p.project_id = s.project_id
  join ledger.project_version v on v.district_id = p.district_id and v.project_id = p.project_id and v.version = p.version
  ${furthest(tenancy)}`

const columns = sql`s.signing_id as id, s.version, s.project_id as "projectId", v.name as "projectName", v.lead_unit_id as "eventLead",
  s.partner, s.what, s.amount_fen::text as amount, s.lead_unit_id as "leadUnitId", f.stage, f.on_day as "on", f.evidence`

/** Units see what they follow and what was signed at events that they lead. */
const sight = ({ actor }: Tenancy): RawBuilder<SqlBool> =>
  seesAll(actor)
    ? sql`true`
    : sql`(s.lead_unit_id = any(${unitsOf(actor)}::uuid[]) or v.lead_unit_id = any(${unitsOf(actor)}::uuid[]))`

export type SigningFilter = Omit<SigningQuery, 'cursor' | 'limit'>
export type After = readonly [PlainDate, string]

export async function selectSignings(
  tenancy: Tenancy,
  asked: { filter: SigningFilter; slowBefore: PlainDate; after?: After | undefined; limit: number | null },
): Promise<Kept[]> {
  const { project, unit, stage, slow } = asked.filter
  const where: RawBuilder<SqlBool>[] = [sql`s.district_id = ${tenancy.district}`, sight(tenancy)]
  if (project !== undefined) where.push(sql`s.project_id = ${project}::uuid`)
  if (unit !== undefined) where.push(sql`s.lead_unit_id = ${unit}::uuid`)
  if (stage !== undefined) where.push(sql`f.stage = ${stage}`)
  if (slow !== undefined) where.push(sql`(f.stage = 'signed' and f.on_day <= ${asked.slowBefore}::date) = ${slow}`)
  if (asked.after) where.push(sql`(f.on_day, s.signing_id) > (${asked.after[0]}::date, ${asked.after[1]}::uuid)`)
  const answer = await sql`
    select ${columns} from ${from(tenancy)} where ${sql.join(where, sql` and `)}
    order by f.on_day, s.signing_id limit ${asked.limit}::bigint`.execute(tenancy.db)
  return Kept.array().parse(answer.rows)
}

export async function findSigning(tenancy: Tenancy, id: SigningId): Promise<Kept | undefined> {
  const answer = await sql`
    select ${columns} from ${from(tenancy)}
    where s.district_id = ${tenancy.district} and s.signing_id = ${id}::uuid and ${sight(tenancy)}`.execute(tenancy.db)
  return answer.rows[0] === undefined ? undefined : Kept.parse(answer.rows[0])
}

export async function listEntries(tenancy: Tenancy, id: SigningId): Promise<z.infer<typeof SigningEntry>[]> {
  const answer = await sql`
    select no, stage, on_day as "on", evidence, reason, at from ledger.signing_stage
    where district_id = ${tenancy.district} and signing_id = ${id}::uuid order by no`.execute(tenancy.db)
  return SigningEntry.array().parse(answer.rows)
}

const StandingStage = z.object({
  id: z.string(),
  stage: SigningStage,
  on: PlainDate,
  evidence: z.string().nullable(),
})

/** Every stage that stands of these results. */
export async function readStandingStages(
  tenancy: Tenancy,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly z.infer<typeof StandingStage>[]>> {
  const answer = await sql`
    select e.id, e.stage, e."on", e.evidence from (
      select distinct on (x.signing_id, x.stage) x.signing_id as id, x.stage, x.on_day as "on", x.evidence from ledger.signing_stage x
      where x.district_id = ${tenancy.district} and x.signing_id = any(${[...ids]}::uuid[]) order by x.signing_id, x.stage, x.no desc
    ) e where e."on" is not null`.execute(tenancy.db)
  return Map.groupBy(StandingStage.array().parse(answer.rows), (row) => row.id)
}

/** What was signed with these partners, as far as the actor sees it. */
export async function selectSigningsOf(tenancy: Tenancy, partners: readonly string[]): Promise<Kept[]> {
  const answer = await sql`
    select ${columns} from ${from(tenancy)}
    where s.district_id = ${tenancy.district} and ${sight(tenancy)} and s.partner = any(${[...partners]}::text[])`.execute(
    tenancy.db,
  )
  return Kept.array().parse(answer.rows)
}

const EventNamed = z.object({ id: ProjectId, name: z.string(), leadUnitId: UnitId })
export type EventNamed = z.infer<typeof EventNamed>

/** The district's events by name: projects of that kind. */
export async function selectEvents(tenancy: Tenancy): Promise<EventNamed[]> {
  const answer = await sql`
    select p.project_id as id, v.name, v.lead_unit_id as "leadUnitId" from ledger.project p
    join ledger.project_version v on v.district_id = p.district_id and v.project_id = p.project_id and v.version = p.version
    where p.district_id = ${tenancy.district} and v.kind = 'event'`.execute(tenancy.db)
  return EventNamed.array().parse(answer.rows)
}

/** Kind and lead unit of a project, or undefined where there is none. */
export async function findEvent(
  tenancy: Tenancy,
  id: ProjectId,
): Promise<{ kind: string; leadUnitId: UnitId } | undefined> {
  const answer = await sql`
    select v.kind, v.lead_unit_id as "leadUnitId" from ledger.project p
    join ledger.project_version v on v.district_id = p.district_id and v.project_id = p.project_id and v.version = p.version
    where p.district_id = ${tenancy.district} and p.project_id = ${id}::uuid`.execute(tenancy.db)
  return z.object({ kind: z.string(), leadUnitId: UnitId }).optional().parse(answer.rows[0])
}

export type SigningSaid = Pick<Kept, 'partner' | 'what' | 'amount' | 'leadUnitId'>

export async function insertSigning(
  tenancy: Tenancy,
  signing: SigningSaid & { id: SigningId; projectId: ProjectId },
): Promise<void> {
  await sql`
    insert into ledger.signing (district_id, signing_id, version, project_id, partner, what, amount_fen, lead_unit_id, created_at, updated_at)
    values (${tenancy.district}, ${signing.id}::uuid, 1, ${signing.projectId}::uuid, ${signing.partner}, ${signing.what},
      ${signing.amount}::bigint, ${signing.leadUnitId}::uuid, ${tenancy.at}::timestamptz, ${tenancy.at}::timestamptz)`.execute(
    tenancy.db,
  )
}

const rowsAStatement = 1000

/** Enters many results at once, each with the stages it has passed in their order. */
export async function insertSignings(
  tenancy: Tenancy,
  list: readonly (SigningSaid & { id: SigningId; projectId: ProjectId; entries: readonly NewSigningStage[] })[],
): Promise<void> {
  const { district, at, actor } = tenancy
  for (let from = 0; from < list.length; from += rowsAStatement) {
    const some = list.slice(from, from + rowsAStatement)
    const entries = some.flatMap(({ id, entries }) => entries.map((entry, i) => ({ ...entry, id, no: i + 1 })))
    await sql`
      insert into ledger.signing (district_id, signing_id, version, project_id, partner, what, amount_fen, lead_unit_id, created_at, updated_at)
      select ${district}, r.id, 1, r."projectId", r.partner, r.what, r.amount::bigint, r."leadUnitId", ${at}::timestamptz, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r(id uuid, "projectId" uuid, partner text, what text, amount text,
        "leadUnitId" uuid)`.execute(tenancy.db)
    await sql`
      insert into ledger.signing_stage (district_id, signing_id, no, stage, on_day, evidence, by_person, at)
      select ${district}, r.id, r.no, r.stage, r."on", r.evidence, ${actor.personId}::uuid, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r(id uuid, no int, stage text, "on" date, evidence text)`.execute(
      tenancy.db,
    )
  }
}

/** Writes the next version when the row still stands at `version`; false where somebody was quicker. */
export async function updateSigning(
  tenancy: Tenancy,
  signing: SigningSaid & { id: SigningId; version: number },
): Promise<boolean> {
  const answer = await sql`
    update ledger.signing set version = version + 1, partner = ${signing.partner}, what = ${signing.what},
      amount_fen = ${signing.amount}::bigint, lead_unit_id = ${signing.leadUnitId}::uuid, updated_at = ${tenancy.at}::timestamptz
    where district_id = ${tenancy.district} and signing_id = ${signing.id}::uuid and version = ${signing.version}`.execute(
    tenancy.db,
  )
  return answer.numAffectedRows === 1n
}

export async function insertEntry(tenancy: Tenancy, id: SigningId, entry: NewSigningStage): Promise<void> {
  await sql`
    insert into ledger.signing_stage (district_id, signing_id, no, stage, on_day, evidence, reason, by_person, at)
    select ${tenancy.district}, ${id}::uuid, coalesce(max(no), 0) + 1, ${entry.stage}, ${entry.on}::date, ${entry.evidence},
      ${entry.reason}, ${tenancy.actor.personId}::uuid, ${tenancy.at}::timestamptz
    from ledger.signing_stage where district_id = ${tenancy.district} and signing_id = ${id}::uuid`.execute(tenancy.db)
}
