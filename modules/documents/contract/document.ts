import { Commitment, DocumentKind as ReadingKind } from '@lantu/clauses/contract'
import { idOf } from '@lantu/kernel'
import { PageQuery, pageOf } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { Intake } from './intake.ts'

export const DocumentId = idOf('document')
export type DocumentId = z.infer<typeof DocumentId>

/** 讲话, 政府工作报告, 折子工程, 民生实事, 常委会/常务会/专题会纪要, 批示, 市级督查件, 市绩效任务, 建议提案. */
export const DocumentKind = z.enum([
  'speech',
  'workReport',
  'folder',
  'livelihood',
  'committeeMinutes',
  'executiveMinutes',
  'topicMinutes',
  'instruction',
  'cityItem',
  'cityTask',
  'proposal',
])
export type DocumentKind = z.infer<typeof DocumentKind>

/** 公开属性: 已公开, 内部, 工作秘密. Only 已公开 text may ever reach an outside service. */
export const Publicity = z.enum(['published', 'internal', 'workSecret'])
export type Publicity = z.infer<typeof Publicity>

/** Whose document it is: 市, 区, 委办局, 街道. */
export const DocumentLevel = z.enum(['city', 'district', 'department', 'street'])
export type DocumentLevel = z.infer<typeof DocumentLevel>

/** What a person says of a document when it comes in. `reading` steers the engine; `auto` lets it decide. */
export const DocumentFacts = z.object({
  title: z.string().trim().min(1).max(200),
  kind: DocumentKind,
  publicity: Publicity,
  issuer: z.string().trim().min(1).max(100),
  docNumber: z.string().trim().max(60).nullable().default(null),
  docDate: PlainDate,
  source: z.string().trim().max(500).nullable().default(null),
  /** Left out, what the city sends is the city's and all else the district's. */
  level: DocumentLevel.nullable().default(null),
  /** The upper document that this one carries out. */
  parentId: DocumentId.nullable().default(null),
  /** The earlier version that this one takes the place of. */
  replacesId: DocumentId.nullable().default(null),
  reading: ReadingKind.default('auto'),
  /** What its kind has of its own; of `kind` itself. Needed for a 批示, which is nothing without it. */
  intake: Intake.nullable().default(null),
  /** The person has seen that the text is marked 内部 and confirms the 公开属性 given here. */
  confirmInternal: z.boolean().default(false),
})
export type DocumentFacts = z.infer<typeof DocumentFacts>

/** `html` is a page or a piece of one, as a clipboard or an address gives it; it is read to plain text and kept as it came. */
export const PasteDocument = DocumentFacts.extend({
  text: z.string().min(1).max(2_000_000),
  format: z.enum(['text', 'html']).default('text'),
})

/** The fields of an upload: `facts` is DocumentFacts as JSON, sent before the file. */
export const UploadDocument = z.object({
  facts: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(DocumentFacts),
})

export const DocumentSummary = z.object({
  id: DocumentId,
  title: z.string(),
  kind: DocumentKind,
  publicity: Publicity,
  issuer: z.string(),
  docNumber: z.string().nullable(),
  docDate: PlainDate,
  rows: z.int(),
  operable: z.int(),
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

/** Another document, named. */
export const DocumentRef = z.object({ id: DocumentId, title: z.string(), docDate: PlainDate })
export type DocumentRef = z.infer<typeof DocumentRef>

/** A document above or below, with its level and issuer. */
export const LineageRef = DocumentRef.extend({ level: DocumentLevel, issuer: z.string() })
export type LineageRef = z.infer<typeof LineageRef>

export const ProposedRow = Commitment.extend({ position: z.int() })
export type ProposedRow = z.infer<typeof ProposedRow>

export const DocumentDetail = DocumentSummary.extend({
  source: z.string().nullable(),
  level: DocumentLevel,
  parentId: DocumentId.nullable(),
  /** The documents it carries out, nearest first, and those that carry it out. */
  above: z.array(LineageRef),
  below: z.array(LineageRef),
  /** The nearest earlier version, with how many documents still name it as the one above them. */
  belowEarlier: DocumentRef.extend({ lowers: z.int() }).nullable(),
  /** The version before this one, and the one after it. */
  replaces: DocumentRef.nullable(),
  replacedBy: DocumentRef.nullable(),
  intake: Intake.nullable(),
  script: z.enum(['simplified', 'traditional']),
  format: z.string(),
  sha256: z.string(),
  fileSha256: z.string().nullable(),
  engine: z.string(),
  registeredAt: z.string(),
  version: z.int(),
  text: z.string(),
  proposed: z.array(ProposedRow),
})
export type DocumentDetail = z.infer<typeof DocumentDetail>

/** The answer to a new document; `warnings` are sentences by code for the person (a text marked 内部). */
export const Registered = z.object({ id: DocumentId, rows: z.int(), operable: z.int() })
export type Registered = z.infer<typeof Registered>

export const DocumentPage = pageOf(DocumentSummary)
export const DocumentQuery = PageQuery.extend({ kind: DocumentKind.optional() })
