import { useText } from '#language/index.ts'
import { turnSort } from './column.ts'
import type { TableProps } from './props.ts'

export function TableHead<Row>(props: TableProps<Row> & { selectedAll: boolean }) {
  const text = useText()
  const { sort, onSort, onSelect } = props
  return (
    <thead>
      <tr aria-rowindex={1}>
        {onSelect && (
          <th scope="col" className="tick">
            <input
              type="checkbox"
              aria-label={text('parts.selectAll')}
              checked={props.selectedAll}
              onChange={() => onSelect(new Set(props.selectedAll ? [] : props.rows.map(props.keyOf)))}
            />
          </th>
        )}
        {props.columns.map((column) => {
          const sorted = sort?.column === column.id ? sort.direction : undefined
          return (
            <th
              key={column.id}
              scope="col"
              className={column.num ? 'num' : undefined}
              aria-sort={sorted}
              style={{ width: column.width }}
            >
              {column.sortable && onSort ? (
                <button type="button" className="sort" onClick={() => onSort(turnSort(sort, column.id))}>
                  {column.head}
                  <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
                </button>
              ) : (
                column.head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
