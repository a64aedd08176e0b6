import type { Column } from './column.ts'

interface RowProps<Row> {
  readonly row: Row
  readonly index: number
  readonly columns: readonly Column<Row>[]
  readonly isCursor: boolean
  readonly isSelected: boolean
  readonly isLit: boolean
  readonly selectLabel: string | undefined
  readonly measure: (element: HTMLElement | null) => void
  readonly onTurn: () => void
  readonly onLight: ((on: boolean) => void) | undefined
}

const phoneClasses = { top: 'p-top', line: 'p-line', fact: 'p-fact', hide: 'p-hide' } as const

export function TableRow<Row>(props: RowProps<Row>) {
  const { row, onLight } = props
  const look = [props.isSelected || props.isLit ? 'sel' : '', props.isCursor ? 'cursor' : ''].filter(Boolean).join(' ')
  const light = onLight && {
    onPointerEnter: () => onLight(true),
    onPointerLeave: () => onLight(false),
    onFocus: () => onLight(true),
    onBlur: () => onLight(false),
  }
  return (
    <tr
      ref={props.measure}
      data-index={props.index}
      aria-rowindex={props.index + 2}
      aria-selected={props.selectLabel ? props.isSelected : undefined}
      className={look || undefined}
      tabIndex={-1}
      {...light}
    >
      {props.selectLabel && (
        <td className="tick">
          <input type="checkbox" aria-label={props.selectLabel} checked={props.isSelected} onChange={props.onTurn} />
        </td>
      )}
      {props.columns.map((column) =>
        column.names ? (
          <th key={column.id} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={`${phoneClasses[column.phone ?? 'fact']}${column.num ? ' num' : ''}`}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}
