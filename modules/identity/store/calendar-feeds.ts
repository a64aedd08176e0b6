import type { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { CalendarFeed } from '#contract/feed.ts'
import { tables } from '#store/tables.ts'

export async function findFeedOf(tenancy: Tenancy, person: PersonId): Promise<CalendarFeed | undefined> {
  const row = await tables(tenancy)
    .selectFrom('identity.calendar_feed')
    .select(['made_at', 'last_used_at'])
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row && { madeAt: row.made_at, lastUsedAt: row.last_used_at }
}

/** Writes the person's one address over the one before. */
export async function putFeed(tenancy: Tenancy, feed: { person: PersonId; tokenHash: Buffer }): Promise<void> {
  const made = { token_hash: feed.tokenHash, made_at: tenancy.at, last_used_at: null }
  await tables(tenancy)
    .insertInto('identity.calendar_feed')
    .values({ district_id: tenancy.district, person_id: feed.person, ...made })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id']).doUpdateSet(made))
    .execute()
}

/** Whether there was one to revoke. */
export async function deleteFeed(tenancy: Tenancy, person: PersonId): Promise<boolean> {
  const rows = await tables(tenancy)
    .deleteFrom('identity.calendar_feed')
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .returning('person_id')
    .execute()
  return rows.length > 0
}
