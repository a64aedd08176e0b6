import { Lamp, PersonId, Reason, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { Conclusion, type Field, fieldSchemas } from './fields.ts'
import { MatterId } from './ids.ts'
import { Basis, flags, outcomes, phases, Subject, verbs } from './vocabulary.ts'

export { ActionInput } from './fields.ts'
export { MatterId } from './ids.ts'
export { Basis, Subject }

export const Phase = z.enum(phases)
export const Outcome = z.enum(outcomes)
const At = z.iso.datetime()

/** One line of the list. `title` is null after an erasure. */
export const MatterRow = z.object({
  id: MatterId,
  kind: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  state: z.string(),
  phase: Phase,
  outcome: Outcome.nullable(),
  basis: Basis,
  subject: Subject,
  lead: UnitId.nullable(),
  co: z.array(UnitId),
  due: PlainDate.nullable(),
  /** The unit's next deadline; null while its clocks stand still. */
  nextDue: At.nullable(),
  lamp: Lamp,
  openedAt: At,
  since: At,
  version: z.int(),
})
export type MatterRow = z.infer<typeof MatterRow>

/** A clock with every step that leads to its deadline. */
export const ClockView = z.object({
  clock: z.string(),
  owner: z.enum(['lead', 'leadAndCo', 'supervision']),
  startedAt: At,
  endedAt: At.nullable(),
  due: At.nullable(),
  lastDay: PlainDate.nullable(),
  overdue: z.boolean(),
  /** Whether it was ended in time; null while it runs. */
  inTime: z.boolean().nullable(),
  reasons: z.array(Reason),
})
export type ClockView = z.infer<typeof ClockView>

/** Words of a step; `body` is null after an erasure. */
export const WordView = z.object({ textId: z.uuid(), field: z.string(), body: z.string().nullable() })

/** One step of the history. */
export const StepView = z.object({
  version: z.int(),
  event: z.string(),
  action: z.string(),
  at: At,
  by: PersonId.nullable(),
  byUnits: z.array(UnitId),
  from: z.string().nullable(),
  to: z.string(),
  codes: z.record(z.string(), z.unknown()),
  reasons: z.array(Reason),
  words: z.array(WordView),
  evidence: z.array(z.object({ sha256: z.string(), name: z.string() })),
})
export type StepView = z.infer<typeof StepView>

export const FieldCode = z.enum(Object.keys(fieldSchemas) as [Field, ...Field[]])
export const FieldNeed = z.object({ field: FieldCode, required: z.boolean() })
export const ActionView = z.object({ action: z.string(), zh: z.string(), en: z.string(), fields: z.array(FieldNeed) })
export type ActionView = z.infer<typeof ActionView>

export const MatterDetail = MatterRow.extend({
  policy: z.string(),
  suggested: z.object({ lead: UnitId.nullable(), co: z.array(UnitId) }),
  /** 交办, 商请 or 提请 by unit. */
  verbs: z.array(z.object({ unit: UnitId, verb: z.enum(verbs) })),
  conclusion: Conclusion.nullable(),
  approvalNumber: z.string().nullable(),
  verifiedBy: PersonId.nullable(),
  closedBy: PersonId.nullable(),
  extensionTo: PlainDate.nullable(),
  instructedOn: PlainDate.nullable(),
  /** How often it was opened again after it had ended. */
  reopened: z.int(),
  /** Waits for a check in person (核查抽查); null for readers who do not see draws. */
  sampled: z.boolean().nullable(),
  flags: z.array(z.object({ flag: z.enum(flags), since: At })),
  clocks: z.array(ClockView),
  steps: z.array(StepView),
  /** What the reader may do now; empty when a past day is shown. */
  actions: z.array(ActionView),
})
export type MatterDetail = z.infer<typeof MatterDetail>

export const MatterCount = z.object({
  kind: z.string(),
  state: z.string(),
  phase: Phase,
  outcome: Outcome.nullable(),
  total: z.int(),
  overdue: z.int(),
})
export type MatterCount = z.infer<typeof MatterCount>

/** A kind's table as the pages need it: names of states, steps and clocks. */
export const PolicyView = z.object({
  kind: z.string(),
  version: z.string(),
  zh: z.string(),
  en: z.string(),
  opening: z.array(FieldNeed),
  states: z.array(
    z.object({ state: z.string(), zh: z.string(), en: z.string(), phase: Phase, outcome: Outcome.nullable() }),
  ),
  clocks: z.array(z.object({ clock: z.string(), zh: z.string(), en: z.string() })),
  actions: z.array(ActionView),
})
export type PolicyView = z.infer<typeof PolicyView>

export const OpenInput = z.strictObject({
  kind: z.enum(['supervision', 'instruction', 'decision']),
  subject: Subject,
  basis: Basis,
  title: fieldSchemas.title,
  requirement: fieldSchemas.requirement.optional(),
  instruction: fieldSchemas.instruction.optional(),
  instructedBy: fieldSchemas.instructedBy.optional(),
  instructedOn: fieldSchemas.instructedOn.optional(),
  due: PlainDate.optional(),
  suggested: z.strictObject({ lead: UnitId.optional(), co: z.array(UnitId).max(40).optional() }).optional(),
})
export const OpenedView = z.object({ id: MatterId, version: z.int(), state: z.string() })
export const ActedView = OpenedView.extend({ number: z.string().nullable() })
