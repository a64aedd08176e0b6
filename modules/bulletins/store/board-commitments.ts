import { LampColour, Reason, UnitId } from '@lantu/kernel'
import { addDays, PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type BoardDay, commitments } from './board-source.ts'

export type LampCounts = Record<LampColour, number>

export async function lampCounts(tenancy: Tenancy, day: BoardDay): Promise<LampCounts> {
  const answer = await sql`
    select lamp, count(*)::int as count from ${commitments(tenancy, day)} where lamp is not null group by lamp`.execute(
    tenancy.db,
  )
  const rows = z.object({ lamp: LampColour, count: z.int() }).array().parse(answer.rows)
  const counts: LampCounts = { red: 0, amber: 0, blue: 0, green: 0, grey: 0, missing: 0, closed: 0 }
  for (const { lamp, count } of rows) counts[lamp] = count
  return counts
}

const LateRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  unitId: UnitId.nullable(),
  due: PlainDate.nullable(),
  lamp: LampColour,
  reasons: z.array(Reason),
  rule: z.string(),
  since: PlainDate.nullable(),
  matterId: z.string().nullable(),
})
export type LateRow = z.infer<typeof LateRow>

/** One lamp's commitments, the longest due first: read from the end of the index by lamp and day. */
const ofLamp = (
  tenancy: Tenancy,
  day: BoardDay,
  asked: { lamp: LampColour; limit: number },
): RawBuilder<unknown> => sql`
  (select id, number, title, lead_unit_id as "unitId", due, lamp, reasons, lamp_rule as rule, since, matter_id as "matterId"
   from ${commitments(tenancy, day)} where lamp = ${asked.lamp} order by due_order, id limit ${asked.limit})`

/** Red, then amber; the longest due first. */
export function lateStatement(tenancy: Tenancy, day: BoardDay, limit: number): RawBuilder<unknown> {
  return sql`select * from (
    select 0 as gravity, r.* from ${ofLamp(tenancy, day, { lamp: 'red', limit })} r
    union all
    select 1 as gravity, a.* from ${ofLamp(tenancy, day, { lamp: 'amber', limit })} a) late
    order by gravity, coalesce(due, 'infinity'), id limit ${limit}`
}

export async function lateCommitments(tenancy: Tenancy, day: BoardDay, limit: number): Promise<LateRow[]> {
  const answer = await lateStatement(tenancy, day, limit).execute(tenancy.db)
  return LateRow.array().parse(answer.rows)
}

const DueRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  lamp: LampColour.nullable(),
  unitId: UnitId.nullable(),
  due: PlainDate,
})
export type DueRow = z.infer<typeof DueRow>

/** With the unit and not reported, due from the board's day on. */
const dueWithin = (tenancy: Tenancy, day: BoardDay, days: number): RawBuilder<unknown> => sql`
  from ${commitments(tenancy, day)} where phase = 'withUnit'
    and due_order between ${day.asOf}::date and ${addDays(day.asOf, days)}::date`

const dueStatement = (tenancy: Tenancy, day: BoardDay): RawBuilder<unknown> => sql`
  select count(*)::int as within30, (count(*) filter (where due <= ${addDays(day.asOf, 7)}::date))::int as within7
  ${dueWithin(tenancy, day, 30)}`

export async function dueSoon(
  tenancy: Tenancy,
  day: BoardDay,
  limit: number,
): Promise<{ within7: number; within30: number; rows: DueRow[] }> {
  const counted = await dueStatement(tenancy, day).execute(tenancy.db)
  const rows = await sql`
    select id, number, title, lamp, lead_unit_id as "unitId", due ${dueWithin(tenancy, day, 30)}
    order by due_order, id limit ${limit}`.execute(tenancy.db)
  return {
    ...z.object({ within7: z.int(), within30: z.int() }).parse(counted.rows[0]),
    rows: DueRow.array().parse(rows.rows),
  }
}

const WordsRow = z.object({
  commitmentId: z.string(),
  next: z.string().nullable(),
  problems: z.string().nullable(),
  unitId: UnitId,
  on: PlainDate,
})
export type WordsRow = z.infer<typeof WordsRow>

/** The words of the last signed report of each commitment, as known on the day. */
export async function lastWords(tenancy: Tenancy, day: BoardDay, ids: readonly string[]): Promise<WordsRow[]> {
  if (ids.length === 0) return []
  const answer = await sql`
    select distinct on (commitment_id) commitment_id as "commitmentId", next_step as next, problems, by_unit as "unitId",
      (signed_at at time zone 'Asia/Shanghai')::date as on
    from ledger.progress_current
    where district_id = ${tenancy.district} and commitment_id = any (${[...ids]}::uuid[]) and signed_at <= ${day.at}::timestamptz
    order by commitment_id, period_to desc, signed_at desc`.execute(tenancy.db)
  return WordsRow.array().parse(answer.rows)
}
