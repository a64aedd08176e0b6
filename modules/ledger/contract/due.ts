import { UnitId } from '@lantu/kernel'
import { Period, PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentId } from './commitment.ts'

/** `late` past its day, `today`, `soon` when reminders have begun, `later` otherwise. */
export const DueStanding = z.enum(['late', 'today', 'soon', 'later'])
export type DueStanding = z.infer<typeof DueStanding>

/** What a unit said last before the period that is due. */
export const LastReport = z.object({ period: Period, done: z.string().nullable(), at: z.string() })

/** One report that a unit owes. `missed` counts reports missed in a row, this one included when it is late. */
export const DueReport = z.object({
  commitmentId: CommitmentId,
  number: z.string().nullable(),
  title: z.string(),
  unitId: UnitId,
  period: Period,
  dueOn: PlainDate,
  standing: DueStanding,
  missed: z.int(),
  last: LastReport.nullable(),
})
export type DueReport = z.infer<typeof DueReport>

/** One report that was written and waits for a signer of its unit; `maySign` where the reader is one. */
export const WaitingReport = z.object({
  progressId: z.uuid(),
  commitmentId: CommitmentId,
  number: z.string().nullable(),
  title: z.string(),
  unitId: UnitId,
  period: Period,
  percent: z.int().nullable(),
  quantity: z.string().nullable(),
  done: z.string().nullable(),
  problems: z.string().nullable(),
  next: z.string().nullable(),
  alike: z.boolean(),
  /** 来自邮件. */
  byMail: z.boolean(),
  at: z.string(),
  maySign: z.boolean(),
})
export type WaitingReport = z.infer<typeof WaitingReport>

/** 我的报送: what the reader's units owe, by due day, and what waits for 审签, oldest first; at most 500 of each with all counted. */
export const DueList = z.object({
  today: PlainDate,
  counts: z.object({ late: z.int(), today: z.int(), soon: z.int(), later: z.int(), waiting: z.int() }),
  due: z.array(DueReport),
  waiting: z.array(WaitingReport),
})
export type DueList = z.infer<typeof DueList>

export const SignMany = z.object({
  reports: z
    .array(z.object({ commitmentId: CommitmentId, progressId: z.uuid() }))
    .min(1)
    .max(500),
})
export type SignMany = z.infer<typeof SignMany>

/** One result a report, in the order asked: signed (also when it was already), or refused with the reason. */
export const SignedMany = z.object({
  results: z.array(
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('signed') }),
      z.object({ outcome: z.literal('refused'), code: z.string(), say: z.string() }),
    ]),
  ),
})
export type SignedMany = z.infer<typeof SignedMany>
