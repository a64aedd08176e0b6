import type { Fault } from '@lantu/kernel'
import { z } from 'zod'
import { cellAddress } from './address.ts'
import type { Column } from './header.ts'
import { parseNumberCell } from './number-cell.ts'
import type { TableRow } from './table.ts'

/** What a column may hold, for sheets that need no schema of their own. */
export interface ColumnSpec {
  readonly header: string
  /** The value's name in the result; the header without it. */
  readonly field?: string
  readonly kind: 'text' | 'number' | 'date' | 'choice'
  readonly required?: boolean
  /** Characters, for text. */
  readonly max?: number
  readonly choices?: readonly string[]
}

export interface BadRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
}

export interface CheckedRows<T> {
  readonly good: readonly { readonly row: number; readonly value: T }[]
  readonly bad: readonly BadRow[]
  /** Columns the check needs and the table has not; with any, no row is judged. */
  readonly missing: readonly Fault[]
}

/** What is checked: a table as read, or its rows gathered from a stream. */
export interface CheckedTable {
  readonly sheet: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  /** Cells that could not be read; their rows are bad. */
  readonly faults?: readonly Fault[]
}

type Values = Readonly<Record<string, string | null>>

/**
 * Judges every row by itself, so that a file of 10,000 rows with three bad ones says which three and can load the rest.
 * The schema sees a row's cells by column name, all text (`''` when empty); its issues are told at the cell.
 * Column specs give decimals, ISO dates and texts by field, null when empty.
 */
export function checkRows(table: CheckedTable, specs: readonly ColumnSpec[]): CheckedRows<Values>
export function checkRows<T>(table: CheckedTable, schema: z.ZodType<T>): CheckedRows<T>
export function checkRows<T>(
  table: CheckedTable,
  check: z.ZodType<T> | readonly ColumnSpec[],
): CheckedRows<T> | CheckedRows<Values> {
  return check instanceof z.ZodType ? checkBySchema(table, check) : checkByColumns(table, check)
}

type Judged<T> = { readonly value: T } | { readonly faults: readonly Fault[] }

function judgeAll<T>(table: CheckedTable, judge: (row: TableRow) => Judged<T>): CheckedRows<T> {
  const good: { row: number; value: T }[] = []
  const bad: BadRow[] = []
  const unread = new Map<number, Fault[]>()
  for (const fault of table.faults ?? []) {
    const row = Number(/(\d+)$/.exec(fault.where)?.[1])
    unread.set(row, [...(unread.get(row) ?? []), fault])
  }
  for (const row of table.rows) {
    const judged = judge(row)
    const faults = [...(unread.get(row.row) ?? []), ...('faults' in judged ? judged.faults : [])]
    if (faults.length > 0) bad.push({ row: row.row, cells: row.cells, faults: onePerCell(faults) })
    else if ('value' in judged) good.push({ row: row.row, value: judged.value })
  }
  return { good, bad, missing: [] }
}

/** What could not be read comes first; the check's complaint about the same cell then says nothing new. */
const onePerCell = (faults: readonly Fault[]): Fault[] =>
  faults.filter(
    (fault, i) => !fault.code.startsWith('sheets.cell') || faults.findIndex((f) => f.where === fault.where) === i,
  )

function checkBySchema<T>(table: CheckedTable, schema: z.ZodType<T>): CheckedRows<T> {
  return judgeAll(table, (row) => {
    const read = schema.safeParse(row.cells)
    if (read.success) return { value: read.data }
    const faults = read.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? '')
      return { where: whereOf(table, name, row.row), code: `sheets.cell.${issue.code}`, say: sayIssue(issue, name) }
    })
    return { faults }
  })
}

function checkByColumns(table: CheckedTable, specs: readonly ColumnSpec[]): CheckedRows<Values> {
  const named = new Set(table.columns.map((column) => column.name))
  const absent = specs.filter((spec) => spec.required && !named.has(spec.header))
  if (absent.length > 0) return { good: [], bad: [], missing: absent.map((spec) => missingColumn(table, spec.header)) }
  return judgeAll(table, (row) => {
    const values: [string, string | null][] = []
    const faults: Fault[] = []
    for (const spec of specs) {
      const read = readCell(row.cells[spec.header] ?? '', spec)
      if ('say' in read) faults.push({ where: whereOf(table, spec.header, row.row), ...read })
      else values.push([spec.field ?? spec.header, read.value])
    }
    return faults.length > 0 ? { faults } : { value: Object.fromEntries(values) }
  })
}

