import type { Fen } from '@lantu/kernel'
import { type PlainDate, yearOf } from '@lantu/kernel/time'
import { Amount } from '#contract/projects/amount.ts'
import { ProjectKind } from '#contract/projects/project.ts'
import type { Stage } from '#contract/projects/stage.ts'
import { type Read, readDay } from '../folder.ts'
import { findFenOfWan } from './money.ts'

/** The columns of a sheet of projects, each with the headings seen in the field; the first is the one we write. */
export const projectColumns = {
  name: ['项目名称', '项目', '名称'],
  kind: ['类别', '项目类别', '类型'],
  lead: ['主责单位', '责任单位', '牵头单位'],
  co: ['配合单位', '协办单位'],
  leader: ['区领导', '分管区领导', '主管区领导'],
  total: ['总投资（万元）', '总投资', '计划总投资（万元）'],
  plan: ['年度计划（万元）', '年度计划投资（万元）', '年度计划'],
  planYear: ['计划年度', '年度'],
  place: ['建设地点', '地点'],
  basis: ['依据', '立项依据'],
  reserve: ['储备日期', '储备'],
  approved: ['立项日期', '立项'],
  started: ['开工日期', '开工'],
  listed: ['入库日期', '入库'],
  counted: ['纳统日期', '纳统'],
  completed: ['竣工日期', '竣工'],
} as const satisfies Readonly<Record<Stage, readonly string[]>> & Readonly<Record<string, readonly string[]>>
export type ProjectField = keyof typeof projectColumns
export const neededProjectFields: readonly ProjectField[] = ['name', 'lead']

export const kindWords: Readonly<Record<ProjectKind, string>> = {
  investment: '投资项目',
  fund: '资金',
  event: '活动',
  other: '其他',
}

const fault = (code: string, zh: string, en: string) => ({ code: `ledger.cell.${code}`, say: { zh, en } })

export const readName = (text: string): Read<string> => {
  const { length } = [...text]
  return length >= 2 && text.length <= 120
    ? { value: text }
    : fault('length', `项目名称有 ${length} 字，应为 2 至 120 字。`, `A name has 2 to 120 characters, not ${length}.`)
}

/** An empty cell means an investment project: most sheets of projects hold nothing else and have no such column. */
export function readKind(text: string): Read<ProjectKind> {
  const value = text === '' ? 'investment' : ProjectKind.options.find((kind) => kindWords[kind] === text)
  const words = Object.values(kindWords).join('、')
  return value
    ? { value }
    : fault('kind', `没有“${text}”这一类；可填：${words}。`, `There is no kind ${text}: ${words}.`)
}

export function readAmount(text: string): Read<Fen | null> {
  if (text === '') return { value: null }
  const read = Amount.safeParse(findFenOfWan(text))
  return read.success
    ? { value: read.data }
    : fault('amount', `“${text}”不是万元数；可填 65000 或 1234.56。`, `${text} is no amount in ten thousand yuan.`)
}

/** The year of the plan; an empty cell beside a plan means this year. */
export function readPlanYear(text: string, given: { plan: Fen | null; today: PlainDate }): Read<number | null> {
  if (text === '') return { value: given.plan === null ? null : yearOf(given.today) }
  const year = /^(20\d\d)年?$/.exec(text.normalize('NFKC'))?.[1]
  if (year === undefined) return fault('year', `“${text}”不是年份；可填 2024。`, `${text} is no year.`)
  return given.plan === null
    ? fault('year', '有计划年度而没有年度计划。', 'There is a year and no plan.')
    : { value: Number(year) }
}

export function readStageDay(text: string, today: PlainDate): Read<PlainDate | null> {
  if (text === '') return { value: null }
  const value = readDay(text, yearOf(today))
  return value === null ? fault('day', `“${text}”不是日期；可填 2024-06-30。`, `${text} is no day.`) : { value }
}

export const nameTwice = (row: number) =>
  fault('nameTwice', `与第 ${row} 行的项目同名。`, `Row ${row} has the same name.`)
export const nameTaken = () =>
  fault(
    'nameTaken',
    '已有同名项目，且内容不同；请到原项目上修改。',
    'There is a project of this name with other content; change that one.',
  )
