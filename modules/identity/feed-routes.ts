import { bind, type Route } from '@lantu/platform/http'
import { feedEndpoints } from '#contract/feed.ts'
import { findCalendarFeed, makeCalendarFeed, revokeCalendarFeed } from '#service/calendar-feeds.ts'
import { personOf, sessionOf } from './door-routes.ts'

/** The person's own calendar address: made and revoked by a person at a page, like every other way in. */
export const feedRoutes: readonly Route[] = [
  bind(feedEndpoints.get, ({ actor, within }) =>
    within(async (tenancy) => ({ feed: await findCalendarFeed(tenancy, personOf(actor)) })),
  ),
  bind(feedEndpoints.make, ({ actor, credential, within }) => {
    sessionOf(credential)
    return within((tenancy) => makeCalendarFeed(tenancy, personOf(actor)))
  }),
  bind(feedEndpoints.revoke, ({ actor, credential, within }) => {
    sessionOf(credential)
    return within((tenancy) => revokeCalendarFeed(tenancy, personOf(actor)))
  }),
]
