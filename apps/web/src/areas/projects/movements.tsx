import type { MovementView } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { Money } from '#parts/money.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { stepWords } from './words.ts'

/** Every movement with its paper, the newest first. Nothing is edited: a wrong amount has its opposite beside it. */
export function Movements({ movements }: { movements: readonly MovementView[] }) {
  const text = useText()
  const rows = movements.toSorted((a, b) => (a.on === b.on ? b.no - a.no : a.on < b.on ? 1 : -1))
  const columns: readonly Column<MovementView>[] = [
    {
      id: 'on',
      head: text('projects.day'),
      width: '6.5rem',
      names: true,
      cell: (row) => <DateText date={row.on} />,
    },
    { id: 'step', head: text('projects.step'), width: '4rem', cell: (row) => text(stepWords[row.step]) },
    {
      id: 'amount',
      head: text('projects.amount'),
      num: true,
      width: '8rem',
      cell: (row) => <Money fen={row.amount} sign />,
    },
    {
      id: 'paper',
      head: text('projects.paper'),
      cell: (row) => (
        <>
          {row.paper} {row.reason && <span className="note">{text('projects.because', { reason: row.reason })}</span>}
        </>
      ),
    },
  ]
  return (
    <Table
      label={text('projects.movements')}
      rows={rows}
      columns={columns}
      keyOf={(row) => String(row.no)}
      keys={false}
      dense
    />
  )
}
