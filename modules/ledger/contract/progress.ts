import { UnitId } from '@lantu/kernel'
import { Period, PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { OpinionKind } from './commitment.ts'

/** One report of a unit: what was done in the period (at most 200 characters), what stands in the way, what comes next. */
export const NewProgress = z.object({
  unitId: UnitId,
  period: Period,
  percent: z.int().min(0).max(100).nullable().default(null),
  /** 完成数 as a quantity with its unit, where no share can be said: 36公里. */
  quantity: z
    .string()
    .trim()
    .max(40)
    .regex(/^\d[\d,.]*\s*\p{L}/u)
    .nullable()
    .default(null),
  done: z.string().trim().min(1).max(200),
  problems: z.string().trim().max(500).nullable().default(null),
  next: z.string().trim().max(500).nullable().default(null),
  /** Numbers of the nodes (from 1) that are done, with the day. */
  nodesDone: z
    .array(z.object({ no: z.int().min(1), on: PlainDate }))
    .max(24)
    .default([]),
})
export type NewProgress = z.infer<typeof NewProgress>

export const RecordedProgress = z.object({ id: z.string(), signed: z.boolean() })
export type RecordedProgress = z.infer<typeof RecordedProgress>

/** A unit's answer to 征求意见: agrees, or says why not, and may propose another lead unit or day. */
export const NewOpinion = z
  .object({
    unitId: UnitId,
    kind: OpinionKind,
    reason: z.string().trim().max(1000).nullable().default(null),
    proposedLead: UnitId.nullable().default(null),
    proposedDue: PlainDate.nullable().default(null),
  })
  .refine((one) => one.kind === 'agree' || (one.reason !== null && one.reason !== ''), {
    path: ['reason'],
    message: 'an objection needs its reason',
  })
export type NewOpinion = z.infer<typeof NewOpinion>
