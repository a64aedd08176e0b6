import type { LampColour, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, sql } from 'kysely'
import type { Phase } from '#contract/vocabulary.ts'

export interface MatterFilter {
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly phase?: Phase | undefined
  readonly unit?: UnitId | undefined
  readonly lamp?: LampColour | undefined
  /** Only deadlines before this instant. */
  readonly dueBefore?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
}

/** Which rows the reader may see: null for all, else those put to one of these units. */
export type Sight = readonly UnitId[] | null

/** The same columns whether of today or as a past day was known. */
export interface ListedRow {
  readonly matter_id: string
  readonly kind: string
  readonly number: string | null
  readonly title: string | null
  readonly state: string
  readonly phase: string
  readonly outcome: string | null
  readonly basis: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly lead_unit: string | null
  readonly co_units: string[]
  readonly due: string | null
  readonly next_due: string | null
  readonly next_warn: string | null
  readonly suspended: boolean
  readonly opened_at: string
  readonly since: string
  readonly version: number
}

/** The lamp in SQL, word for word the rule of `domain/lamp.ts`; a test holds the two together. */
const lampOf = (now: string): RawBuilder<string> => sql<string>`
  case
    when outcome = 'closed' then 'closed'
    when phase in ('ended', 'before', 'consulted') or suspended then 'grey'
    when next_due <= ${now}::timestamptz then 'red'
    when state = 'returned' then 'amber'
    when next_warn <= ${now}::timestamptz then 'blue'
    else 'green'
  end`

const uuids = (units: readonly string[]): RawBuilder<string[]> => sql`${`{${units.join(',')}}`}::uuid[]`

/** Today's rows, or the last version of each that was known before an instant. */
function source({ district }: Tenancy, knownBefore: string | undefined): RawBuilder<ListedRow> {
  if (knownBefore === undefined) return sql`matters.matter as m`
  return sql`(
    select distinct on (v.matter_id) v.*, f.kind, f.basis, f.subject_kind, f.subject_id, f.opened_at
    from matters.matter_validity v join matters.matter f using (district_id, matter_id)
    where v.district_id = ${district} and v.known_from < ${knownBefore}::timestamptz
    order by v.matter_id, v.version desc) as m`
}

function conditions(tenancy: Tenancy, asked: { filter: MatterFilter; sight: Sight; now: string }): RawBuilder<boolean> {
  const { filter, sight, now } = asked
  const all: RawBuilder<unknown>[] = [sql`m.district_id = ${tenancy.district}`]
  if (filter.kind !== undefined) all.push(sql`kind = ${filter.kind}`)
  if (filter.state !== undefined) all.push(sql`state = ${filter.state}`)
  if (filter.phase !== undefined) all.push(sql`phase = ${filter.phase}`)
  if (filter.unit !== undefined)
    all.push(sql`(lead_unit = ${filter.unit}::uuid or ${filter.unit}::uuid = any (co_units))`)
  if (filter.lamp !== undefined) all.push(sql`${lampOf(now)} = ${filter.lamp}`)
  if (filter.dueBefore !== undefined) all.push(sql`next_due < ${filter.dueBefore}::timestamptz`)
  if (filter.subjectKind !== undefined) all.push(sql`subject_kind = ${filter.subjectKind}`)
  if (filter.subjectId !== undefined) all.push(sql`subject_id = ${filter.subjectId}`)
  if (sight !== null)
    all.push(
      sql`(number is not null or phase = 'consulted') and (lead_unit = any (${uuids(sight)}) or co_units && ${uuids(sight)})`,
    )
  return sql`${sql.join(all, sql` and `)}`
}

export interface ListAsked {
  readonly filter: MatterFilter
  readonly sight: Sight
  readonly now: string
  readonly knownBefore?: string | undefined
  readonly after?: { readonly due: string; readonly id: string } | undefined
  readonly limit: number
}

/** Rows by their next deadline, those without one last. `after.due` is an instant or `infinity`. */
export async function selectMatters(tenancy: Tenancy, asked: ListAsked): Promise<readonly ListedRow[]> {
  const after = asked.after
    ? sql`and (coalesce(next_due, 'infinity'), m.matter_id) > (${asked.after.due}::timestamptz, ${asked.after.id}::uuid)`
    : sql``
  const answer = await sql<ListedRow>`
    select m.matter_id, kind, number, t.body as title, state, phase, outcome, basis, subject_kind, subject_id, lead_unit, co_units::text[] as co_units,
      due, next_due, next_warn, suspended, opened_at, since, version
    from ${source(tenancy, asked.knownBefore)}
    left join matters.text t on t.district_id = m.district_id and t.text_id = m.title_text
    where ${conditions(tenancy, asked)} ${after}
    order by coalesce(next_due, 'infinity'), m.matter_id
    limit ${asked.limit}`.execute(tenancy.db)
  return answer.rows
}

export interface CountedRow {
  readonly kind: string
  readonly state: string
  readonly phase: string
  readonly outcome: string | null
  readonly total: number
  readonly overdue: number
}

export async function countMatterRows(
  tenancy: Tenancy,
  asked: { filter: MatterFilter; sight: Sight; now: string },
): Promise<readonly CountedRow[]> {
  const answer = await sql<CountedRow>`
    select kind, state, phase, outcome, count(*)::int as total, (count(*) filter (where ${lampOf(asked.now)} = 'red'))::int as overdue
    from matters.matter m where ${conditions(tenancy, asked)}
    group by kind, state, phase, outcome order by kind, state`.execute(tenancy.db)
  return answer.rows
}
