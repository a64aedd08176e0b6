import type { ProjectSummary } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { Money } from '#parts/money.tsx'
import type { Column } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { FlagList } from './flag-list.tsx'
import { kindWords, stageWords } from './words.ts'

/** The columns of the list. Nothing off is said in words, so that an empty cell is never taken for a missing one. */
export function useColumns(): readonly Column<ProjectSummary>[] {
  const text = useText()
  const units = useUnits()
  return [
    {
      id: 'name',
      head: text('projects.name'),
      width: '19%',
      names: true,
      cell: (row) => (
        <>
          <Link className="quiet" to={`/projects/${row.id}`}>
            {row.name}
          </Link>
          <span className="note blk pj-under">
            {[text(kindWords[row.kind]), row.place].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      id: 'off',
      head: text('projects.off'),
      phone: 'line',
      cell: (row) =>
        row.flags.length > 0 ? (
          <FlagList flags={row.flags} />
        ) : (
          <span className="dim">{text('projects.nothingOff')}</span>
        ),
    },
    { id: 'stage', head: text('projects.stage'), width: '6.5rem', cell: (row) => <StageCell row={row} /> },
    {
      id: 'total',
      head: text('projects.total'),
      num: true,
      width: '6.5rem',
      cell: (row) => (
        <>
          <span className="pj-lab">{text('projects.total')} </span>
          <Money fen={row.total} />
        </>
      ),
    },
    {
      id: 'blockers',
      head: text('projects.blockers'),
      num: true,
      width: '5.5rem',
      cell: (row) => (
        <span className={row.blockersOpen > 0 ? 'nowrap' : 'dim nowrap'}>
          {text('projects.blockersN', { n: row.blockersOpen })}
        </span>
      ),
    },
    { id: 'next', head: text('projects.next'), width: '9rem', cell: (row) => <NextCell row={row} /> },
    { id: 'lead', head: text('projects.lead'), width: '7.5rem', cell: (row) => units.nameOf(row.leadUnitId) },
  ]
}

function StageCell({ row }: { row: ProjectSummary }) {
  const text = useText()
  if (!row.stage) return <span className="dim">{text('projects.stageNone')}</span>
  return (
    <>
      <span className="nowrap b">{text(stageWords[row.stage.stage])}</span>{' '}
      {row.stage.stage !== 'completed' && (
        <span className="note nowrap">{text('projects.daysIn', { n: row.stage.days })}</span>
      )}
    </>
  )
}

function NextCell({ row }: { row: ProjectSummary }) {
  const text = useText()
  if (!row.next) return <span className="dim">{text('projects.noNext')}</span>
  return (
    <>
      <span className="pj-lab">{text('projects.next')} </span>
      {row.next.name}{' '}
      <span className="note nowrap">
        <DateText date={row.next.planned} />{' '}
        {row.next.daysLate > 0 && text('projects.lateDays', { n: row.next.daysLate })}
      </span>
    </>
  )
}
