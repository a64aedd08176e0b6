import type { UnitId } from '@lantu/kernel'
import { type PolicyRow, PolicyState, policyEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { downloadUrl, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, SelectField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { ProjectsNav } from '../projects/projects-nav.tsx'
import { NewPolicyDialog } from './new-policy-dialog.tsx'
import { PlanText, PolicyStateText, stateWords } from './policy-parts.tsx'
import { PolicySearch } from './search.ts'
import { YearFigures } from './year-figures.tsx'

const any = 'any'

/** 政策应出尽出: what is planned against what was issued, what is late first told in figures, then row by row. */
export function PoliciesPage() {
  const text = useText()
  const units = useUnits()
  const navigate = useNavigate()
  const { today } = useDay()
  const mayEnter = useMay('ledger.policies')
  const [adding, setAdding] = useState(false)
  const search = PolicySearch.parse(useSearch({ strict: false }))
  const year = search.year ?? Number(today.slice(0, 4))
  const { late, ...rest } = search
  const query = { ...rest, year, ...(late && { late: 'true' }) }
  const pages = usePages(policyEndpoints.list, { query: { ...query, limit: 100 } })
  const set = (change: Partial<PolicySearch>) =>
    void navigate({ to: '/policies', search: { ...search, ...change }, replace: true })
  useSheet({ title: text('policies.title') })
  const columns: readonly Column<PolicyRow>[] = [
    {
      id: 'state',
      head: text('policies.state'),
      phone: 'top',
      width: '7rem',
      cell: (row) => <PolicyStateText row={row} />,
    },
    {
      id: 'title',
      head: text('policies.name'),
      names: true,
      cell: (row) => (
        <Link className="quiet" to="/policies/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { id: 'lead', head: text('policies.lead'), cell: (row) => units.nameOf(row.leadUnitId) },
    { id: 'plan', head: text('policies.plan'), phone: 'line', cell: (row) => <PlanText row={row} /> },
    { id: 'number', head: text('policies.number'), phone: 'line', cell: (row) => row.number ?? '—' },
    {
      id: 'issued',
      head: text('policies.issuedOn'),
      num: true,
      cell: (row) => (row.issuedOn ? <DateText date={row.issuedOn} year /> : '—'),
    },
  ]
  const years = [1, 0, -1, -2].map((by) => String(Number(today.slice(0, 4)) + by))
  return (
    <>
      <PageTitle title={text('policies.title')} sub={text('policies.sub')}>
        <div className="buttons">
          <a className="btn" href={downloadUrl(policyEndpoints.export, { query })} download>
            {text('policies.export')}
          </a>
          {mayEnter && (
            <Button onPress={() => void navigate({ to: '/policies/import' })}>{text('sheets.policiesImport')}</Button>
          )}
          {mayEnter && (
            <Button kind="main" onPress={() => setAdding(true)}>
              {text('policies.add')}
            </Button>
          )}
        </div>
      </PageTitle>
      <ProjectsNav at="policies" />
      <div className="filters">
        <SelectField
          label={text('policies.year')}
          value={String(year)}
          onChange={(value) => set({ year: Number(value) })}
          options={years.map((id) => ({ id, label: id }))}
        />
        <SelectField
          label={text('policies.state')}
          value={search.late ? 'late' : (search.state ?? any)}
          onChange={(value) =>
            set({ state: PolicyState.safeParse(value).data, late: value === 'late' ? true : undefined })
          }
          options={[
            { id: any, label: text('policies.anyState') },
            { id: 'late', label: text('policies.stateLate') },
            ...PolicyState.options.map((id) => ({ id, label: text(stateWords[id]) })),
          ]}
        />
        <ComboField
          label={text('policies.unit')}
          value={search.unit ?? null}
          onChange={(unit) => set({ unit: PolicySearch.parse({ unit }).unit })}
          options={units.options}
        />
      </div>
      <YearFigures year={year} onUnit={(unit: UnitId) => set({ unit })} />
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={6} />}
      {!pages.loading && !pages.error && pages.rows.length === 0 && (
        <EmptyState title={text('policies.none')}>{text('policies.noneNote')}</EmptyState>
      )}
      {pages.rows.length > 0 && (
        <Table
          label={text('policies.title')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/policies/$id', params: { id: row.id } })}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
      {adding && <NewPolicyDialog onClose={() => setAdding(false)} />}
    </>
  )
}
