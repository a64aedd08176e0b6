import { Domain, Level, TimeExpression } from '@lantu/clauses/contract'
import { DocumentId } from '@lantu/documents/contract'
import { PersonId, Reason, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { Basis, Cadence, CommitmentId, Node, TargetText, Title } from './commitment.ts'

/** What a new commitment is to be: proposed from the row, put right by a person. */
export const Item = z.object({
  title: Title,
  domain: Domain,
  leadUnitId: UnitId.nullable(),
  coUnitIds: z.array(UnitId).max(40).default([]),
  due: PlainDate.nullable(),
  startsOn: PlainDate.nullable().default(null),
  target: TargetText.nullable().default(null),
  leaderId: PersonId.nullable().default(null),
  indicatorId: z.uuid().nullable().default(null),
  nodes: z.array(Node).max(24).default([]),
  cadence: Cadence.default('month'),
})
export type Item = z.infer<typeof Item>

/**
 * What becomes of a proposed row: 并入 a commitment that exists, 新立, 合并新增 with other rows (`partOf` stands on those), 拆分,
 * 不立项 (阅知 or 阅研), or kept for the record only (political, ideology, cadres, discipline).
 */
export const Decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mergeInto'), commitmentId: CommitmentId }),
  z.object({ kind: z.literal('new'), item: Item }),
  z.object({ kind: z.literal('mergeNew'), positions: z.array(z.int().min(1)).min(1).max(20), item: Item }),
  z.object({ kind: z.literal('partOf'), position: z.int().min(1) }),
  z.object({ kind: z.literal('split'), items: z.array(Item).min(2).max(10) }),
  z.object({
    kind: z.literal('none'),
    as: z.enum(['forInformation', 'forStudy']),
    reason: z.string().trim().min(1).max(500),
  }),
  z.object({ kind: z.literal('recordOnly') }),
])
export type Decision = z.infer<typeof Decision>

/** Whose standing a row's decision has: `draft` is kept but not carried out; `made` is carried out and stays. */
export const DecisionStatus = z.enum(['open', 'draft', 'decided', 'made'])
export type DecisionStatus = z.infer<typeof DecisionStatus>

/** A commitment that may be meant by the row, best first; `score` 0–1, reasons as codes for the catalogues. */
export const Candidate = z.object({
  commitmentId: CommitmentId,
  number: z.string().nullable(),
  title: z.string(),
  score: z.number().min(0).max(1),
  reasons: z.array(Reason),
})
export type Candidate = z.infer<typeof Candidate>

export const RowView = z.object({
  position: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  level: Level,
  operable: z.boolean(),
  domain: Domain,
  time: TimeExpression.nullable(),
  /** Grows with every decision of the row; send it back with the next one. 0 while nobody has decided. */
  version: z.int(),
  status: DecisionStatus,
  decision: Decision.nullable(),
  decidedBy: PersonId.nullable(),
  /**
   * What the house would propose: whether for the record only and why, the item to start from, and the items to split into where
   * the row asks several units for several things.
   */
  suggestion: z.object({
    recordOnly: Reason.nullable(),
    item: Item,
    split: z.array(Item).min(2).max(10).nullable(),
  }),
  candidates: z.array(Candidate),
})
export type RowView = z.infer<typeof RowView>

/** 净增: the burden of a document. `added` counts new commitments decided or made, `cap` how many are allowed. */
export const Burden = z.object({
  added: z.int(),
  merged: z.int(),
  none: z.int(),
  recordOnly: z.int(),
  open: z.int(),
  cap: z.int(),
  overrideReason: z.string().nullable(),
})
export type Burden = z.infer<typeof Burden>

export const BatchStep = z.enum(['propose', 'approve', 'consult', 'issue'])
export type BatchStep = z.infer<typeof BatchStep>

/** What a document's new commitments are opened as: 督办, 批示件, 议定事项. */
export const MatterKind = z.enum(['supervision', 'instruction', 'decision'])
export type MatterKind = z.infer<typeof MatterKind>

/** The document's commitments before 印发 by the state of their matters, and the last 征求意见. */
export const ReconciliationView = z.object({
  documentId: DocumentId,
  title: z.string(),
  docDate: PlainDate,
  basis: Basis,
  /** What new ones may be opened as; the first is proposed. */
  matterKinds: z.array(MatterKind).min(1),
  burden: Burden,
  states: z.record(z.string(), z.int()),
  /** How many commitments each step would take on: where it begins differs by the kind of their matters. */
  ready: z.object({ approve: z.int(), consult: z.int(), issue: z.int() }),
  consultation: z.object({ at: z.string(), days: z.int(), replyBy: PlainDate }).nullable(),
  rows: z.array(RowView),
})
export type ReconciliationView = z.infer<typeof ReconciliationView>

/** Many decisions at once, each on the version its maker saw; `draft` keeps without deciding. A null decision opens a row again. */
export const Decide = z.object({
  decisions: z
    .array(
      z.object({
        position: z.int().min(1),
        version: z.int().min(0),
        decision: Decision.nullable(),
        draft: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(500),
})
export type Decide = z.infer<typeof Decide>

/**
 * One result per decision: kept with its new version, or not, because the row had changed (`stale`: what stands there now and
 * who put it there) or because the decision does not hold (`refused`). Nothing of the others is lost.
 */
export const DecisionResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('kept'), position: z.int(), version: z.int() }),
  z.object({
    outcome: z.literal('stale'),
    position: z.int(),
    version: z.int(),
    status: DecisionStatus,
    decision: Decision.nullable(),
    decidedBy: PersonId.nullable(),
  }),
  z.object({ outcome: z.literal('refused'), position: z.int(), code: z.string(), say: z.string() }),
])
export type DecisionResult = z.infer<typeof DecisionResult>

export const Decided = z.object({ results: z.array(DecisionResult), burden: Burden })
export type Decided = z.infer<typeof Decided>

/** What a step of the whole batch came to: which commitments went on, and which not and why. */
export const BatchResult = z.object({
  done: z.array(z.object({ commitmentId: CommitmentId, state: z.string(), number: z.string().nullable() })),
  refused: z.array(z.object({ commitmentId: CommitmentId, code: z.string(), say: z.string() })),
})
export type BatchResult = z.infer<typeof BatchResult>