const whereOf = (table: CheckedTable, name: string, row: number): string => {
  const column = table.columns.find((c) => c.name === name)
  return column ? cellAddress(table.sheet, column.index, row) : `${table.sheet}!${row}`
}

const missingColumn = (table: CheckedTable, header: string): Fault => ({
  where: table.sheet,
  code: 'sheets.columnMissing',
  say: {
    zh: `缺少“${header}”列；现有：${table.columns.map((c) => c.name).join('、')}。`,
    en: `The column ${header} is missing; there are: ${table.columns.map((c) => c.name).join(', ')}.`,
  },
})

type Read = { readonly value: string | null } | Omit<Fault, 'where'>

function readCell(text: string, spec: ColumnSpec): Read {
  if (text.trim() === '') return spec.required ? cellFault('required', texts.required(spec.header)) : { value: null }
  switch (spec.kind) {
    case 'text': {
      const length = [...text].length
      const max = spec.max ?? Number.POSITIVE_INFINITY
      return length > max ? cellFault('tooLong', texts.tooLong(spec.header, length, max)) : { value: text }
    }
    case 'number': {
      const number = parseNumberCell(text)
      return number.ok ? { value: number.value.value } : { code: number.error.code, say: number.error.say }
    }
    case 'date': {
      const date = parseDateCell(text)
      return date === null ? cellFault('date', texts.date(text)) : { value: date }
    }
    case 'choice': {
      const choices = spec.choices ?? []
      return choices.includes(text) ? { value: text } : cellFault('choice', texts.choice(text, choices))
    }
  }
}

/** `2024-05-07`, `2024/5/7`, `2024.5.7`, `2024年5月7日` → ISO; null for others and for days that do not exist. */
export function parseDateCell(text: string): string | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]\d{1,2}:\d\d(?::\d\d)?)?$/.exec(
    text.normalize('NFKC').trim(),
  )
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

const cellFault = (code: string, say: Fault['say']): Omit<Fault, 'where'> => ({ code: `sheets.cell.${code}`, say })

const texts = {
  required: (header: string) => ({ zh: `“${header}”必须填写。`, en: `${header} must be filled in.` }),
  tooLong: (header: string, length: number, max: number) => ({
    zh: `“${header}”有 ${length} 字，最多 ${max} 字。`,
    en: `${header} has ${length} characters; at most ${max} are allowed.`,
  }),
  date: (text: string) => ({
    zh: `“${text}”不是日期；请写成 2024-05-07 这样。`,
    en: `${text} is not a date; write it like 2024-05-07.`,
  }),
  choice: (text: string, choices: readonly string[]) => ({
    zh: `“${text}”不在可选项里；可选：${choices.join('、')}。`,
    en: `${text} is not a choice; allowed are: ${choices.join(', ')}.`,
  }),
} as const

/** A schema's own message (in whatever language it was written) is kept; zod's built-in ones are put into plain words. */
function sayIssue(issue: z.core.$ZodIssue, name: string): Fault['say'] {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? texts.required(name)
        : { zh: `“${name}”不得小于 ${issue.minimum}。`, en: `${name} must be at least ${issue.minimum}.` }
    case 'too_big':
      return issue.origin === 'string'
        ? { zh: `“${name}”最多 ${issue.maximum} 字。`, en: `${name} takes at most ${issue.maximum} characters.` }
        : { zh: `“${name}”不得大于 ${issue.maximum}。`, en: `${name} must be at most ${issue.maximum}.` }
    case 'invalid_value':
      return {
        zh: `“${name}”只能填：${issue.values.map(String).join('、')}。`,
        en: `${name} must be one of: ${issue.values.map(String).join(', ')}.`,
      }
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? { zh: `缺少“${name}”，或类型不对。`, en: `${name} is missing or of the wrong type.` }
        : { zh: issue.message, en: issue.message }
    default:
      return issue.message.startsWith('Invalid')
        ? { zh: `“${name}”格式不对。`, en: `${name} has the wrong format.` }
        : { zh: issue.message, en: issue.message }
  }
}
