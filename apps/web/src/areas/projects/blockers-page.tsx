import { UnitId } from '@lantu/kernel'
import { blockerEndpoints } from '@lantu/ledger/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button, LinkButton } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Pick } from '#parts/filters/pick.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { Table } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './projects.css'
import { useBlockerColumns } from './blocker-columns.tsx'
import { BlockersSearch, blockerQueryOf, isNarrowed, RemoverLevel } from './blockers-search.ts'
import { ProjectsNav } from './projects-nav.tsx'
import { levelWords } from './words.ts'

/** 堵点: who can remove each, since when, until when it was promised; the oldest first. */
export function BlockersPage() {
  const text = useText()
  const navigate = useNavigate()
  const { on } = useDay()
  const search = BlockersSearch.parse(useSearch({ strict: false }))
  const pages = usePages(blockerEndpoints.list, { query: { ...blockerQueryOf(search, on), limit: 100 } })
  const columns = useBlockerColumns()
  useSheet({ title: text('projects.blockers') })
  const go = (next: BlockersSearch) => void navigate({ to: '/projects/blockers', search: next, replace: true })
  const empty = !pages.loading && !pages.error && pages.rows.length === 0
  return (
    <>
      <PageTitle kicker={text('shell.projects')} title={text('projects.blockers')} sub={text('projects.blockersSub')} />
      <ProjectsNav at="blockers" />
      <Filters search={search} onSearch={go} />
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={8} />}
      {empty &&
        (isNarrowed(search) ? (
          <EmptyState
            title={text('projects.noBlockersFiltered')}
            actions={<Button onPress={() => go({})}>{text('projects.clearFilters')}</Button>}
          >
            {text('projects.noneFilteredNote')}
          </EmptyState>
        ) : (
          <EmptyState
            title={text('projects.noBlockers')}
            actions={<Button onPress={() => void navigate({ to: '/projects' })}>{text('projects.toList')}</Button>}
          >
            {text('projects.noBlockersNote')}
          </EmptyState>
        ))}
      {pages.rows.length > 0 && (
        <Table
          label={text('projects.blockers')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.what}
          onOpen={(row) => void navigate({ to: `/projects/${row.projectId}`, hash: 'blockers' })}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
      {!pages.hasMore && pages.rows.length > 0 && (
        <p className="note pj-end">{text('parts.allShown', { n: pages.rows.length })}</p>
      )}
    </>
  )
}

const marks = ['needsLeader', 'overdue', 'removed'] as const
const markWords = {
  needsLeader: 'projects.needsLeader',
  overdue: 'projects.overdue',
  removed: 'projects.withRemoved',
} as const

function Filters({ search, onSearch }: { search: BlockersSearch; onSearch: (search: BlockersSearch) => void }) {
  const text = useText()
  const units = useUnits()
  const set = (change: BlockersSearch) => onSearch({ ...search, ...change })
  const flag = (on: boolean): true | undefined => (on ? true : undefined)
  return (
    <search className="filters" aria-label={text('projects.filterBlockers')}>
      <Chips
        label={text('projects.byMark')}
        chips={marks.map((id) => ({ id, label: text(markWords[id]) }))}
        on={new Set(marks.filter((id) => search[id]))}
        onChange={(on) =>
          set({
            needsLeader: flag(on.has('needsLeader')),
            overdue: flag(on.has('overdue')),
            removed: flag(on.has('removed')),
          })
        }
      />
      <Pick
        label={text('projects.remover')}
        value={search.level ?? ''}
        onChange={(value) => set({ level: RemoverLevel.safeParse(value).data })}
      >
        <option value="">{text('projects.all')}</option>
        {RemoverLevel.options.map((level) => (
          <option key={level} value={level}>
            {text(levelWords[level])}
          </option>
        ))}
      </Pick>
      <Pick
        label={text('projects.unit')}
        value={search.unit ?? ''}
        onChange={(value) => set({ unit: UnitId.safeParse(value).data })}
      >
        <option value="">{text('projects.allUnits')}</option>
        {units.options.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.label}
          </option>
        ))}
      </Pick>
      {isNarrowed(search) && <LinkButton onPress={() => onSearch({})}>{text('projects.clearFilters')}</LinkButton>}
    </search>
  )
}
