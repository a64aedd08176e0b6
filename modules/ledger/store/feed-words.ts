import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { FeedWords } from '#contract/feed.ts'

/** Without a row feeds name numbers only. */
export async function readFeedWords(tenancy: Tenancy): Promise<FeedWords> {
  const answer = await sql`
    select titles, version from ledger.feed_words where district_id = ${tenancy.district} order by version desc limit 1`.execute(
    tenancy.db,
  )
  return FeedWords.parse(answer.rows[0] ?? { titles: false, version: 0 })
}

/** Writes the next version; false where somebody was quicker. */
export async function insertFeedWords(tenancy: Tenancy, { titles, version }: FeedWords): Promise<boolean> {
  const answer = await sql`
    insert into ledger.feed_words (district_id, version, titles, by_person, at)
    values (${tenancy.district}, ${version}, ${titles}, ${tenancy.actor.personId}::uuid, ${tenancy.at}::timestamptz)
    on conflict do nothing`.execute(tenancy.db)
  return answer.numAffectedRows === 1n
}
