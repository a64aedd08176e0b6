import { type DocumentDetail, DocumentId, documentEndpoints } from '@lantu/documents/contract'
import { reconciliationEndpoints } from '@lantu/ledger/contract'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { printDate, type Text, useLanguage, useText } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { TreeText } from '#parts/tree-text/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { MissingPage } from '#shell/pages.tsx'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { BatchSteps } from './batch-steps.tsx'
import './documents.css'
import './review.css'
import { DocumentTasks } from './document-tasks.tsx'
import { IntakeFacts } from './intake-facts.tsx'
import { Lineage } from './lineage.tsx'
import { isOpen, joinRows, showsRow, spansOf } from './review-rows.ts'
import { RowsPanel } from './rows-panel.tsx'
import { ReviewSearch, type Show } from './search.ts'
import { SecondOpinion } from './second-opinion.tsx'
import { useDecisions } from './use-decisions.ts'
import { useReview } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { Versions } from './versions.tsx'
import { kindWords, levels, levelWords, publicityWords } from './words.ts'

/** A document and what becomes of it: its text at the left, the rows read from it at the right, 对账 row by row. */
export function ReviewPage() {
  const { id } = useParams({ strict: false })
  const documentId = DocumentId.safeParse(id)
  return documentId.success ? <Loaded key={id} id={documentId.data} /> : <MissingPage />
}

function Loaded({ id }: { id: DocumentId }) {
  const text = useText()
  const found = useEndpoint(documentEndpoints.get, { params: { id } })
  useSheet({ title: found.data?.title ?? text('shell.documents'), rules: found.data?.engine })
  if (found.error) return <ErrorState error={found.error} onRetry={found.again} />
  if (!found.data) return <LoadingState rows={12} />
  return <ReviewOf document={found.data} />
}

function ReviewOf({ document }: { document: DocumentDetail }) {
  const text = useText()
  const navigate = useNavigate()
  const search = ReviewSearch.parse(useSearch({ strict: false }))
  const { isPast } = useDay()
  const mayReview = useMay('ledger.review')
  const units = useUnits()
  const found = useEndpoint(reconciliationEndpoints.get, { params: { documentId: document.id } })
  const decisions = useDecisions(document.id)
  const [lit, setLit] = useState<number | null>(null)
  const [side, setSide] = useState<'rows' | 'text'>('rows')
  const show: Show = search.show ?? 'all'
  const view = found.data?.documentId === document.id ? found.data : undefined
  const rows = useMemo(() => joinRows(document, view), [document, view])
  const shown = useMemo(() => rows.filter((row) => showsRow(show, row)), [rows, show])
  const spans = useMemo(() => spansOf(rows), [rows])
  const review = useReview({
    rows,
    shown,
    first: search.row ?? null,
    mayDecide: mayReview && !isPast && view !== undefined,
    decisions,
  })
  useReviewKeys({
    ...review,
    step: (by) => {
      setLit(null)
      review.step(by)
    },
  })
  const pointed = lit ?? review.cursor
  const setShow = (next: Show) =>
    void navigate({ to: `/documents/${document.id}`, search: next === 'all' ? {} : { show: next }, replace: true })
  const pick = (span: string) => {
    const position = Number(span)
    if (!shown.some((row) => row.position === position)) setShow('all')
    review.moveTo(position)
    setSide('rows')
  }
  return (
    <>
      <Head document={document} open={rows.filter((row) => row.proposed.operable && isOpen(row)).length} />
      {found.error && <ErrorState error={found.error} onRetry={found.again} />}
      {!view && !found.error && <LoadingState rows={1} done={0} total={document.rows} />}
      {view && <BatchSteps document={document} view={view} mayAct={!isPast} />}
      <div className="rv-side tabs">
        {(['rows', 'text'] as const).map((one) => (
          <button key={one} type="button" aria-current={one === side || undefined} onClick={() => setSide(one)}>
            {text(one === 'rows' ? 'documents.sideRows' : 'documents.sideText')}
          </button>
        ))}
      </div>
      <div className={`rv rv-show-${side}`}>
        <section className="rv-text" aria-label={text('documents.sourceText')}>
          <Legend />
          <div className={`rv-scroll${/^[\u3000 ]{2}/m.test(document.text) ? ' rv-indented' : ''}`}>
            <TreeText
              text={document.text}
              spans={spans}
              lit={pointed === null ? null : String(pointed)}
              onLight={(span) => setLit(span === null ? null : Number(span))}
              onPick={pick}
              lang={document.script === 'traditional' ? 'zh-Hant' : 'zh-Hans'}
            />
          </div>
        </section>
        <RowsPanel review={review} units={units} show={show} onShow={setShow} lit={pointed} onLight={setLit} />
      </div>
      <SecondOpinion document={document} onRow={(position) => pick(String(position))} />
      <DocumentTasks document={document} view={view} units={units} />
    </>
  )
}

function Head({ document, open }: { document: DocumentDetail; open: number }) {
  const text = useText()
  const { language } = useLanguage()
  const kicker = [
    text('shell.documents'),
    text(kindWords[document.kind]),
    document.issuer,
    printDate(document.docDate, language, { year: true }),
    document.docNumber,
    text(publicityWords[document.publicity]),
  ]
  const done = document.operable - open
  const share = document.operable === 0 ? 1 : done / document.operable
  return (
    <PageTitle
      kicker={kicker.filter(Boolean).join(' · ')}
      title={document.title}
      sub={
        <>
          {countText(text, document)}
          <Lineage document={document} />
          <Versions document={document} />
          {document.intake && <IntakeFacts intake={document.intake} />}
          {document.source && (
            <span className="note blk">{text('documents.sourceIs', { source: document.source })}</span>
          )}
        </>
      }
    >
      <div className="meter rv-meter" style={{ '--p': `${Math.round(share * 100)}%` }}>
        <span>{text('documents.decidedOf', { done, total: document.operable })}</span>
        <i aria-hidden="true" />
        <b role="status">{open > 0 ? text('documents.leftToDecide', { n: open }) : text('documents.noneLeft')}</b>
      </div>
    </PageTitle>
  )
}

function countText(text: Text, document: DocumentDetail): string {
  const counts = levels.flatMap((level) => {
    const n = document.proposed.filter((row) => row.level === level).length
    return n === 0 ? [] : [text('documents.levelCount', { level: text(levelWords[level]), n })]
  })
  const chars = [...document.text].filter((char) => char.trim() !== '').length
  return text('documents.countText', { chars, rows: document.rows, list: counts.join(text('documents.listComma')) })
}

function Legend() {
  const text = useText()
  return (
    <p className="legend">
      {levels.map((level) => (
        <span key={level}>
          <i className={`sp sp-${level}`}>{text(levelWords[level])}</i>
        </span>
      ))}
      <span>
        <i className="sp sp-action open ask">{text('documents.legendAsk')}</i>
      </span>
      <span className="sp-time">{text('documents.legendTime')}</span>
    </p>
  )
}
