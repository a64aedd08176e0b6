import type { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { CalendarFeed } from '#contract/feed.ts'
import { refuse } from '#errors'
import { hashOf, newToken } from '#service/tokens.ts'
import { deleteFeed, findFeedOf, putFeed } from '#store/calendar-feeds.ts'

export const findCalendarFeed = async (tenancy: Tenancy, person: PersonId): Promise<CalendarFeed | null> =>
  (await findFeedOf(tenancy, person)) ?? null

/** Makes the person's calendar address, or makes it anew; the token leaves the house this once. */
export async function makeCalendarFeed(tenancy: Tenancy, person: PersonId): Promise<CalendarFeed & { token: string }> {
  const renewed = (await findFeedOf(tenancy, person)) !== undefined
  const token = newToken(tenancy)
  await putFeed(tenancy, { person, tokenHash: hashOf(token) })
  await record(tenancy, person, renewed ? 'calendarFeed.renewed' : 'calendarFeed.made')
  return { madeAt: tenancy.at, lastUsedAt: null, token }
}

export async function revokeCalendarFeed(tenancy: Tenancy, person: PersonId): Promise<void> {
  if (!(await deleteFeed(tenancy, person))) throw refuse('identity.noFeed')
  await record(tenancy, person, 'calendarFeed.revoked')
}

const record = (tenancy: Tenancy, person: PersonId, type: string) =>
  tenancy.record({ stream: `calendarFeed:${person}`, expected: 'latest', events: [{ type, data: {} }] })
