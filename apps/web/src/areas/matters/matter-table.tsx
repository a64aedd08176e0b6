import type { MatterRow, PolicyView } from '@lantu/matters/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { LampMark, ReasonText } from '#parts/lamp.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { DueText } from './due-text.tsx'
import { useMatterNames } from './words.ts'

export interface MatterTableProps {
  readonly label: string
  readonly rows: readonly MatterRow[]
  readonly policies: readonly PolicyView[]
  readonly onEnd?: (() => void) | undefined
  readonly total?: number | undefined
  /** Only one table of a page hears J and K. */
  readonly keys?: boolean
}

export function MatterTable(props: MatterTableProps) {
  const text = useText()
  const name = useMatterNames()
  const units = useUnits()
  const navigate = useNavigate()
  const stateOf = (row: MatterRow) =>
    name(
      'state',
      row.state,
      props.policies.find((policy) => policy.kind === row.kind)?.states.find((state) => state.state === row.state),
    )
  const columns: readonly Column<MatterRow>[] = [
    {
      id: 'lamp',
      head: text('matters.lamp'),
      width: '4rem',
      phone: 'top',
      cell: (row) => <LampMark colour={row.lamp.colour} />,
    },
    {
      id: 'number',
      head: text('matters.number'),
      width: '9.5rem',
      phone: 'top',
      cell: (row) => (
        <span className="mid nowrap">
          {row.number ??
            name(
              'kind',
              row.kind,
              props.policies.find((policy) => policy.kind === row.kind),
            )}
        </span>
      ),
    },
    {
      id: 'title',
      head: text('matters.title'),
      names: true,
      cell: (row) => (
        <Link className="quiet" to="/matters/$matterId" params={{ matterId: row.id }}>
          {row.title ?? text('matters.erased')}
        </Link>
      ),
    },
    {
      id: 'why',
      head: text('matters.why'),
      width: '17rem',
      phone: 'line',
      cell: (row) => (
        <span className="mid">
          <ReasonText reasons={row.lamp.reasons} />
        </span>
      ),
    },
    { id: 'state', head: text('matters.state'), width: '9rem', cell: stateOf },
    {
      id: 'lead',
      head: text('matters.lead'),
      width: '14rem',
      cell: (row) => (
        <>
          {units.nameOf(row.lead)}
          {row.co.length > 0 && <span className="note"> {text('matters.andOthers', { n: row.co.length })}</span>}
        </>
      ),
    },
    {
      id: 'due',
      head: text('matters.nextDue'),
      width: '7rem',
      num: true,
      cell: (row) =>
        row.nextDue ? <DueText at={row.nextDue} /> : row.due ? <DateText date={row.due} /> : <Figure value={null} />,
    },
  ]
  return (
    <Table
      label={props.label}
      rows={props.rows}
      columns={columns}
      keyOf={(row) => row.id}
      nameOf={(row) => row.number ?? row.title ?? row.id}
      onOpen={(row) => void navigate({ to: '/matters/$matterId', params: { matterId: row.id } })}
      onEnd={props.onEnd}
      total={props.total}
      keys={props.keys ?? true}
    />
  )
}
