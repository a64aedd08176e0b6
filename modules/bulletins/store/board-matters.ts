import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type BoardDay, matters, overdue } from './board-source.ts'

const MatterRow = z.object({
  id: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  state: z.string(),
  unitId: UnitId.nullable(),
  since: z.string(),
  nextDue: z.string().nullable(),
  overdue: z.boolean(),
})
export type MatterRow = z.infer<typeof MatterRow>

export interface MatterList {
  readonly total: number
  readonly overdue: number
  readonly rows: readonly MatterRow[]
}

async function listed(
  tenancy: Tenancy,
  day: BoardDay,
  asked: { where: RawBuilder<unknown>; limit: number },
): Promise<MatterList> {
  const from = sql`from ${matters(tenancy, day)} where m.outcome is null and ${asked.where}`
  const counted = await sql`
    select count(*)::int as total, (count(*) filter (where ${overdue(day.at)}))::int as overdue ${from}`.execute(
    tenancy.db,
  )
  const rows = await sql`
    select m.matter_id as id, m.kind, m.number, h.title, m.state, m.lead_unit as "unitId", m.since, m.next_due as "nextDue", ${overdue(day.at)} as overdue
    from (select m.* ${from} order by coalesce(m.next_due, 'infinity'), m.matter_id limit ${asked.limit}) m
    join matters.matter_headline h on h.district_id = ${tenancy.district} and h.matter_id = m.matter_id
    order by coalesce(m.next_due, 'infinity'), m.matter_id`.execute(tenancy.db)
  return {
    ...z.object({ total: z.int(), overdue: z.int() }).parse(counted.rows[0]),
    rows: MatterRow.extend({
      overdue: z
        .boolean()
        .nullable()
        .transform((late) => late === true),
    })
      .array()
      .parse(rows.rows),
  }
}

export const openOfKind = (tenancy: Tenancy, day: BoardDay, asked: { kind: string; limit: number }) =>
  listed(tenancy, day, { where: sql`m.kind = ${asked.kind}`, limit: asked.limit })

/** Matters whose next step is the reader's: in these states, and not of a unit the reader belongs to (nobody verifies their own). */
export const waitingIn = (
  tenancy: Tenancy,
  day: BoardDay,
  asked: { states: readonly string[]; units: readonly string[]; limit: number },
) =>
  listed(tenancy, day, {
    where: sql`m.state = any (${[...asked.states]}::text[]) and not coalesce(m.lead_unit = any (${[...asked.units]}::uuid[]), false)
      and not m.co_units && ${[...asked.units]}::uuid[]`,
    limit: asked.limit,
  })

const AtWork = z.object({
  subjectKind: z.string(),
  subjectId: z.string(),
  id: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  nextDue: z.string().nullable(),
})
export type AtWork = z.infer<typeof AtWork>

/** The open matters of some subjects, the newest of each. */
export async function mattersOf(
  tenancy: Tenancy,
  day: BoardDay,
  subjects: { targets: readonly string[]; commitments: readonly string[] },
): Promise<AtWork[]> {
  const { targets, commitments } = subjects
  if (targets.length + commitments.length === 0) return []
  const answer = await sql`
    select distinct on (m.subject_kind, m.subject_id) m.subject_kind as "subjectKind", m.subject_id as "subjectId", m.matter_id as id, m.kind,
      m.number, m.state, m.next_due as "nextDue"
    from ${matters(tenancy, day)}
    where m.outcome is null and ((m.subject_kind = 'target' and m.subject_id = any (${[...targets]}::text[]))
      or (m.subject_kind = 'commitment' and m.subject_id = any (${[...commitments]}::text[])))
    order by m.subject_kind, m.subject_id, m.opened_at desc, m.matter_id`.execute(tenancy.db)
  return AtWork.array().parse(answer.rows)
}

const Flagged = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  unitId: UnitId.nullable(),
  flag: z.enum(['extensionAsked', 'objection', 'reopenProposed']),
  on: PlainDate,
})
export type Flagged = z.infer<typeof Flagged>

/** Extensions asked, objections raised and reopenings proposed that nobody has decided yet. Only today's are known. */
export async function flaggedMatters(tenancy: Tenancy, limit: number): Promise<Flagged[]> {
  const answer = await sql`
    select m.matter_id as id, m.number, h.title, m.lead_unit as "unitId", f.flag, (m.changed_at at time zone 'Asia/Shanghai')::date as on
    from matters.matter_headline h
    join matters.matter_current m on m.district_id = h.district_id and m.matter_id = h.matter_id
    cross join lateral unnest(h.flags) as f(flag)
    where h.district_id = ${tenancy.district} and h.flags <> '{}' and f.flag in ('extensionAsked', 'objection', 'reopenProposed')
    order by m.changed_at, m.matter_id limit ${limit}`.execute(tenancy.db)
  return Flagged.array().parse(answer.rows)
}

const LoopRow = z.object({
  opened: z.int(),
  inHand: z.int(),
  checking: z.int(),
  verified: z.int(),
  closed: z.int(),
  otherEnds: z.int(),
})

/** What became of the matters opened from the first instant of the year on. Verified: others than the unit came to a finding. */
export async function loopOf(tenancy: Tenancy, day: BoardDay, from: string): Promise<z.infer<typeof LoopRow>> {
  const answer = await sql`
    select count(*)::int as opened,
      (count(*) filter (where m.phase in ('before', 'consulted', 'withUnit')))::int as "inHand",
      (count(*) filter (where m.phase in ('reported', 'checking')))::int as checking,
      (count(*) filter (where m.state = 'submitted' or m.outcome in ('closed', 'normalised')))::int as verified,
      (count(*) filter (where m.outcome = 'closed'))::int as closed,
      (count(*) filter (where m.outcome <> 'closed'))::int as "otherEnds"
    from ${matters(tenancy, day)} where m.opened_at >= ${from}::timestamptz and m.opened_at <= ${day.at}::timestamptz`.execute(
    tenancy.db,
  )
  return LoopRow.parse(answer.rows[0])
}

export async function countSignals(tenancy: Tenancy, day: BoardDay, from: string): Promise<number> {
  const answer = await sql`
    select count(*)::int as count from signals.signal_seen
    where district_id = ${tenancy.district} and first_seen >= ${from}::timestamptz and first_seen <= ${day.at}::timestamptz`.execute(
    tenancy.db,
  )
  return z.object({ count: z.int() }).parse(answer.rows[0]).count
}

/** Since when each target has had an open signal. */
export async function signalledSince(tenancy: Tenancy, day: BoardDay): Promise<ReadonlyMap<string, PlainDate>> {
  const answer = await sql`
    select subject_id as id, min((first_seen at time zone 'Asia/Shanghai')::date) as on from signals.signal_seen
    where district_id = ${tenancy.district} and subject_kind = 'target' and first_seen <= ${day.at}::timestamptz
      and (recovered_at is null or recovered_at > ${day.at}::timestamptz)
    group by subject_id`.execute(tenancy.db)
  const rows = z.object({ id: z.string(), on: PlainDate }).array().parse(answer.rows)
  return new Map(rows.map(({ id, on }) => [id, on]))
}
