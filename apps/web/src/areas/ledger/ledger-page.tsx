import { type CommitmentSort, type CommitmentSummary, commitmentEndpoints } from '@lantu/ledger/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, download, type ProblemError, useEndpoint, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Sort, Table } from '#parts/table/index.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './ledger.css'
import { countOf } from './count-of.ts'
import { ExportDialog } from './export-dialog.tsx'
import { useColumns } from './ledger-columns.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerViews } from './ledger-views.tsx'
import { countQueryOf, isFiltered, LedgerSearch, queryOf } from './search.ts'

/** 任务台账: what is off comes first, each lamp with its reason. */
export function LedgerPage() {
  const text = useText()
  const navigate = useNavigate()
  const { on } = useDay()
  const search = LedgerSearch.parse(useSearch({ strict: false }))
  const query = queryOf(search, on)
  const pages = usePages(commitmentEndpoints.list, { query: { ...query, limit: 100 } })
  const { data: counts } = useEndpoint(commitmentEndpoints.counts, { query: countQueryOf(search, on) })
  const total = counts && countOf(counts, { lamp: search.lamp, state: search.state })
  const rule = pages.rows.find((row) => row.lamp)?.lamp?.rule
  useSheet({ title: text('shell.ledger'), rules: rule })
  const columns = useColumns(pages.rows, search.record === true)
  const go = (next: LedgerSearch) => void navigate({ to: '/ledger', search: next, replace: true })
  useKey({
    key: 'f',
    label: text('ledger.keyFind'),
    group: text('shell.ledger'),
    run: () => document.querySelector<HTMLInputElement>('.filter-find input')?.focus(),
  })
  const empty = !pages.loading && !pages.error && pages.rows.length === 0
  return (
    <>
      <PageTitle title={text('shell.ledger')} sub={<Sub pages={pages} total={total} />}>
        <Actions query={query} />
      </PageTitle>
      <LedgerViews search={search} onSearch={go} />
      <LedgerFilters search={search} onSearch={go} counts={counts} />
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={10} />}
      {empty && <Nothing filtered={isFiltered(search)} onAll={() => go({})} />}
      {pages.rows.length > 0 && (
        <Table
          label={text('shell.ledger')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.number ?? row.title}
          onOpen={(row) => void navigate({ to: `/ledger/${row.id}` })}
          sort={sortOf(search.sort ?? 'lamp')}
          onSort={({ column }) => go({ ...search, sort: sortByColumn[column] })}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
          dense
        />
      )}
      {pages.fetchingMore && <p className="note">{text('ledger.fetching', { n: pages.rows.length })}</p>}
      {!pages.hasMore && pages.rows.length > 0 && (
        <p className="note lg-end">{text('parts.allShown', { n: pages.rows.length })}</p>
      )}
    </>
  )
}

/** The order is the server's own: the gravest lamp, the nearest day, the newest change first. */
const sortByColumn: Readonly<Record<string, CommitmentSort>> = {
  lamp: 'lamp',
  number: 'number',
  due: 'due',
  updated: 'updated',
}
const sortOf = (sort: CommitmentSort): Sort => ({
  column: sort,
  direction: sort === 'lamp' || sort === 'updated' ? 'descending' : 'ascending',
})

/** How many there are in all, once they are counted, and how many of them are here. */
function Sub(props: {
  pages: { rows: readonly CommitmentSummary[]; hasMore: boolean; loading: boolean }
  total: number | undefined
}) {
  const text = useText()
  const { pages, total } = props
  if (pages.loading) return text('ledger.sub')
  const n = pages.rows.length
  const said = !pages.hasMore
    ? text('ledger.shownAll', { n })
    : total === undefined
      ? text('ledger.shownMore', { n })
      : text('ledger.shownOf', { total, n })
  return (
    <span role="status">
      {said} {text('ledger.sub')}
    </span>
  )
}

function Actions({ query }: { query: ReturnType<typeof queryOf> }) {
  const text = useText()
  const navigate = useNavigate()
  const mayImport = useMay('ledger.import')
  const [error, setError] = useState<ProblemError | null>(null)
  const [busy, setBusy] = useState(false)
  const [exporting, setExporting] = useState(false)
  const takeCalendar = () => {
    setBusy(true)
    setError(null)
    download(commitmentEndpoints.calendar, { query }, { fallbackName: 'ledger.ics' })
      .catch((caught: unknown) => setError(asProblem(caught instanceof Error ? caught : new Error(String(caught)))))
      .finally(() => setBusy(false))
  }
  return (
    <div className="stack-s">
      <div className="buttons">
        <Button kind="ink" onPress={() => setExporting(true)}>
          {text('ledger.export')}
        </Button>
        <Button kind="ink" onPress={takeCalendar} busy={busy}>
          {text('ledger.calendar')}
        </Button>
        <Button onPress={() => void navigate({ to: '/ledger/previews' })}>{text('previews.title')}</Button>
        <Button onPress={() => void navigate({ to: '/ledger/boards' })}>{text('boards.title')}</Button>
        <Button onPress={() => void navigate({ to: '/ledger/blueprint' })}>{text('blueprint.title')}</Button>
        {mayImport && <Button onPress={() => void navigate({ to: '/ledger/import' })}>{text('ledger.import')}</Button>}
      </div>
      {error && <ErrorState error={error} onRetry={takeCalendar} />}
      {exporting && <ExportDialog query={query} onClose={() => setExporting(false)} />}
    </div>
  )
}

function Nothing(props: { filtered: boolean; onAll: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const mayImport = useMay('ledger.import')
  if (props.filtered) {
    return (
      <EmptyState
        title={text('ledger.noneFiltered')}
        actions={<Button onPress={props.onAll}>{text('ledger.clearFilters')}</Button>}
      >
        {text('ledger.noneFilteredNote')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={text('ledger.none')}
      actions={
        mayImport && (
          <>
            <Button kind="main" onPress={() => void navigate({ to: '/ledger/import' })}>
              {text('ledger.import')}
            </Button>
            <Button onPress={() => void navigate({ to: '/documents/new' })}>{text('documents.register')}</Button>
          </>
        )
      }
    >
      {text(mayImport ? 'ledger.noneNote' : 'ledger.noneNoteReader')}
    </EmptyState>
  )
}
