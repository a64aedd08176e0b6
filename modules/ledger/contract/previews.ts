import { idOf, LampColour, Reason, UnitId } from '@lantu/kernel'
import { defineEndpoint } from '@lantu/kernel/contract'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentId } from './commitment.ts'

export const PreviewId = idOf('lampPreview')
export type PreviewId = z.infer<typeof PreviewId>

/** The lamps that a bulletin names, and so the ones that are shown before it. */
export const ToldColour = LampColour.extract(['red', 'amber', 'missing'])
export type ToldColour = z.infer<typeof ToldColour>

/** 异议说明: the unit agrees, or objects with its reason, which may be 客观原因, and the papers that bear it out. */
export const NewLampAnswer = z
  .strictObject({
    unitId: UnitId,
    commitmentId: CommitmentId,
    kind: z.enum(['agree', 'object']),
    objective: z.boolean().default(false),
    reason: z.string().trim().max(1000).nullable().default(null),
    evidence: z.string().trim().max(500).nullable().default(null),
  })
  .refine((one) => one.kind === 'agree' || (one.reason !== null && one.reason !== ''), {
    path: ['reason'],
    message: 'an objection needs its reason',
  })
export type NewLampAnswer = z.output<typeof NewLampAnswer>

/**
 * `rejudged`: the objection is taken and the lamp is lit again from the facts as they stand now; nobody sets a lamp by hand, so it
 * turns only when the facts have changed. `explained`: the lamp stands, and why.
 */
export const LampReply = z.strictObject({
  kind: z.enum(['rejudged', 'explained']),
  words: z.string().trim().min(1).max(1000),
})
export type LampReply = z.infer<typeof LampReply>

const LampAnswerView = z.object({
  kind: z.enum(['agree', 'object']),
  objective: z.boolean(),
  reason: z.string().nullable(),
  evidence: z.string().nullable(),
  at: z.string(),
  reply: LampReply.extend({ words: z.string().nullable(), at: z.string() }).nullable(),
})

/** One lamp as it was shown, and what it is now: `worse` when it has become graver since, so that it must be shown again. */
export const PreviewedLamp = z.object({
  commitmentId: CommitmentId,
  number: z.string().nullable(),
  title: z.string(),
  unitId: UnitId.nullable(),
  colour: ToldColour,
  reasons: z.array(Reason),
  rule: z.string(),
  now: LampColour.nullable(),
  worse: z.boolean(),
  answer: LampAnswerView.nullable(),
})
export type PreviewedLamp = z.infer<typeof PreviewedLamp>

/** `freeFrom` is the first day on which a bulletin may name these lamps. Numbers are of what the reader may see. */
export const PreviewRow = z.object({
  id: PreviewId,
  bulletinOn: PlainDate,
  madeAt: z.string(),
  freeFrom: PlainDate,
  lamps: z.int(),
  answered: z.int(),
  objections: z.int(),
  open: z.int(),
})
export type PreviewRow = z.infer<typeof PreviewRow>

export const PreviewDetail = PreviewRow.extend({ rows: z.array(PreviewedLamp) })
export type PreviewDetail = z.infer<typeof PreviewDetail>

const params = z.object({ id: PreviewId })

export const previewEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/lamp-previews',
    summary: '亮灯预告, the newest first; units see those in which they have a lamp',
    access: 'ledger.read',
    response: z.object({ rows: z.array(PreviewRow) }),
  }),
  get: defineEndpoint({
    method: 'GET',
    path: '/lamp-previews/:id',
    summary: 'The lamps that were shown, what they are now, and the answers',
    access: 'ledger.read',
    params,
    response: PreviewDetail,
  }),
  make: defineEndpoint({
    method: 'POST',
    path: '/lamp-previews',
    summary: 'Show every unit the lamps with which a bulletin of a day would name it',
    access: 'ledger.review',
    body: z.strictObject({ bulletinOn: PlainDate }),
    response: PreviewDetail,
    status: 201,
    idempotent: true,
  }),
  answer: defineEndpoint({
    method: 'POST',
    path: '/lamp-previews/:id/answers',
    summary: 'A unit’s 无异议 or 异议说明 on one of its lamps',
    access: 'ledger.opinion',
    params,
    body: NewLampAnswer,
    response: PreviewDetail,
    idempotent: true,
  }),
  reply: defineEndpoint({
    method: 'POST',
    path: '/lamp-previews/:id/answers/:commitmentId/reply',
    summary: 'Supervision takes the objection and lights the lamp again from the facts, or explains why it stands',
    access: 'ledger.review',
    params: params.extend({ commitmentId: CommitmentId }),
    body: LampReply,
    response: PreviewDetail,
    idempotent: true,
  }),
} as const
