import type { Tenancy } from '@lantu/platform/db'
import { DocumentRef } from '#contract/document.ts'
import { tables } from './tables.ts'

const refs = (tenancy: Tenancy) =>
  tables(tenancy)
    .selectFrom('documents.document as d')
    .innerJoin('documents.words as w', (join) =>
      join.onRef('w.district_id', '=', 'd.district_id').onRef('w.document_id', '=', 'd.id'),
    )
    .select(['d.id', 'w.title', 'd.doc_date as docDate'])
    .where('d.district_id', '=', tenancy.district)

export async function findRef(tenancy: Tenancy, id: string): Promise<DocumentRef | undefined> {
  const row = await refs(tenancy).where('d.id', '=', id).executeTakeFirst()
  return row && DocumentRef.parse(row)
}

/** The document that takes the place of this one. */
export async function findNext(tenancy: Tenancy, id: string): Promise<DocumentRef | undefined> {
  const row = await refs(tenancy).where('d.replaces_id', '=', id).executeTakeFirst()
  return row && DocumentRef.parse(row)
}

/** The version before a document and the one after it. */
export async function findVersions(
  tenancy: Tenancy,
  id: string,
): Promise<{ replaces: DocumentRef | null; replacedBy: DocumentRef | null }> {
  const own = await tables(tenancy)
    .selectFrom('documents.document')
    .select('replaces_id')
    .where('district_id', '=', tenancy.district)
    .where('id', '=', id)
    .executeTakeFirst()
  const before = own?.replaces_id ? await findRef(tenancy, own.replaces_id) : undefined
  return { replaces: before ?? null, replacedBy: (await findNext(tenancy, id)) ?? null }
}
