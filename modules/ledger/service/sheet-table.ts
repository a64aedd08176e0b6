import { createHash } from 'node:crypto'
import type { Fault } from '@lantu/kernel'
import { cellAddress, readTable, type Table } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { refuse } from '#errors'

/** A sheet that comes in, whatever it is of. */
export interface SheetFile {
  readonly fileName: string
  readonly content: Uint8Array
  /** Take the good rows over although others are bad. */
  readonly acceptGood: boolean
}

/** What came of it; faults still in both languages. `same` rows stand already as they are. */
export interface SheetTaken {
  readonly read: number
  readonly loaded: number
  readonly same: number
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** The sheet's table, with what could not be read of each row. */
export interface OpenSheet {
  readonly table: Table
  readonly unread: ReadonlyMap<number, readonly Fault[]>
}

export async function openSheet(file: Pick<SheetFile, 'fileName' | 'content'>): Promise<OpenSheet> {
  const answer = await readTable(file.content, { fileName: file.fileName })
  if (!answer.ok) throw answer.error
  const table = answer.value
  if (table.rows.length === 0) throw refuse('ledger.folderEmpty')
  return { table, unread: Map.groupBy(table.faults, (fault) => Number(/(\d+)$/.exec(fault.where)?.[1])) }
}

/** Which column of the sheet holds which field, by the headings each field is known by. */
export function findColumns<Field extends string>(
  table: Table,
  headings: Readonly<Record<Field, readonly string[]>>,
): Partial<Record<Field, string>> {
  const names = table.columns.map((column) => column.name)
  const found: Partial<Record<Field, string>> = {}
  for (const [field, known] of Object.entries(headings) as [Field, readonly string[]][]) {
    const name = known.find((heading) => names.includes(heading))
    if (name !== undefined) found[field] = name
  }
  return found
}

/** A sheet without columns that every row needs, each told by the heading that is written. */
export const missingColumns = (table: Table, headings: readonly string[]): Fault[] =>
  headings.map((name) => ({
    where: table.sheet,
    code: 'ledger.cell.column',
    say: { zh: `缺少“${name}”列。`, en: `The column ${name} is missing.` },
  }))

/** The address of a field’s cell, or of the row where the sheet has no such column. */
export function placeOf<Field extends string>(
  table: Table,
  columns: Partial<Record<Field, string>>,
  at: { row: number; field: Field },
): string {
  const column = table.columns.find((one) => one.name === columns[at.field])
  return column ? cellAddress(table.sheet, column.index, at.row) : `${table.sheet}!${at.row}`
}

/** Nothing is written where a row is bad, unless the rest was asked for. */
export function checkBad(
  { read, refused, faults }: Pick<SheetTaken, 'read' | 'refused' | 'faults'>,
  { acceptGood }: Pick<SheetFile, 'acceptGood'>,
): void {
  if (refused > 0 && !acceptGood)
    throw refuse('ledger.folderFaults', { params: { read, refused, good: read - refused }, faults })
}

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** One event for the whole file; none where nothing of it was new. */
export async function recordTaken(
  tenancy: Tenancy,
  file: SheetFile,
  taken: { stream: string; type: string; loaded: number; refused: number },
): Promise<void> {
  const { loaded, refused } = taken
  if (loaded === 0) return
  await tenancy.record({
    stream: `${taken.stream}:${tenancy.effects.newId<'import'>()}`,
    expected: 0,
    events: [{ type: taken.type, data: { sha256: sha256Of(file.content), loaded, refused } }],
  })
}
