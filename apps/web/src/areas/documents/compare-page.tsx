import { type Comparison, comparisonEndpoints, DocumentId } from '@lantu/documents/contract'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { printDate, type TextKey, useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { MissingPage } from '#shell/pages.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { ComparedRows, showsPair } from './compared-rows.tsx'
import './documents.css'
import './lineage.css'
import { CompareSearch, type PairShow, pairShows } from './search.ts'

const showWords: Readonly<Record<PairShow, TextKey>> = {
  all: 'documents.pairAll',
  changed: 'documents.pairChanged',
  softened: 'documents.pairSoftened',
  hardened: 'documents.pairHardened',
  new: 'documents.pairNew',
  dropped: 'documents.pairDropped',
  same: 'documents.pairSame',
}

/** Two versions of a document side by side: what was softened, moved, dropped or added, in words. */
export function ComparePage() {
  const params = useParams({ strict: false })
  const [id, other] = [DocumentId.safeParse(params.id), DocumentId.safeParse(params.other)]
  if (!id.success || !other.success) return <MissingPage />
  return <Loaded key={`${params.id} ${params.other}`} id={id.data} other={other.data} />
}

function Loaded(props: { id: DocumentId; other: DocumentId }) {
  const text = useText()
  const found = useEndpoint(comparisonEndpoints.compare, { params: props })
  useSheet({ title: text('documents.compare'), rules: found.data?.rules })
  if (found.error) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={12} />
  return <Compared comparison={found.data} />
}

function Compared({ comparison }: { comparison: Comparison }) {
  const text = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const show = CompareSearch.parse(useSearch({ strict: false })).show ?? 'all'
  const { left, right, pairs, rules } = comparison
  const day = (side: Comparison['left']) => printDate(side.docDate, language, { year: true })
  const setShow = (next: PairShow) =>
    void navigate({
      to: `/documents/${right.id}/compare/${left.id}`,
      search: next === 'all' ? {} : { show: next },
      replace: true,
    })
  const shown = pairs.filter((pair) => showsPair(show, pair))
  return (
    <>
      <PageTitle
        kicker={text('documents.compare')}
        title={
          <Link className="quiet" to={`/documents/${right.id}`}>
            {right.title}
          </Link>
        }
        sub={
          <>
            {text('documents.compareSub', { before: day(left), after: day(right) })}{' '}
            <Link to={`/documents/${left.id}`}>{text('documents.versionBefore', { title: left.title })}</Link>
            <span className="note blk">{text('documents.compareRules', { rules })}</span>
          </>
        }
      />
      <nav className="tabs" aria-label={text('documents.pairLabel')}>
        {pairShows.map((one) => (
          <button key={one} type="button" aria-current={one === show || undefined} onClick={() => setShow(one)}>
            {text(showWords[one])} <span className="dim">{pairs.filter((pair) => showsPair(one, pair)).length}</span>
          </button>
        ))}
      </nav>
      {shown.length === 0 ? (
        <EmptyState
          title={text('documents.pairNone')}
          actions={<Button onPress={() => setShow('all')}>{text('documents.showEvery')}</Button>}
        >
          {text('documents.pairNoneNote')}
        </EmptyState>
      ) : (
        <ComparedRows comparison={comparison} shown={shown} />
      )}
    </>
  )
}
