import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { type MatterRow, matterEndpoints } from '@lantu/matters/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { InstantText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Lamp } from '#parts/lamp.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useDay, useMay, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { sortUnitMatters } from './unit-matters.ts'
import { useStateName } from './use-state-name.ts'

/** What a liaison or a signer comes for: what their own unit has to do, the nearest deadline first. */
export function UnitHome() {
  const text = useText()
  useSheet({ title: text('shell.board') })
  const role = useSession().roles[0]
  const mayRead = useMay('matters.read')
  if (!role || !mayRead) {
    return <EmptyState title={text('board.noRoleTitle')}>{text('board.noRoleNote')}</EmptyState>
  }
  return <UnitMatters unit={UnitId.parse(role.unit)} name={role.unitName} />
}

function UnitMatters(props: { unit: UnitId; name: string }) {
  const text = useText()
  const day = useDay()
  const on = PlainDate.safeParse(day.on)
  const read = useEndpoint(matterEndpoints.list, {
    query: { unit: props.unit, limit: 200, ...(on.success && { asOf: on.data }) },
  })
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.data) return <LoadingState rows={8} />
  const { first, later } = sortUnitMatters(read.data.rows, day.shown)
  const open = first.length + later.length
  return (
    <>
      <PageTitle
        kicker={props.name}
        title={text(open === 0 ? 'board.unitNone' : first.length > 0 ? 'board.unitHead' : 'board.unitFine', {
          open,
          first: first.length,
        })}
        sub={open > 0 ? text('board.unitSub') : undefined}
      />
      {open === 0 && <EmptyState title={text('board.unitEmptyTitle')}>{text('board.unitEmptyNote')}</EmptyState>}
      <div className="stack">
        <UnitList title={text('board.unitFirst')} rows={first} keys />
        <UnitList title={text('board.unitLater')} rows={later} keys={first.length === 0} />
      </div>
    </>
  )
}

function UnitList(props: { title: string; rows: readonly MatterRow[]; keys: boolean }) {
  const text = useText()
  const navigate = useNavigate()
  const columns = useColumns()
  if (props.rows.length === 0) return null
  return (
    <Section title={props.title} note={text('board.count', { count: props.rows.length })}>
      <Table
        label={props.title}
        rows={props.rows}
        columns={columns}
        keyOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/matters/${row.id}` })}
        keys={props.keys}
      />
    </Section>
  )
}

function useColumns(): readonly Column<MatterRow>[] {
  const text = useText()
  const state = useStateName()
  return [
    {
      id: 'number',
      head: text('board.colNumber'),
      width: '10rem',
      phone: 'top',
      cell: (row) => <span className="nowrap">{row.number ?? '—'}</span>,
    },
    {
      id: 'title',
      head: text('board.colTask'),
      names: true,
      cell: (row) => (
        <Link className="quiet b" to={`/matters/${row.id}`}>
          {row.title ?? text('board.erased')}
        </Link>
      ),
    },
    { id: 'lamp', head: text('board.colWhy'), width: '26rem', phone: 'line', cell: (row) => <Lamp lamp={row.lamp} /> },
    { id: 'state', head: text('board.colState'), width: '8rem', cell: (row) => state(row.state) },
    {
      id: 'due',
      head: text('board.due'),
      width: '9rem',
      cell: (row) => (row.nextDue === null ? '—' : <InstantText at={row.nextDue} />),
    },
  ]
}
