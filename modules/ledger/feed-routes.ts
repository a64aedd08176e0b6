import { createHash } from 'node:crypto'
import type { FeedDoor } from '@lantu/identity'
import { bind, type Route } from '@lantu/platform/http'
import { calendarEndpoints } from '#contract/feed.ts'
import { refuse } from '#errors'
import { feedCalendar, getFeedWords, setFeedWords } from '#service/feed.ts'

/**
 * Calendars that programs read without signing in. `open` knows whose an address is and what that person may see at this moment; a
 * wrong one, a revoked one and one whose owner sees no ledger any more are answered alike.
 */
export const feedRoutes = (open: FeedDoor): readonly Route[] => [
  bind(
    calendarEndpoints.read,
    async ({ params, reply }) => {
      const body = await open(params.token, feedCalendar)
      if (body === undefined) throw refuse('ledger.feed.unknown')
      const tag = createHash('sha256').update(body).digest('base64url')
      return reply.file({ body, mediaType: 'text/calendar', fileName: 'deadlines.ics', bytes: body.length, tag })
    },
    { budget: 'feed' },
  ),
  bind(calendarEndpoints.words, ({ within }) => within((tenancy) => getFeedWords(tenancy))),
  bind(calendarEndpoints.setWords, async ({ body, version, within, reply }) => {
    const words = await within((tenancy) => setFeedWords(tenancy, { ...body, version }))
    reply.etag(words.version)
    return words
  }),
]
