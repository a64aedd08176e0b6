import { Domain } from '@lantu/clauses/contract'
import { DocumentId, DocumentKind } from '@lantu/documents/contract'
import { idOf, LampColour, PersonId, Reason, UnitId } from '@lantu/kernel'
import { PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate, Rhythm } from '@lantu/kernel/time'
import { z } from 'zod'
import { OfficerList } from './lists.ts'

export const CommitmentId = idOf('commitment')
export type CommitmentId = z.infer<typeof CommitmentId>

/** A 专项看板 (see `board.ts`); stands here because the list is filtered by it. */
export const BoardId = idOf('board')
export type BoardId = z.infer<typeof BoardId>
/** The year of a plan's slice; 0 on a campaign, which has none. */
export const Slice = z.union([z.literal(0), z.int().min(1990).max(2100)])

/** 来源类别: the kinds of documents. A 折子 that was issued before Lantu comes in as `folder`. */
export const SourceKind = DocumentKind
export type SourceKind = z.infer<typeof SourceKind>

/** 党委督查 or 政府督查. */
export const Basis = z.enum(['party', 'government'])
export type Basis = z.infer<typeof Basis>

/** How often the lead unit reports: 周, 双周, 旬, 月, 季, 半年, at each 节点 (where the nodes set the rhythm), or only when it is done. */
export const Cadence = z.enum([...Rhythm.options, 'node', 'once'])
export type Cadence = z.infer<typeof Cadence>

/** The state of the commitment's 督办 matter, as the policy of `matters` names it; `recordOnly` has no matter. */
export const State = z.string().regex(/^[a-z][a-zA-Z]*$/)

export const Title = z.string().trim().min(2).max(200)
export const TargetText = z.string().trim().min(1).max(500)

/** 节点: a milestone with its own last day. */
export const Node = z.object({
  name: z.string().trim().min(1).max(100),
  due: PlainDate,
  doneOn: PlainDate.nullable().default(null),
})
export type Node = z.infer<typeof Node>

/** Where a commitment comes from: UTF-16 offsets into the document's text; `text.slice(start, end)` is the sentence. */
export const Span = z.object({
  documentId: DocumentId,
  position: z.int(),
  start: z.int().min(0),
  end: z.int(),
})
export type Span = z.infer<typeof Span>

export const LampView = z.object({ colour: LampColour, reasons: z.array(Reason), rule: z.string(), since: PlainDate })
export type LampView = z.infer<typeof LampView>

/**
 * One row of 任务台账. `number` is null until 印发; `lamp` and `matterId` are null where it is kept for the record only.
 * `percent` (0–100) is the lead unit's newest signed report, null where there is none or it names no share; `firstSpan` is the
 * first of its sentences, null where it came with a 折子 alone.
 */
export const CommitmentSummary = z.object({
  id: CommitmentId,
  number: z.string().nullable(),
  title: z.string(),
  domain: Domain,
  sourceKind: SourceKind,
  leadUnitId: UnitId.nullable(),
  coUnitIds: z.array(UnitId),
  leaderId: PersonId.nullable(),
  target: z.string().nullable(),
  due: PlainDate.nullable(),
  basis: Basis,
  state: State,
  lamp: LampView.nullable(),
  recordOnly: z.boolean(),
  matterId: z.string().nullable(),
  percent: z.int().min(0).max(100).nullable(),
  firstSpan: Span.nullable(),
  version: z.int(),
  updatedAt: z.string(),
})
export type CommitmentSummary = z.infer<typeof CommitmentSummary>

export const CommitmentSort = z.enum(['due', 'number', 'lamp', 'updated'])
export type CommitmentSort = z.infer<typeof CommitmentSort>

/**
 * `unit` finds what a unit leads or helps with, `lead` only what it leads; `q` looks for words in the titles (at most the 500
 * best); `list` is one of the officers' lists; `board` finds what stands on a board or one below it, `slice` and `column` narrow
 * that; `asOf` reads the ledger as it was known at the end of a past day, where there are no lists. Lamps are sorted gravest first.
 */
