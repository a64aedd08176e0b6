import { type ProjectCounts, projectEndpoints } from '@lantu/ledger/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, download, type ProblemError, useEndpoint, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { Money } from '#parts/money.tsx'
import { PageTitle } from '#parts/section.tsx'
import { Table } from '#parts/table/index.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './projects.css'
import { useColumns } from './projects-columns.tsx'
import { ProjectsFilters } from './projects-filters.tsx'
import { ProjectsNav } from './projects-nav.tsx'
import { countQueryOf, isFiltered, ProjectsSearch, queryOf } from './search.ts'

/** 项目: what is off comes first, each flag with its reason and what would clear it. */
export function ProjectsPage() {
  const text = useText()
  const navigate = useNavigate()
  const { on } = useDay()
  const search = ProjectsSearch.parse(useSearch({ strict: false }))
  const query = queryOf(search, on)
  const pages = usePages(projectEndpoints.list, { query: { ...query, limit: 100 } })
  const { data: counts } = useEndpoint(projectEndpoints.counts, { query: countQueryOf(search, on) })
  const rule = pages.rows.find((row) => row.flags[0])?.flags[0]?.rule
  useSheet({ title: text('shell.projects'), rules: rule })
  const columns = useColumns()
  const go = (next: ProjectsSearch) => void navigate({ to: '/projects', search: next, replace: true })
  useKey({
    key: 'f',
    label: text('projects.keyFind'),
    group: text('shell.projects'),
    run: () => document.querySelector<HTMLInputElement>('.filter-find input')?.focus(),
  })
  const empty = !pages.loading && !pages.error && pages.rows.length === 0
  return (
    <>
      <PageTitle title={text('shell.projects')} sub={<Sub counts={counts} />}>
        <Actions query={query} />
      </PageTitle>
      <ProjectsNav at="list" />
      <ProjectsFilters search={search} onSearch={go} counts={counts} />
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={10} />}
      {empty && <Nothing filtered={isFiltered(search)} onAll={() => go({})} />}
      {pages.rows.length > 0 && (
        <Table
          label={text('shell.projects')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.name}
          onOpen={(row) => void navigate({ to: `/projects/${row.id}` })}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
      {pages.fetchingMore && <p className="note">{text('projects.fetching', { n: pages.rows.length })}</p>}
      {!pages.hasMore && pages.rows.length > 0 && (
        <p className="note pj-end">{text('parts.allShown', { n: pages.rows.length })}</p>
      )}
    </>
  )
}

function Sub({ counts }: { counts: ProjectCounts | undefined }) {
  const text = useText()
  if (!counts || counts.total === 0) return text('projects.sub')
  return (
    <span role="status">
      {text('projects.counted', { n: counts.total, off: counts.flagged })}
      {text('projects.investment')}
      <Money fen={counts.investment} />
      {text('projects.stop')}
    </span>
  )
}

function Actions({ query }: { query: ReturnType<typeof queryOf> }) {
  const text = useText()
  const navigate = useNavigate()
  const { isPast } = useDay()
  const mayManage = useMay('ledger.projects') && !isPast
  const [error, setError] = useState<ProblemError | null>(null)
  const [busy, setBusy] = useState(false)
  const make = () => void navigate({ to: '/projects/new' })
  useKey(mayManage ? { key: 'n', label: text('projects.new'), group: text('shell.projects'), run: make } : null)
  const take = () => {
    setBusy(true)
    setError(null)
    download(projectEndpoints.export, { query }, { fallbackName: 'projects.xlsx' })
      .catch((caught: unknown) => setError(asProblem(caught instanceof Error ? caught : new Error(String(caught)))))
      .finally(() => setBusy(false))
  }
  return (
    <div className="stack-s">
      <div className="buttons">
        {mayManage && (
          <Button kind="main" keys="N" onPress={make}>
            {text('projects.new')}
          </Button>
        )}
        {mayManage && (
          <Button onPress={() => void navigate({ to: '/projects/import' })}>{text('projects.import')}</Button>
        )}
        <Button kind="ink" onPress={take} busy={busy}>
          {text('projects.export')}
        </Button>
      </div>
      {error && <ErrorState error={error} onRetry={take} />}
    </div>
  )
}

function Nothing(props: { filtered: boolean; onAll: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const mayManage = useMay('ledger.projects')
  if (props.filtered) {
    return (
      <EmptyState
        title={text('projects.noneFiltered')}
        actions={<Button onPress={props.onAll}>{text('projects.clearFilters')}</Button>}
      >
        {text('projects.noneFilteredNote')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={text('projects.none')}
      actions={
        mayManage && (
          <>
            <Button kind="main" onPress={() => void navigate({ to: '/projects/import' })}>
              {text('projects.import')}
            </Button>
            <Button onPress={() => void navigate({ to: '/projects/new' })}>{text('projects.new')}</Button>
          </>
        )
      }
    >
      {text(mayManage ? 'projects.noneNote' : 'projects.noneNoteReader')}
    </EmptyState>
  )
}
