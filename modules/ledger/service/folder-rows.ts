import { findUnitByName, listPeople, type Unit } from '@lantu/identity'
import type { Fault, PersonId, UnitId } from '@lantu/kernel'
import { dateInShanghai, type PlainDate } from '@lantu/kernel/time'
import { cellAddress, type Table, type TableRow } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { Cadence, CommitmentSummary, Node } from '#contract/commitment.ts'
import {
  enterpriseLead,
  type FolderField,
  leadAmongCo,
  manyLeads,
  noLead,
  type Read,
  readCadence,
  readDomain,
  readDue,
  readNodes,
  readStart,
  readText,
  readTitle,
  splitNames,
  startsLate,
  unknownUnit,
} from '#domain/folder.ts'

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

export interface JudgedFolder {
  readonly good: readonly FolderRow[]
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** Names looked up once each, however often the sheet says them. */
export interface Names {
  unit(name: string): Promise<Unit | undefined>
  person(name: string): PersonId | null
}

export async function lookUpNames(tenancy: Tenancy): Promise<Names> {
  const units = new Map<string, Unit | undefined>()
  const people = await listPeople(tenancy, { after: undefined, limit: 5000 })
  return {
    unit: async (name) => {
      if (!units.has(name)) units.set(name, (await findUnitByName(tenancy, name))?.unit)
      return units.get(name)
    },
    person: (name) => {
      const [first, ...others] = people.filter((one) => one.name === name)
      return first && others.length === 0 ? first.id : null
    },
  }
}

/** Judges every row by itself and names what is wrong at its cell. */
export async function judgeFolder(
  tenancy: Tenancy,
  table: Table,
  columns: Partial<Record<FolderField, string>>,
): Promise<JudgedFolder> {
  const names = await lookUpNames(tenancy)
  const today = dateInShanghai(tenancy.effects.now())
  const good: FolderRow[] = []
  const faults: Fault[] = []
  const warnings: Fault[] = [...table.warnings]
  for (const row of table.rows) {
    const place = placeOf(table, columns, row)
    const unread = table.faults.filter((one) => Number(/(\d+)$/.exec(one.where)?.[1]) === row.row)
    const judged = await judgeRow({ row, columns, names, today })
    const found = [...unread, ...judged.faults.map(({ field, ...rest }) => ({ where: place(field), ...rest }))]
    if (found.length > 0) faults.push(...found)
    else if (judged.value) good.push(judged.value)
    if (judged.unknownLeader !== null) warnings.push(leaderWarning(place('leader'), judged.unknownLeader))
  }
  return { good, refused: table.rows.length - good.length, faults, warnings }
}

export const leaderWarning = (where: string, name: string): Fault => ({
  where,
  code: 'ledger.cell.leader',
  say: { zh: `没有名为“${name}”的人员，区领导暂空。`, en: `There is no person named ${name}; the leader stays open.` },
})

const placeOf =
  (table: Table, columns: Partial<Record<FolderField, string>>, row: TableRow) =>
  (field: FolderField): string => {
    const column = table.columns.find((one) => one.name === columns[field])
    return column ? cellAddress(table.sheet, column.index, row.row) : `${table.sheet}!${row.row}`
  }

type FieldFault = { readonly field: FolderField } & Omit<Fault, 'where'>

async function judgeRow(given: {
  row: TableRow
  columns: Partial<Record<FolderField, string>>
  names: Names
  today: PlainDate
}): Promise<{ value: FolderRow | undefined; faults: FieldFault[]; unknownLeader: string | null }> {
  const { row, columns, names, today } = given
  const text = (field: FolderField) => {
    const name = columns[field]
    return name === undefined ? '' : (row.cells[name] ?? '').trim()
  }
  const faults: FieldFault[] = []
  const take = <T>(field: FolderField, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    faults.push({ field, ...read })
    return undefined
  }
  const title = take('title', readTitle(text('title')))
  const target = take('target', readText(text('target'), 500))
  const domain = take('domain', readDomain(text('domain')))
  const due = take('due', readDue(text('due'), today))
  const startsOn = take('startsOn', readStart(text('startsOn'), today))
  const nodes = take('nodes', readNodes(text('nodes'), today))
  const cadence = take('cadence', readCadence(text('cadence')))
  const lead = take('lead', await readLead(text('lead'), names))
  const co = take('co', await readCo(text('co'), { names, lead }))
  if (due !== undefined && startsOn && startsOn > due) faults.push({ field: 'startsOn', ...startsLate() })
  const leaderName = text('leader')
  const leaderId = leaderName === '' ? null : names.person(leaderName)
  const unknownLeader = leaderName !== '' && leaderId === null ? leaderName : null
  if (
    faults.length > 0 ||
    title === undefined ||
    target === undefined ||
    domain === undefined ||
    due === undefined ||
    startsOn === undefined ||
    nodes === undefined ||
    cadence === undefined ||
    lead === undefined ||
    co === undefined
  )
    return { value: undefined, faults, unknownLeader }
  const item = text('item') === '' ? null : text('item').slice(0, 40)
  const value = { item, title, target, lead, co, due, startsOn, nodes, domain, leaderId, cadence }
  return { value, faults, unknownLeader }
}

export async function readLead(text: string, names: Names): Promise<Read<UnitId>> {
  if (text === '') return noLead()
  // A unit may have a mark in its own name (区科委、园区管委会), so the whole is looked up before its parts are counted.
  const unit = await names.unit(text)
  if (unit === undefined) return splitNames(text).length > 1 ? manyLeads() : unknownUnit(text)
  return unit.kind === 'enterprise' ? enterpriseLead(text) : { value: unit.id }
}

export async function readCo(text: string, given: { names: Names; lead: UnitId | undefined }): Promise<Read<UnitId[]>> {
  const whole = text === '' ? undefined : await given.names.unit(text)
  const found: UnitId[] = []
  for (const name of whole ? [text] : splitNames(text)) {
    const unit = await given.names.unit(name)
    if (unit === undefined) return unknownUnit(name)
    if (unit.kind === 'enterprise') return enterpriseLead(name)
    if (unit.id === given.lead) return leadAmongCo(name)
    if (!found.includes(unit.id)) found.push(unit.id)
  }
  return { value: found }
}
