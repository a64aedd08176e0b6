import { endOfDay, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, sql } from 'kysely'

/** The day the board is of: today from the projections, or a past day as it was known at its end. */
export interface BoardDay {
  readonly asOf: PlainDate
  readonly past: boolean
  /** Deadlines are late or not at this instant. */
  readonly at: string
}

export const boardDay = (tenancy: Tenancy, today: PlainDate, asOf: PlainDate | undefined): BoardDay =>
  asOf === undefined || asOf === today
    ? { asOf: today, past: false, at: tenancy.at }
    : { asOf, past: true, at: endOfDay(asOf).toString() }

/** Commitments with a lamp or a date as `c`, today or as known then; those kept for the record only are left out. */
export function commitments({ district }: Tenancy, day: BoardDay): RawBuilder<unknown> {
  if (!day.past)
    return sql`(select * from ledger.commitment_current where district_id = ${district} and not record_only) as c`
  return sql`(
    select c.district_id, c.id, v.number, v.title, v.lead_unit_id, v.due, coalesce(v.due, 'infinity') as due_order, l.colour as lamp, l.reasons, l.rule as lamp_rule, l.since,
      c.matter_id, k.phase
    from ledger.commitment_current c
    join lateral (
      select number, title, lead_unit_id, due from ledger.commitment_known v
      where v.district_id = c.district_id and v.commitment_id = c.id and v.known_from < ${day.at}::timestamptz
      order by v.version desc limit 1
    ) v on true
    left join lateral (
      select colour, reasons, rule, since from ledger.lamp_known l
      where l.district_id = c.district_id and l.commitment_id = c.id and l.known_from < ${day.at}::timestamptz
      order by l.no desc limit 1
    ) l on true
    left join lateral (
      select phase from matters.matter_known k
      where k.district_id = c.district_id and k.matter_id = c.matter_id and k.known_from < ${day.at}::timestamptz
      order by k.version desc limit 1
    ) k on true
    where c.district_id = ${district} and not c.record_only) as c`
}

/** Matters as `m`, today or as known then. */
export function matters({ district }: Tenancy, day: BoardDay): RawBuilder<unknown> {
  if (!day.past)
    return sql`(
      select m.matter_id, m.kind, m.number, m.state, m.phase, m.outcome, m.lead_unit, m.co_units, m.next_due, m.suspended, m.since, m.opened_at,
        m.subject_kind, m.subject_id
      from matters.matter_current m where m.district_id = ${district}) as m`
  return sql`(
    select distinct on (k.matter_id) k.matter_id, k.kind, k.number, k.state, k.phase, k.outcome, k.lead_unit, '{}'::uuid[] as co_units, k.next_due,
      k.suspended, k.since, k.opened_at, k.subject_kind, k.subject_id
    from matters.matter_known k where k.district_id = ${district} and k.known_from < ${day.at}::timestamptz
    order by k.matter_id, k.version desc) as m`
}

/** Overdue as the lamp of a matter says: the unit's deadline has passed and its clocks run. */
export const overdue = (at: string): RawBuilder<boolean> =>
  sql<boolean>`(m.next_due <= ${at}::timestamptz and m.phase in ('withUnit', 'reported', 'checking') and not m.suspended)`
