/**
 * The shapes that `lantu clauses` prints (DESIGN §8), shared with the browser.
 *
 * Offsets are UTF-16 code units into the text exactly as given:
 * `text.slice(row.start, row.end) === row.text`, and likewise for verb, object, time, quantities and named.
 */
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'

export const Level = z.enum(['action', 'goal', 'heading', 'stance'])
export type Level = z.infer<typeof Level>

export const Domain = z.enum([
  '经济运行',
  '新质生产力',
  '金融',
  '消费',
  '开放',
  '协同发展',
  '营商环境',
  '城市更新',
  '生态环境',
  '民生',
  '安全',
  '基层治理',
  '文化',
  '中央服务',
  '党建',
  '改革',
  '综合',
])
export type Domain = z.infer<typeof Domain>

export const Bound = z.enum(['exact', 'about', 'min', 'max', 'range', 'qualitative'])
export type Bound = z.infer<typeof Bound>

export const NamedKind = z.enum(['project', 'campaign', 'event', 'place', 'document', 'programme', 'body'])
export type NamedKind = z.infer<typeof NamedKind>

export const Tense = z.enum(['plan', 'review'])
export type Tense = z.infer<typeof Tense>

const Offset = z.int().min(0)

/** `from` and `to` are both null where a person has to decide (按期, 按节点, a plan that is in no table). */
export const TimeExpression = z.object({
  text: z.string(),
  start: Offset,
  end: Offset,
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  rule: z.string(),
})
export type TimeExpression = z.infer<typeof TimeExpression>

/**
 * `value` is the number as written beside `unit` as written (`60`, `万人`), a pair for a range, null for a
 * qualitative target (`一批`).
 */
export const Quantity = z.object({
  text: z.string(),
  start: Offset,
  end: Offset,
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
  unit: z.string().nullable(),
  bound: Bound,
})
export type Quantity = z.infer<typeof Quantity>

export const NamedThing = z.object({ text: z.string(), start: Offset, end: Offset, kind: NamedKind })
export type NamedThing = z.infer<typeof NamedThing>

/** `score` is 1 for a unit that the text names for the work, else the share of the matched keyword weight; the best first. */
export const Lead = z.object({ unit: z.string(), score: z.number().min(0).max(1) })
export type Lead = z.infer<typeof Lead>

export const Commitment = z.object({
  start: Offset,
  end: Offset,
  text: z.string(),
  level: Level,
  operable: z.boolean(),
  domain: Domain,
  verb: z.string().nullable(),
  verbStart: Offset.nullable(),
  object: z.string().nullable(),
  objectStart: Offset.nullable(),
  topicPrefix: z.string().nullable(),
  time: TimeExpression.nullable(),
  quantities: z.array(Quantity),
  named: z.array(NamedThing),
  leads: z.array(Lead),
  tense: Tense,
  rule: z.string(),
})
export type Commitment = z.infer<typeof Commitment>

export const DocumentFacts = z.object({
  title: z.string().nullable(),
  date: PlainDate.nullable(),
  script: z.enum(['simplified', 'traditional']),
  chars: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type DocumentFacts = z.infer<typeof DocumentFacts>

export const ClausesResult = z.object({ document: DocumentFacts, commitments: z.array(Commitment) })
export type ClausesResult = z.infer<typeof ClausesResult>

export const UnitDuty = z.object({
  unit: z.string().min(1),
  keywords: z.array(z.string().min(1)),
  aliases: z.array(z.string().min(1)).optional(),
})
export type UnitDuty = z.infer<typeof UnitDuty>

/** As in the holiday notices of the State Council. */
export const Holiday = z.enum(['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆节'])
export type Holiday = z.infer<typeof Holiday>

/** 多年计划: a clause in which all keywords stand speaks of it; 收官 is its last year. */
export const PlanWords = z.object({
  keywords: z.array(z.string().min(2)).min(1),
  firstYear: z.int().min(1950).max(2100),
  lastYear: z.int().min(1950).max(2100),
})
export const HolidayWords = z.object({ holiday: Holiday, year: z.int(), from: PlainDate, to: PlainDate })
export const NameWords = z.object({ word: z.string().min(2), kind: NamedKind })
export const DomainWord = z.object({ word: z.string().min(2), domain: Domain })

/**
 * Words of a district beside those that ship (`@lantu/data/lexicons`): they come first where both speak.
 */
export const ReadingWords = z.object({
  plans: z.array(PlanWords).default([]),
  holidays: z.array(HolidayWords).default([]),
  names: z.array(NameWords).default([]),
  domains: z.array(DomainWord).default([]),
})
export type ReadingWords = z.infer<typeof ReadingWords>

export const DocumentKind = z.enum(['meeting', 'report', 'auto'])
export type DocumentKind = z.infer<typeof DocumentKind>
