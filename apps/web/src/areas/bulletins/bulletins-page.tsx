import './bulletins.css'
import { type BulletinRow, bulletinEndpoints } from '@lantu/bulletins/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { InstantText, PeriodText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { BulletinsSearch } from './search.ts'
import { kindWords, stateWords } from './words.ts'

const MakeDialog = lazy(async () => ({ default: (await import('./make-dialog.tsx')).MakeDialog }))

export function BulletinsPage() {
  const text = useText()
  useSheet({ title: text('shell.bulletins') })
  const mayDraft = useMay('bulletins.draft')
  const [making, setMaking] = useState(false)
  useKey(
    mayDraft
      ? { key: 'n', label: text('bulletins.make'), group: text('shell.bulletins'), run: () => setMaking(true) }
      : null,
  )
  return (
    <>
      <PageTitle title={text('shell.bulletins')} sub={text('bulletins.sub')}>
        {mayDraft && (
          <Button kind="main" keys="N" onPress={() => setMaking(true)}>
            {text('bulletins.make')}
          </Button>
        )}
      </PageTitle>
      <BulletinList mayDraft={mayDraft} onMake={() => setMaking(true)} />
      <Suspense fallback={null}>{making && <MakeDialog onClose={() => setMaking(false)} />}</Suspense>
    </>
  )
}

function BulletinList(props: { mayDraft: boolean; onMake: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const columns = useColumns()
  const { kind } = BulletinsSearch.parse(useSearch({ strict: false }))
  const list = usePages(bulletinEndpoints.list, { query: { limit: 50, ...(kind && { kind }) } })
  if (list.error && list.rows.length === 0) return <ErrorState error={list.error} onRetry={list.again} />
  if (list.loading) return <LoadingState rows={6} />
  return (
    <>
      <Chips
        label={text('bulletins.kind')}
        chips={[
          { id: 'inspection', label: text('bulletins.kindInspection') },
          { id: 'economy', label: text('bulletins.kindEconomy') },
        ]}
        on={new Set(kind ? [kind] : [])}
        onChange={(on) => {
          const next = [...on].findLast((one) => one !== kind)
          void navigate({ to: '/bulletins', search: next ? { kind: next } : {} })
        }}
      />
      {list.rows.length === 0 ? (
        <EmptyState
          title={text('bulletins.emptyTitle')}
          actions={
            props.mayDraft && (
              <Button kind="main" onPress={props.onMake}>
                {text('bulletins.make')}
              </Button>
            )
          }
        >
          {text('bulletins.emptyNote')}
        </EmptyState>
      ) : (
        <Table
          label={text('shell.bulletins')}
          rows={list.rows}
          columns={columns}
          keyOf={(row) => row.id}
          onOpen={(row) => void navigate({ to: `/bulletins/${row.id}` })}
          onEnd={list.hasMore && !list.fetchingMore ? list.more : undefined}
        />
      )}
    </>
  )
}

function useColumns(): readonly Column<BulletinRow>[] {
  const text = useText()
  return [
    {
      id: 'issue',
      head: text('bulletins.colIssue'),
      width: '9rem',
      phone: 'top',
      cell: (row) => <IssueNumber row={row} />,
    },
    {
      id: 'title',
      head: text('bulletins.colTitle'),
      names: true,
      cell: (row) => (
        <>
          <Link className="quiet b" to={`/bulletins/${row.id}`}>
            {row.title}
          </Link>
          {row.supersededBy !== null && <span className="note"> {text('bulletins.superseded')}</span>}
        </>
      ),
    },
    { id: 'kind', head: text('bulletins.kind'), width: '10rem', cell: (row) => text(kindWords[row.kind]) },
    {
      id: 'period',
      head: text('bulletins.period'),
      width: '12rem',
      cell: (row) => <PeriodText period={row.period} year />,
    },
    { id: 'state', head: text('bulletins.colState'), width: '8rem', cell: (row) => text(stateWords[row.state]) },
    {
      id: 'words',
      head: text('bulletins.colWords'),
      width: '8rem',
      num: true,
      cell: (row) => text('bulletins.wordsOf', { words: row.words, limit: row.wordLimit }),
    },
    { id: 'made', head: text('bulletins.colMade'), width: '9rem', cell: (row) => <InstantText at={row.madeAt} /> },
  ]
}

/** 第5期（总第12期）; before 印发 there is no number. */
export function IssueNumber(props: { row: Pick<BulletinRow, 'number' | 'total' | 'year'> }) {
  const text = useText()
  const { number, total, year } = props.row
  if (number === null) return <span className="dim">{text('bulletins.noNumber')}</span>
  return <span className="nowrap">{text('bulletins.number', { year, number, total: total ?? number })}</span>
}
