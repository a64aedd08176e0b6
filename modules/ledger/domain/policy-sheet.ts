import { type PlainDate, yearOf } from '@lantu/kernel/time'
import type { PolicyState } from '#contract/policies.ts'
import { type Read, readDay } from './folder.ts'
import { monthOfDay } from './policies.ts'

/** The columns of a sheet of policies, each with the headings seen in the field; the first is the one we write. */
export const policyColumns = {
  title: ['政策名称', '名称', '政策', '文件名称'],
  lead: ['牵头单位', '主责单位', '责任单位', '起草单位'],
  co: ['配合单位', '协办单位'],
  planned: ['计划月份', '计划印发月份', '计划出台时间', '计划时间'],
  plannedFirst: ['最初计划', '最初计划月份'],
  why: ['改期理由', '调整理由'],
  number: ['文号', '发文字号'],
  issuedOn: ['印发日期', '印发时间', '出台日期'],
  basis: ['依据', '制定依据'],
  state: ['状态'],
} as const
export type PolicyField = keyof typeof policyColumns
export const neededPolicyFields: readonly PolicyField[] = ['title', 'lead']

export const policyStateWords: Readonly<Record<PolicyState, string>> = {
  planned: '待印发',
  issued: '已印发',
  dropped: '不再制定',
}
/** What a sheet says of a policy that was issued without a plan. */
export const unplannedWord = '计划外'

const fault = (code: string, zh: string, en: string) => ({ code: `ledger.cell.${code}`, say: { zh, en } })

export const readPolicyTitle = (text: string): Read<string> => {
  const { length } = [...text]
  return length >= 2 && length <= 200
    ? { value: text }
    : fault('length', `政策名称有 ${length} 字，应为 2 至 200 字。`, `A title has 2 to 200 characters, not ${length}.`)
}

/** `2024-06`, 2024年6月, 6月底, or a day in it; empty and 计划外 are no month. */
export function readMonth(text: string, today: PlainDate): Read<string | null> {
  if (text === '' || text === unplannedWord) return { value: null }
  const day = readDay(text, yearOf(today))
  return day === null
    ? fault(
        'month',
        `“${text}”不是月份；可填 2024-06、6月；计划外印发的留空。`,
        `${text} is no month; write 2024-06, or leave it empty.`,
      )
    : { value: monthOfDay(day) }
}

export function readPolicyState(text: string): Read<PolicyState | null> {
  if (text === '') return { value: null }
  const states = Object.entries(policyStateWords) as [PolicyState, string][]
  const found = states.find(([, word]) => word === text)
  const words = Object.values(policyStateWords).join('、')
  return found
    ? { value: found[0] }
    : fault('state', `没有“${text}”这种状态；可填：${words}。`, `There is no state ${text}: ${words}.`)
}

export const noBeginning = () =>
  fault(
    'beginning',
    '计划月份、文号和印发日期都空着；列入计划的填计划月份，计划外印发的填文号和印发日期。',
    'Neither a planned month nor an issue: give the month, or number and day of what was issued without a plan.',
  )
export const halfIssued = () => fault('issue', '文号和印发日期要一起填。', 'Number and day of the issue go together.')
export const droppedByHand = () =>
  fault(
    'dropped',
    '“不再制定”要写决定的文号和理由，表里没有；请先列入计划，再到该政策上登记。',
    'Dropping a policy needs its paper and reason, which a sheet has not: enter it as planned, then drop it there.',
  )
export const movedWithoutReason = () =>
  fault(
    'reason',
    '计划月份与最初计划不同，要写改期理由。',
    'Another month than the first one needs its reason (改期理由).',
  )
export const policyTaken = () =>
  fault(
    'nameTaken',
    '已有同名政策，且内容不同；请到原政策上登记。',
    'There is a policy of this title with other content; change that one.',
  )
export const policyTwice = (row: number) =>
  fault('nameTwice', `与第 ${row} 行的政策同名。`, `Row ${row} has the same title.`)
