import type { ReactNode } from 'react'
import type { Column, Sort } from './column.ts'

export interface TableProps<Row> {
  /** What the table is, for those who hear it. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  /** What a row is called: `选 051`. Needed with selection. */
  readonly nameOf?: ((row: Row) => string) | undefined
  /** Enter on the row, the same as its link. */
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly selected?: ReadonlySet<string> | undefined
  readonly onSelect?: ((selected: ReadonlySet<string>) => void) | undefined
  readonly sort?: Sort | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  /** A row that is linked to something else on the page (a span of the source text) and pointed at there. */
  readonly lit?: string | null | undefined
  readonly onLight?: ((key: string | null) => void) | undefined
  /** Called when the last rows come into sight and there are more to fetch. */
  readonly onEnd?: (() => void) | undefined
  /** Rows in all, when not all are here yet. */
  readonly total?: number | undefined
  readonly dense?: boolean
  /** Keys J K Enter X work on it (default); one table of a page. */
  readonly keys?: boolean
  readonly foot?: ReactNode
}
