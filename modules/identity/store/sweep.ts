import type { Tenancy } from '@lantu/platform/db'
import { tables } from '#store/tables.ts'

/** Removes sessions, links and tokens that ended before an instant; their events stay. Returns how many rows went. */
export async function deleteEnded(tenancy: Tenancy, before: string): Promise<number> {
  const { district } = tenancy
  const db = tables(tenancy)
  const gone = [
    await db
      .deleteFrom('identity.session')
      .where('district_id', '=', district)
      .where('ends_at', '<', before)
      .executeTakeFirst(),
    await db
      .deleteFrom('identity.signin_link')
      .where('district_id', '=', district)
      .where('expires_at', '<', before)
      .executeTakeFirst(),
    await db
      .deleteFrom('identity.api_token')
      .where('district_id', '=', district)
      .where('expires_at', '<', before)
      .executeTakeFirst(),
  ]
  return gone.reduce((sum, one) => sum + Number(one.numDeletedRows), 0)
}