export const CommitmentQuery = PageQuery.extend({
  domain: Domain.optional(),
  lead: UnitId.optional(),
  unit: UnitId.optional(),
  lamp: LampColour.optional(),
  state: State.optional(),
  dueFrom: PlainDate.optional(),
  dueTo: PlainDate.optional(),
  document: DocumentId.optional(),
  recordOnly: z.stringbool().optional(),
  list: OfficerList.optional(),
  board: BoardId.optional(),
  slice: z.coerce.number().pipe(Slice).optional(),
  column: z.coerce.number().pipe(z.int().min(0).max(30)).optional(),
  q: z.string().trim().min(1).max(100).optional(),
  sort: CommitmentSort.default('due'),
  asOf: PlainDate.optional(),
})
export type CommitmentQuery = z.output<typeof CommitmentQuery>

export const CommitmentPage = pageOf(CommitmentSummary)

/** The list's filters without the lamp and the state: those are what is counted by. */
export const CountQuery = CommitmentQuery.omit({ lamp: true, state: true, sort: true, cursor: true, limit: true })
export type CountQuery = z.output<typeof CountQuery>

/**
 * How many commitments have each lamp and state at once, so that a reader who has chosen a state is told the lamps within it.
 * `lamp` is null for those without one; pairs that nobody has are left out.
 */
export const CommitmentCounts = z.object({
  total: z.int().min(0),
  groups: z.array(z.object({ lamp: LampColour.nullable(), state: State, count: z.int().min(1) })),
})
export type CommitmentCounts = z.infer<typeof CommitmentCounts>

export const ProgressView = z.object({
  id: z.string(),
  period: z.string(),
  byUnit: UnitId,
  percent: z.int().min(0).max(100).nullable(),
  /** 完成数 where it is a quantity with its unit. */
  quantity: z.string().nullable(),
  /** 与上期雷同: nearly the words of the unit's last report. */
  alike: z.boolean(),
  /** 来自邮件: it came as a draft by mail and was not written again since. */
  byMail: z.boolean(),
  /** 本期进展; null when the words were erased. */
  done: z.string().nullable(),
  problems: z.string().nullable(),
  next: z.string().nullable(),
  signed: z.boolean(),
  signedBy: PersonId.nullable(),
  at: z.string(),
})
export type ProgressView = z.infer<typeof ProgressView>

export const OpinionKind = z.enum(['agree', 'object'])
export const OpinionView = z.object({
  unitId: UnitId,
  kind: OpinionKind,
  reason: z.string().nullable(),
  proposedLead: UnitId.nullable(),
  proposedDue: PlainDate.nullable(),
  at: z.string(),
})
export type OpinionView = z.infer<typeof OpinionView>

export const LampHistory = LampView.omit({ since: true }).extend({ at: z.string(), day: PlainDate })

export const CommitmentDetail = CommitmentSummary.extend({
  startsOn: PlainDate.nullable(),
  cadence: Cadence,
  indicatorId: z.uuid().nullable(),
  folderItem: z.string().nullable(),
  nodes: z.array(Node),
  spans: z.array(Span),
  progress: z.array(ProgressView),
  opinions: z.array(OpinionView),
  lampHistory: z.array(LampHistory),
  createdAt: z.string(),
})
export type CommitmentDetail = z.infer<typeof CommitmentDetail>

/** What supervision may change before 印发; after it only the matter's 调整 does, with its approval number. */
export const AmendCommitment = z
  .object({
    title: Title,
    target: TargetText.nullable(),
    leadUnitId: UnitId,
    coUnitIds: z.array(UnitId).max(40),
    due: PlainDate,
    leaderId: PersonId.nullable(),
    indicatorId: z.uuid().nullable(),
    nodes: z.array(Node).max(24),
    cadence: Cadence,
  })
  .partial()
export type AmendCommitment = z.infer<typeof AmendCommitment>
