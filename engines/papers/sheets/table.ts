import { err, type Fault, LantuError, ok, type Result } from '@lantu/kernel'
import { refuse } from '../errors.ts'
import type { Encoding } from '../reading/encoding.ts'
import { detectKind } from '../reading/kind.ts'
import { cellAddress, columnLetters } from './address.ts'
import { openCsv } from './csv.ts'
import { sheetFault } from './faults.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { type Column, findHeader, type Header, headerSearch } from './header.ts'
import { mergeFiller } from './merges.ts'
import { openXlsx } from './xlsx.ts'

export interface TableRow {
  /** From 1, as a spreadsheet shows it. */
  readonly row: number
  /** By column name, trimmed; every column is there, empty cells as ''. */
  readonly cells: Readonly<Record<string, string>>
  /** Formulas by column name, for cells whose value was calculated when the file was last saved. */
  readonly formulas?: Readonly<Record<string, string>>
}

export interface TableStream {
  readonly sheet: string
  readonly columns: readonly Column[]
  readonly encoding: Encoding | null
  /** Things to tell, complete once the rows have been read. */
  readonly warnings: readonly Fault[]
  /** Cells that could not be read, complete once the rows have been read. */
  readonly faults: readonly Fault[]
  /** Can be read once; throws `papers.broken` when the file is damaged further down. */
  readonly rows: AsyncIterable<TableRow>
}

export interface Table extends Omit<TableStream, 'rows'> {
  readonly rows: readonly TableRow[]
}

export interface TableOptions {
  /** Used in messages, and as the sheet's name for CSV; the type is told by content. */
  readonly fileName?: string
  /** The sheet to read; without it the first visible one. */
  readonly sheet?: string
  /** The header's first row from 1; `auto` looks for it below titles and instructions. */
  readonly headerRow?: number | 'auto'
}

/** Reads a whole .xlsx or .csv table. For very long files `streamTable` gives the rows one by one. */
export async function readTable(bytes: Uint8Array, options: TableOptions = {}): Promise<Result<Table, LantuError>> {
  const opened = await streamTable(bytes, options)
  if (!opened.ok) return opened
  try {
    const rows: TableRow[] = []
    for await (const row of opened.value.rows) rows.push(row)
    return ok({ ...opened.value, rows })
  } catch (cause) {
    if (cause instanceof LantuError) return err(cause)
    throw cause
  }
}

/** Opens a table and finds its header; the rows are read from the file as they are asked for. */
export async function streamTable(
  bytes: Uint8Array,
  options: TableOptions = {},
): Promise<Result<TableStream, LantuError>> {
  const opened = await openGrid(bytes, options)
  if (!opened.ok) return opened
  const grid = opened.value
  try {
    const source = grid.rows[Symbol.asyncIterator]()
    const head: GridRow[] = []
    const wanted = options.headerRow ?? 'auto'
    const search = wanted === 'auto' ? headerSearch : wanted + headerSearch
    while (head.length < search) {
      const next = await source.next()
      if (next.done) break
      head.push(next.value)
    }
    const header = findHeader(head, grid.merges, wanted)
    if (!header) return err(refuse('papers.noHeader', { params: { sheet: grid.sheet } }))
    return ok(streamOf(grid, header, { head, source }))
  } catch (cause) {
    if (cause instanceof LantuError) return err(cause)
    throw cause
  }
}

async function openGrid(
  bytes: Uint8Array,
  options: TableOptions,
): Promise<Result<Grid & { readonly encoding?: Encoding }, LantuError>> {
  const file = options.fileName ?? '—'
  if (bytes.byteLength === 0) return err(refuse('papers.empty', { params: { file } }))
  const kind = await detectKind(bytes)
  switch (kind.kind) {
    case 'xlsx':
      return openXlsx(bytes, file, options.sheet)
    case 'text':
      return openCsv(bytes, file)
    case 'encrypted':
      return err(refuse('papers.encrypted', { params: { file } }))
    case 'docx':
      return err(refuse('papers.notATable', { params: { file, found: 'Word（.docx）' } }))
    case 'pdf':
      return err(refuse('papers.notATable', { params: { file, found: 'PDF' } }))
    case 'other':
      return err(refuse('papers.notATable', { params: { file, found: kind.found } }))
  }
}

