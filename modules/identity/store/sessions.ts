import { Language, PersonId, type Role, roles, UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { tables } from '#store/tables.ts'

export const SignInMethod = z.enum(['password', 'link', 'oidc'])
export type SignInMethod = z.infer<typeof SignInMethod>

export interface SessionRow {
  readonly id: string
  readonly tokenHash: Buffer
  readonly person: PersonId
  readonly method: SignInMethod
  readonly endsAt: string
  readonly idleSeconds: number
}

export async function insertSession(tenancy: Tenancy, row: SessionRow): Promise<void> {
  await tables(tenancy)
    .insertInto('identity.session')
    .values({
      district_id: tenancy.district,
      token_hash: row.tokenHash,
      session_id: row.id,
      person_id: row.person,
      method: row.method,
      started_at: tenancy.at,
      last_seen_at: tenancy.at,
      ends_at: row.endsAt,
      idle_seconds: row.idleSeconds,
      revoked_at: null,
    })
    .execute()
}

/** Who a live session or token belongs to, and what the person holds on the day, in one round trip. */
export interface Known {
  readonly person: PersonId
  readonly language: Language
  readonly held: readonly { readonly role: Role; readonly unitId: UnitId }[]
  /** Null: a session, not narrowed. */
  readonly words: readonly string[] | null
}

const Held = z.array(z.object({ role: z.enum(roles), unitId: UnitId }))

interface KnownRow {
  person_id: string
  language: string
  held: unknown
  words: string[] | null
  stale?: boolean
}

/** The roles held on the day in units that exist then. */
const heldOn = (tenancy: Tenancy, day: PlainDate) => sql`
  coalesce((
    select json_agg(json_build_object('role', a.role, 'unitId', a.unit_id) order by a.unit_id, a.role)
    from identity.appointment a
    where a.district_id = ${tenancy.district} and a.person_id = p.person_id
      and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to >= ${day}::date)
      and (select v.open from identity.unit_version v
           where v.district_id = ${tenancy.district} and v.unit_id = a.unit_id and v.valid_from <= ${day}::date
           order by v.valid_from desc, v.version desc limit 1)
  ), '[]'::json)`

const knownOf = (row: KnownRow): Known => ({
  person: PersonId.parse(row.person_id),
  language: Language.parse(row.language),
  held: Held.parse(row.held),
  words: row.words,
})

/** A live session by its token's hash. Its idle clock moves on at most once a minute, so that reading writes seldom. */
export async function findLiveSession(
  tenancy: Tenancy,
  { tokenHash, day }: { tokenHash: Buffer; day: PlainDate },
): Promise<Known | undefined> {
  const found = await sql<KnownRow>`
    select s.person_id, p.language, null::text[] as words, ${heldOn(tenancy, day)} as held,
      s.last_seen_at < ${tenancy.at}::timestamptz - interval '60 seconds' as stale
    from identity.session s
    join identity.person p on p.district_id = s.district_id and p.person_id = s.person_id and p.erased_at is null
    where s.district_id = ${tenancy.district} and s.token_hash = ${tokenHash} and s.revoked_at is null
      and s.ends_at > ${tenancy.at}::timestamptz
      and s.last_seen_at + s.idle_seconds * interval '1 second' > ${tenancy.at}::timestamptz`.execute(tenancy.db)
  const row = found.rows[0]
  if (!row) return undefined
  if (row.stale) await touchSession(tenancy, tokenHash)
  return knownOf(row)
}

async function touchSession(tenancy: Tenancy, tokenHash: Buffer): Promise<void> {
  await tables(tenancy)
    .updateTable('identity.session')
    .set({ last_seen_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('token_hash', '=', tokenHash)
    .where('last_seen_at', '<', tenancy.at)
    .execute()
}

/** A live API token by its hash. */
export async function findLiveToken(
  tenancy: Tenancy,
  { tokenHash, day }: { tokenHash: Buffer; day: PlainDate },
): Promise<Known | undefined> {
  const found = await sql<KnownRow>`
    select t.person_id, p.language, t.words, ${heldOn(tenancy, day)} as held
    from identity.api_token t
    join identity.person p on p.district_id = t.district_id and p.person_id = t.person_id and p.erased_at is null
    where t.district_id = ${tenancy.district} and t.token_hash = ${tokenHash} and t.revoked_at is null
      and t.expires_at > ${tenancy.at}::timestamptz`.execute(tenancy.db)
  const row = found.rows[0]
  return row && knownOf(row)
}

/** Whose calendar address it is. That it was read is noted at most once a minute. */
export async function findLiveFeed(
  tenancy: Tenancy,
  { tokenHash, day }: { tokenHash: Buffer; day: PlainDate },
): Promise<Known | undefined> {
  const found = await sql<KnownRow>`
    select f.person_id, p.language, null::text[] as words, ${heldOn(tenancy, day)} as held,
      f.last_used_at is null or f.last_used_at < ${tenancy.at}::timestamptz - interval '60 seconds' as stale
    from identity.calendar_feed f
    join identity.person p on p.district_id = f.district_id and p.person_id = f.person_id and p.erased_at is null
    where f.district_id = ${tenancy.district} and f.token_hash = ${tokenHash}`.execute(tenancy.db)
  const row = found.rows[0]
  if (row?.stale)
    await tables(tenancy)
      .updateTable('identity.calendar_feed')
      .set({ last_used_at: tenancy.at })
      .where('district_id', '=', tenancy.district)
      .where('token_hash', '=', tokenHash)
      .execute()
  return row && knownOf(row)
}

export interface OwnSession {
  readonly id: string
  readonly method: SignInMethod
  readonly startedAt: string
}

export async function findSession(tenancy: Tenancy, tokenHash: Buffer): Promise<OwnSession | undefined> {
  const row = await tables(tenancy)
    .selectFrom('identity.session')
    .select(['session_id', 'method', 'started_at'])
    .where('district_id', '=', tenancy.district)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.session_id, method: SignInMethod.parse(row.method), startedAt: row.started_at }
}

/** Revokes a person's sessions, all but the one named; returns the ids of those that were live. */
export async function revokeSessions(
  tenancy: Tenancy,
  { person, only, except }: { person: PersonId; only?: string; except?: string },
): Promise<string[]> {
  let query = tables(tenancy)
    .updateTable('identity.session')
    .set({ revoked_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
  if (only !== undefined) query = query.where('session_id', '=', only)
  if (except !== undefined) query = query.where('session_id', '<>', except)
  return (await query.returning('session_id').execute()).map((row) => row.session_id)
}
