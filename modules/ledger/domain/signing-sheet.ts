import type { SigningStage } from '#contract/signings.ts'
import type { Read } from './folder.ts'

/** The columns of a sheet of what was signed, each with the headings seen in the field; the first is the one we write. */
export const signingColumns = {
  event: ['活动', '活动名称', '会展活动'],
  partner: ['签约方', '签约企业', '企业名称', '投资方'],
  what: ['内容', '签约内容', '项目内容', '签约项目'],
  amount: ['金额（万元）', '签约金额（万元）', '投资额（万元）', '金额'],
  lead: ['跟进单位', '责任单位', '主责单位'],
  signed: ['签约日期', '签约时间'],
  landed: ['注册落地日期', '落地日期', '注册日期'],
  landedBy: ['注册落地凭据', '落地凭据'],
  started: ['开工日期', '开工时间'],
  startedBy: ['开工凭据'],
  producing: ['投产日期', '投产时间'],
  producingBy: ['投产凭据'],
} as const satisfies Readonly<Record<SigningStage, readonly string[]>> & Readonly<Record<string, readonly string[]>>
export type SigningField = keyof typeof signingColumns
export const neededSigningFields: readonly SigningField[] = ['event', 'partner', 'what', 'lead', 'signed']

/** Where a stage's evidence stands; 签约 needs none. */
export const evidenceField = {
  signed: null,
  landed: 'landedBy',
  started: 'startedBy',
  producing: 'producingBy',
} as const satisfies Readonly<Record<SigningStage, SigningField | null>>

const fault = (code: string, zh: string, en: string) => ({ code: `ledger.cell.${code}`, say: { zh, en } })

export const readBetween = (text: string, what: { zh: string; en: string; most: number }): Read<string> => {
  const { length } = [...text]
  return length >= 2 && length <= what.most
    ? { value: text }
    : fault(
        'length',
        `${what.zh}有 ${length} 字，应为 2 至 ${what.most} 字。`,
        `${what.en} has 2 to ${what.most} characters, not ${length}.`,
      )
}

export const dayNeeded = () => fault('required', '签约日期必须填写。', 'The day of signing must be filled in.')
export const unknownEvent = (name: string) =>
  fault(
    'event',
    `没有名为“${name}”的会展活动；请先在项目里登记这个活动（类别为“活动”），或改用它的全称。`,
    `There is no event named ${name}; enter it among the projects first, or use its full name.`,
  )
export const signingTaken = () =>
  fault(
    'nameTaken',
    '这个活动上已有同一签约方、同一内容的成果，其他栏不同；请到该成果上登记。',
    'The event has this result of this partner already, with other content; change that one.',
  )
export const signingTwice = (row: number) =>
  fault(
    'nameTwice',
    `与第 ${row} 行是同一活动、签约方和内容。`,
    `Row ${row} is of the same event, partner and content.`,
  )
