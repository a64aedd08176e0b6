import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { commitmentEndpoints } from '@lantu/ledger/contract'
import { matterEndpoints } from '@lantu/matters/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Lamp } from '#parts/lamp.tsx'
import { WaitingRoom } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useDay, useMay, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { DueText } from './due-text.tsx'
import { itemsOfCommitments, itemsOfMatters, sortUnitItems, type UnitItem } from './unit-items.ts'
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
  const read = useUnitItems(props.unit, day.on)
  if (read.error && !read.items) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.items) return <WaitingRoom rows={8} />
  const { first, later } = sortUnitItems(read.items, day.shown)
  const open = read.items.length
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
        <UnitList
          title={text(first.length === 0 ? 'board.unitAll' : 'board.unitLater')}
          rows={later}
          keys={first.length === 0}
        />
      </div>
    </>
  )
}

/** The unit's tasks with the ledger's lamps, and its matters that belong to no task. */
function useUnitItems(unit: UnitId, shown: string | null) {
  const on = PlainDate.safeParse(shown)
  const asOf = on.success ? { asOf: on.data } : {}
  const mayLedger = useMay('ledger.read')
  const tasks = useEndpoint(
    commitmentEndpoints.list,
    { query: { unit, sort: 'lamp', recordOnly: 'false', limit: 200, ...asOf } },
    { enabled: mayLedger },
  )
  const matters = useEndpoint(matterEndpoints.list, { query: { unit, limit: 200, ...asOf } })
  const others = matters.data?.rows.filter((row) => !mayLedger || row.subject.subjectKind !== 'commitment')
  const mine = mayLedger ? tasks.data && itemsOfCommitments(tasks.data.rows) : []
  return {
    items: others && mine && [...mine, ...itemsOfMatters(others)],
    error: tasks.error ?? matters.error,
    again: () => {
      tasks.again()
      matters.again()
    },
  }
}

function UnitList(props: { title: string; rows: readonly UnitItem[]; keys: boolean }) {
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
        onOpen={(row) => void navigate({ to: row.href })}
        keys={props.keys}
      />
    </Section>
  )
}

function useColumns(): readonly Column<UnitItem>[] {
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
        <Link className="quiet b" to={row.href}>
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
      cell: (row) => <Due due={row.due} />,
    },
  ]
}

function Due(props: { due: UnitItem['due'] }) {
  if (props.due === null) return '—'
  return 'day' in props.due ? <DateText date={props.due.day} /> : <DueText at={props.due.at} />
}
