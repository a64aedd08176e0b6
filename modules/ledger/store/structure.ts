import { endOfDay, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Forest, Member } from '#domain/structure.ts'
import { byLead } from './by-lead.ts'
import { insertSpans } from './commitments.ts'
import { tables } from './tables.ts'

/** Lets changes of shape come one after the other, until the transaction ends. */
export async function lockShape(tenancy: Tenancy): Promise<void> {
  await sql`
    insert into ledger.shape (district_id, version) values (${tenancy.district}, 1)
    on conflict (district_id) do update set version = ledger.shape.version + 1`.execute(tenancy.db)
}

const MemberRow = z.object({
  id: z.string(),
  version: z.int(),
  parentId: z.string().nullable(),
  weight: z.int().nullable(),
  absorbedInto: z.string().nullable(),
  recordOnly: z.boolean(),
  ended: z.boolean(),
})

/** These commitments, all that stand above them, and all parts of every one of those. Read under the lock. */
export async function readForest(tenancy: Tenancy, ids: readonly string[]): Promise<Forest> {
  const answer = await sql`
    with recursive up as (
      select c.commitment_id, c.parent_id from ledger.commitment c
      where c.district_id = ${tenancy.district} and c.commitment_id = any(${[...ids]}::uuid[])
      union
      select p.commitment_id, p.parent_id from ledger.commitment p join up on p.commitment_id = up.parent_id
      where p.district_id = ${tenancy.district}
    )
    select c.commitment_id as id, c.version, c.parent_id as "parentId", c.weight, c.absorbed_into as "absorbedInto",
      c.record_only as "recordOnly", c.phase = 'ended' as ended
    from ledger.commitment c
    where c.district_id = ${tenancy.district}
      and (c.commitment_id = any(array(select commitment_id from up)) or c.parent_id = any(array(select commitment_id from up)))
    order by c.commitment_id`.execute(tenancy.db)
  return new Map(
    MemberRow.array()
      .parse(answer.rows)
      .map((row): [string, Member] => [row.id, row]),
  )
}

/** The ledger's rows with their shape, today's or as they were known at the end of a past day; `held` narrows the rows looked at. */
const shapeRows = (tenancy: Tenancy, asOf: PlainDate | undefined, held: RawBuilder<unknown>) => {
  const { district } = tenancy
  if (asOf === undefined)
    return sql`(select v.* from ledger.commitment v where v.district_id = ${district} and ${held}) as s`
  return sql`(
    select distinct on (n.commitment_id) n.* from ledger.commitment_validity n
    where n.district_id = ${district} and n.known_from < ${endOfDay(asOf).toString()}::timestamptz
      and n.commitment_id in (select v.commitment_id from ledger.commitment_validity v where v.district_id = ${district} and ${held})
    order by n.commitment_id, n.version desc
  ) as s`
}

const Place = z.object({
  parentId: z.string().nullable(),
  weight: z.int().nullable(),
  absorbedInto: z.string().nullable(),
})

/** Whose part it was and what it went into. */
export async function findPlace(tenancy: Tenancy, id: string, asOf?: PlainDate | undefined) {
  const answer = await sql`
    select s.parent_id as "parentId", s.weight, s.absorbed_into as "absorbedInto"
    from ${shapeRows(tenancy, asOf, sql`v.commitment_id = ${id}::uuid`)}`.execute(tenancy.db)
  return Place.optional().parse(answer.rows[0])
}

const Below = z.object({
  id: z.string(),
  parentId: z.string(),
  weight: z.int().nullable(),
  state: z.string(),
  percent: z.int().nullable(),
})
export type Below = z.infer<typeof Below>

/** The parts of these commitments, with the newest share that each one's lead had signed by then. */
export async function readParts(
  tenancy: Tenancy,
  parents: readonly string[],
  asOf: PlainDate | undefined,
): Promise<Below[]> {
  const until = asOf === undefined ? sql`` : sql`and p.signed_at < ${endOfDay(asOf).toString()}::timestamptz`
  const answer = await sql`
    select s.commitment_id as id, s.parent_id as "parentId", s.weight, s.state, report.percent
    from ${shapeRows(tenancy, asOf, sql`v.parent_id = any(${[...parents]}::uuid[])`)}
    left join lateral (
      select p.percent from ledger.progress p
      where p.district_id = ${tenancy.district} and p.commitment_id = s.commitment_id
        and ${byLead('s')} and p.signed_at is not null ${until}
      order by p.period_to desc, p.progress_id desc limit 1
    ) report on true
    where s.parent_id = any(${[...parents]}::uuid[])
    order by s.commitment_id`.execute(tenancy.db)
  return Below.array().parse(answer.rows)
}

/** What went into it. */
export async function readAbsorbed(tenancy: Tenancy, id: string, asOf: PlainDate | undefined): Promise<string[]> {
  const answer = await sql`
    select s.commitment_id as id from ${shapeRows(tenancy, asOf, sql`v.absorbed_into = ${id}::uuid`)}
    where s.absorbed_into = ${id}::uuid order by s.commitment_id`.execute(tenancy.db)
  return z
    .object({ id: z.string() })
    .array()
    .parse(answer.rows)
    .map((row) => row.id)
}

/** Which of these have parts that are still worked on: their reports are asked of the parts. */
export async function readHeadings(tenancy: Tenancy, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tables(tenancy)
    .selectFrom('ledger.commitment')
    .select('parent_id')
    .distinct()
    .where('district_id', '=', tenancy.district)
    .where(sql<boolean>`parent_id = any(${[...ids]}::uuid[])`)
    .where('phase', '<>', 'ended')
    .execute()
  return new Set(rows.flatMap((row) => row.parent_id ?? []))
}

/** Ties every sentence of some commitments to another one too; answers with how many there were. */
export async function tieSpansOf(tenancy: Tenancy, from: readonly string[], to: string): Promise<number> {
  const rows = await tables(tenancy)
    .selectFrom('ledger.span')
    .select(['document_id as documentId', 'position', 'start_at as start', 'end_at as end'])
    .distinct()
    .where('district_id', '=', tenancy.district)
    .where(sql<boolean>`commitment_id = any(${[...from]}::uuid[])`)
    .execute()
  await insertSpans(
    tenancy,
    rows.map((row) => ({ ...row, commitmentId: to })),
  )
  return rows.length
}
