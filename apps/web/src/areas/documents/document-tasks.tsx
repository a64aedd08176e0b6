import type { DocumentDetail } from '@lantu/documents/contract'
import {
  type CommitmentSummary,
  commitmentEndpoints,
  type ReconciliationView,
  reconciliationEndpoints,
} from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, download, type ProblemError, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Section } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import type { Units } from '#parts/use-units.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { useStateWord } from '../ledger/words.ts'
import { BundleUnderDialog, bundleable } from './bundle-under-dialog.tsx'

/** What was carried out of the document: its commitments, and the draft that units are asked about. */
export function DocumentTasks(props: { document: DocumentDetail; view: ReconciliationView | undefined; units: Units }) {
  const text = useText()
  const stateWord = useStateWord()
  const { document, view, units } = props
  const made = view ? Object.values(view.states).reduce((sum, n) => sum + n, 0) : 0
  const pages = usePages(
    commitmentEndpoints.list,
    { query: { document: document.id, sort: 'number', limit: 200 } },
    { enabled: made > 0 },
  )
  const { isPast } = useDay()
  const mayBundle = useMay('ledger.review') && !isPast
  const [bundling, setBundling] = useState(false)
  if (made === 0) return null
  const open = bundleable(pages.rows)
  const columns: readonly Column<CommitmentSummary>[] = [
    { id: 'number', head: text('ledger.number'), width: '9rem', cell: (row) => row.number ?? '—', phone: 'top' },
    {
      id: 'title',
      head: text('ledger.title'),
      names: true,
      cell: (row) => (
        <Link className="quiet" to={`/ledger/${row.id}`}>
          {row.title}
        </Link>
      ),
    },
    { id: 'lead', head: text('ledger.lead'), cell: (row) => (row.leadUnitId ? units.nameOf(row.leadUnitId) : '—') },
    { id: 'state', head: text('ledger.state'), cell: (row) => stateWord(row.state) },
    { id: 'due', head: text('ledger.due'), num: true, cell: (row) => (row.due ? <DateText date={row.due} /> : '—') },
  ]
  return (
    <Section
      className="rv-tasks"
      title={text('documents.tasks')}
      note={text('documents.tasksNote')}
      more={
        <span className="buttons">
          {mayBundle && open.length > 1 && (
            <Button small onPress={() => setBundling(true)}>
              {text('documents.bundle')}
            </Button>
          )}
          <Drafts documentId={document.id} />
        </span>
      }
    >
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      <Table
        label={text('documents.tasks')}
        rows={pages.rows}
        columns={columns}
        keyOf={(row) => row.id}
        keys={false}
        dense
        total={pages.total ?? undefined}
        onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
      />
      {bundling && <BundleUnderDialog rows={open} units={units} onClose={() => setBundling(false)} />}
    </Section>
  )
}

/** 征求意见稿, as a document to print and as a sheet to answer in. */
function Drafts(props: { documentId: DocumentDetail['id'] }) {
  const text = useText()
  const [error, setError] = useState<ProblemError | null>(null)
  const [busy, setBusy] = useState(false)
  const take = (kind: 'draftDocx' | 'draftXlsx') => {
    const fallbackName = kind === 'draftDocx' ? 'draft.docx' : 'draft.xlsx'
    setBusy(true)
    setError(null)
    download(reconciliationEndpoints[kind], { params: { documentId: props.documentId } }, { fallbackName })
      .catch((caught: unknown) => setError(asProblem(caught instanceof Error ? caught : new Error(String(caught)))))
      .finally(() => setBusy(false))
  }
  return (
    <span className="buttons">
      <Button small onPress={() => take('draftDocx')} busy={busy}>
        {text('documents.draftDocx')}
      </Button>
      <Button small onPress={() => take('draftXlsx')} busy={busy}>
        {text('documents.draftXlsx')}
      </Button>
      {error && <ErrorState error={error} />}
    </span>
  )
}
