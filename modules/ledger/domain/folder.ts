import { Domain } from '@lantu/clauses/contract'
import type { Fault } from '@lantu/kernel'
import { lastDayOfMonth, type PlainDate, parsePlainDate, plainDate, yearOf } from '@lantu/kernel/time'
import type { SheetField } from '#contract/column-sets.ts'
import { Cadence, type Node } from '#contract/commitment.ts'

/** The fields of a 折子 that are taken in, each with the headings seen in the field. */
export const folderColumns = {
  number: ['编号', '督办编号', '督办号', '台账编号'],
  item: ['市折子号', '折子号', '折子编号'],
  seq: ['序号'],
  title: [
    '任务',
    '任务内容',
    '工作任务',
    '重点任务',
    '重点工作',
    '事项',
    '任务事项',
    '实事项目',
    '项目内容',
    '市政府工作报告任务',
  ],
  target: ['量化目标', '量化目标与单位', '目标', '年度目标', '工作目标'],
  lead: ['主责单位', '责任单位', '牵头单位', '主办单位', '主责', '牵头'],
  co: ['配合单位', '协办单位', '配合部门', '配合', '协办'],
  due: ['完成时限', '完成时间', '时限', '止期', '截止时间', '止', '截止'],
  startsOn: ['起始时间', '开始时间', '起期', '起', '起始'],
  span: ['起止时限', '起止时间', '起止日期'],
  nodes: ['节点', '年度节点', '季度节点', '时间节点', '年度/季度节点'],
  domain: ['领域', '类别', '分类', '任务类别'],
  leader: ['区领导', '主管区领导', '分管区领导', '责任区领导'],
  cadence: ['报送周期', '周期'],
} as const satisfies Partial<Readonly<Record<SheetField, readonly string[]>>>
export type FolderField = keyof typeof folderColumns
export const folderFields = Object.keys(folderColumns) as readonly FolderField[]
/** A new commitment needs these; `span` names the last day as well. */
export const neededFields: readonly FolderField[] = ['title', 'lead', 'due']

/** The headings of the empty 折子. */
export const folderTemplateColumns: readonly string[] = [
  '序号',
  ...(['title', 'target', 'lead', 'co', 'due', 'startsOn', 'nodes', 'domain', 'leader', 'cadence'] as const).map(
    (field) => folderColumns[field][0],
  ),
]

export type Say = Fault['say']
export type Read<T> = { readonly value: T } | { readonly code: string; readonly say: Say }

const fault = (code: string, zh: string, en: string) => ({ code: `ledger.cell.${code}`, say: { zh, en } })

export const readTitle = (text: string): Read<string> => {
  const length = [...text].length
  if (length === 0) return fault('required', '任务必须填写。', 'The commitment must be filled in.')
  return length < 2 || length > 200
    ? fault(
        'length',
        `任务有 ${length} 字，应为 2 至 200 字。`,
        `The commitment has ${length} characters; 2 to 200 are allowed.`,
      )
    : { value: text }
}

export const readText = (text: string, most: number): Read<string | null> => {
  const length = [...text].length
  return length > most
    ? fault('tooLong', `有 ${length} 字，最多 ${most} 字。`, `${length} characters; at most ${most} are allowed.`)
    : { value: text === '' ? null : text }
}

export const readDomain = (text: string): Read<Domain> => {
  const read = Domain.safeParse(text === '' ? '综合' : text)
  return read.success
    ? { value: read.data }
    : fault(
        'domain',
        `没有“${text}”这个领域；可填：${Domain.options.join('、')}。`,
        `There is no domain ${text}; allowed: ${Domain.options.join(', ')}.`,
      )
}

