import { PersonId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'

const words = (max: number) => z.string().trim().min(1).max(max)

/** What a kind of document has of its own besides its text. The kinds are those of `DocumentKind`. */

/** 批示: a summary, never a scan. Who gave it, when, what is asked (办理要求) and by when an answer is due. */
export const InstructionIntake = z.object({
  kind: z.literal('instruction'),
  leaderId: PersonId,
  instructedOn: PlainDate,
  requirement: words(1000),
  replyBy: PlainDate.nullable().default(null),
})
export type InstructionIntake = z.infer<typeof InstructionIntake>

/** 纪要 of 常委会, 常务会 or a 专题会: who chaired it proposes whether 党委督查 or 政府督查 is the basis. */
export const MinutesIntake = z.object({
  kind: z.enum(['committeeMinutes', 'executiveMinutes', 'topicMinutes']),
  meeting: words(100),
  /** 次数 as written: 第3次. */
  number: words(40).nullable().default(null),
  convenedOn: PlainDate,
  chairedBy: z.enum(['party', 'government']),
})
export type MinutesIntake = z.infer<typeof MinutesIntake>

/** 市级督查件, 市绩效任务: the city's number, 交办机关, and the day it is due there. */
export const CityIntake = z.object({
  kind: z.enum(['cityItem', 'cityTask']),
  cityNumber: words(60),
  assigner: words(100),
  due: PlainDate,
})
export type CityIntake = z.infer<typeof CityIntake>

/** 建议提案: 代表建议 (deputy) or 政协提案 (member), with its session and the day the answer is due. */
export const ProposalIntake = z.object({
  kind: z.literal('proposal'),
  number: words(60),
  category: z.enum(['deputy', 'member']),
  session: words(60),
  replyDue: PlainDate,
})
export type ProposalIntake = z.infer<typeof ProposalIntake>

/** 折子工程, 民生实事: the year they are for. */
export const YearIntake = z.object({ kind: z.enum(['folder', 'livelihood']), year: z.int().min(1949).max(2200) })
export type YearIntake = z.infer<typeof YearIntake>

/** 讲话, 政府工作报告: the occasion. */
export const OccasionIntake = z.object({ kind: z.enum(['speech', 'workReport']), occasion: words(200) })
export type OccasionIntake = z.infer<typeof OccasionIntake>

export const Intake = z.discriminatedUnion('kind', [
  InstructionIntake,
  MinutesIntake,
  CityIntake,
  ProposalIntake,
  YearIntake,
  OccasionIntake,
])
export type Intake = z.infer<typeof Intake>

/** The day by which an answer to the whole document is due, where its kind has one. */
export function dueOf(intake: Intake | null): PlainDate | null {
  switch (intake?.kind) {
    case 'instruction':
      return intake.replyBy
    case 'cityItem':
    case 'cityTask':
      return intake.due
    case 'proposal':
      return intake.replyDue
    case 'committeeMinutes':
    case 'executiveMinutes':
    case 'topicMinutes':
    case 'folder':
    case 'livelihood':
    case 'speech':
    case 'workReport':
    case undefined:
      return null
  }
}
