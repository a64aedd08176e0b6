import { endOfDay, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { type CommitmentQuery, type CommitmentSort, CommitmentSummary } from '#contract/commitment.ts'
import { byLead } from './by-lead.ts'
import { isOnList, type ListAsked } from './officer-lists.ts'
import { sightOf } from './sight.ts'
import { standing } from './standing-member.ts'

const Day = z.union([z.iso.date(), z.literal('infinity')])
const Whole = z.string().regex(/^\d{1,15}$/)

/** The sort keys of the last row of a page, as text: a page is only ever continued in its own order. */
const cursors = {
  due: z.tuple([Day, z.uuid()]),
  number: z.tuple([Whole, z.uuid()]),
  lamp: z.tuple([z.string().regex(/^\d$/), Day, z.uuid()]),
  updated: z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]),
} as const satisfies Readonly<Record<CommitmentSort, z.ZodType>>
export const cursorOf = (sort: CommitmentSort) => z.object({ sort: z.literal(sort), keys: cursors[sort] })
export type After = readonly string[]

export type ListFilter = Omit<CommitmentQuery, 'cursor' | 'limit' | 'q' | 'list'> & {
  /** One of the officers' lists, with what it needs to know of its reader. */
  readonly on?: ListAsked | undefined
  /** Only these, best match first lost: the list keeps its own order. */
  readonly among: readonly string[] | undefined
}

type Condition = RawBuilder<SqlBool>

/** Each order with the keys a page ends on. Every key is part of an index that begins with the district. */
const orders: Readonly<
  Record<
    CommitmentSort,
    {
      by: RawBuilder<unknown>
      keys: RawBuilder<unknown>
      after: (keys: After) => Condition
    }
  >
> = {
  due: {
    by: sql`r.due_order, r.commitment_id`,
    keys: sql`array[r.due_order::text, r.commitment_id::text]`,
    after: ([due, id]) => sql`(r.due_order, r.commitment_id) > (${due}::date, ${id}::uuid)`,
  },
  number: {
    by: sql`r.number_order, r.commitment_id`,
    keys: sql`array[r.number_order::text, r.commitment_id::text]`,
    after: ([order, id]) => sql`(r.number_order, r.commitment_id) > (${order}::bigint, ${id}::uuid)`,
  },
  lamp: {
    by: sql`r.lamp_rank, r.due_order, r.commitment_id`,
    keys: sql`array[r.lamp_rank::text, r.due_order::text, r.commitment_id::text]`,
    after: ([rank, due, id]) =>
      sql`(r.lamp_rank, r.due_order, r.commitment_id) > (${rank}::smallint, ${due}::date, ${id}::uuid)`,
  },
  updated: {
    by: sql`r.updated_at desc, r.commitment_id desc`,
    keys: sql`array[to_char(r.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.commitment_id::text]`,
    after: ([at, id]) => sql`(r.updated_at, r.commitment_id) < (${at}::timestamptz, ${id}::uuid)`,
  },
}

const columns = sql`r.commitment_id as id, r.number, r.title, r.domain, r.source_kind as "sourceKind", r.lead_unit_id as "leadUnitId",
  r.co_unit_ids as "coUnitIds", r.leader_id as "leaderId", r.target, r.due, r.basis, r.state, r.record_only as "recordOnly",
  r.matter_id as "matterId", r.version, r.updated_at as "updatedAt",
  case when r.lamp is null then null else
    jsonb_build_object('colour', r.lamp, 'reasons', r.lamp_reasons, 'rule', r.lamp_rule, 'since', r.lamp_since) end as lamp,
  report.percent, span."firstSpan"`

/**
 * What stands beside each row of a page: the lead unit's newest signed report and the first sentence. It joins the rows of the
 * page only, after the limit, and each join reads the few entries of one commitment from an index.
 */
const beside = (tenancy: Tenancy, asOf: PlainDate | undefined) => sql`
  left join lateral (
    select p.percent from ledger.progress p
    where p.district_id = ${tenancy.district} and p.commitment_id = r.commitment_id and ${byLead('r')}
      and p.signed_at is not null ${asOf === undefined ? sql`` : sql`and p.signed_at < ${endOfDay(asOf).toString()}::timestamptz`}
    order by p.period_to desc, p.progress_id desc limit 1
  ) report on true
  left join lateral (
    select jsonb_build_object('documentId', s.document_id, 'position', s.position, 'start', s.start_at, 'end', s.end_at) as "firstSpan"
    from ledger.span s where s.district_id = ${tenancy.district} and s.commitment_id = r.commitment_id
    order by s.document_id, s.position limit 1
  ) span on true`

/**
 * The ledger as it was known at the end of a past day: the last version and the last lamp known by then. It looks at every
 * commitment of the district, so it is slower than today's list, which reads one index.
 */
