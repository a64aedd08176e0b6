import { Domain } from '@lantu/clauses/contract'
import { todayOf } from '@lantu/identity'
import type { Fault } from '@lantu/kernel'
import type { TableRow } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { differs, groupTaken, groupUnread, noSuchNumber, sameTitle } from '#domain/folder.ts'
import { depthOf, groupOf, namesIn } from '#domain/folder-groups.ts'
import {
  type Carried,
  type FieldFault,
  type FolderColumns,
  type FolderRow,
  isOwnNumber,
  type ReadLine,
  readLine,
  wholeOf,
} from './folder-rows.ts'
import { differences, lookUpStanding, type Meant } from './folder-standing.ts'
import { leaderWarning, lookUpNames, type Names } from './sheet-names.ts'
import { type OpenSheet, placeOf } from './sheet-table.ts'

export interface JudgedLine {
  readonly row: number
  readonly title: string
  readonly outcome: 'fresh' | 'same' | 'refused'
}

/** A 折子 judged row by row. `lacking` rows are new and the sheet has no column for what a new commitment needs. */
export interface JudgedFolder {
  readonly lines: readonly JudgedLine[]
  readonly good: readonly FolderRow[]
  readonly same: number
  readonly refused: number
  readonly lacking: number
  readonly groups: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

type Verdict =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'fresh'; readonly value: FolderRow; readonly warnings: readonly FieldFault[] }
  | { readonly outcome: 'refused'; readonly faults: readonly FieldFault[] }

/** Judges every row by itself against what stands, and names what is wrong at its cell. */
export async function judgeFolder(
  tenancy: Tenancy,
  { table, unread }: OpenSheet,
  { columns, complete }: { columns: FolderColumns; complete: boolean },
): Promise<JudgedFolder> {
  const names = await lookUpNames(tenancy)
  const read = await readLines(table.rows, { columns, names, today: todayOf(tenancy) })
  const meant = await lookUpStanding(tenancy, {
    numbers: read.lines.map((line) => line.text('number')).filter(isOwnNumber),
    titles: read.lines.map((line) => line.text('title')).filter((title) => title !== ''),
  })
  const place =
    (line: { row: number }) =>
    (one: FieldFault): Fault => {
      const { field, ...rest } = one
      return { where: placeOf(table, columns, { row: line.row, field }), ...rest }
    }
  const lines: JudgedLine[] = []
  const good: FolderRow[] = []
  const faults: Fault[] = []
  const grouped = new Set(read.groups.map(({ row }) => row))
  const warnings: Fault[] = [
    // That a heading was merged across is how headings are; what it was taken for is told instead.
    ...table.warnings.filter(
      ({ code, where }) => code !== 'sheets.merged' || !grouped.has(Number(/(\d+)$/.exec(where)?.[1])),
    ),
    ...read.groups.map(({ row, fault }) => ({ where: `${table.sheet}!${row}`, ...fault })),
  ]
  let lacking = 0
  for (const line of read.lines) {
    const verdict = judgeLine(line, meant, columns)
    const bad = unread.get(line.row) ?? []
    const outcome = verdict.outcome === 'same' || bad.length === 0 ? verdict.outcome : 'refused'
    lines.push({ row: line.row, title: line.text('title'), outcome })
    if (verdict.outcome === 'same') continue
    if (!complete) lacking++
    if (verdict.outcome === 'refused') faults.push(...bad, ...verdict.faults.map(place(line)))
    else if (bad.length > 0) faults.push(...bad)
    else good.push(verdict.value)
    if (verdict.outcome === 'fresh') warnings.push(...verdict.warnings.map(place(line)))
    if (line.unknownLeader !== null)
      warnings.push(leaderWarning(placeOf(table, columns, { row: line.row, field: 'leader' }), line.unknownLeader))
  }
  const count = (outcome: JudgedLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
  const groups = read.groups.length
  return { lines, good, same: count('same'), refused: count('refused'), lacking, groups, faults, warnings }
}

/** A row with one of our numbers is that commitment or nothing; one without may stand already, word for word, under its title. */
function judgeLine(line: ReadLine, meant: Meant, columns: FolderColumns): Verdict {
  const number = line.text('number')
  if (isOwnNumber(number)) {
    const standing = meant.byNumber(number)
    if (!standing) return { outcome: 'refused', faults: [{ field: 'number', ...noSuchNumber(number) }] }
    const other = differences(standing, line)
    if (other.length === 0) return { outcome: 'same' }
    const faults = other.map((field) => ({ field, ...differs(columns[field] ?? field, standing.cells[field]) }))
    return { outcome: 'refused', faults }
  }
  const titled = meant.byTitle(line.text('title'))
  if (titled.some((standing) => differences(standing, line).filter((field) => field !== 'number').length === 0))
    return { outcome: 'same' }
  const value = wholeOf(line)
  if (!value) return { outcome: 'refused', faults: line.faults }
  const [first] = titled
  return { outcome: 'fresh', value, warnings: first ? [{ field: 'title', ...sameTitle(first.number) }] : [] }
}

interface Group {
  readonly row: number
  readonly fault: Omit<Fault, 'where'>
}

/** The rows in order; a heading among them says its domain, leader or unit for those below, until another as deep comes. */
async function readLines(
  rows: readonly TableRow[],
  reading: Omit<Parameters<typeof readLine>[1], 'carried'>,
): Promise<{ lines: ReadLine[]; groups: Group[] }> {
  const lines: ReadLine[] = []
  const groups: Group[] = []
  let above: { readonly depth: number; readonly said: Carried }[] = []
  for (const row of rows) {
    const group = groupOf(row, reading.columns.title)
    if (group === null) {
      const carried: Carried = Object.assign({}, ...above.map(({ said }) => said))
      lines.push(await readLine(row, { ...reading, carried }))
      continue
    }
    const said = await whatGroupSays(group, reading.names)
    const depth = depthOf(group)
    above = [...above.filter((one) => one.depth < depth), { depth, said }]
    const as = (Object.keys(said) as (keyof typeof groupWords)[]).map((field) => groupWords[field]).join('、')
    groups.push({ row: row.row, fault: as === '' ? groupUnread(group) : groupTaken(group, as) })
  }
  return { lines, groups }
}

const groupWords = { domain: '领域', leader: '区领导', lead: '主责单位' } as const

async function whatGroupSays(group: string, names: Names): Promise<Partial<Record<keyof typeof groupWords, string>>> {
  const said: Partial<Record<keyof typeof groupWords, string>> = {}
  for (const name of namesIn(group)) {
    const domain = Domain.safeParse(name)
    if (domain.success) said.domain ??= domain.data
    else if (names.person(name) !== null) said.leader ??= name
    else if (await names.unit(name)) said.lead ??= name
  }
  return said
}
