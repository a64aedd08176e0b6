import type { Board, OffItem } from '@lantu/bulletins/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { NextStep, Since } from './off-facts.tsx'

/** The late tasks, at most ten: number, lamp and all its reasons, owner, since, deadline, next step. */
export function LateTable(props: { board: Board }) {
  const { board } = props
  const text = useText()
  const navigate = useNavigate()
  const columns = useColumns(board.asOf)
  if (board.late.total === 0) return null
  return (
    <Section
      title={text('board.late')}
      note={text('board.lateNote', { total: board.late.total, red: board.lamps.red, amber: board.lamps.amber })}
      more={<Link to="/ledger">{text('board.lateAll')}</Link>}
    >
      <Table
        label={text('board.late')}
        rows={board.late.rows}
        columns={columns}
        keyOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: row.href })}
        keys={false}
        dense
      />
    </Section>
  )
}

function useColumns(asOf: string): readonly Column<OffItem>[] {
  const text = useText()
  return [
    {
      id: 'number',
      head: text('board.colNumber'),
      width: '9rem',
      phone: 'top',
      cell: (row) => <span className="nowrap">{row.number ?? '—'}</span>,
    },
    {
      id: 'title',
      head: text('board.colTask'),
      names: true,
      cell: (row) => (
        <Link className="quiet b" to={row.href}>
          {row.title}
        </Link>
      ),
    },
    {
      id: 'lamp',
      head: text('board.colLamp'),
      width: '3.5rem',
      phone: 'top',
      cell: (row) => (
        <span title={text('parts.rule', { rule: row.rule })}>
          <LampMark colour={row.lamp} />
        </span>
      ),
    },
    {
      id: 'why',
      head: text('board.colWhy'),
      width: '23rem',
      phone: 'line',
      cell: (row) => <ReasonText reasons={row.reasons} />,
    },
    {
      id: 'owner',
      head: text('board.who'),
      width: '9rem',
      cell: (row) => row.owner?.name ?? text('board.ownerUnclear'),
    },
    { id: 'since', head: text('board.sinceLabel'), width: '7.5rem', cell: (row) => <Since item={row} asOf={asOf} /> },
    {
      id: 'due',
      head: text('board.due'),
      width: '5.5rem',
      cell: (row) => (row.due === null ? '—' : <DateText date={row.due} />),
    },
    { id: 'next', head: text('board.next'), width: '15rem', phone: 'line', cell: (row) => <NextStep item={row} /> },
  ]
}
