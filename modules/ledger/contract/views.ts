import { DocumentId } from '@lantu/documents/contract'
import { idOf, LampColour, UnitId } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentQuery, CommitmentSort, CommitmentSummary, State } from './commitment.ts'
import { OfficerList } from './lists.ts'

export const ViewId = idOf('ledgerView')
export type ViewId = z.infer<typeof ViewId>

/** What the address of the ledger's page may hold: its filters and order, no past day and no place in the pages. */
export const LedgerAddress = z.strictObject({
  q: CommitmentQuery.shape.q,
  lamp: LampColour.optional(),
  domain: CommitmentSummary.shape.domain.optional(),
  lead: UnitId.optional(),
  unit: UnitId.optional(),
  state: State.optional(),
  dueFrom: PlainDate.optional(),
  dueTo: PlainDate.optional(),
  document: DocumentId.optional(),
  record: z.literal(true).optional(),
  list: OfficerList.optional(),
  sort: CommitmentSort.optional(),
})
export type LedgerAddress = z.infer<typeof LedgerAddress>

/** With whom a view is shared: nobody, one's own unit, or the supervision office. */
export const ViewShare = z.discriminatedUnion('with', [
  z.object({ with: z.literal('nobody') }),
  z.object({ with: z.literal('unit'), unitId: UnitId }),
  z.object({ with: z.literal('supervision') }),
])
export type ViewShare = z.infer<typeof ViewShare>

export const ViewName = z.string().trim().min(1).max(20)
export const NewView = z.strictObject({
  name: ViewName,
  address: LedgerAddress,
  share: ViewShare.default({ with: 'nobody' }),
  isDefault: z.boolean().default(false),
})
export type NewView = z.output<typeof NewView>

/** What an owner may change; `place` is the position among the own views, from 0. */
export const ChangeView = z
  .strictObject({
    name: ViewName,
    address: LedgerAddress,
    share: ViewShare,
    isDefault: z.boolean(),
    place: z.int().min(0).max(100),
  })
  .partial()
export type ChangeView = z.infer<typeof ChangeView>

/** `mine` is false for one that somebody else shares; whose it is is not said. */
export const SavedView = z.object({
  id: ViewId,
  name: z.string(),
  address: LedgerAddress,
  share: ViewShare,
  isDefault: z.boolean(),
  mine: z.boolean(),
  version: z.int(),
})
export type SavedView = z.infer<typeof SavedView>

const params = z.object({ id: ViewId })

export const viewEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/ledger-views',
    summary: 'The reader’s own views of the ledger in their order, then those shared with their units or office',
    access: 'ledger.read',
    response: z.object({ rows: z.array(SavedView) }),
  }),
  make: defineEndpoint({
    method: 'POST',
    path: '/ledger-views',
    summary: 'Keep a view: a name and the list’s address',
    access: 'ledger.read',
    body: NewView,
    response: SavedView,
    status: 201,
    idempotent: true,
  }),
  change: defineEndpoint({
    method: 'PATCH',
    path: '/ledger-views/:id',
    summary: 'Rename, move, share or make default a view of one’s own',
    access: 'ledger.read',
    params,
    body: ChangeView,
    response: SavedView,
    versioned: true,
  }),
  remove: defineEndpoint({
    method: 'DELETE',
    path: '/ledger-views/:id',
    summary: 'Remove a view of one’s own',
    access: 'ledger.read',
    params,
    status: 204,
  }),
} as const