interface Source {
  readonly head: readonly GridRow[]
  readonly source: AsyncIterator<GridRow>
}

function streamOf(grid: Grid & { readonly encoding?: Encoding }, header: Header, from: Source): TableStream {
  const warnings = openingWarnings(grid, header)
  const faults: Fault[] = []
  return {
    sheet: grid.sheet,
    columns: header.columns,
    encoding: grid.encoding ?? null,
    warnings,
    faults,
    rows: tableRows(grid, header, { ...from, warnings, faults }),
  }
}

function openingWarnings(grid: Grid, header: Header): Fault[] {
  const others = grid.sheets.filter((sheet) => sheet.name !== grid.sheet)
  return [
    ...others.map(({ name, hidden }) =>
      sheetFault(hidden ? 'sheets.hiddenSheet' : 'sheets.otherSheet', name, { sheet: name }),
    ),
    ...header.columns
      .filter(
        (column) => /（\d+）$/.test(column.name) && header.columns.some((c) => column.name.startsWith(`${c.name}（`)),
      )
      .map((c) =>
        sheetFault('sheets.duplicateColumn', cellAddress(grid.sheet, c.index, header.last), { name: c.name }),
      ),
  ]
}

async function* tableRows(
  grid: Grid,
  header: Header,
  to: Source & { warnings: Fault[]; faults: Fault[] },
): AsyncGenerator<TableRow> {
  const fill = mergeFiller(grid.merges)
  let hidden = 0
  for await (const row of allRows(to)) {
    const { cells, begun } = fill(row)
    if (row.row <= header.last) continue
    for (const range of begun) {
      const name = `${columnLetters(range.left)}${range.top}:${columnLetters(range.right)}${range.bottom}`
      to.warnings.push(sheetFault('sheets.merged', `${grid.sheet}!${name}`, { range: name }))
    }
    if (row.cells.size === 0) continue
    if (row.hidden) hidden++
    to.faults.push(...faultsOf(grid.sheet, row, header))
    yield rowOf(row.row, cells, header)
  }
  if (hidden > 0) to.warnings.push(sheetFault('sheets.hiddenRows', grid.sheet, { count: hidden }))
}

async function* allRows({ head, source }: Source): AsyncGenerator<GridRow> {
  yield* head
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}

function rowOf(row: number, cells: ReadonlyMap<number, GridCell>, header: Header): TableRow {
  const formulas = header.columns.flatMap((column) => {
    const formula = cells.get(column.index)?.formula
    return formula === undefined ? [] : [[column.name, formula] as const]
  })
  return {
    row,
    // An error value (#REF!) is no value; it is told in the faults.
    cells: Object.fromEntries(header.columns.map((column) => [column.name, shownValue(cells.get(column.index))])),
    ...(formulas.length > 0 && { formulas: Object.fromEntries(formulas) }),
  }
}

const shownValue = (cell: GridCell | undefined): string =>
  cell === undefined || cell.fault === 'sheets.errorValue' ? '' : cell.value.replace(/\r\n?/g, '\n').trim()

function faultsOf(sheet: string, row: GridRow, header: Header): Fault[] {
  const named = new Set(header.columns.map((column) => column.index))
  return [...row.cells].flatMap(([column, cell]) => {
    const where = cellAddress(sheet, column, row.row)
    const params = { formula: cell.formula ?? '', value: cell.value.slice(0, 40) }
    if (!named.has(column)) return cell.value.trim() === '' ? [] : [sheetFault('sheets.extraCells', where, params)]
    return cell.fault ? [sheetFault(cell.fault, where, params)] : []
  })
}
