import { useText } from '#language/index.ts'
import { useKey } from '../keys.tsx'

interface TableKeys<Row> {
  readonly rows: readonly Row[]
  /** −1 before the first J. */
  readonly cursor: number
  readonly moveTo: (index: number) => void
  readonly open: ((row: Row) => void) | undefined
  readonly turn: ((row: Row) => void) | undefined
}

/** J and K move, Enter opens, X selects. */
export function useTableKeys<Row>(on: boolean, table: TableKeys<Row>): void {
  const text = useText()
  const group = text('parts.keysTable')
  const { rows, cursor, open, turn } = table
  const current = rows[cursor]
  const step = (by: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, cursor + by))
    if (rows.length > 0) table.moveTo(next)
  }
  useKey(on ? { key: 'j', label: text('parts.keyDown'), group, run: () => step(1) } : null)
  useKey(on ? { key: 'k', label: text('parts.keyUp'), group, run: () => step(-1) } : null)
  useKey(
    on && open
      ? { key: 'Enter', label: text('parts.keyOpen'), group, run: () => current !== undefined && open(current) }
      : null,
  )
  useKey(
    on && turn
      ? { key: 'x', label: text('parts.keyPick'), group, run: () => current !== undefined && turn(current) }
      : null,
  )
}
