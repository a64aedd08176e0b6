import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { SnapshotId } from './ids.ts'

/** `words` is a quoted name or title with digits in it (细颗粒物 PM2.5, 建设养老床位90张): it is cited like a figure. */
export const FactKind = z.enum([
  'count',
  'share',
  'figure',
  'growth',
  'target',
  'change',
  'probability',
  'days',
  'words',
])
export type FactKind = z.infer<typeof FactKind>

/**
 * One frozen fact. `value` is the bare figure as text (null: there is none, which is a fact too), `unit` how it is printed
 * behind the figure, `href` the record it can be followed to, `label` the name of its source in the list 数据出处.
 */
export const Fact = z.object({
  key: z.string().min(1).max(200),
  label: z.string().min(1),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  href: z.string(),
  kind: FactKind,
})
export type Fact = z.infer<typeof Fact>

/** The newest block of the audit chain: its number and hash in hex. */
export const AuditHead = z.object({ block: z.int().positive(), hash: z.string() })
export type AuditHead = z.infer<typeof AuditHead>

/** Versions of the rules and engines behind lamps and outlooks, by their names. */
export const RuleVersions = z.record(z.string(), z.string())

export const Snapshot = z.object({
  id: SnapshotId,
  asOf: PlainDate,
  madeAt: z.string(),
  auditHead: AuditHead.nullable(),
  rules: RuleVersions,
  facts: z.array(Fact),
})
export type Snapshot = z.infer<typeof Snapshot>

/** A fact that is another now than in the snapshot; `frozen` is null for one that was not there, `now` for one that is gone. */
export const FactChange = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string().nullable(),
  frozen: z.string().nullable(),
  now: z.string().nullable(),
  href: z.string(),
})
export type FactChange = z.infer<typeof FactChange>
