import { dateInShanghai } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { DocumentId } from '#contract/document.ts'
import { OpinionRow, type SecondOpinion } from '#contract/second-opinion.ts'
import type { Difference } from '#domain/second-opinion.ts'
import { tables } from './tables.ts'

export interface NewOpinion {
  readonly documentId: DocumentId
  readonly model: string
  readonly quotes: number
  readonly found: number
  readonly skipped: number
  readonly differences: readonly Difference[]
}

/** Keeps an opinion as the document's next; returns its number. The document is locked. */
export async function insertOpinion(tenancy: Tenancy, input: NewOpinion): Promise<number> {
  const keys = { district_id: tenancy.district, document_id: input.documentId }
  const last = await latest(tenancy, input.documentId)
  const no = (last?.no ?? 0) + 1
  const { model, quotes, found, skipped } = input
  await tables(tenancy)
    .insertInto('documents.opinion')
    .values({ ...keys, no, model, quotes, found, skipped, asked_at: tenancy.at, asked_by: tenancy.actor.personId })
    .execute()
  const rows = input.differences.map(({ kind, start, end, position }, index) => ({
    ...keys,
    no,
    item: index + 1,
    kind,
    start_at: start,
    end_at: end,
    position,
    status: 'open',
    decided_by: null,
    decided_at: null,
  }))
  for (let from = 0; from < rows.length; from += 500)
    await tables(tenancy)
      .insertInto('documents.opinion_row')
      .values(rows.slice(from, from + 500))
      .execute()
  return no
}

const latest = (tenancy: Tenancy, documentId: DocumentId) =>
  tables(tenancy)
    .selectFrom('documents.opinion')
    .selectAll()
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', documentId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The last opinion on a document, with the words its offsets point at. */
export async function readOpinion(
  tenancy: Tenancy,
  document: { readonly id: DocumentId; readonly text: string },
): Promise<Omit<SecondOpinion, 'enabled'> & { no: number }> {
  const last = await latest(tenancy, document.id)
  if (!last) return { no: 0, asked: null, rows: [] }
  const rows = await tables(tenancy)
    .selectFrom('documents.opinion_row')
    .select(['item', 'kind', 'start_at as start', 'end_at as end', 'position', 'status'])
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', document.id)
    .where('no', '=', last.no)
    .orderBy('item')
    .execute()
  const { no, model, quotes, found, skipped } = last
  return {
    no,
    asked: { no, on: dateInShanghai(Temporal.Instant.from(last.asked_at)), model, quotes, found, skipped },
    rows: rows.map((row) => OpinionRow.parse({ ...row, text: document.text.slice(row.start, row.end) })),
  }
}

/** Decides a row that is still open; false where somebody was quicker. */
export async function decideOpinionRow(
  tenancy: Tenancy,
  row: { documentId: DocumentId; no: number; item: number; status: 'taken' | 'refused'; position: number | null },
): Promise<boolean> {
  const done = await tables(tenancy)
    .updateTable('documents.opinion_row')
    .set({
      status: row.status,
      position: row.position === null ? sql<number | null>`position` : row.position,
      decided_by: tenancy.actor.personId,
      decided_at: tenancy.at,
    })
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', row.documentId)
    .where('no', '=', row.no)
    .where('item', '=', row.item)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
