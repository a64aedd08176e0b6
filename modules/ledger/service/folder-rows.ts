import type { Fault, PersonId, UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { TableRow } from '@lantu/papers/sheets'
import type { Cadence, CommitmentSummary, Node } from '#contract/commitment.ts'
import {
  type FolderField,
  type Read,
  readCadence,
  readDomain,
  readDue,
  readNodes,
  readSpan,
  readStart,
  readText,
  readTitle,
  startsLate,
} from '#domain/folder.ts'
import { type Names, readCo, readLead } from './sheet-names.ts'

/** One good row of a 折子. */
export interface FolderRow {
  readonly item: string | null
  readonly title: string
  readonly target: string | null
  readonly lead: UnitId
  readonly co: readonly UnitId[]
  readonly due: PlainDate
  readonly startsOn: PlainDate | null
  readonly nodes: readonly Node[]
  readonly domain: CommitmentSummary['domain']
  readonly leaderId: PersonId | null
  readonly cadence: Cadence
}

export type FolderColumns = Partial<Record<FolderField, string>>
export type FieldFault = { readonly field: FolderField } & Omit<Fault, 'where'>

/** A row as it reads: its words by field, the values found in them, and what is wrong with each cell. */
export interface ReadLine {
  readonly row: number
  readonly fields: readonly FolderField[]
  /** The cell's words; those of the heading above it where the cell is empty. */
  text(field: FolderField): string
  readonly values: Partial<FolderRow>
  readonly faults: readonly FieldFault[]
  readonly unknownLeader: string | null
}

/** What a heading row says for those below it. */
export type Carried = Partial<Readonly<Record<FolderField, string>>>

export interface Reading {
  readonly columns: FolderColumns
  readonly names: Names
  readonly today: PlainDate
  readonly carried: Carried
}

/** Our own numbers; another office's 编号 is taken for the number of the item in its 折子. */
export const isOwnNumber = (text: string): boolean => /^.{1,12}〔\d{4}〕\d+号$/.test(text)

/** Reads one row by itself. What it lacks is a fault, whether or not it turns out to stand already. */
export async function readLine(row: TableRow, { columns, names, today, carried }: Reading): Promise<ReadLine> {
  const text = (field: FolderField) => {
    const name = columns[field]
    return (name === undefined ? '' : (row.cells[name] ?? '').trim()) || (carried[field] ?? '')
  }
  const faults: FieldFault[] = []
  const take = <T>(field: FolderField, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    faults.push({ field, ...read })
    return undefined
  }
  const days = readDays({ text, columns, today, take })
  const lead = take('lead', await readLead(text('lead'), names))
  const leader = text('leader')
  const values = {
    item: itemOf(text),
    title: take('title', readTitle(text('title'))),
    target: take('target', readText(text('target'), 500)),
    domain: take('domain', readDomain(text('domain'))),
    nodes: take('nodes', readNodes(text('nodes'), today)),
    cadence: take('cadence', readCadence(text('cadence'))),
    lead,
    co: take('co', await readCo(text('co'), { names, lead })),
    leaderId: leader === '' ? null : names.person(leader),
    ...days,
  }
  if (days.due !== undefined && days.startsOn && days.startsOn > days.due)
    faults.push({ field: columns.span === undefined ? 'startsOn' : 'span', ...startsLate() })
  return {
    row: row.row,
    fields: Object.keys(columns) as FolderField[],
    text,
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    faults,
    unknownLeader: leader !== '' && values.leaderId === null ? leader : null,
  }
}

/** 折子号, else the other office's 编号, else 序号. */
function itemOf(text: (field: FolderField) => string): string | null {
  const number = text('number')
  const item = text('item') || (isOwnNumber(number) ? '' : number) || text('seq')
  return item === '' ? null : item.slice(0, 40)
}

/** 起止时限 in one cell, or two columns of their own. */
function readDays(given: {
  text(field: FolderField): string
  columns: FolderColumns
  today: PlainDate
  take<T>(field: FolderField, read: Read<T>): T | undefined
}): { due: PlainDate | undefined; startsOn: PlainDate | null | undefined } {
  const { text, columns, today, take } = given
  if (columns.span !== undefined && text('due') === '') {
    const span = take('span', readSpan(text('span'), today))
    return { due: span?.due, startsOn: span?.startsOn }
  }
  return {
    due: take('due', readDue(text('due'), today)),
    startsOn: take('startsOn', readStart(text('startsOn'), today)),
  }
}

/** The row as one to take over, when nothing is wrong with it. */
export function wholeOf({ values, faults }: ReadLine): FolderRow | undefined {
  const { item, title, target, lead, co, due, startsOn, nodes, domain, leaderId, cadence } = values
  if (
    faults.length > 0 ||
    item === undefined ||
    title === undefined ||
    target === undefined ||
    lead === undefined ||
    co === undefined ||
    due === undefined ||
    startsOn === undefined ||
    nodes === undefined ||
    domain === undefined ||
    leaderId === undefined ||
    cadence === undefined
  )
    return undefined
  return { item, title, target, lead, co, due, startsOn, nodes, domain, leaderId, cadence }
}
