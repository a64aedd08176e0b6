import { DocumentId, documentEndpoints } from '@lantu/documents/contract'
import { type CoverageState, type CoverageView, reconciliationEndpoints } from '@lantu/ledger/contract'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { MissingPage } from '#shell/pages.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { CarryPanel } from './carry-panel.tsx'
import { CoverageRows } from './coverage-rows.tsx'
import './documents.css'
import './lineage.css'
import { rowNumber } from './row-number.ts'
import { CoverageSearch } from './search.ts'
import { coverageWords, levelNames } from './words.ts'

const states = ['uncovered', 'suggested', 'covered'] as const satisfies readonly CoverageState[]
const everywhere = 'all'

/** 上下贯通: which rows of a document somebody below carries out, which nobody does, and what below belongs to nothing here. */
export function CoveragePage() {
  const { id } = useParams({ strict: false })
  const documentId = DocumentId.safeParse(id)
  return documentId.success ? <Loaded key={id} id={documentId.data} /> : <MissingPage />
}

function Loaded({ id }: { id: DocumentId }) {
  const text = useText()
  const navigate = useNavigate()
  const { lower, show } = CoverageSearch.parse(useSearch({ strict: false }))
  const found = useEndpoint(reconciliationEndpoints.coverage, {
    params: { documentId: id },
    query: lower ? { lower } : {},
  })
  useSheet({ title: text('documents.coverage'), rules: found.data?.rules })
  const go = (next: { lower?: DocumentId | undefined; show?: CoverageState | undefined }) =>
    void navigate({
      to: `/documents/${id}/coverage`,
      search: { ...(next.lower && { lower: next.lower }), ...(next.show && { show: next.show }) },
      replace: true,
    })
  if (found.error) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={12} />
  const view = found.data
  const rows = view.rows.filter((row) => show === undefined || row.state === show)
  return (
    <>
      <PageTitle
        kicker={text('documents.coverage')}
        title={
          <Link className="quiet" to={`/documents/${view.document.id}`}>
            {view.document.title}
          </Link>
        }
        sub={text('documents.coverageSub', { ...view.counts, lowers: view.lowers.length })}
      />
      <CarryPanel id={id} />
      {view.lowers.length === 0 ? (
        <NoLowers id={id} />
      ) : (
        <>
          <div className="doc-filter">
            <SelectField
              label={text('documents.covLower')}
              value={lower ?? everywhere}
              onChange={(value) => go({ lower: DocumentId.safeParse(value).data, show })}
              options={[
                { id: everywhere, label: text('documents.covLowerAll', { n: view.lowers.length }) },
                ...view.lowers.map((one) => ({
                  id: one.id,
                  label: one.title,
                  note: text('documents.covLowerNote', {
                    level: text(levelNames[one.level]),
                    covered: one.counts.covered,
                    operable: one.counts.operable,
                  }),
                })),
              ]}
            />
          </div>
          <States view={view} show={show} onShow={(next) => go({ lower, show: next })} />
          {rows.length === 0 ? (
            <EmptyState
              title={text('documents.noSuchRows')}
              actions={<Button onPress={() => go({ lower })}>{text('documents.showEvery')}</Button>}
            >
              {text('documents.covNoRowsNote')}
            </EmptyState>
          ) : (
            <CoverageRows view={view} rows={rows} />
          )}
          <Orphans view={view} />
        </>
      )}
    </>
  )
}

/** Nothing stands below: because all of it stands below an earlier version, or because there is nothing yet. */
function NoLowers({ id }: { id: DocumentId }) {
  const text = useText()
  const document = useEndpoint(documentEndpoints.get, { params: { id } })
  if (document.error) return <ErrorState error={document.error} onRetry={document.again} />
  if (!document.data) return <LoadingState rows={3} />
  const { belowEarlier } = document.data
  if (!belowEarlier) return <EmptyState title={text('documents.covNone')}>{text('documents.covNoneNote')}</EmptyState>
  return (
    <EmptyState
      title={text('documents.belowEarlier', { n: belowEarlier.lowers })}
      actions={<Link to={`/documents/${belowEarlier.id}/coverage`}>{belowEarlier.title}</Link>}
    >
      {text('documents.belowEarlierNote')}
    </EmptyState>
  )
}

function States(props: {
  view: CoverageView
  show: CoverageState | undefined
  onShow: (show: CoverageState | undefined) => void
}) {
  const text = useText()
  const { view, show } = props
  return (
    <nav className="tabs" aria-label={text('documents.showLabel')}>
      <button type="button" aria-current={show === undefined || undefined} onClick={() => props.onShow(undefined)}>
        {text('documents.showAllRows')} <span className="dim">{view.counts.operable}</span>
      </button>
      {states.map((one) => (
        <button key={one} type="button" aria-current={one === show || undefined} onClick={() => props.onShow(one)}>
          {text(coverageWords[one])} <span className="dim">{view.counts[one]}</span>
        </button>
      ))}
    </nav>
  )
}

/** What stands below and carries out nothing of this document. */
function Orphans({ view }: { view: CoverageView }) {
  const text = useText()
  const titles = new Map(view.lowers.map((one) => [one.id, one.title]))
  return (
    <Section title={text('documents.orphans')} note={text('documents.orphansNote', { n: view.orphans.length })}>
      {view.orphans.length === 0 ? (
        <p className="note">{text('documents.orphansNone')}</p>
      ) : (
        <ol className="cov-orphans">
          {view.orphans.map((row) => (
            <li key={`${row.lowerId} ${row.position}`}>
              <span className="dim">{rowNumber(row.position)}</span>
              <span>
                {row.text}
                <span className="note blk">
                  <Link to={`/documents/${row.lowerId}`} search={{ row: row.position }}>
                    {titles.get(row.lowerId)}
                  </Link>
                  {row.suggested && ` · ${text('documents.orphanSuggested')}`}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
