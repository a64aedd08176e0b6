import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { DocumentDetail, type DocumentKind, DocumentSummary, ProposedRow } from '#contract/document.ts'
import type { Intake } from '#contract/intake.ts'
import { findIntake, insertIntake } from './intake.ts'
import { findBelowEarlier, readAbove, readBelow } from './lineage.ts'
import { tables } from './tables.ts'
import { findVersions } from './versions.ts'

/** Everything written for a new document, in one transaction of the caller. */
export interface NewDocument {
  readonly document: {
    readonly id: string
    readonly kind: DocumentKind
    readonly publicity: string
    readonly issuer: string
    readonly docNumber: string | null
    readonly docDate: string
    readonly source: string | null
    readonly parentId: string | null
    readonly replacesId: string | null
    readonly level: string
    readonly sha256: string
    readonly fileSha256: string | null
    readonly format: string
    readonly script: string
    readonly engine: string
    readonly version: number
  }
  readonly title: string
  readonly intake: Intake | null
  readonly text: string
  readonly rows: readonly ProposedRow[]
}

export async function insertDocument(tenancy: Tenancy, input: NewDocument): Promise<void> {
  const { document } = input
  const district_id = tenancy.district
  await tables(tenancy)
    .insertInto('documents.document')
    .values({
      district_id,
      id: document.id,
      kind: document.kind,
      publicity: document.publicity,
      issuer: document.issuer,
      doc_number: document.docNumber,
      doc_date: document.docDate,
      source: document.source,
      parent_id: document.parentId,
      replaces_id: document.replacesId,
      level: document.level,
      sha256: document.sha256,
      file_sha256: document.fileSha256,
      format: document.format,
      script: document.script,
      chars: input.text.length,
      engine: document.engine,
      registered_at: tenancy.at,
      version: document.version,
    })
    .execute()
  await tables(tenancy)
    .insertInto('documents.words')
    .values({ district_id, document_id: document.id, title: input.title, content: input.text })
    .execute()
  if (input.intake) await insertIntake(tenancy, document.id, input.intake)
  await insertClauses(tenancy, document.id, input.rows)
}

/** Lets nobody else count on from the rows or opinions of a document until the transaction ends. */
export async function lockDocument(tenancy: Tenancy, id: string): Promise<void> {
  await tables(tenancy)
    .selectFrom('documents.document')
    .select('id')
    .where('district_id', '=', tenancy.district)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Rows of a document, those it is read with at first and those that people add. */
export async function insertClauses(tenancy: Tenancy, id: string, all: readonly ProposedRow[]): Promise<void> {
  for (let from = 0; from < all.length; from += 500) {
    const rows = all.slice(from, from + 500).map((row) => ({
      district_id: tenancy.district,
      document_id: id,
      position: row.position,
      start_at: row.start,
      end_at: row.end,
      level: row.level,
      operable: row.operable,
      domain: row.domain,
      tense: row.tense,
      rule: row.rule,
      detail: JSON.stringify(row),
    }))
    await tables(tenancy).insertInto('documents.clause').values(rows).execute()
  }
}

/** The document of the same bytes, if the district has one. */
export async function findByHash(
  tenancy: Tenancy,
  sha256: string,
): Promise<{ id: string; title: string; docDate: string } | undefined> {
  return tables(tenancy)
    .selectFrom('documents.document as d')
    .innerJoin('documents.words as w', (join) =>
      join.onRef('w.district_id', '=', 'd.district_id').onRef('w.document_id', '=', 'd.id'),
    )
    .select(['d.id', 'w.title', 'd.doc_date as docDate'])
    .where('d.district_id', '=', tenancy.district)
    .where('d.sha256', '=', sha256)
    .executeTakeFirst()
}

const summary = (tenancy: Tenancy) =>
  tables(tenancy)
    .selectFrom('documents.document as d')
    .innerJoin('documents.words as w', (join) =>
      join.onRef('w.district_id', '=', 'd.district_id').onRef('w.document_id', '=', 'd.id'),
    )
    .select([
      'd.id',
      'w.title',
      'd.kind',
      'd.publicity',
      'd.issuer',
      'd.doc_number as docNumber',
      'd.doc_date as docDate',
    ])
    .select((eb) => [
      eb
        .selectFrom('documents.clause as c')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('c.district_id', '=', 'd.district_id')
        .whereRef('c.document_id', '=', 'd.id')
        .as('rows'),
      eb
        .selectFrom('documents.clause as c')
        .select(sql<number>`count(*) filter (where c.operable)::int`.as('n'))
        .whereRef('c.district_id', '=', 'd.district_id')
        .whereRef('c.document_id', '=', 'd.id')
        .as('operable'),
    ])
    .where('d.district_id', '=', tenancy.district)

/** A page by date and id, newest first; `after` is the last row of the page before. */
export async function pageOfDocuments(
  tenancy: Tenancy,
  input: { kind: DocumentKind | undefined; after: { date: string; id: string } | undefined; limit: number },
): Promise<DocumentSummary[]> {
  let query = summary(tenancy).orderBy('d.doc_date', 'desc').orderBy('d.id', 'desc').limit(input.limit)
  if (input.kind) query = query.where('d.kind', '=', input.kind)
  const { after } = input
  if (after) query = query.where(sql<boolean>`(d.doc_date, d.id) < (${after.date}::date, ${after.id}::uuid)`)
  return DocumentSummary.array().parse(await query.execute())
}

export async function findDocument(tenancy: Tenancy, id: string): Promise<DocumentDetail | undefined> {
  const row = await summary(tenancy)
    .select([
      'd.source',
      'd.level',
      'd.parent_id as parentId',
      'd.script',
      'd.format',
      'd.sha256',
      'd.file_sha256 as fileSha256',
      'd.engine',
      'd.registered_at as registeredAt',
      'd.version',
      'w.content as text',
    ])
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const clauses = await tables(tenancy)
    .selectFrom('documents.clause')
    .select('detail')
    .where('district_id', '=', tenancy.district)
    .where('document_id', '=', id)
    .orderBy('start_at')
    .orderBy('position')
    .execute()
  const near = {
    ...(await findVersions(tenancy, id)),
    above: await readAbove(tenancy, id),
    below: await readBelow(tenancy, id),
    belowEarlier: await findBelowEarlier(tenancy, id),
  }
  const proposed = clauses.map((clause) => ProposedRow.parse(clause.detail))
  return DocumentDetail.parse({ ...row, ...near, intake: await findIntake(tenancy, id), proposed })
}