/** How a cadence is written in a 折子, the way we write it first; an empty cell means every month. */
const cadenceSpellings: Readonly<Record<Cadence, readonly [string, ...string[]]>> = {
  week: ['每周', '周', '周报'],
  fortnight: ['每两周', '双周', '每双周', '两周', '双周报'],
  tenDays: ['每旬', '旬', '旬报'],
  month: ['每月', '月', '月报', ''],
  quarter: ['每季度', '季度', '季', '每季', '季报'],
  half: ['每半年', '半年', '半年报'],
  node: ['按节点', '节点'],
  once: ['完成时', '一次'],
}
const cadenceWords = new Map(
  Cadence.options.flatMap((cadence) => cadenceSpellings[cadence].map((word) => [word, cadence] as const)),
)
export const cadenceName = (cadence: Cadence): string => cadenceSpellings[cadence][0]
export const readCadence = (text: string): Read<Cadence> => {
  const value = cadenceWords.get(text)
  return value === undefined
    ? fault(
        'cadence',
        `“${text}”不是报送周期；可填：${Cadence.options.map(cadenceName).join('、')}。`,
        `${text} is no rhythm; allowed: ${Cadence.options.join(', ')}.`,
      )
    : { value }
}

/**
 * The last day a text names: 2024-06-30, 2024年6月30日, 6月30日, 6月底, 2024年6月, 一季度, 上半年, 年底, 全年. A text without a year means
 * `year`. Null when it names none.
 */
export function readDay(text: string, year: number): PlainDate | null {
  const given = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(前|之前|以前|止)$/, '')
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/.exec(given)
  if (whole) return dayOrNull(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const [, own, rest = ''] = /^(?:(\d{4})年?)?(.*)$/.exec(given) ?? []
  const of = own === undefined ? year : Number(own)
  const date = /^(\d{1,2})月(\d{1,2})日$/.exec(rest)
  if (date) return dayOrNull(of, Number(date[1]), Number(date[2]))
  const month = /^(\d{1,2})月(?:底|末|份)?$/.exec(rest) ?? (own ? /^[-/.](\d{1,2})$/.exec(rest) : null)
  if (month) return Number(month[1]) >= 1 && Number(month[1]) <= 12 ? lastDayOfMonth(of, Number(month[1])) : null
  const quarter = /^第?([一二三四1-4])季度(?:末|底)?$/.exec(rest)?.[1]
  if (quarter !== undefined) return lastDayOfMonth(of, 3 * ('一二三四'.indexOf(quarter) + 1 || Number(quarter)))
  if (/^(上半年|年中)(底|末)?$/.test(rest)) return plainDate(of, 6, 30)
  if (/^(年底|年末|全年|下半年)(底|末)?$/.test(rest) || (rest === '' && own !== undefined)) return plainDate(of, 12, 31)
  return null
}

function dayOrNull(year: number, month: number, day: number): PlainDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  try {
    return parsePlainDate(text)
  } catch {
    return null
  }
}

export const readDue = (text: string, today: PlainDate): Read<PlainDate> => {
  if (text === '') return fault('required', '完成时限必须填写。', 'The last day must be filled in.')
  const value = readDay(text, yearOf(today))
  return value === null ? noDay(text) : { value }
}

export const readStart = (text: string, today: PlainDate): Read<PlainDate | null> => {
  if (text === '') return { value: null }
  const value = readDay(text, yearOf(today))
  return value === null ? noDay(text) : { value }
}

/** `2024-01-01至2024-12-31`, `1月—6月底`; one day alone is the last. */
export function readSpan(text: string, today: PlainDate): Read<{ startsOn: PlainDate | null; due: PlainDate }> {
  const days = text.split(/[至到~～—–]+/).map((one) => one.trim())
  const [from = '', to = ''] = days.length === 1 ? ['', ...days] : days
  const due = readDue(to, today)
  const startsOn = readStart(from, today)
  if (!('value' in due)) return due
  if (!('value' in startsOn)) return startsOn
  return days.length > 2 ? noDay(text) : { value: { startsOn: startsOn.value, due: due.value } }
}

