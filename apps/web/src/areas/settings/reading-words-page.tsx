import { type ReadingWordRow, type ReadingWordValue, readingWordEndpoints } from '@lantu/documents/contract'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { domainWords } from '../ledger/words.ts'
import { EndWordDialog } from './end-word-dialog.tsx'
import { NewWordDialog } from './new-word-dialog.tsx'
import { namedKindWords, wordKindWords, wordStateWords, writtenWord } from './reading-word-text.ts'
import './settings.css'
import { SettingsNav } from './settings-nav.tsx'

/** 读文用词: what the district teaches the reading of documents, beside the words that ship. */
export function ReadingWordsPage() {
  const text = useText()
  const maySet = useMay('documents.setWords')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<ReadingWordRow | null>(null)
  const read = useEndpoint(readingWordEndpoints.list, {})
  useSheet({ title: text('words.title') })
  const columns: readonly Column<ReadingWordRow>[] = [
    {
      id: 'state',
      head: text('settings.state'),
      phone: 'top',
      width: '6rem',
      cell: (row) => (
        <Tag {...(row.state === 'inForce' && { tone: 'blue' as const })}>{text(wordStateWords[row.state])}</Tag>
      ),
    },
    { id: 'word', head: text('words.word'), names: true, cell: (row) => writtenWord(row.value) },
    { id: 'kind', head: text('words.kind'), cell: (row) => text(wordKindWords[row.value.kind]) },
    { id: 'says', head: text('words.meaning'), phone: 'line', cell: (row) => <Meaning value={row.value} /> },
    {
      id: 'source',
      head: text('words.source'),
      phone: 'line',
      cell: (row) => <span className="mid">{row.source}</span>,
    },
    { id: 'from', head: text('settings.fromDay'), num: true, cell: (row) => <DateText date={row.from} year /> },
    {
      id: 'until',
      head: text('words.until'),
      num: true,
      cell: (row) => (row.until ? <DateText date={row.until} year /> : '—'),
    },
    ...(maySet
      ? [
          {
            id: 'end',
            head: text('words.change'),
            cell: (row: ReadingWordRow) =>
              row.state !== 'ended' &&
              row.until === null && (
                <Button kind="plain" onPress={() => setEnding(row)}>
                  {text('words.end')}
                </Button>
              ),
          },
        ]
      : []),
  ]
  const rows = read.data?.rows ?? []
  const add = maySet && (
    <Button kind="main" onPress={() => setAdding(true)}>
      {text('words.add')}
    </Button>
  )
  return (
    <>
      <PageTitle title={text('shell.settings')} sub={text('words.sub')}>
        {add}
      </PageTitle>
      <SettingsNav />
      {read.error && <ErrorState error={read.error} onRetry={read.again} />}
      {read.loading && <LoadingState rows={5} />}
      {read.data && rows.length === 0 && (
        <EmptyState title={text('words.none')} actions={add}>
          {text('words.noneNote')}
        </EmptyState>
      )}
      {rows.length > 0 && <Table label={text('words.title')} rows={rows} columns={columns} keyOf={(row) => row.id} />}
      {read.data && <p className="note">{text('words.shipped', read.data.shipped)}</p>}
      {adding && <NewWordDialog onClose={() => setAdding(false)} />}
      {ending && <EndWordDialog row={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function Meaning({ value }: { value: ReadingWordValue }) {
  const text = useText()
  switch (value.kind) {
    case 'plan':
      return text('words.planSays', { first: value.firstYear, last: value.lastYear })
    case 'holiday':
      return (
        <>
          <DateText date={value.from} year />—<DateText date={value.to} />
        </>
      )
    case 'name':
      return text(namedKindWords[value.as])
    case 'domain':
      return text(domainWords[value.domain])
  }
}
