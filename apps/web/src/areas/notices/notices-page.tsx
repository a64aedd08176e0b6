import { type NoticeRow, noticeEndpoints } from '@lantu/notices/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint, useMutate, usePages } from '#api/index.ts'
import { useReason, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Chips } from '#parts/chips.tsx'
import { InstantText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { useKey } from '#parts/keys.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { placeOf } from '#shell/place-of.ts'
import { useSheet } from '#shell/sheet.tsx'

/** 消息: what happened to the reader's matters, newest first. Opening one marks it as read. */
export function NoticesPage() {
  const text = useText()
  const print = useReason()
  const navigate = useNavigate()
  const [only, setOnly] = useState<ReadonlySet<string>>(new Set())
  const unreadOnly = only.has('unread')
  const pages = usePages(noticeEndpoints.list, { query: { limit: 100, unread: unreadOnly ? 'true' : 'false' } })
  const unread = useEndpoint(noticeEndpoints.counts, {}).data?.unread
  const mark = useMutate(noticeEndpoints.read)
  useSheet({ title: text('notices.title') })
  const readAll = () => void mark.run({ body: { ids: null } }).catch(() => {})
  useKey(unread ? { key: 'r', label: text('notices.readAll'), group: text('notices.title'), run: readAll } : null)
  const open = (row: NoticeRow) => {
    if (row.readAt === null) void mark.run({ body: { ids: [row.id] } }).catch(() => {})
    const place = placeOf(row.subject)
    if (place) void navigate({ to: place })
  }
  const columns: readonly Column<NoticeRow>[] = [
    {
      id: 'new',
      head: text('notices.state'),
      width: '5rem',
      phone: 'top',
      cell: (row) =>
        row.readAt === null ? (
          <Tag tone="blue">{text('notices.unread')}</Tag>
        ) : (
          <span className="dim">{text('notices.read')}</span>
        ),
    },
    {
      id: 'what',
      head: text('notices.what'),
      names: true,
      cell: (row) => (
        <button type="button" className="link" onClick={() => open(row)}>
          {print(row.reason)}
        </button>
      ),
    },
    { id: 'at', head: text('notices.at'), num: true, width: '10rem', cell: (row) => <InstantText at={row.at} /> },
  ]
  return (
    <>
      <PageTitle
        title={text('notices.title')}
        sub={unread === undefined ? text('notices.sub') : text('notices.unreadCount', { n: unread })}
      >
        {unread !== undefined && unread > 0 && (
          <Button keys="R" onPress={readAll} busy={mark.running}>
            {text('notices.readAll')}
          </Button>
        )}
      </PageTitle>
      <div className="filters">
        <Chips
          label={text('notices.filter')}
          on={only}
          onChange={setOnly}
          chips={[{ id: 'unread', label: text('notices.onlyUnread'), count: unread }]}
        />
      </div>
      {mark.error && <ErrorState error={mark.error} />}
      {pages.error && <ErrorState error={pages.error} onRetry={pages.again} />}
      {pages.loading && <LoadingState rows={5} />}
      {!pages.loading && !pages.error && pages.rows.length === 0 && (
        <EmptyState title={text(unreadOnly ? 'notices.noneUnread' : 'notices.emptyTitle')}>
          {text('notices.emptyNote')}
        </EmptyState>
      )}
      {pages.rows.length > 0 && (
        <Table
          label={text('notices.title')}
          rows={pages.rows}
          columns={columns}
          keyOf={(row) => row.id}
          onOpen={open}
          onEnd={pages.hasMore && !pages.fetchingMore ? pages.more : undefined}
        />
      )}
    </>
  )
}