const noDay = (text: string) =>
  fault(
    'day',
    `“${text}”不是日期；可填 2024-06-30、6月底、二季度、年底。`,
    `${text} is no day; allowed are 2024-06-30, 6月底, 二季度, 年底.`,
  )

/** How a sheet says of a node that it was reached. */
export const doneMark = '（已完成）'

/** `3月底：完成方案；2024-06-30：开工（已完成）`: days and names parted by a colon, nodes by semicolons or line ends. */
export function readNodes(text: string, today: PlainDate): Read<Node[]> {
  const nodes: Node[] = []
  for (const part of text.split(/[;；\n]/).map((one) => one.trim())) {
    if (part === '') continue
    const [, when = '', name = ''] = /^([^：:]{2,14})[：:]\s*(.+)$/.exec(part) ?? []
    const due = readDay(when, yearOf(today))
    if (due === null || name === '' || [...name].length > 100) {
      return fault(
        'node',
        `节点“${part}”读不出日期；请写成“3月底：完成方案”，各节点用分号隔开。`,
        `The node ${part} has no day; write 3月底：name, nodes parted by semicolons.`,
      )
    }
    const isDone = name.endsWith(doneMark)
    // A sheet says that it was done and not when: the planned day is the best it knows.
    const doneOn = isDone ? (due < today ? due : today) : null
    nodes.push({ name: isDone ? name.slice(0, -doneMark.length) : name, due, doneOn })
  }
  return { value: nodes.sort((a, b) => (a.due < b.due ? -1 : 1)) }
}

export const splitNames = (text: string): string[] =>
  [...new Set(text.split(/[、，,;；\n]/).map((name) => name.trim()))].filter((name) => name !== '')

export const unknownUnit = (name: string) =>
  fault(
    'unit',
    `没有名为“${name}”的单位，或同名的不止一个；请用单位全称、简称或别名。`,
    `There is no single unit named ${name}; use its name, short name or an alias.`,
  )
export const noLead = () => fault('required', '主责单位必须填写。', 'The lead unit must be filled in.')
export const manyLeads = () =>
  fault('manyLeads', '主责单位只能有一个，其余请填在配合单位。', 'There is one lead unit; name the others as co units.')
export const enterpriseLead = (name: string) =>
  fault('enterprise', `“${name}”是企业，不是督查对象。`, `${name} is an enterprise and not subject to supervision.`)
export const leadAmongCo = (name: string) =>
  fault('leadAmongCo', `“${name}”已是主责单位，不能再列为配合单位。`, `${name} is the lead unit already.`)
export const startsLate = () => fault('startsLate', '起始时间晚于完成时限。', 'It starts after its last day.')
export const differs = (heading: string, standing: string) =>
  fault(
    'differs',
    `与在册的不同：在册${heading}是“${standing || '（空）'}”；导入不改已在册的任务，请到该任务上办理调整，或改回原样。`,
    `It differs from the ledger, where ${heading} is “${standing}”; an import changes nothing that stands: adjust that commitment, or put the cell back.`,
  )
export const noSuchNumber = (number: string) =>
  fault(
    'number',
    `没有编号为“${number}”的任务；新任务的编号请留空，由系统编号。`,
    `There is no commitment ${number}; leave the number of a new one empty, it is given one.`,
  )
export const sameTitle = (number: string | null) =>
  fault(
    'sameTitle',
    `在册已有同名任务${number ?? ''}，单位、时限等不同，按新任务收。`,
    `A commitment of this title stands already (${number ?? 'without a number'}) with other units or days; this is taken as a new one.`,
  )
export const groupTaken = (text: string, as: string) =>
  fault(
    'group',
    `分组行“${text}”：以下各行空着的${as}按它记。`,
    `The heading “${text}”: rows below without their own ${as} take it.`,
  )
export const groupUnread = (text: string) =>
  fault(
    'groupUnread',
    `分组行“${text}”不是领域、区领导或单位的名称，只当标题。`,
    `The heading “${text}” names no domain, leader or unit.`,
  )
