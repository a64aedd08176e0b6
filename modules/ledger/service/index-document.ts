import { getDocument } from '@lantu/documents'
import type { DocumentId } from '@lantu/documents/contract'
import type { Tenancy } from '@lantu/platform/db'
import { index } from '@lantu/search'

/** Makes a registered document findable by its title and text. Search and documents do not know each other; the ledger knows both. */
export async function indexDocument(tenancy: Tenancy, id: DocumentId): Promise<void> {
  const { title, text } = await getDocument(tenancy, id)
  await index(tenancy, [{ subjectKind: 'document', subjectId: id, title, text, words: ['documents.read'] }])
}
