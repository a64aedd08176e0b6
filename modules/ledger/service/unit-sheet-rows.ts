import type { Fault } from '@lantu/kernel'
import { cellAddress, type Table, type TableRow } from '@lantu/papers/sheets'
import type { CommitmentId } from '#contract/commitment.ts'
import { type Read, readText } from '#domain/folder.ts'
import {
  nameIsNoSignature,
  readDone,
  readShare,
  type Share,
  signedAlready,
  twiceNumber,
  type UnitSheetField,
  unknownNumber,
  writtenAlready,
} from '#domain/unit-sheet.ts'
import type { KeptReport } from '#store/unit-reports.ts'

type Columns = Partial<Record<UnitSheetField, string>>

/** One good row of a unit's sheet. */
export interface SheetReport extends Share {
  readonly row: number
  readonly number: string
  readonly commitmentId: CommitmentId
  readonly done: string
  readonly problems: string | null
  readonly next: string | null
  /** What is on record for the period already. */
  readonly kept: KeptReport | undefined
}

export interface JudgedSheet {
  readonly good: readonly SheetReport[]
  readonly empty: number
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
  readonly place: (field: UnitSheetField, row: number) => string
}

/** What the rows are judged by: the unit's own numbers, what is on record for the period, and whether the sheet came by mail. */
interface Known {
  readonly own: ReadonlyMap<string, CommitmentId>
  readonly kept: ReadonlyMap<string, KeptReport>
  readonly byMail: boolean
}

/** Judges every filled row by itself and names what is wrong at its cell; a row of which nothing is filled in is passed over. */
export function judgeUnitSheet(table: Table, columns: Columns, known: Known): JudgedSheet {
  const place = (field: UnitSheetField, row: number): string => {
    const column = table.columns.find((one) => one.name === columns[field])
    return column ? cellAddress(table.sheet, column.index, row) : `${table.sheet}!${row}`
  }
  const unread = Map.groupBy(table.faults, (one) => Number(/(\d+)$/.exec(one.where)?.[1]))
  const seen = new Map<string, number>()
  const good: SheetReport[] = []
  const faults: Fault[] = []
  const warnings: Fault[] = [...table.warnings]
  let empty = 0
  let refused = 0
  let named = false
  for (const row of table.rows) {
    const cells = cellsOf(row, columns)
    const broken = unread.get(row.row) ?? []
    if (broken.length === 0 && [cells.done, cells.share, cells.problems, cells.next].every((text) => text === '')) {
      empty += 1
      continue
    }
    const judged = judgeRow(row.row, cells, { ...known, seen })
    const found = [...broken, ...judged.faults.map(({ field, ...rest }) => ({ where: place(field, row.row), ...rest }))]
    if (found.length > 0 || !judged.value) {
      refused += 1
      faults.push(...found)
    } else good.push(judged.value)
    if (cells.signer !== '' && !named) {
      named = true
      warnings.push({ where: place('signer', row.row), ...nameIsNoSignature() })
    }
  }
  return { good, empty, refused, faults, warnings, place }
}

type Cells = Readonly<Record<'number' | 'done' | 'share' | 'problems' | 'next' | 'signer', string>>

function cellsOf(row: TableRow, columns: Columns): Cells {
  const text = (field: UnitSheetField) => {
    const name = columns[field]
    return name === undefined ? '' : (row.cells[name] ?? '').trim()
  }
  return {
    number: text('number'),
    done: text('done'),
    share: text('share'),
    problems: text('problems'),
    next: text('next'),
    signer: text('signer'),
  }
}

function judgeRow(
  row: number,
  cells: Cells,
  known: Known & { readonly seen: Map<string, number> },
): { value: SheetReport | undefined; faults: ({ field: UnitSheetField } & Omit<Fault, 'where'>)[] } {
  const faults: ({ field: UnitSheetField } & Omit<Fault, 'where'>)[] = []
  const take = <T>(field: UnitSheetField, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    faults.push({ field, ...read })
    return undefined
  }
  const { number } = cells
  const commitmentId = known.own.get(number)
  const before = known.seen.get(number)
  if (commitmentId === undefined) faults.push({ field: 'number', ...unknownNumber(number) })
  else if (before !== undefined) faults.push({ field: 'number', ...twiceNumber(number, before) })
  known.seen.set(number, before ?? row)
  const done = take('done', readDone(cells.done))
  const share = take('share', readShare(cells.share))
  const problems = take('problems', readText(cells.problems, 500))
  const next = take('next', readText(cells.next, 500))
  if (
    faults.length > 0 ||
    commitmentId === undefined ||
    done === undefined ||
    share === undefined ||
    problems === undefined ||
    next === undefined
  )
    return { value: undefined, faults }
  const value = { row, number, commitmentId, done, ...share, problems, next, kept: known.kept.get(commitmentId) }
  const { kept } = value
  if (kept === undefined || saysTheSame(value)) return { value, faults }
  if (kept.signed) return { value: undefined, faults: [{ field: 'done', ...signedAlready() }] }
  return known.byMail && !kept.byMail
    ? { value: undefined, faults: [{ field: 'done', ...writtenAlready() }] }
    : { value, faults }
}

/** Whether a row says what is on record already: loading it changes nothing. */
export const saysTheSame = ({ kept, done, percent, quantity, problems, next }: SheetReport): boolean =>
  kept !== undefined &&
  kept.done === done &&
  kept.percent === percent &&
  kept.quantity === quantity &&
  kept.problems === problems &&
  kept.next === next
