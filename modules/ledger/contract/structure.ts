import { UnitId } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { BoardId, CommitmentId, CommitmentSummary } from './commitment.ts'
import { Item } from './reconciliation.ts'

/** A commitment as another one's page names it. */
export const CommitmentBrief = CommitmentSummary.pick({
  id: true,
  number: true,
  title: true,
  leadUnitId: true,
  due: true,
  state: true,
  lamp: true,
  percent: true,
  version: true,
})
export type CommitmentBrief = z.infer<typeof CommitmentBrief>

const Weight = z.int().min(1).max(100)

/**
 * What the parts come to: the weighted mean of signed progress, resting on `counted` of `of` parts that carry `covered` percent of
 * the weight. `percent` and `covered` are null without weights. `missing` are the parts left out: silent, or ended undone.
 */
export const RollUp = z.object({
  percent: z.int().min(0).max(100).nullable(),
  counted: z.int().min(0),
  of: z.int().min(0),
  covered: z.int().min(0).max(100).nullable(),
  missing: z.array(z.object({ id: CommitmentId, why: z.enum(['noReport', 'notDone']) })),
})
export type RollUp = z.infer<typeof RollUp>

/**
 * Where a commitment stands among others, today or on a past day. What the reader may not see is counted in `hidden` and not
 * named; the roll-up rests on all parts all the same.
 */
export const StructureView = z.object({
  id: CommitmentId,
  version: z.int(),
  parent: CommitmentBrief.nullable(),
  /** Its own weight under the parent. */
  weight: Weight.nullable(),
  parts: z.array(CommitmentBrief.extend({ weight: Weight.nullable() })),
  rollUp: RollUp.nullable(),
  absorbedInto: CommitmentBrief.nullable(),
  absorbed: z.array(CommitmentBrief),
  hidden: z.int().min(0),
  /** The boards on which it stands, as they are called that day. */
  boards: z.array(z.object({ id: BoardId, name: z.string() })),
  /** Parents whose weights a change has just taken away, to be weighed anew. */
  unweighed: z.array(CommitmentId),
})
export type StructureView = z.infer<typeof StructureView>

/** 拆分: what becomes a commitment of its own, with one lead and a last day; the domain is the parent's where it is left out. */
export const PartItem = Item.omit({ domain: true }).extend({
  domain: Item.shape.domain.optional(),
  leadUnitId: UnitId,
  due: PlainDate,
  weight: Weight.nullable().default(null),
})
export type PartItem = z.output<typeof PartItem>

/** One that stands already, on the version that was read. */
const Named = z.object({ id: CommitmentId, version: z.int().min(1) })
const NamedPart = Named.extend({ weight: Weight.nullable().default(null) })

export const SplitCommitment = z.object({ items: z.array(PartItem).min(2).max(20) })
export const BundleParts = z.object({ parts: z.array(NamedPart).max(60) })
export const BundleUnder = z.object({
  heading: PartItem.omit({ weight: true }),
  parts: z.array(NamedPart).min(2).max(60),
})
export const MoveCommitment = z.object({ parent: Named.nullable() })
export const MergeCommitments = z.object({
  absorbed: z.array(Named).min(1).max(20),
  /** 批准文号; needed where one of them was issued. */
  approvalNumber: z.string().trim().min(1).max(60).nullable().default(null),
  reason: z.string().trim().min(1).max(500),
})

const ofCommitment = z.object({ id: CommitmentId })

export const structureEndpoints = {
  get: defineEndpoint({
    method: 'GET',
    path: '/commitments/:id/structure',
    summary:
      'Parent, parts with weights and what they come to, what was merged, and its boards; of a past day with asOf',
    access: 'ledger.read',
    params: ofCommitment,
    query: z.object({ asOf: PlainDate.optional() }),
    response: StructureView,
  }),
  split: defineEndpoint({
    method: 'POST',
    path: '/commitments/:id/parts',
    summary: '拆分: new commitments under this one, each with its own lead, last day and 督办 matter',
    access: 'ledger.review',
    params: ofCommitment,
    body: SplitCommitment,
    response: StructureView,
    idempotent: true,
    versioned: true,
  }),
  bundle: defineEndpoint({
    method: 'PUT',
    path: '/commitments/:id/parts',
    summary: '打包: these and no others are its parts; weights in percent add to 100, or none is given',
    access: 'ledger.review',
    params: ofCommitment,
    body: BundleParts,
    response: StructureView,
    versioned: true,
  }),
  bundleUnder: defineEndpoint({
    method: 'POST',
    path: '/commitments/bundles',
    summary: '打包 under a new commitment, which opens its own 督办 matter',
    access: 'ledger.review',
    body: BundleUnder,
    response: StructureView,
    status: 201,
    idempotent: true,
  }),
  move: defineEndpoint({
    method: 'PUT',
    path: '/commitments/:id/parent',
    summary: '改挂: put it under another one, or under none',
    access: 'ledger.review',
    params: ofCommitment,
    body: MoveCommitment,
    response: StructureView,
    versioned: true,
  }),
  merge: defineEndpoint({
    method: 'POST',
    path: '/commitments/:id/merge',
    summary: '合并: the absorbed ones end (终止 with its approval number) and their sentences are tied to this one',
    access: 'ledger.approve',
    params: ofCommitment,
    body: MergeCommitments,
    response: StructureView,
    idempotent: true,
    versioned: true,
  }),
} as const
