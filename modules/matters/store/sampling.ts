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
  const within =
    scope === 'reported'
      ? sql`m.phase = 'reported'`
      : sql`m.outcome in ('closed', 'normalised') and m.since >= ${instant(from)}::timestamptz and m.since < ${instant(to && addDays(to, 1))}::timestamptz`
  const answer = await sql<{ matter_id: string; lead_unit: string }>`
    select m.matter_id, m.lead_unit from matters.matter m
    where m.district_id = ${tenancy.district} and m.lead_unit is not null and ${within} and not exists (
      select from matters.drawn d
      where d.district_id = m.district_id and d.matter_id = m.matter_id and d.picked and d.finding is null)
    order by m.matter_id ${lock ? sql`for no key update of m` : sql``}`.execute(tenancy.db)
  return answer.rows.map((row) => ({ matterId: row.matter_id, unit: UnitId.parse(row.lead_unit) }))
}

const instant = (day: PlainDate | undefined): string | null => (day === undefined ? null : startOfDay(day).toString())

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

export const readDraws = (tenancy: Tenancy, only?: DrawId): Promise<DrawColumns[]> =>
  tables(tenancy)
    .selectFrom('matters.draw')
    .selectAll()
    .where('district_id', '=', tenancy.district)
    .$if(only !== undefined, (query) => query.where('draw_id', '=', only ?? ''))
    .orderBy('drawn_at', 'desc')
    .orderBy('draw_id', 'desc')
    .limit(500)
    .execute()

export interface DrawnRow {
  readonly draw_id: string
  readonly matter_id: string
  readonly unit_id: string
  readonly picked: boolean
  readonly finding: string | null
  readonly found_at: string | null
}

export const readDrawn = (tenancy: Tenancy, draws: readonly string[]): Promise<DrawnRow[]> =>
  tables(tenancy)
    .selectFrom('matters.drawn')
    .select(['draw_id', 'matter_id', 'unit_id', 'picked', 'finding', 'found_at'])
    .where('district_id', '=', tenancy.district)
    .where(sql<boolean>`draw_id = any(${[...draws]}::uuid[])`)
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
