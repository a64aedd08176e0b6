import type { Range } from './address.ts'

/** One cell as the file holds it. `value` is text in any case: dates as ISO, numbers as plain decimals, percents as `5%`. */
export interface GridCell {
  readonly value: string
  readonly numeric?: boolean
  /** The formula without `=`; the value then is the one stored at the last calculation. */
  readonly formula?: string
  readonly fault?: 'sheets.formulaWithoutValue' | 'sheets.errorValue' | 'sheets.longNumber'
}

/** Row numbers from 1 as a spreadsheet shows them; columns from 0. Empty cells are absent. */
export interface GridRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, GridCell>
  readonly hidden?: boolean
}

/** A sheet before its header is known, whatever file it came from. */
export interface Grid {
  readonly sheet: string
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly merges: readonly Range[]
  readonly rows: AsyncIterable<GridRow>
}
