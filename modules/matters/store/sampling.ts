import { UnitId } from '@lantu/kernel'
import { addDays, type PlainDate, startOfDay } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import type { DrawId, DrawScope, Finding } from '#contract/sampling.ts'
import type { Candidate } from '#domain/sampling.ts'
import { type DrawColumns, tables } from './tables.ts'

/** What may be drawn now; with `lock` until the transaction ends, so that two draws at once take nothing twice. */
export async function readCandidates(
  tenancy: Tenancy,
  { scope, from, to }: DrawScope,
  { lock = false } = {},
): Promise<Candidate[]> {
  const within = scope === 'reported' ? sql`m.phase = 'reported'` : sql`m.outcome in ('closed', 'normalised')`
  // A matter stands since it was reported, or closed.
  const days =
    from === undefined || to === undefined
      ? sql``
      : sql`and m.since >= ${instant(from)}::timestamptz and m.since < ${instant(addDays(to, 1))}::timestamptz`
  const answer = await sql<{ matter_id: string; lead_unit: string }>`
    select m.matter_id, m.lead_unit from matters.matter m
    where m.district_id = ${tenancy.district} and m.lead_unit is not null and ${within} ${days} and not exists (
      select from matters.drawn d
      where d.district_id = m.district_id and d.matter_id = m.matter_id and d.picked and d.finding is null)
    order by m.matter_id ${lock ? sql`for no key update of m` : sql``}`.execute(tenancy.db)
  return answer.rows.map((row) => ({ matterId: row.matter_id, unit: UnitId.parse(row.lead_unit) }))
}

const instant = (day: PlainDate): string => startOfDay(day).toString()

export async function insertDraw(
  tenancy: Tenancy,
  row: Omit<DrawColumns, 'district_id'>,
  drawn: readonly (Candidate & { readonly picked: boolean })[],
): Promise<void> {
  await tables(tenancy)
    .insertInto('matters.draw')
    .values({ ...row, district_id: tenancy.district })
    .execute()
  await sql`
    insert into matters.drawn (district_id, draw_id, matter_id, unit_id, picked)
    select ${tenancy.district}, ${row.draw_id}, x.matter, x.unit, x.picked
    from jsonb_to_recordset(${JSON.stringify(drawn.map((one) => ({ matter: one.matterId, unit: one.unit, picked: one.picked })))}::jsonb)
      as x(matter uuid, unit uuid, picked boolean)`.execute(tenancy.db)
}

/** Whether a matter waits for a check in person. */
export async function isSampled(tenancy: Tenancy, matterId: string): Promise<boolean> {
  const row = await tables(tenancy)
    .selectFrom('matters.drawn')
    .select('matter_id')
    .where('district_id', '=', tenancy.district)
    .where('matter_id', '=', matterId)
    .where('picked', '=', true)
    .where('finding', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a step says of a matter that was drawn; nothing where it was not. */
export async function keepFinding(
  tenancy: Tenancy,
  { matterId, version, finding }: { matterId: string; version: number; finding: Finding },
): Promise<void> {
  await tables(tenancy)
    .updateTable('matters.drawn')
    .set({ finding, version, found_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('matter_id', '=', matterId)
    .where('picked', '=', true)
    .where('finding', 'is', null)
    .execute()
}

/** Draws, the newest first: one, or those of some days. */
export const readDraws = (
  tenancy: Tenancy,
  only: {
    readonly id?: DrawId | undefined
    readonly from?: PlainDate | undefined
    readonly to?: PlainDate | undefined
  } = {},
): Promise<DrawColumns[]> =>
  tables(tenancy)
    .selectFrom('matters.draw')
    .selectAll()
    .where('district_id', '=', tenancy.district)
    .$if(only.id !== undefined, (query) => query.where('draw_id', '=', only.id ?? ''))
    .$if(only.from !== undefined, (query) => query.where('drawn_at', '>=', only.from ? instant(only.from) : ''))
    .$if(only.to !== undefined, (query) => query.where('drawn_at', '<', only.to ? instant(addDays(only.to, 1)) : ''))
    .orderBy('drawn_at', 'desc')
    .orderBy('draw_id', 'desc')
    .limit(500)
    .execute()

export interface Counted {
  /** The draw, or the unit. */
  readonly key: string
  readonly population: number
  readonly picked: number
  readonly looked: number
  readonly partly: number
  readonly fails: number
}

/** How many were drawn, looked at, held in the main and failed, by draw or by the unit that led at the draw. */
export async function countFindings(
  tenancy: Tenancy,
  { draws, by }: { readonly draws: readonly string[]; readonly by: 'draw' | 'unit' },
): Promise<ReadonlyMap<string, Counted>> {
  const key = by === 'draw' ? sql`draw_id` : sql`unit_id`
  const answer = await sql<Counted>`
    select ${key}::text as key, count(*)::int as population, (count(*) filter (where picked))::int as picked,
      (count(*) filter (where finding in ('holds', 'partly', 'fails')))::int as looked,
      (count(*) filter (where finding = 'partly'))::int as partly, (count(*) filter (where finding = 'fails'))::int as fails
    from matters.drawn where district_id = ${tenancy.district} and draw_id = any(${[...draws]}::uuid[])
    group by 1 order by 1`.execute(tenancy.db)
  return new Map(answer.rows.map((row) => [row.key, row]))
}

/** Everything a draw was made from, in the order in which it was hashed. */
export const readDrawn = (tenancy: Tenancy, draw: DrawId) =>
  tables(tenancy)
    .selectFrom('matters.drawn')
    .select(['matter_id', 'unit_id'])
    .where('district_id', '=', tenancy.district)
    .where('draw_id', '=', draw)
    .orderBy('matter_id')
    .execute()

/** Where the drawn matters of a draw stand, with their titles. */
export async function readPicked(tenancy: Tenancy, draw: DrawId) {
  const answer = await sql<{
    matter_id: string
    number: string | null
    title: string | null
    state: string
    lead_unit: string | null
    scored_units: string[]
    finding: string | null
    found_at: string | null
  }>`
    select d.matter_id, m.number, t.body as title, m.state, m.lead_unit, m.scored_units::text[] as scored_units, d.finding, d.found_at
    from matters.drawn d
    join matters.matter m on m.district_id = d.district_id and m.matter_id = d.matter_id
    join matters.text t on t.district_id = m.district_id and t.text_id = m.title_text
    where d.district_id = ${tenancy.district} and d.draw_id = ${draw} and d.picked
    order by (d.finding is not null), m.number nulls last, d.matter_id`.execute(tenancy.db)
  return answer.rows
}