const asOfRows = (tenancy: Tenancy, day: NonNullable<CommitmentQuery['asOf']>) => {
  const end = endOfDay(day).toString()
  return sql`(
    select c.district_id, c.commitment_id, v.number, v.title, v.domain, c.source_kind, v.lead_unit_id, v.lead_before, v.lead_since, v.co_unit_ids, v.leader_id,
      v.target, v.due, coalesce(v.due, 'infinity') as due_order, c.basis, v.state, c.record_only, c.matter_id, v.version, v.known_from as updated_at, c.phase,
      coalesce(substring(v.number from '〔([0-9]{4})〕')::bigint * 10000000 + substring(v.number from '〕([0-9]+)号')::bigint, 99999999999) as number_order,
      l.colour as lamp, l.reasons as lamp_reasons, l.rule as lamp_rule, l.since as lamp_since,
      coalesce(array_position(array['red', 'amber', 'missing', 'blue', 'green', 'grey', 'closed'], l.colour) - 1, 9) as lamp_rank
    from ledger.commitment c
    join lateral (
      select * from ledger.commitment_validity v
      where v.district_id = c.district_id and v.commitment_id = c.commitment_id and v.known_from < ${end}::timestamptz
      order by v.version desc limit 1
    ) v on true
    left join lateral (
      select * from ledger.lamp_validity l
      where l.district_id = c.district_id and l.commitment_id = c.commitment_id and l.known_from < ${end}::timestamptz
      order by l.no desc limit 1
    ) l on true
    where c.district_id = ${tenancy.district} and c.created_at < ${end}::timestamptz
  ) as r`
}

/** The ledger's rows as `r`, today's or those of a past day. */
export const rowsOf = (tenancy: Tenancy, asOf: PlainDate | undefined) =>
  asOf === undefined ? sql`ledger.commitment as r` : asOfRows(tenancy, asOf)

/** What a row `r` must be to be seen by the actor and found by the filter. */
export function conditions(tenancy: Tenancy, filter: Omit<ListFilter, 'sort'>): Condition[] {
  const found: Condition[] = [sql`r.district_id = ${tenancy.district}`, sightOf(tenancy)]
  const { domain, lead, unit, lamp, state, dueFrom, dueTo, document, recordOnly, board, among, on } = filter
  if (domain !== undefined) found.push(sql`r.domain = ${domain}`)
  if (lead !== undefined) found.push(sql`r.lead_unit_id = ${lead}::uuid`)
  if (unit !== undefined)
    found.push(sql`(r.lead_unit_id = ${unit}::uuid or r.commitment_id in (
      select u.commitment_id from ledger.co_unit u where u.district_id = ${tenancy.district} and u.unit_id = ${unit}::uuid))`)
  if (lamp !== undefined) found.push(sql`r.lamp = ${lamp}`)
  if (state !== undefined) found.push(sql`r.state = ${state}`)
  if (dueFrom !== undefined) found.push(sql`r.due_order >= ${dueFrom}::date`)
  if (dueTo !== undefined) found.push(sql`r.due_order <= ${dueTo}::date`)
  if (recordOnly !== undefined) found.push(sql`r.record_only = ${recordOnly}`)
  if (document !== undefined)
    found.push(sql`r.commitment_id in (
      select s.commitment_id from ledger.span s where s.district_id = ${tenancy.district} and s.document_id = ${document}::uuid)`)
  if (on !== undefined) found.push(isOnList(tenancy, on))
  if (board !== undefined) found.push(onBoard(tenancy, { ...filter, board }))
  if (among !== undefined) found.push(sql`r.commitment_id = any(${[...among]}::uuid[])`)
  return found
}

/** Stands on the board or on one below it, in the slice and column asked for, today or on the day of the list. */
function onBoard(
  tenancy: Tenancy,
  { board, slice, column, asOf }: Pick<ListFilter, 'slice' | 'column' | 'asOf'> & { board: string },
): Condition {
  const narrowed = [
    ...(slice === undefined ? [] : [sql`m.slice = ${slice}`]),
    ...(column === undefined ? [] : [sql`m.column_no = ${column}`]),
  ]
  return sql`r.commitment_id in (
    select m.commitment_id from ledger.board_member m
    where ${sql.join([sql`m.district_id = ${tenancy.district}`, standing(asOf), ...narrowed], sql` and `)}
      and m.board_id in (select b.board_id from ledger.board b where b.district_id = ${tenancy.district}
        and (b.board_id = ${board}::uuid or b.parent_id = ${board}::uuid)))`
}

/** The statement of a page, so that the bench can explain what the list runs. */
export function listStatement(
  tenancy: Tenancy,
  asked: { filter: ListFilter; after: After | undefined; limit: number },
): RawBuilder<unknown> {
  const order = orders[asked.filter.sort]
  const where = conditions(tenancy, asked.filter)
  if (asked.after !== undefined) where.push(order.after(asked.after))
  const { asOf } = asked.filter
  const page = sql`select r.* from ${rowsOf(tenancy, asOf)} where ${sql.join(where, sql` and `)}
    order by ${order.by} limit ${asked.limit}`
  return sql`select ${columns}, ${order.keys} as keys from (${page}) as r ${beside(tenancy, asOf)} order by ${order.by}`
}

const Listed = CommitmentSummary.extend({ keys: z.array(z.string()) })
export type Listed = z.infer<typeof Listed>

/** One page of the ledger in the order asked for, with the keys each row ends a page on. */
export async function selectCommitments(
  tenancy: Tenancy,
  asked: { filter: ListFilter; after: After | undefined; limit: number },
): Promise<Listed[]> {
  const answer = await listStatement(tenancy, asked).execute(tenancy.db)
  return Listed.array().parse(answer.rows)
}

/** The ids of all that the filter finds, in its order, at most `limit`: what is exported is settled in one statement. */
export async function selectCommitmentIds(tenancy: Tenancy, filter: ListFilter, limit: number): Promise<string[]> {
  const where = conditions(tenancy, filter)
  const answer = await sql<{ id: string }>`
    select r.commitment_id as id from ${rowsOf(tenancy, filter.asOf)}
    where ${sql.join(where, sql` and `)} order by ${orders[filter.sort].by} limit ${limit}`.execute(tenancy.db)
  return answer.rows.map((row) => row.id)
}
