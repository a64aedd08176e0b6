import { getDocument } from '@lantu/documents'
import type { DocumentId } from '@lantu/documents/contract'
import { createBoard } from '@lantu/ledger'
import { NewBoard } from '@lantu/ledger/contract'
import type { Tenancy } from '@lantu/platform/db'

/** A board that a published document names: `said` is a piece of the sentence it stands in, in the document's own script. */
export interface PublishedBoard {
  readonly kind: 'campaign' | 'plan'
  readonly name: string
  readonly said: string
  /** First and last year, where they are published. */
  readonly years?: readonly [from: number, to: number]
  readonly words?: readonly string[]
  readonly below?: readonly PublishedBoard[]
}

/** Makes the boards of a document, each tied to its sentence. They hold nothing: what stands on them is the district's to say. */
export async function loadBoards(
  tenancy: Tenancy,
  given: { documentId: DocumentId; boards: readonly PublishedBoard[] },
): Promise<void> {
  const document = await getDocument(tenancy, given.documentId)
  const make = async (board: PublishedBoard, parentId: string | null): Promise<void> => {
    const at = document.text.indexOf(board.said)
    // “……方面，” begins a sentence and belongs to no row: the first row behind it is what it speaks of.
    const row = document.proposed.find(({ end }) => at < end)
    if (at < 0 || !row) throw new Error(`no row of the document says ${board.said}`)
    const { kind, name, years, words = [] } = board
    const made = await createBoard(
      tenancy,
      NewBoard.parse({
        kind,
        name,
        from: document.docDate,
        parentId,
        words,
        fromYear: years?.[0] ?? null,
        toYear: years?.[1] ?? null,
        source: { documentId: document.id, position: row.position },
      }),
    )
    for (const one of board.below ?? []) await make(one, made.id)
  }
  for (const board of given.boards) await make(board, null)
}
