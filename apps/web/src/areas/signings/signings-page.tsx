import { type SigningRow, SigningStage, signingEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { downloadUrl, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { ComboField, SelectField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { ProjectsNav } from '../projects/projects-nav.tsx'
import { ConversionFigures } from './conversion-figures.tsx'
import { NewSigningDialog } from './new-signing-dialog.tsx'
import { SigningSearch } from './search.ts'
import { SinceText, StageText, stageWords, WanText } from './signing-parts.tsx'

const any = 'any'

/** 活动成果: what was signed at conferences and festivals and how far it has come, longest waiting first. */
export function SigningsPage() {
  const text = useText()
  const units = useUnits()
  const navigate = useNavigate()
  const mayEnter = useMay('ledger.projectFacts')
  const [adding, setAdding] = useState(false)
  const search = SigningSearch.parse(useSearch({ strict: false }))
  const { slow, ...rest } = search
  const query = { ...rest, ...(slow && { slow: 'true' }) }
  const pages = usePages(signingEndpoints.list, { query: { ...query, limit: 100 } })
  const set = (change: Partial<SigningSearch>) =>
    void navigate({ to: '/signings', search: { ...search, ...change }, replace: true })
  useSheet({ title: text('signings.title') })
  const columns: readonly Column<SigningRow>[] = [
    { id: 'stage', head: text('signings.stage'), phone: 'top', width: '7rem', cell: (row) => <StageText row={row} /> },
    {
      id: 'partner',
      head: text('signings.partner'),
      names: true,
      cell: (row) => (
        <Link className="quiet" to="/signings/$id" params={{ id: row.id }}>
          {row.partner}
        </Link>
      ),
    },
    { id: 'what', head: text('signings.what'), phone: 'line', cell: (row) => row.what },
    { id: 'event', head: text('signings.event'), cell: (row) => <span className="mid">{row.projectName}</span> },
    { id: 'amount', head: text('signings.amount'), num: true, cell: (row) => <WanText amount={row.amount} /> },
    { id: 'unit', head: text('signings.unit'), cell: (row) => units.nameOf(row.leadUnitId) },
    { id: 'since', head: text('signings.since'), phone: 'line', cell: (row) => <SinceText row={row} /> },
  ]
  return (
    <>
      <PageTitle title={text('signings.title')} sub={text('signings.sub')}>
        <div className="buttons">
          <a className="btn" href={downloadUrl(signingEndpoints.export, { query })} download>
            {text('signings.export')}
          </a>
          {mayEnter && (
            <Button onPress={() => void navigate({ to: '/signings/import' })}>{text('sheets.signingsImport')}</Button>
          )}
          {mayEnter && (
            <Button kind="main" onPress={() => setAdding(true)}>
              {text('signings.add')}
            </Button>
          )}
        </div>
      </PageTitle>
      <ProjectsNav at="signings" />
      <div className="filters">
        <SelectField
          label={text('signings.stage')}
          value={search.slow ? 'slow' : (search.stage ?? any)}
          onChange={(value) =>
            set({ stage: SigningStage.safeParse(value).data, slow: value === 'slow' ? true : undefined })
          }
          options={[
            { id: any, label: text('signings.anyStage') },
            { id: 'slow', label: text('signings.slow') },
            ...SigningStage.options.map((id) => ({ id, label: text(stageWords[id]) })),
          ]}
        />
        <ComboField
          label={text('signings.unit')}
          value={search.unit ?? null}
          onChange={(unit) => set({ unit: SigningSearch.parse({ unit }).unit })}
          options={units.options}
        />
        {search.project && (
          <Button kind="plain" onPress={() => set({ project: undefined })}>
            {text('signings.allEvents')}
          </Button>
        )}
      </div>
      <ConversionFigures
        query={{ project: search.project, unit: search.unit }}
        onEvent={(project) => set({ project })}
      />
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={6} />}
      {!pages.loading && !pages.error && pages.rows.length === 0 && (
        <EmptyState title={text('signings.none')}>{text('signings.noneNote')}</EmptyState>
      )}
      {pages.rows.length > 0 && (
        <Table
          label={text('signings.title')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/signings/$id', params: { id: row.id } })}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
      {adding && <NewSigningDialog project={search.project ?? null} onClose={() => setAdding(false)} />}
    </>
  )
}
