import type { Page } from '@lantu/kernel/contract'
import type { Tenancy } from '@lantu/platform/db'
import { type KeptFile, readFile } from '@lantu/platform/files'
import type { DocumentDetail, DocumentId, DocumentKind, DocumentSummary } from '#contract/document.ts'
import { refuse } from '#errors'
import { findDocument, pageOfDocuments } from '#store/documents.ts'

export interface After {
  readonly date: string
  readonly id: string
}

/** One page of documents, newest first, and what the next page starts after. */
export async function listDocuments(
  tenancy: Tenancy,
  query: { kind: DocumentKind | undefined; after: After | undefined; limit: number },
): Promise<Omit<Page<DocumentSummary>, 'next'> & { next: After | null }> {
  const found = await pageOfDocuments(tenancy, { ...query, limit: query.limit + 1 })
  const rows = found.slice(0, query.limit)
  const last = rows.at(-1)
  return { rows, total: null, next: found.length > query.limit && last ? { date: last.docDate, id: last.id } : null }
}

export async function getDocument(tenancy: Tenancy, id: DocumentId): Promise<DocumentDetail> {
  const found = await findDocument(tenancy, id)
  if (!found) throw refuse('documents.unknown')
  return found
}

/** The kept file of a document; a pasted one answers with its text. */
export async function getDocumentFile(
  tenancy: Tenancy,
  id: DocumentId,
): Promise<{ name: string; file: KeptFile & { content: Uint8Array } }> {
  const document = await getDocument(tenancy, id)
  const kept = document.fileSha256 === null ? undefined : await readFile(tenancy, document.fileSha256)
  if (kept) return { name: document.title, file: kept }
  const content = new TextEncoder().encode(document.text)
  return {
    name: `${document.title}.txt`,
    file: { sha256: document.sha256, bytes: content.length, mediaType: 'text/plain', content },
  }
}
