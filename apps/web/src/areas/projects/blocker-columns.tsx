import type { BlockerView } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import type { Column } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useUnits } from '#parts/use-units.ts'
import { PromiseText, RemoverText } from './remover-text.tsx'

/** The columns of 堵点: what, whose project, who can remove it, since when, promised until, who must decide. */
export function useBlockerColumns(): readonly Column<BlockerView>[] {
  const text = useText()
  const units = useUnits()
  return [
    {
      id: 'what',
      head: text('projects.blocker'),
      names: true,
      width: '28%',
      cell: (row) => (
        <>
          <Link className="quiet" to={`/projects/${row.projectId}`} hash="blockers">
            {row.what}
          </Link>
          {row.needsLeader && row.removedOn === null && (
            <>
              {' '}
              <Tag tone="ink">{text('projects.needsLeader')}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      id: 'since',
      head: text('projects.since'),
      width: '8rem',
      cell: (row) => (
        <>
          <span className="pj-lab">{text('projects.since')} </span>
          <DateText date={row.since} />{' '}
          <span className="note nowrap">{text('projects.daysBlocked', { n: row.daysOpen })}</span>
        </>
      ),
    },
    {
      id: 'remover',
      head: text('projects.remover'),
      width: '8.5rem',
      cell: (row) => (
        <span className="b">
          <span className="pj-lab">{text('projects.remover')} </span>
          <RemoverText remover={row.remover} />
        </span>
      ),
    },
    { id: 'promised', head: text('projects.promisedBy'), width: '8rem', cell: (row) => <Standing row={row} /> },
    {
      id: 'project',
      head: text('projects.project'),
      cell: (row) => (
        <>
          {row.projectName} <span className="note">{units.nameOf(row.projectLeadId)}</span>
        </>
      ),
    },
    {
      id: 'matter',
      head: text('projects.matter'),
      width: '5.5rem',
      cell: (row) =>
        row.matterId ? (
          <Link to={`/matters/${row.matterId}`}>{text('projects.seeMatter')}</Link>
        ) : (
          <span className="dim">{text('projects.noMatter')}</span>
        ),
    },
  ]
}

function Standing({ row }: { row: BlockerView }) {
  const text = useText()
  if (row.removedOn === null) {
    return (
      <>
        <span className="pj-lab">{text('projects.promisedBy')} </span>
        <PromiseText blocker={row} />
      </>
    )
  }
  return (
    <>
      <DateText date={row.removedOn} />
      {text('projects.removedThen')}
    </>
  )
}
