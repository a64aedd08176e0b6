import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'

const words = (max: number) => z.string().trim().min(1).max(max)

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const Evidence = z.object({ sha256: Sha256, name: words(200) })
export type Evidence = z.infer<typeof Evidence>

/** 结论 of a verification: 完成, 部分完成, 未完成. */
export const Conclusion = z.enum(['met', 'partlyMet', 'notMet'])
export type Conclusion = z.infer<typeof Conclusion>

/** 查阅材料, 现场核查, 第三方核查. */
export const Method = z.enum(['documents', 'onSite', 'thirdParty'])
export type Method = z.infer<typeof Method>

/** Codes, ids and days: what an event may hold. */
export const codeFields = {
  lead: UnitId,
  co: z.array(UnitId).max(40),
  due: PlainDate,
  /** 征求意见 lasts 2 or 3 working days (督办 policy). */
  days: z.int().min(2).max(3),
  /** The number of the approval by which 调整, 终止 or 中止 was decided: 京政办批〔2024〕3号. */
  approvalNumber: words(60),
  conclusion: Conclusion,
  method: Method,
  /** Already in 信访, 诉讼 or 复议: the clock stops and the matter is never dispatched again. */
  stopReason: z.enum(['petition', 'litigation', 'reconsideration', 'forceMajeure']),
  instructedOn: PlainDate,
  /** 重启事由: 回头看不符, 问题反弹, 反馈不实, 上级督查发现. */
  reopenReason: z.enum(['notHeld', 'rebound', 'untrueReport', 'foundAbove']),
} as const

/** People's words: kept in an erasable table, an event holds only their id. Lengths in characters. */
export const wordFields = {
  title: words(200),
  requirement: words(2000),
  /** 措施: what is to be done. A deviation assigns measures; no field of any matter asks for a value to report. */
  measures: words(2000),
  comment: words(1000),
  reason: words(1000),
  /** 本期进展≤200字, the limit of the units' sheet. */
  progress: words(200),
  blocker: words(500),
  feedback: words(2000),
  finding: words(2000),
  /** 异议说明. */
  statement: words(2000),
  instruction: words(1000),
  instructedBy: words(40),
  caseNumber: words(60),
} as const

export const fieldSchemas = { ...codeFields, ...wordFields, evidence: z.array(Evidence).max(50) } as const
export type CodeField = keyof typeof codeFields
export type WordField = keyof typeof wordFields
export type Field = keyof typeof fieldSchemas

export const WordFieldCode = z.enum(Object.keys(wordFields) as [WordField, ...WordField[]])
export const wordFieldCodes: readonly WordField[] = WordFieldCode.options

/** All a caller may give with an action; which of them are needed is the policy's to say. */
export const ActionInput = z.strictObject(fieldSchemas).partial()
export type ActionInput = z.infer<typeof ActionInput>

export type FieldNeed = 'required' | 'optional'
export type FieldTable = Readonly<Partial<Record<Field, FieldNeed>>>
