import { DocumentId, DocumentKind } from '@lantu/documents/contract'
import { CoverageState } from '@lantu/ledger/contract'
import { z } from 'zod'

/** What the address of the list holds. A malformed part is dropped. */
export const DocumentsSearch = z.object({ kind: DocumentKind.optional().catch(undefined) })

/** Which rows of a document are shown, and the row or the stretch of text that is pointed at. */
export const shows = ['all', 'open', 'action', 'goal', 'heading', 'stance', 'decided'] as const
export const ReviewSearch = z.object({
  show: z.enum(shows).optional().catch(undefined),
  row: z.coerce.number().int().min(1).optional().catch(undefined),
})
/** Which pairs of two versions are shown. */
export const pairShows = ['all', 'changed', 'softened', 'hardened', 'new', 'dropped', 'same'] as const
export type PairShow = (typeof pairShows)[number]
export const CompareSearch = z.object({ show: z.enum(pairShows).optional().catch(undefined) })
/** The lower document that is looked at, and which rows. */
export const CoverageSearch = z.object({
  lower: DocumentId.optional().catch(undefined),
  show: CoverageState.optional().catch(undefined),
})
export type Show = (typeof shows)[number]
