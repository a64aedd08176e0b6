import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { DocumentId } from './document.ts'

/**
 * How a row was changed: its promise softened or hardened (确保 → 力争), its day moved, added or dropped, a figure raised or
 * lowered. `from` and `to` are words of the rows, or days.
 */
export const RowChangeKind = z.enum([
  'softened',
  'hardened',
  'earlier',
  'later',
  'dayAdded',
  'dayDropped',
  'raised',
  'lowered',
])
export type RowChangeKind = z.infer<typeof RowChangeKind>
export const RowChange = z.object({ kind: RowChangeKind, from: z.string().nullable(), to: z.string().nullable() })
export type RowChange = z.infer<typeof RowChange>

export const PairKind = z.enum(['same', 'changed', 'new', 'dropped'])
export type PairKind = z.infer<typeof PairKind>

/** A row of the earlier version (left) beside its row of the later one (right), by position; `likeness` 0–1. */
export const ComparedPair = z.object({
  kind: PairKind,
  left: z.int().nullable(),
  right: z.int().nullable(),
  likeness: z.number().min(0).max(1),
  changes: z.array(RowChange),
})
export type ComparedPair = z.infer<typeof ComparedPair>

const Side = z.object({
  id: DocumentId,
  title: z.string(),
  docDate: PlainDate,
  rows: z.array(z.object({ position: z.int(), text: z.string() })),
})

export const Comparison = z.object({
  left: Side,
  right: Side,
  pairs: z.array(ComparedPair),
  counts: z.record(PairKind, z.int()),
  /** The version of the rules by which rows were paired and judged. */
  rules: z.string(),
})
export type Comparison = z.infer<typeof Comparison>

export const comparisonEndpoints = {
  compare: defineEndpoint({
    method: 'GET',
    path: '/documents/:id/compare/:other',
    summary: 'A document beside an earlier version (`other`), row by row: same, changed and how, new, dropped',
    access: 'documents.read',
    params: z.object({ id: DocumentId, other: DocumentId }),
    response: Comparison,
  }),
} as const
