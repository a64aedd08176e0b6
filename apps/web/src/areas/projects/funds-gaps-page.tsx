import { sumFen } from '@lantu/kernel'
import { type FundsGap, projectEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { Money } from '#parts/money.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './projects.css'
import { ProjectsNav } from './projects-nav.tsx'
import { asOfDay } from './search.ts'

/** 应下尽下: money that is in the budget and not passed on, what has been held longest first. */
export function FundsGapsPage() {
  const text = useText()
  const navigate = useNavigate()
  const { on } = useDay()
  const found = useEndpoint(projectEndpoints.fundsGaps, { query: { asOf: asOfDay(on) } })
  const columns = useColumns()
  useSheet({ title: text('projects.gaps') })
  const rows = found.data?.rows ?? []
  return (
    <>
      <PageTitle
        kicker={text('shell.projects')}
        title={text('projects.gaps')}
        sub={rows.length > 0 ? <Sub rows={rows} /> : text('projects.gapsSub')}
      />
      <ProjectsNav at="gaps" />
      {found.error && <ErrorState error={found.error} onRetry={found.again} />}
      {found.loading && <LoadingState rows={8} />}
      {found.data && rows.length === 0 && (
        <EmptyState
          title={text('projects.noGaps')}
          actions={<Button onPress={() => void navigate({ to: '/projects' })}>{text('projects.toList')}</Button>}
        >
          {text('projects.noGapsNote')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Table
          label={text('projects.gaps')}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.projectId}
          nameOf={(row) => row.name}
          onOpen={(row) => void navigate({ to: `/projects/${row.projectId}`, hash: 'funds' })}
        />
      )}
    </>
  )
}

function Sub({ rows }: { rows: readonly FundsGap[] }) {
  const text = useText()
  return (
    <span role="status">
      {text('projects.gapsCounted', { n: rows.length, late: rows.filter((row) => row.late).length })}
      <Money fen={sumFen(rows.map((row) => row.held))} />
      {text('projects.stop')}
    </span>
  )
}

function useColumns(): readonly Column<FundsGap>[] {
  const text = useText()
  const units = useUnits()
  return [
    {
      id: 'name',
      head: text('projects.name'),
      names: true,
      cell: (row) => (
        <Link className="quiet" to={`/projects/${row.projectId}`} hash="funds">
          {row.name}
        </Link>
      ),
    },
    {
      id: 'held',
      head: text('projects.held'),
      num: true,
      width: '8rem',
      cell: (row) => (
        <>
          <span className="pj-lab">{text('projects.held')} </span>
          <Money fen={row.held} strong />
        </>
      ),
    },
    {
      id: 'days',
      head: text('projects.heldDays'),
      width: '13rem',
      cell: (row) => (
        <>
          {text('projects.daysN', { n: row.days })}
          <span className="note">
            {' '}
            {text('projects.from')}
            <DateText date={row.since} />
          </span>{' '}
          {row.late && <b className="nowrap">{text('projects.overLimit')}</b>}
        </>
      ),
    },
    {
      id: 'budget',
      head: text('projects.stepBudget'),
      num: true,
      width: '8rem',
      cell: (row) => <Money fen={row.budget} />,
      phone: 'hide',
    },
    {
      id: 'released',
      head: text('projects.stepReleased'),
      num: true,
      width: '8rem',
      cell: (row) => <Money fen={row.released} />,
      phone: 'hide',
    },
    { id: 'lead', head: text('projects.lead'), width: '10rem', cell: (row) => units.nameOf(row.leadUnitId) },
  ]
}
