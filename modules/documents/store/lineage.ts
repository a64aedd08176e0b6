import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { type DocumentDetail, DocumentRef, LineageRef } from '#contract/document.ts'
import type { RowLink } from '#contract/lineage.ts'
import { tables } from './tables.ts'

export async function findLineageRef(tenancy: Tenancy, id: string): Promise<LineageRef | undefined> {
  const answer = await sql`
    select d.id, w.title, d.doc_date as "docDate", d.level, d.issuer
    from documents.document d join documents.words w on w.district_id = d.district_id and w.document_id = d.id
    where d.district_id = ${tenancy.district} and d.id = ${id}::uuid`.execute(tenancy.db)
  return LineageRef.array().parse(answer.rows)[0]
}

/** The documents above, nearest first. A parent is there before its child, so the chain has an end. */
export async function readAbove(tenancy: Tenancy, id: string): Promise<LineageRef[]> {
  const answer = await sql`
    with recursive chain as (
      select d.parent_id, 1 as step from documents.document d where d.district_id = ${tenancy.district} and d.id = ${id}::uuid
      union all
      select d.parent_id, step + 1 from chain c join documents.document d on d.id = c.parent_id where d.district_id = ${tenancy.district}
    )
    select d.id, w.title, d.doc_date as "docDate", d.level, d.issuer
    from chain c join documents.document d on d.id = c.parent_id
    join documents.words w on w.district_id = d.district_id and w.document_id = d.id
    where d.district_id = ${tenancy.district}
    order by c.step`.execute(tenancy.db)
  return LineageRef.array().parse(answer.rows)
}

/** The documents that carry this one out, or to which links were carried over from an earlier version; the replaced left out, oldest first. */
export async function readBelow(tenancy: Tenancy, id: string): Promise<LineageRef[]> {
  const answer = await sql`
    select d.id, w.title, d.doc_date as "docDate", d.level, d.issuer
    from documents.document d join documents.words w on w.district_id = d.district_id and w.document_id = d.id
    where d.district_id = ${tenancy.district} and (d.parent_id = ${id}::uuid or d.id in (
        select l.lower_id from documents.row_link l where l.district_id = ${tenancy.district} and l.upper_id = ${id}::uuid))
      and not exists (select 1 from documents.document n where n.district_id = d.district_id and n.replaces_id = d.id)
    order by d.doc_date, d.id`.execute(tenancy.db)
  return LineageRef.array().parse(answer.rows)
}

const Earlier = DocumentRef.extend({ lowers: z.int() })

/**
 * The nearest earlier version below which documents stand. What people said of rows there is bound to the rows of that version,
 * so a person carries it over to the new one (`carryLinks`).
 */
export async function findBelowEarlier(tenancy: Tenancy, id: string): Promise<DocumentDetail['belowEarlier']> {
  const answer = await sql`
    with recursive earlier as (
      select d.replaces_id as id, 1 as step from documents.document d
      where d.district_id = ${tenancy.district} and d.id = ${id}::uuid
      union all
      select d.replaces_id, step + 1 from earlier e join documents.document d on d.id = e.id
      where d.district_id = ${tenancy.district}
    )
    select e.id, w.title, d.doc_date as "docDate", count(*)::int as lowers
    from earlier e join documents.document d on d.id = e.id
    join documents.words w on w.district_id = d.district_id and w.document_id = d.id
    join documents.document l on l.district_id = d.district_id and l.parent_id = d.id
    where d.district_id = ${tenancy.district}
      and not exists (select 1 from documents.document n where n.district_id = l.district_id and n.replaces_id = l.id)
    group by e.id, e.step, w.title, d.doc_date
    order by e.step limit 1`.execute(tenancy.db)
  return Earlier.array().parse(answer.rows)[0] ?? null
}

export interface KeptLink {
  readonly upperPosition: number
  readonly lowerId: string
  readonly lowerPosition: number
  readonly link: RowLink
}

export async function readLinks(tenancy: Tenancy, upperId: string): Promise<KeptLink[]> {
  const rows = await tables(tenancy)
    .selectFrom('documents.row_link')
    .select(['upper_position as upperPosition', 'lower_id as lowerId', 'lower_position as lowerPosition', 'link'])
    .where('district_id', '=', tenancy.district)
    .where('upper_id', '=', upperId)
    .execute()
  return rows.map((row) => ({ ...row, link: row.link === 'confirmed' ? 'confirmed' : 'refused' }))
}

/** Keeps what a person says of a pair of rows; null forgets it. */
export async function saveLink(
  tenancy: Tenancy,
  upperId: string,
  one: Omit<KeptLink, 'link'> & { readonly link: RowLink | null },
): Promise<void> {
  const key = {
    district_id: tenancy.district,
    upper_id: upperId,
    upper_position: one.upperPosition,
    lower_id: one.lowerId,
    lower_position: one.lowerPosition,
  }
  if (one.link === null) {
    await tables(tenancy)
      .deleteFrom('documents.row_link')
      .where((is) => is.and(key))
      .execute()
    return
  }
  const said = { link: one.link, decided_by: tenancy.actor.personId, decided_at: tenancy.at }
  await tables(tenancy)
    .insertInto('documents.row_link')
    .values({ ...key, ...said })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'upper_id', 'upper_position', 'lower_id', 'lower_position']).doUpdateSet(said),
    )
    .execute()
}

/** Which of these rows there are, as `id position`. */
export async function findRows(
  tenancy: Tenancy,
  wanted: readonly { readonly id: string; readonly position: number }[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(wanted.map((one) => one.id))]
  const rows = await tables(tenancy)
    .selectFrom('documents.clause')
    .select(['document_id', 'position'])
    .where('district_id', '=', tenancy.district)
    .where('document_id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => `${row.document_id} ${row.position}`))
}

/** Which of these documents no later version has replaced. */
export async function findLowersStanding(tenancy: Tenancy, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const answer = await sql<{ id: string }>`
    select d.id from documents.document d
    where d.district_id = ${tenancy.district} and d.id = any(${[...new Set(ids)]}::uuid[])
      and not exists (select 1 from documents.document n where n.district_id = d.district_id and n.replaces_id = d.id)`.execute(
    tenancy.db,
  )
  return new Set(answer.rows.map((row) => row.id))
}
