import { idOf, PersonId, Reason, UnitId } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentId } from './commitment.ts'
import { CommitmentBrief } from './structure.ts'

export const ContinuationId = idOf('continuation')
export type ContinuationId = z.infer<typeof ContinuationId>

/** 延续, 提高, 降低 into a later year; 收官 or 中断, where nothing follows. */
export const ContinuationKind = z.enum(['continued', 'raised', 'lowered', 'reached', 'dropped'])
export type ContinuationKind = z.infer<typeof ContinuationKind>
const words = z.string().trim().min(1).max(500)

/** Why is told wherever less is promised than before. */
const needsReason = ({ kind, reason }: { kind: ContinuationKind; reason: string | null }): boolean =>
  (kind !== 'lowered' && kind !== 'dropped') || reason !== null
const needsSuccessor = ({ kind, toId }: { kind: ContinuationKind; toId: string | null }): boolean =>
  (toId === null) === (kind === 'reached' || kind === 'dropped')

export const NewContinuation = z
  .strictObject({
    fromId: CommitmentId,
    toId: CommitmentId.nullable().default(null),
    kind: ContinuationKind,
    reason: words.nullable().default(null),
  })
  .refine(needsReason, { path: ['reason'], message: 'what is lowered or dropped needs its reason' })
  .refine(needsSuccessor, {
    path: ['toId'],
    message: 'continued, raised and lowered name the later one; reached and dropped none',
  })
export type NewContinuation = z.infer<typeof NewContinuation>

/** A commitment in its year, which is that of its last day, and what came of it there. */
export const YearNode = CommitmentBrief.extend({
  year: z.int(),
  target: z.string().nullable(),
  result: z.enum(['done', 'open', 'ended']),
})
export type YearNode = z.infer<typeof YearNode>

export const Continuation = z.object({
  id: ContinuationId,
  fromId: CommitmentId,
  toId: CommitmentId.nullable(),
  kind: ContinuationKind,
  reason: z.string().nullable(),
  by: PersonId.nullable(),
  at: z.iso.datetime(),
})
export type Continuation = z.infer<typeof Continuation>

/** Two years beside each other, as the reader sees the ledger. */
export const Blueprint = z.object({
  years: z.array(z.int()),
  from: z.int(),
  to: z.int(),
  /** Of the earlier year: what was said of each, and what follows in later years. Those of which nothing was said come first. */
  rows: z.array(z.object({ one: YearNode, links: z.array(Continuation.extend({ to: YearNode.nullable() })) })),
  /** Of the later year: those that continue nothing. */
  fresh: z.array(YearNode),
  counts: z.object({
    from: z.int(),
    unsaid: z.int(),
    continued: z.int(),
    reached: z.int(),
    dropped: z.int(),
    to: z.int(),
    fresh: z.int(),
  }),
  /** Rows beyond those that a page lists. */
  more: z.int(),
})
export type Blueprint = z.infer<typeof Blueprint>

/** All that came before a commitment and all that came after, each with the links that join them. */
export const Lineage = z.object({
  nodes: z.array(YearNode),
  links: z.array(Continuation),
  hidden: z.int(),
})
export type Lineage = z.infer<typeof Lineage>

export const Successor = z.object({
  one: YearNode,
  score: z.number(),
  reasons: z.array(Reason),
  /** What the figures of both say, where they can be compared; a person decides. */
  suggests: ContinuationKind,
})
export type Successor = z.infer<typeof Successor>

const year = z.coerce.number().int().min(1949).max(2200)
const asOf = z.object({ asOf: PlainDate.optional() })
export const blueprintEndpoints = {
  get: defineEndpoint({
    method: 'GET',
    path: '/blueprint',
    summary: '一张蓝图: what became of one year’s commitments in the next; without years the last two that hold any',
    access: 'ledger.read',
    query: asOf.extend({ from: year.optional(), to: year.optional(), unit: UnitId.optional() }),
    response: Blueprint,
  }),
  lineage: defineEndpoint({
    method: 'GET',
    path: '/commitments/:id/lineage',
    summary: 'What came before a commitment in earlier years, and after it in later ones',
    access: 'ledger.read',
    params: z.object({ id: CommitmentId }),
    query: asOf,
    response: Lineage,
  }),
  successors: defineEndpoint({
    method: 'GET',
    path: '/commitments/:id/successors',
    summary: 'Commitments of later years that may continue this one, the likeliest first, with reasons',
    access: 'ledger.review',
    params: z.object({ id: CommitmentId }),
    response: z.object({ rows: z.array(Successor) }),
  }),
  add: defineEndpoint({
    method: 'POST',
    path: '/blueprint',
    summary: 'Say what became of a commitment',
    access: 'ledger.review',
    body: NewContinuation,
    response: Continuation,
    status: 201,
    idempotent: true,
  }),
  withdraw: defineEndpoint({
    method: 'POST',
    path: '/blueprint/:continuationId/withdraw',
    summary: 'Take a link back with a reason; it stays in the record',
    access: 'ledger.review',
    params: z.object({ continuationId: ContinuationId }),
    body: z.strictObject({ reason: words }),
    status: 204,
  }),
} as const
