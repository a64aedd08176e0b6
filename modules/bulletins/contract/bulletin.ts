import { PersonId } from '@lantu/kernel'
import { PageQuery, pageOf } from '@lantu/kernel/contract'
import { Period, PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { BulletinId, SnapshotId } from './ids.ts'
import { FactChange, FactKind, Snapshot } from './snapshot.ts'
import { Slot, Tree } from './tree.ts'

/** 督查通报, and the economic situation report 《一季度经济社会发展情况》 of a quarter. */
export const BulletinKind = z.enum(['inspection', 'economy'])
export type BulletinKind = z.infer<typeof BulletinKind>

/** 拟稿 → 核稿 → 保密审查 → 签发 → 印发. */
export const BulletinState = z.enum(['draft', 'reviewed', 'secrecyChecked', 'signed', 'issued'])
export type BulletinState = z.infer<typeof BulletinState>

/** What 保密审查 found it fit for: 公开, or 内部资料. */
export const Publicity = z.enum(['published', 'internal'])
export type Publicity = z.infer<typeof Publicity>

export const Step = z.object({
  no: z.int(),
  step: z.enum(['make', 'edit', 'refresh', 'review', 'secrecy', 'sign', 'issue', 'return']),
  to: BulletinState,
  by: PersonId.nullable(),
  /** The person's name while it is known; null after an erasure and for the system. */
  byName: z.string().nullable(),
  at: z.string(),
  comment: z.string().nullable(),
})
export type Step = z.infer<typeof Step>

/** `number` is 第N期 of the kind in its year, `total` 总第M期; both are given at 印发. `words` counts 汉字 and figures of the text. */
export const BulletinRow = z.object({
  id: BulletinId,
  kind: BulletinKind,
  title: z.string(),
  year: z.int(),
  number: z.int().nullable(),
  total: z.int().nullable(),
  period: Period,
  asOf: PlainDate,
  state: BulletinState,
  publicity: Publicity.nullable(),
  snapshotId: SnapshotId,
  words: z.int(),
  wordLimit: z.int(),
  supersedes: BulletinId.nullable(),
  supersededBy: BulletinId.nullable(),
  madeAt: z.string(),
  version: z.int(),
})
export type BulletinRow = z.infer<typeof BulletinRow>

export const CitationView = z.object({
  n: z.int(),
  factKey: z.string(),
  label: z.string(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  kind: FactKind,
  href: z.string(),
})
export type CitationView = z.infer<typeof CitationView>

/**
 * What differs today from the snapshot; null once it is signed: its numbers never change, a correction is a successor.
 * Signing names the `digest` of what the signer saw.
 */
export const Changes = z.object({ digest: z.string(), rows: z.array(FactChange) })
export type Changes = z.infer<typeof Changes>

export const BulletinStep = z.enum(['review', 'secrecy', 'sign', 'issue', 'return', 'edit', 'refresh', 'correct'])
export type BulletinStep = z.infer<typeof BulletinStep>

export const BulletinDetail = BulletinRow.extend({
  /** As the paper prints them: the office, and the day of 印发, before it the snapshot's. */
  issuer: z.string(),
  date: PlainDate,
  tree: Tree,
  citations: z.array(CitationView),
  snapshot: Snapshot.omit({ facts: true }),
  changes: Changes.nullable(),
  /** Lamps that were not shown to their units long enough: how many, and from when on it may be signed and issued. Null when it may. */
  notPreviewed: z.object({ count: z.int(), freeFrom: PlainDate }).nullable(),
  steps: z.array(Step),
  /** What the reader may do now, and for what they may not although they hold the word, why (`bulletins.ownDraft`). */
  may: z.array(z.object({ step: BulletinStep, allowed: z.boolean(), why: z.string().nullable() })),
})
export type BulletinDetail = z.infer<typeof BulletinDetail>

export const BulletinQuery = PageQuery.extend({ kind: BulletinKind.optional(), state: BulletinState.optional() })
export const BulletinPage = pageOf(BulletinRow)

/** Without `period`: 督查通报 from 1 January to today, 经济社会发展情况 from 1 January to the end of the last whole quarter. */
export const NewBulletin = z.object({
  kind: BulletinKind,
  period: Period.optional(),
  title: z.string().trim().min(4).max(60).optional(),
})
export type NewBulletin = z.infer<typeof NewBulletin>

/** New words for the title and for slots of the draft. Figures are locked: a digit that is no date or numbering is refused. */
export const EditBulletin = z.object({
  title: z.string().trim().min(4).max(60).optional(),
  edits: z
    .array(z.object({ slot: Slot, text: z.string().trim().min(1).max(1000) }))
    .max(40)
    .default([]),
})
export type EditBulletin = z.output<typeof EditBulletin>
