import { DocumentKind, type DocumentSummary, documentEndpoints } from '@lantu/documents/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/index.ts'
import { useKey } from '#parts/keys.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './documents.css'
import { DocumentsSearch } from './search.ts'
import { kindWords, publicityWords } from './words.ts'

const anyKind = 'any'

/** 文件: everything that was registered, newest first. */
export function DocumentsPage() {
  const text = useText()
  const navigate = useNavigate()
  const { kind } = DocumentsSearch.parse(useSearch({ strict: false }))
  const mayRegister = useMay('documents.register')
  const pages = usePages(documentEndpoints.list, { query: { ...(kind && { kind }), limit: 100 } })
  useSheet({ title: text('shell.documents') })
  const goRegister = () => void navigate({ to: '/documents/new' })
  useKey(
    mayRegister
      ? { key: 'c', label: text('documents.register'), group: text('shell.documents'), run: goRegister }
      : null,
  )
  const show = (value: string) =>
    void navigate({ to: '/documents', search: value === anyKind ? {} : { kind: DocumentKind.parse(value) } })
  return (
    <>
      <PageTitle title={text('shell.documents')} sub={text('documents.listSub')}>
        {mayRegister && (
          <Button kind="main" keys="C" onPress={goRegister}>
            {text('documents.register')}
          </Button>
        )}
      </PageTitle>
      <div className="doc-filter">
        <SelectField
          label={text('documents.kind')}
          value={kind ?? anyKind}
          onChange={show}
          options={[
            { id: anyKind, label: text('documents.kindAny') },
            ...DocumentKind.options.map((id) => ({ id, label: text(kindWords[id]) })),
          ]}
        />
        {pages.rows.length > 0 && (
          <span className="note" role="status">
            {text('documents.shownOf', { n: pages.rows.length, total: pages.total ?? pages.rows.length })}
          </span>
        )}
      </div>
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={6} />}
      {!pages.loading && !pages.error && pages.rows.length === 0 && (
        <NoDocuments filtered={kind !== undefined} onAll={() => show(anyKind)} onRegister={goRegister} />
      )}
      {pages.rows.length > 0 && (
        <Table
          label={text('shell.documents')}
          rows={pages.rows}
          columns={columnsOf(text)}
          keyOf={(row) => row.id}
          onOpen={(row) => void navigate({ to: `/documents/${row.id}` })}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
          total={pages.total ?? undefined}
        />
      )}
    </>
  )
}

const columnsOf = (text: ReturnType<typeof useText>): readonly Column<DocumentSummary>[] => [
  {
    id: 'date',
    head: text('documents.docDate'),
    width: '9rem',
    cell: (row) => <DateText date={row.docDate} year />,
    phone: 'top',
  },
  {
    id: 'title',
    head: text('documents.title'),
    names: true,
    cell: (row) => (
      <Link className="quiet" to={`/documents/${row.id}`}>
        {row.title}
      </Link>
    ),
  },
  { id: 'kind', head: text('documents.kind'), width: '8rem', cell: (row) => text(kindWords[row.kind]), phone: 'top' },
  {
    id: 'issuer',
    head: text('documents.issuer'),
    cell: (row) => (
      <>
        {row.issuer}
        {row.docNumber && <span className="note blk">{row.docNumber}</span>}
      </>
    ),
  },
  {
    id: 'publicity',
    head: text('documents.publicity'),
    width: '6rem',
    cell: (row) => <Tag>{text(publicityWords[row.publicity])}</Tag>,
  },
  {
    id: 'rows',
    head: text('documents.rows'),
    num: true,
    width: '9rem',
    cell: (row) => text('documents.rowsOf', { rows: row.rows, operable: row.operable }),
  },
]

function NoDocuments(props: { filtered: boolean; onAll: () => void; onRegister: () => void }) {
  const text = useText()
  const mayRegister = useMay('documents.register')
  if (props.filtered) {
    return (
      <EmptyState
        title={text('documents.noneOfKind')}
        actions={<Button onPress={props.onAll}>{text('documents.showAll')}</Button>}
      >
        {text('documents.noneOfKindNote')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={text('documents.none')}
      actions={
        mayRegister && (
          <Button kind="main" onPress={props.onRegister}>
            {text('documents.registerFirst')}
          </Button>
        )
      }
    >
      {text(mayRegister ? 'documents.noneNote' : 'documents.noneNoteReader')}
    </EmptyState>
  )
}
