import { type MatterCount, type MatterRow, matterEndpoints, Phase, type PolicyView } from '@lantu/matters/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { Tabs } from '#parts/tabs.tsx'
import { useDay, useMay, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { MatterFilters } from './filters.tsx'
import { Inbox } from './inbox.tsx'
import { MatterTable } from './matter-table.tsx'
import './matters.css'
import { OpenDialog } from './open-dialog.tsx'
import { MattersSearch, type Tab } from './search.ts'
import { phasesOfRole, phaseWords } from './words.ts'

/** 督办件: what waits for the reader first, then all of them by where they stand. */
export function MattersPage() {
  const text = useText()
  const day = useDay()
  const session = useSession()
  const navigate = useNavigate()
  const [opening, setOpening] = useState(false)
  const mayOpen = useMay('matters.open') && !day.isPast
  const maySample = useMay('matters.seeSampling') && !day.isPast
  const search = MattersSearch.parse(useSearch({ strict: false }))
  const policies = useEndpoint(matterEndpoints.policies, {}).data ?? []
  const counted = useEndpoint(matterEndpoints.counts, {}, { enabled: !day.isPast })
  const counts = byPhase(counted.data ?? [])
  useSheet({ title: text('shell.matters') })
  useKey(
    mayOpen
      ? { key: 'c', label: text('matters.open'), group: text('shell.matters'), run: () => setOpening(true) }
      : null,
  )
  const minePhases = new Set(session.roles.flatMap(({ role }) => phasesOfRole(role)))
  const hasInbox = minePhases.size > 0 && !day.isPast
  const tab: Tab = search.tab ?? (hasInbox ? 'mine' : 'all')
  const show = (next: MattersSearch) => void navigate({ to: '/matters', search: next, replace: true })
  const overdue = (counted.data ?? []).reduce((sum, one) => sum + one.overdue, 0)
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const count = (n: number) => (day.isPast || !counted.data ? undefined : n)
  const list = (only: Tab) => ({
    id: only,
    label: only === 'all' ? text('matters.all') : only === 'mine' ? text('matters.mine') : text(phaseWords[only]),
    count: count(
      only === 'all'
        ? total
        : only === 'mine'
          ? [...minePhases].reduce((sum, phase) => sum + (counts.get(phase) ?? 0), 0)
          : (counts.get(only) ?? 0),
    ),
    content:
      only === 'mine' ? (
        <Inbox policies={policies} counts={counts} />
      ) : (
        <List search={{ ...search, tab: only }} policies={policies} onChange={show} />
      ),
  })
  return (
    <>
      <PageTitle
        title={text('shell.matters')}
        sub={counted.data && !day.isPast ? text('matters.sub', { total, overdue }) : text('matters.subPast')}
      >
        {maySample && <Link to="/matters/draws">{text('sampling.title')}</Link>}
        {mayOpen && (
          <Button kind="main" keys="C" onPress={() => setOpening(true)}>
            {text('matters.open')}
          </Button>
        )}
      </PageTitle>
      {counted.error && <ErrorState error={counted.error} onRetry={counted.again} />}
      <Tabs
        label={text('shell.matters')}
        value={tab}
        onChange={(next) => show(MattersSearch.parse({ ...search, state: undefined, tab: next }))}
        tabs={[...(hasInbox ? (['mine'] as const) : []), 'all' as const, ...Phase.options].map(list)}
      />
      {opening && <OpenDialog policies={policies} onClose={() => setOpening(false)} />}
    </>
  )
}

function byPhase(counts: readonly MatterCount[]): ReadonlyMap<MatterRow['phase'], number> {
  const sums = new Map<MatterRow['phase'], number>()
  for (const one of counts) sums.set(one.phase, (sums.get(one.phase) ?? 0) + one.total)
  return sums
}

function List(props: {
  search: MattersSearch
  policies: readonly PolicyView[]
  onChange: (search: MattersSearch) => void
}) {
  const text = useText()
  const day = useDay()
  const { tab, ...filters } = props.search
  const phase = Phase.safeParse(tab)
  const pages = usePages(matterEndpoints.list, {
    query: {
      limit: 100,
      ...(phase.success && { phase: phase.data }),
      ...(day.on && { asOf: day.on }),
      ...filters,
    },
  })
  return (
    <>
      <MatterFilters search={props.search} policies={props.policies} onChange={props.onChange} />
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={8} />}
      {!pages.loading && !pages.error && pages.rows.length === 0 && (
        <EmptyState title={text('matters.noneTitle')}>{text('matters.noneNote')}</EmptyState>
      )}
      {pages.rows.length > 0 && (
        <>
          <MatterTable
            label={text('shell.matters')}
            rows={pages.rows}
            policies={props.policies}
            onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
          />
          <p className="note" role="status">
            {pages.hasMore
              ? text('matters.shownSoFar', { n: pages.rows.length })
              : text('parts.allShown', { n: pages.rows.length })}
          </p>
        </>
      )}
    </>
  )
}
