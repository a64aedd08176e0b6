import { endOfDay, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Continuation, type ContinuationId, type NewContinuation } from '#contract/blueprint.ts'
import { CommitmentId } from '#contract/commitment.ts'
import { conditions, rowsOf } from './list.ts'
import { tables } from './tables.ts'

/**
 * The year of a commitment is that of its first last day, so that 延期 moves nothing; without one, the year in which it came into the
 * ledger.
 */
const yearOf = sql`extract(year from coalesce((
  select v.due from ledger.commitment_validity v
  where v.district_id = c.district_id and v.commitment_id = c.commitment_id and v.due is not null order by v.version limit 1
), (c.created_at at time zone 'Asia/Shanghai')::date))::int`

const Placed = z.object({
  id: CommitmentId,
  year: z.int(),
  target: z.string().nullable(),
  domain: z.string(),
  result: z.enum(['done', 'open', 'ended']),
})
export type Placed = z.infer<typeof Placed>

interface Asked {
  readonly asOf: PlainDate | undefined
  readonly years?: readonly number[] | undefined
  readonly after?: number | undefined
  readonly unit?: NonNullable<Parameters<typeof conditions>[1]['unit']> | undefined
  readonly ids?: readonly string[] | undefined
}

/** Commitments that the actor sees, each in its year and with what came of it, today or on a past day. */
export async function readPlaced(tenancy: Tenancy, { asOf, years, after, unit, ids }: Asked): Promise<Placed[]> {
  const where = conditions(tenancy, { asOf, unit, among: ids, recordOnly: false })
  const answer = await sql`
    select x.* from (
      select r.commitment_id as id, ${yearOf} as year, r.target, r.domain,
        case when r.state in ('closed', 'normalised') then 'done' when r.state in ('terminated', 'declined') then 'ended' else 'open' end as result
      from ${rowsOf(tenancy, asOf)}
      join ledger.commitment c on c.district_id = r.district_id and c.commitment_id = r.commitment_id
      where ${sql.join(where, sql` and `)}
    ) x
    where ${years === undefined ? sql`true` : sql`x.year = any(${[...years]}::int[])`}
      and ${after === undefined ? sql`true` : sql`x.year > ${after}`}
    order by x.id`.execute(tenancy.db)
  return Placed.array().parse(answer.rows)
}

const then = (asOf: PlainDate | undefined) =>
  asOf === undefined
    ? sql`l.withdrawn_at is null`
    : sql`l.at < ${endOfDay(asOf).toString()}::timestamptz and (l.withdrawn_at is null or l.withdrawn_at >= ${endOfDay(asOf).toString()}::timestamptz)`

const columns = sql`l.continuation_id as id, l.from_id as "fromId", l.to_id as "toId", l.kind, l.reason, l.by_person as "by", l.at`

/** The links that begin or end at these commitments. */
export async function readLinks(
  tenancy: Tenancy,
  ids: readonly string[],
  asOf?: PlainDate | undefined,
): Promise<Continuation[]> {
  if (ids.length === 0) return []
  const answer = await sql`
    select ${columns} from ledger.continuation l
    where l.district_id = ${tenancy.district} and ${then(asOf)}
      and (l.from_id = any(${[...ids]}::uuid[]) or l.to_id = any(${[...ids]}::uuid[]))
    order by l.at, l.continuation_id`.execute(tenancy.db)
  return Continuation.array().parse(answer.rows)
}

/** Every link before and after a commitment, each once, so the walk ends. */
export async function readChain(tenancy: Tenancy, id: string, asOf: PlainDate | undefined): Promise<Continuation[]> {
  const answer = await sql`
    with recursive links as (select * from ledger.continuation l where l.district_id = ${tenancy.district} and ${then(asOf)}),
    back as (
      select l.* from links l where l.to_id = ${id}::uuid
      union select l.* from links l join back b on l.to_id = b.from_id),
    forth as (
      select l.* from links l where l.from_id = ${id}::uuid
      union select l.* from links l join forth f on l.from_id = f.to_id)
    select ${columns} from (select * from back union select * from forth) l order by l.at, l.continuation_id`.execute(
    tenancy.db,
  )
  return Continuation.array().parse(answer.rows)
}

export const insertLink = (tenancy: Tenancy, id: ContinuationId, link: NewContinuation): Promise<unknown> =>
  tables(tenancy)
    .insertInto('ledger.continuation')
    .values({
      district_id: tenancy.district,
      continuation_id: id,
      from_id: link.fromId,
      to_id: link.toId,
      kind: link.kind,
      reason: link.reason,
      by_person: tenancy.actor.personId,
      at: tenancy.at,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    })
    .execute()

/** Takes a link back; false where there is none that stands. */
export async function withdrawLink(tenancy: Tenancy, id: ContinuationId, reason: string): Promise<boolean> {
  const row = await tables(tenancy)
    .updateTable('ledger.continuation')
    .set({ withdrawn_at: tenancy.at, withdrawn_by: tenancy.actor.personId, withdrawn_reason: reason })
    .where('district_id', '=', tenancy.district)
    .where('continuation_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('continuation_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The years that hold commitments, the newest first. */
export async function readYears(tenancy: Tenancy, asOf: PlainDate | undefined): Promise<number[]> {
  const where = conditions(tenancy, { asOf, among: undefined, recordOnly: false })
  const answer = await sql<{ year: number }>`
    select distinct ${yearOf} as year from ${rowsOf(tenancy, asOf)}
    join ledger.commitment c on c.district_id = r.district_id and c.commitment_id = r.commitment_id
    where ${sql.join(where, sql` and `)} order by 1 desc`.execute(tenancy.db)
  return answer.rows.map((row) => row.year)
}
