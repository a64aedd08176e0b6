import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '#language/index.ts'
import { TableHead } from './head.tsx'
import type { TableProps } from './props.ts'
import { TableRow } from './row.tsx'
import { useTableKeys } from './use-table-keys.ts'
import { useVisibleRows } from './use-visible-rows.ts'

/** Rows as tall as what stands in them; only those in sight are in the page, and all of them when it is printed. */
export function Table<Row>(props: TableProps<Row>) {
  const text = useText()
  const id = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const [cursor, setCursor] = useState(-1)
  const visible = useVisibleRows(props.rows, body, props.dense ? 32 : 37)
  const { selected, onSelect, rows, onEnd } = props
  const turn = (row: Row) => {
    if (!selected || !onSelect) return
    const next = new Set(selected)
    if (!next.delete(props.keyOf(row))) next.add(props.keyOf(row))
    onSelect(next)
  }
  const moveTo = (index: number) => {
    setCursor(index)
    visible.scrollTo(index)
    // The row may only now be drawn; it takes the focus so that its content is read out.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    )
  }
  useTableKeys(props.keys ?? true, { rows, cursor, moveTo, open: props.onOpen, turn: onSelect ? turn : undefined })
  const lastIndex = visible.items.at(-1)?.index ?? -1
  useEffect(() => {
    if (onEnd && rows.length > 0 && lastIndex >= rows.length - 1) onEnd()
  }, [onEnd, lastIndex, rows.length])
  const columnCount = props.columns.length + (onSelect ? 1 : 0)
  return (
    <table
      className={`tbl tbl-sticky tbl-fold${props.dense ? ' tbl-dense' : ''}`}
      aria-label={props.label}
      aria-rowcount={(props.total ?? rows.length) + 1}
      id={id}
    >
      <TableHead {...props} selectedAll={rows.length > 0 && rows.every((row) => selected?.has(props.keyOf(row)))} />
      <tbody ref={body}>
        <Pad height={visible.before} span={columnCount} />
        {visible.items.map(({ index, row }) => (
          <TableRow
            key={props.keyOf(row)}
            row={row}
            index={index}
            columns={props.columns}
            isCursor={index === cursor}
            isSelected={selected?.has(props.keyOf(row)) ?? false}
            isLit={props.lit === props.keyOf(row)}
            selectLabel={
              onSelect ? text('parts.selectRow', { row: props.nameOf?.(row) ?? String(index + 1) }) : undefined
            }
            measure={visible.measure}
            onTurn={() => turn(row)}
            onLight={props.onLight ? (on) => props.onLight?.(on ? props.keyOf(row) : null) : undefined}
          />
        ))}
        <Pad height={visible.after} span={columnCount} />
      </tbody>
      {props.foot && <tfoot>{props.foot}</tfoot>}
    </table>
  )
}

/** Holds the place of the rows that are not drawn. */
function Pad(props: { height: number; span: number }) {
  if (props.height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row without a tab stop cannot be focused.
    <tr className="tbl-pad" aria-hidden="true">
      <td colSpan={props.span} style={{ height: props.height }} />
    </tr>
  )
}
