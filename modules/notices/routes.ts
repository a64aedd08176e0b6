import type { DistrictCode } from '@lantu/kernel'
import { bind, decodeCursor, encodeCursor, type Route } from '@lantu/platform/http'
import { noticeEndpoints } from '#contract/index.ts'
import { NoticeId } from '#contract/notice.ts'
import { countNotices, listNotices, markRead } from '#service/read.ts'

/** Where wake-ups come from: one item each time something was told in the district, until `signal` aborts. */
export interface WakeUps {
  watch(district: DistrictCode, signal: AbortSignal): AsyncIterable<void>
}

export const noticeRoutes = (wakeUps: WakeUps): readonly Route[] => [
  bind(noticeEndpoints.list, async ({ query, within }) => {
    const after = decodeCursor(NoticeId, query.cursor)
    const page = await within((tenancy) =>
      listNotices(tenancy, { unreadOnly: query.unread, after, limit: query.limit }),
    )
    return { rows: page.rows, next: page.next && encodeCursor(NoticeId, page.next), total: null }
  }),
  bind(noticeEndpoints.counts, ({ within }) => within(countNotices)),
  bind(noticeEndpoints.read, ({ body, within }) => within((tenancy) => markRead(tenancy, body.ids))),
  bind(noticeEndpoints.watch, ({ actor, signal, reply }) => reply.events(changes(wakeUps, actor.district, signal))),
]

/** The first event comes at once, so that a reader who reconnects looks at what happened meanwhile. */
async function* changes(wakeUps: WakeUps, district: DistrictCode, signal: AbortSignal) {
  const news = wakeUps.watch(district, signal)
  yield { event: 'changed', data: null }
  for await (const _ of news) yield { event: 'changed', data: null }
}
