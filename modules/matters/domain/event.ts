import { PersonId, Reason, UnitId } from '@lantu/kernel'
import { Clock, PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { Conclusion, codeFields, Sha256, WordFieldCode } from '#contract/fields.ts'
import { Basis, flags, outcomes, phases, Subject, verbs } from '#contract/vocabulary.ts'
import { marks } from './policy.ts'

/** A clock as it was started: a duration of the kernel's three kinds, or a day that a person set. */
export const ClockRule = z.union([Clock, z.object({ kind: z.literal('untilDate'), date: PlainDate })])
export type ClockRule = z.infer<typeof ClockRule>

export const ClockChange = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('start'),
    clock: z.string(),
    rule: ClockRule,
    owner: z.enum(['lead', 'leadAndCo', 'supervision']),
  }),
  z.object({ do: z.literal('end'), clock: z.string() }),
  z.object({ do: z.enum(['endAll', 'stopAll', 'resumeAll']) }),
])
export type ClockChange = z.infer<typeof ClockChange>

/** Words kept in the erasable table, by field. */
export const WordRef = z.object({ field: WordFieldCode, textId: z.uuid() })

/** The first event of a matter. `suggested` units become lead and co units only when supervision proposes them. */
export const OpenedData = z.object({
  kind: z.string(),
  policy: z.string(),
  state: z.string(),
  phase: z.enum(phases),
  subject: Subject,
  basis: Basis,
  onceKey: z.string().nullable(),
  suggested: z.object({ lead: UnitId.nullable(), co: z.array(UnitId) }),
  due: PlainDate.nullable(),
  instructedOn: PlainDate.nullable(),
  reasons: z.array(Reason),
  words: z.array(WordRef),
})
export type OpenedData = z.infer<typeof OpenedData>

/**
 * Every later event. It tells the fold all it needs, so that a history reads the same after its policy has changed;
 * it holds ids, codes, days and hashes only.
 */
export const ActedData = z.object({
  action: z.string(),
  policy: z.string(),
  from: z.string(),
  to: z.string(),
  phase: z.enum(phases),
  outcome: z.enum(outcomes).nullable(),
  byUnits: z.array(UnitId),
  set: z.object({ ...codeFields, conclusion: Conclusion }).partial(),
  verbs: z.array(z.object({ unit: UnitId, verb: z.enum(verbs) })).optional(),
  number: z.string().optional(),
  /** Whether the lead unit named here measures: kept so that the database can hold the rule about deviations too. */
  leadMeasures: z.boolean().optional(),
  clocks: z.array(ClockChange),
  marks: z.array(z.enum(marks)),
  raises: z.enum(flags).nullable(),
  lowers: z.array(z.enum(flags)),
  keeps: z.enum(['verifiedBy', 'closedBy']).nullable(),
  evidence: z.array(Sha256),
  reasons: z.array(Reason),
  words: z.array(WordRef),
})
export type ActedData = z.infer<typeof ActedData>

/** The data as it goes into the log: plain JSON without absent fields. */
export const asJson = (data: OpenedData | ActedData): { readonly [key: string]: Json } =>
  JsonObject.parse(JSON.parse(JSON.stringify(data)))
export type Json = z.core.util.JSONType
const JsonObject = z.record(z.string(), z.json())

/** An event as the fold reads it: the log's row with its data parsed. */
export type MatterEvent = {
  readonly type: string
  readonly version: number
  readonly at: string
  readonly by: PersonId | null
} & (
  | { readonly opened: OpenedData; readonly acted?: undefined }
  | { readonly acted: ActedData; readonly opened?: undefined }
)

export const openedType = 'matter.opened'

/** Parses one row of the log; the log is our own, so a row that does not parse is a fault, not a refusal. */
export function readMatterEvent(row: {
  type: string
  version: number
  at: string
  by: string | null
  data: unknown
}): MatterEvent {
  const head = { type: row.type, version: row.version, at: row.at, by: row.by === null ? null : PersonId.parse(row.by) }
  return row.type === openedType
    ? { ...head, opened: OpenedData.parse(row.data) }
    : { ...head, acted: ActedData.parse(row.data) }
}
