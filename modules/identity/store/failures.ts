import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { tables } from '#store/tables.ts'

export interface Failures {
  readonly count: number
  /** ISO instant until which signing in pauses, or null. */
  readonly lockedTill: string | null
}

/**
 * Takes the row's lock, so that tries at one account come one after the other and a volley cannot slip under the
 * count. Tries older than `since` are forgotten.
 */
export async function lockFailures(tenancy: Tenancy, subject: string, since: string): Promise<Failures> {
  const found = await sql<{ failures: number; locked_till: string | null }>`
    insert into identity.sign_in_failure (district_id, subject, failures, last_at) values (${tenancy.district}, ${subject}, 0, ${tenancy.at}::timestamptz)
    on conflict (district_id, subject) do update set
      failures = case when sign_in_failure.last_at < ${since}::timestamptz then 0 else sign_in_failure.failures end,
      locked_till = case when sign_in_failure.last_at < ${since}::timestamptz then null else sign_in_failure.locked_till end
    returning failures, locked_till`.execute(tenancy.db)
  const row = found.rows[0]
  return { count: row?.failures ?? 0, lockedTill: row?.locked_till ?? null }
}

export async function putFailures(tenancy: Tenancy, subject: string, failures: Failures): Promise<void> {
  await tables(tenancy)
    .updateTable('identity.sign_in_failure')
    .set({ failures: failures.count, last_at: tenancy.at, locked_till: failures.lockedTill })
    .where('district_id', '=', tenancy.district)
    .where('subject', '=', subject)
    .execute()
}

/** Removes what is forgotten anyway; keeps the table as small as the day's mistakes. */
export async function forgetFailures(tenancy: Tenancy, since: string): Promise<void> {
  await tables(tenancy)
    .deleteFrom('identity.sign_in_failure')
    .where('district_id', '=', tenancy.district)
    .where('last_at', '<', since)
    .execute()
}
