import { defineEndpoint, PageQuery, pageOf } from '@lantu/kernel/contract'
import { z } from 'zod'
import { NoticeCounts, NoticeId, NoticeRow } from './notice.ts'

export { NoticeCounts, NoticeId, NoticeRow } from './notice.ts'

export const noticeEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/notices',
    summary: 'The reader’s own notices, newest first',
    access: 'signedIn',
    query: PageQuery.extend({ unread: z.stringbool().default(false) }),
    response: pageOf(NoticeRow),
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/notices/counts',
    summary: 'How many notices are unread',
    access: 'signedIn',
    response: NoticeCounts,
  }),
  read: defineEndpoint({
    method: 'POST',
    path: '/notices/read',
    summary: 'Mark own notices as read: those named, or all',
    access: 'signedIn',
    body: z.strictObject({ ids: z.array(NoticeId).max(200).nullable() }),
    response: NoticeCounts,
  }),
  /** Events `changed` without data: ask for the counts again. */
  watch: defineEndpoint({
    method: 'GET',
    path: '/notices/stream',
    summary: 'Wakes the reader when there may be new notices (server-sent events)',
    access: 'signedIn',
    download: ['text/event-stream'],
  }),
} as const
