import { DecimalText, LampColour, Reason, UnitCode, UnitId } from '@lantu/kernel'
import { Period, PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { AuditHead, RuleVersions } from './snapshot.ts'

/** A unit with the name it bears on the board's day. */
export const Owner = z.object({ id: UnitId, name: z.string() })
export type Owner = z.infer<typeof Owner>

/** What comes next: the next deadline of the open matter, and the unit's own words in its last signed report. */
export const Next = z.object({ by: PlainDate.nullable(), words: z.string().nullable() })

/** The matter that is at work on something. `state` is the policy's code. */
export const MatterAtWork = z.object({
  id: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  href: z.string(),
})

/** One thing that is off: how it stands, how likely, who owns it, since when, what is done and what next. */
export const OffItem = z.object({
  kind: z.enum(['target', 'commitment']),
  id: z.string(),
  href: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  lamp: LampColour,
  reasons: z.array(Reason),
  rule: z.string(),
  /** 0–1 of reaching the half-year node and the year's target; null is 不估 or not a target. */
  probability: z.object({ half: z.number().nullable(), year: z.number().nullable() }),
  owner: Owner.nullable(),
  since: PlainDate.nullable(),
  due: PlainDate.nullable(),
  doing: MatterAtWork.nullable(),
  next: Next,
})
export type OffItem = z.infer<typeof OffItem>

/** A published figure of one area; `growth` per cent as published. `value` is null where only a rate is published: print ——. */
export const BoardFigure = z.object({
  areaCode: z.string(),
  areaName: z.string(),
  period: Period,
  edition: z.string(),
  value: DecimalText.nullable(),
  growth: DecimalText.nullable(),
  growthBasis: z.string().nullable(),
  publishedOn: PlainDate,
  standing: z.enum(['published', 'internal']),
  source: z.string(),
})
export type BoardFigure = z.infer<typeof BoardFigure>

/** 指标｜年目标｜半年节点｜1—N月｜差距｜全市｜同类区已公布值｜判断. */
export const BoardIndicator = z.object({
  id: z.string(),
  href: z.string(),
  code: z.string(),
  name: z.string(),
  unit: UnitCode,
  decimals: z.int(),
  owner: Owner.nullable(),
  target: z
    .object({ kind: z.string(), wording: z.string(), value: DecimalText.nullable(), half: DecimalText.nullable() })
    .nullable(),
  latest: BoardFigure.nullable(),
  /** Behind is negative, in 个百分点: of 季节序时 for levels, of the target for rates. Null is not computable. */
  gap: DecimalText.nullable(),
  city: BoardFigure.nullable(),
  peers: z.array(BoardFigure),
  judgement: z
    .object({
      asOf: PlainDate,
      lamp: LampColour,
      reasons: z.array(Reason),
      rule: z.string(),
      probability: z.object({ half: z.number().nullable(), year: z.number().nullable() }),
      /** The middle of what the year is expected to bring, and where it ends four times in five, in the target's unit. */
      expected: z.number().nullable(),
      interval80: z.tuple([z.number(), z.number()]).nullable(),
      /** 内部测算: what the rest of the year must grow by, per cent. */
      neededGrowth: z.number().nullable(),
      schedule: z.object({ linear: z.number(), seasonal: z.number().nullable(), actual: z.number().nullable() }),
      engine: z.string(),
    })
    .nullable(),
})
export type BoardIndicator = z.infer<typeof BoardIndicator>

export const DueItem = z.object({
  id: z.string(),
  href: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  lamp: LampColour.nullable(),
  owner: Owner.nullable(),
  due: PlainDate,
  /** Working days left with 调休; null beyond the calendar's known years. */
  workDays: z.int().nullable(),
})
export type DueItem = z.infer<typeof DueItem>

export const BoardMatter = z.object({
  id: z.string(),
  href: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  state: z.string(),
  owner: Owner.nullable(),
  since: z.string(),
  nextDue: z.string().nullable(),
  overdue: z.boolean(),
})
export type BoardMatter = z.infer<typeof BoardMatter>

const Matters = z.object({ total: z.int(), overdue: z.int(), rows: z.array(BoardMatter) })

/** 需区领导拍板事项: a blocker that a unit names in a signed report, or an extension, objection or reopening that waits for a decision. */
export const NeedsDecision = z.object({
  kind: z.enum(['blocker', 'extension', 'objection', 'reopening']),
  href: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  words: z.string().nullable(),
  owner: Owner.nullable(),
  since: PlainDate.nullable(),
})
export type NeedsDecision = z.infer<typeof NeedsDecision>

/**
 * The closed loop of the year so far, of the matters opened in it: `verified` were checked by others, `closed` are 销号, `otherEnds`
 * were made routine, terminated or not taken up. Rates are per cent of what was opened, null of nothing.
 */
export const Loop = z.object({
  year: z.int(),
  signals: z.int(),
  opened: z.int(),
  inHand: z.int(),
  checking: z.int(),
  verified: z.int(),
  closed: z.int(),
  otherEnds: z.int(),
  closedRate: DecimalText.nullable(),
  verifiedRate: DecimalText.nullable(),
})
export type Loop = z.infer<typeof Loop>

/** 图签: what the page rests on. */
export const TitleBlock = z.object({
  asOf: PlainDate,
  at: z.string(),
  /** The newest period published and its 数据版本; null without figures. */
  dataEdition: z.object({ period: Period, edition: z.string(), publishedOn: PlainDate }).nullable(),
  rules: RuleVersions,
  calendar: z.string(),
  district: z.object({ code: z.string(), name: z.string(), fictional: z.boolean() }),
  auditHead: AuditHead.nullable(),
})
export type TitleBlock = z.infer<typeof TitleBlock>

export const Board = z.object({
  asOf: PlainDate,
  /** True where a past day is shown as it was known; `waiting` is then empty. */
  past: z.boolean(),
  off: z.object({ total: z.int(), rows: z.array(OffItem).max(6) }),
  indicators: z.array(BoardIndicator),
  /** Commitments under each lamp; those kept for the record only are not counted. */
  lamps: z.record(LampColour, z.int()),
  /** Red and amber commitments, gravest and longest first. */
  late: z.object({ total: z.int(), rows: z.array(OffItem).max(10) }),
  dueSoon: z.object({ within7: z.int(), within30: z.int(), rows: z.array(DueItem).max(10) }),
  waiting: Matters,
  instructions: Matters,
  decisions: Matters,
  needsDecision: z.object({ total: z.int(), rows: z.array(NeedsDecision) }),
  loop: Loop,
  titleBlock: TitleBlock,
})
export type Board = z.infer<typeof Board>
