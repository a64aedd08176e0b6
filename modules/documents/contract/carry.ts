import { defineEndpoint } from '@lantu/kernel/contract'
import { z } from 'zod'
import { PairKind, RowChange } from './comparison.ts'
import { DocumentId, DocumentRef } from './document.ts'
import { RowLink } from './lineage.ts'

const CarriedRow = z.object({ position: z.int(), text: z.string() })

/** A linked row of the earlier version and what became of it; `to` is null where it was dropped. */
export const CarryRow = z.object({
  kind: PairKind.exclude(['new']),
  from: CarriedRow,
  to: CarriedRow.nullable(),
  changes: z.array(RowChange),
  links: z.array(z.object({ lowerId: DocumentId, lowerPosition: z.int(), link: RowLink, carried: z.boolean() })),
})
export type CarryRow = z.infer<typeof CarryRow>

/** What people said of an earlier version's rows, laid on this one; `earlier` is null where nothing was said. */
export const CarryView = z.object({
  earlier: DocumentRef.nullable(),
  rows: z.array(CarryRow),
  /** Links not carried yet: of rows that stayed the same, that were changed, that were dropped. */
  waiting: z.object({ same: z.int(), changed: z.int(), dropped: z.int() }),
})
export type CarryView = z.infer<typeof CarryView>

export const carryEndpoints = {
  get: defineEndpoint({
    method: 'GET',
    path: '/documents/:id/carried-links',
    summary: 'What was said of the rows of an earlier version, laid on this one: same, changed and how, dropped',
    access: 'documents.read',
    params: z.object({ id: DocumentId }),
    response: CarryView,
  }),
  carry: defineEndpoint({
    method: 'POST',
    path: '/documents/:id/carried-links',
    summary: 'Carries the links of unchanged rows over, and those of the changed rows that are confirmed',
    access: 'documents.register',
    params: z.object({ id: DocumentId }),
    /** Positions, in this version, of changed rows whose links are to stand. */
    body: z.object({ confirm: z.array(z.int().min(1)).max(500).default([]) }),
    response: CarryView,
    idempotent: true,
  }),
} as const
