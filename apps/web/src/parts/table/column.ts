import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right and in line. */
  readonly num?: boolean
  readonly sortable?: boolean
  /** A CSS width for the column, `9rem`; without it the browser decides. */
  readonly width?: string | undefined
  /** The cell that names the row; exactly one column has it. */
  readonly names?: boolean
  /**
   * On a phone: `top` stands before the name (number, lamp), `line` takes a line of its own, `fact` (default) stands in
   * the line of facts, `hide` is left out.
   */
  readonly phone?: 'top' | 'line' | 'fact' | 'hide'
}

export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** Pressing a heading: the same column turns round, another begins ascending. */
export const turnSort = (now: Sort | undefined, column: string): Sort =>
  now?.column === column && now.direction === 'ascending'
    ? { column, direction: 'descending' }
    : { column, direction: 'ascending' }
