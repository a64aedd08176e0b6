import type { Range } from './address.ts'
import type { GridRow } from './grid.ts'

export interface Column {
  /** The header's text; several header rows are joined by `/`, a name that comes twice gets `（2）`. */
  readonly name: string
  /** From 0. */
  readonly index: number
}

export interface Header {
  readonly columns: readonly Column[]
  /** Rows from 1, ends included. */
  readonly first: number
  readonly last: number
}

/** A header is looked for in this many rows; above it stand at most a title, a unit of measure and instructions. */
export const headerSearch = 30
/** A header names at least this share of the columns that the widest row of the search fills. */
const leastShare = 0.6
/** A header is at most this many rows high. */
const tallest = 4

/**
 * The header among the first rows: the first row of texts (no numbers) that names enough columns, with the rows below it
 * that its merged cells reach into or group. `wanted` names its first row instead. Null when there is none.
 */
export function findHeader(rows: readonly GridRow[], merges: readonly Range[], wanted: number | 'auto'): Header | null {
  const widest = Math.max(0, ...rows.map((row) => row.cells.size))
  const least = Math.max(1, Math.ceil(widest * leastShare))
  const first = rows.find((row) =>
    wanted === 'auto'
      ? isHeaderRow(row) && !isLetterhead(row, merges) && spread(row, merges) >= least
      : row.row === wanted && row.cells.size > 0,
  )
  if (!first) return null
  const last = lastHeaderRow(first.row, merges)
  const height = rows.filter((row) => row.row >= first.row && row.row <= last)
  return { columns: columnsOf(height, merges), first: first.row, last }
}

/** Statistical sheets name columns by years: 指标, 2023, 2024. */
const isYear = /^(19|20)\d\d$/

const isHeaderRow = (row: GridRow): boolean =>
  row.cells.size > 0 &&
  [...row.cells.values()].every((cell) => (!cell.numeric || isYear.test(cell.value)) && cell.formula === undefined) &&
  [...row.cells.values()].some((cell) => !cell.numeric)

/** `填报单位：区水务局 | 2024年6月`: cells merged across, of which one says a thing of the whole sheet or a date. */
const isLetterhead = (row: GridRow, merges: readonly Range[]): boolean =>
  row.cells.size > 1 &&
  [...row.cells].every(([column]) => merges.some((m) => m.top === row.row && m.left === column && m.right > column)) &&
  [...row.cells.values()].some(({ value }) => /[：:]|^\d{4}[-年]/.test(value))

/** How many columns a row names; a cell merged across three names three, but one title across all names one. */
function spread(row: GridRow, merges: readonly Range[]): number {
  if (row.cells.size === 1) return 1
  return [...row.cells.keys()].reduce((sum, column) => {
    const merge = merges.find((m) => m.top === row.row && m.left === column)
    return sum + (merge ? merge.right - merge.left + 1 : 1)
  }, 0)
}

/** A cell merged downwards reaches to its end; a cell merged across groups the names in the row below it. */
function lastHeaderRow(first: number, merges: readonly Range[]): number {
  let last = first
  for (let row = first; row <= last && row < first + tallest; row++) {
    for (const merge of merges.filter((m) => m.top === row)) {
      const reach = merge.right > merge.left ? merge.bottom + 1 : merge.bottom
      last = Math.min(first + tallest - 1, Math.max(last, reach))
    }
  }
  return last
}

function columnsOf(rows: readonly GridRow[], merges: readonly Range[]): Column[] {
  const width = Math.max(0, ...rows.flatMap((row) => [...row.cells.keys()])) + 1
  const seen = new Map<string, number>()
  const columns: Column[] = []
  for (let index = 0; index < Math.max(width, mergedWidth(rows, merges)); index++) {
    const parts = rows
      .map((row) => nameAt(row, index, { merges, rows }))
      .filter((part, i, all) => part !== '' && all.indexOf(part) === i)
    if (parts.length === 0) continue
    const name = parts.join('/')
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    columns.push({ name: times === 1 ? name : `${name}（${times}）`, index })
  }
  return columns
}

const mergedWidth = (rows: readonly GridRow[], merges: readonly Range[]): number =>
  Math.max(
    0,
    ...merges.filter((m) => rows.some((row) => row.row === m.top && row.cells.has(m.left))).map((m) => m.right + 1),
  )

function nameAt(row: GridRow, index: number, at: { merges: readonly Range[]; rows: readonly GridRow[] }): string {
  const merge = at.merges.find((m) => m.top <= row.row && row.row <= m.bottom && m.left <= index && index <= m.right)
  const source = merge ? at.rows.find((r) => r.row === merge.top)?.cells.get(merge.left) : row.cells.get(index)
  return (source?.value ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^ -~]) | (?=[^ -~])/g, '')
    .trim()
}
