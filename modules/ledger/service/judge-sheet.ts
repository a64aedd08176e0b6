import type { Fault, LantuError } from '@lantu/kernel'
import type { TableRow } from '@lantu/papers/sheets'
import type { Read } from '#domain/folder.ts'
import { type OpenSheet, placeOf } from './sheet-table.ts'

export type Columns<Field extends string> = Partial<Record<Field, string>>
export type FieldFault<Field extends string> = { readonly field: Field } & Omit<Fault, 'where'>

/** How the rows of one kind of sheet are judged. */
export interface SheetRules<Field extends string, Line> {
  /** A row by itself: what it says, or what is wrong with its cells. */
  read(row: TableRow): Promise<Line | readonly FieldFault<Field>[]>
  /** Two rows of one key say the same thing twice; the fault stands in `keyField`. */
  keyOf(line: Line): string
  readonly keyField: Field
  twice(row: number): Omit<Fault, 'where'>
  /** Looked up once for all rows that can be read: whether one is new, stands already as it says, or stands otherwise. */
  compare(lines: readonly Line[]): Promise<(line: Line) => 'fresh' | 'same' | 'other'>
  other(): Omit<Fault, 'where'>
  /** What keeps a new row out. */
  check?(line: Line): readonly FieldFault<Field>[]
  warn?(line: Line): readonly FieldFault<Field>[]
}

export interface JudgedSheet<Line> {
  readonly fresh: readonly Line[]
  readonly same: number
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** Judges every row by itself, then against the rows above it and against what stands; faults come in the order of the rows. */
export async function judgeSheet<Field extends string, Line>(
  { table, unread }: OpenSheet,
  columns: Columns<Field>,
  rules: SheetRules<Field, Line>,
): Promise<JudgedSheet<Line>> {
  const told =
    (row: number) =>
    (one: FieldFault<Field>): Fault => {
      const { field, ...rest } = one
      return { where: placeOf(table, columns, { row, field }), ...rest }
    }
  const lines: { row: number; line: Line }[] = []
  const bad = new Map<number, Fault[]>()
  const rowOfKey = new Map<string, number>()
  const warnings: Fault[] = [...table.warnings]
  for (const row of table.rows) {
    const read = await rules.read(row)
    const found = [...(unread.get(row.row) ?? [])]
    if (isFaults(read)) found.push(...read.map(told(row.row)))
    else {
      const above = rowOfKey.get(rules.keyOf(read))
      if (above === undefined) rowOfKey.set(rules.keyOf(read), row.row)
      else found.push(told(row.row)({ field: rules.keyField, ...rules.twice(above) }))
      warnings.push(...(rules.warn?.(read) ?? []).map(told(row.row)))
      if (found.length === 0) lines.push({ row: row.row, line: read })
    }
    if (found.length > 0) bad.set(row.row, found)
  }
  const stands = await rules.compare(lines.map(({ line }) => line))
  const fresh: Line[] = []
  let same = 0
  for (const { row, line } of lines) {
    const verdict = stands(line)
    if (verdict === 'same') same++
    const faults =
      verdict === 'other'
        ? [{ field: rules.keyField, ...rules.other() }]
        : verdict === 'fresh'
          ? (rules.check?.(line) ?? [])
          : []
    if (faults.length > 0) bad.set(row, faults.map(told(row)))
    else if (verdict === 'fresh') fresh.push(line)
  }
  const faults = table.rows.flatMap(({ row }) => bad.get(row) ?? [])
  return { fresh, same, refused: bad.size, faults, warnings }
}

const isFaults = <Field extends string>(read: unknown): read is readonly FieldFault<Field>[] => Array.isArray(read)

/** Reads the cells of one row, gathering what is wrong with them. */
export function cellsOf<Field extends string>(row: TableRow, columns: Columns<Field>) {
  const faults: FieldFault<Field>[] = []
  const text = (field: Field): string => {
    const name = columns[field]
    return name === undefined ? '' : (row.cells[name] ?? '').trim()
  }
  const take = <T>(field: Field, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    faults.push({ field, ...read })
    return undefined
  }
  return { faults, text, take }
}

/** A refusal of the house as what is wrong with a cell. */
export const sayOf = (error: LantuError): Omit<Fault, 'where'> => ({
  code: error.code,
  say: { zh: `${error.say('zh').what}。`, en: `${error.say('en').what}.` },
})
