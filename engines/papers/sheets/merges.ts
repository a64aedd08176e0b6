import type { Range } from './address.ts'
import type { GridCell, GridRow } from './grid.ts'

/**
 * Fills merged cells as rows go by: every cell of a merged range gets the value of its first one, which is what a reader
 * of the sheet sees. Rows must come in order. Returns the row's cells and the ranges that begin in it.
 */
export function mergeFiller(merges: readonly Range[]) {
  const byTop = new Map<number, Range[]>()
  for (const merge of merges) byTop.set(merge.top, [...(byTop.get(merge.top) ?? []), merge])
  const tops = [...byTop.keys()].sort((a, b) => a - b)
  let next = 0
  let active: { range: Range; value: GridCell | undefined }[] = []
  return (row: GridRow): { cells: ReadonlyMap<number, GridCell>; begun: readonly Range[] } => {
    active = active.filter(({ range }) => range.bottom >= row.row)
    const begun: Range[] = []
    for (let top = tops[next]; top !== undefined && top <= row.row; top = tops[++next]) {
      for (const range of byTop.get(top) ?? []) {
        if (top === row.row) begun.push(range)
        if (range.bottom >= row.row)
          active.push({ range, value: top === row.row ? row.cells.get(range.left) : undefined })
      }
    }
    if (active.length === 0) return { cells: row.cells, begun }
    const cells = new Map(row.cells)
    for (const { range, value } of active) {
      if (!value) continue
      for (let column = range.left; column <= Math.min(range.right, range.left + widestFill); column++)
        cells.set(column, value)
    }
    return { cells, begun }
  }
}

/** A range merged over the whole sheet must not make sixteen thousand cells a row. */
const widestFill = 200
