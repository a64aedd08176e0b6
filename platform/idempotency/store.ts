import { systemActor } from '@lantu/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/database.ts'
import { withTenant } from '../db/with-tenant.ts'
import type { Idempotency, IdempotencyEntry, IdempotencyOutcome } from '../http/idempotency.ts'
import { AlreadyClaimed, type Claim, underClaim } from './claim.ts'

const Row = z.object({
  endpoint: z.string(),
  body_hash: z.string(),
  young: z.boolean(),
  status: z.int().nullable(),
  answer: z.object({ headers: z.record(z.string(), z.string()), body: z.string().nullable() }).nullable(),
})

/** How long a claim without an answer is taken for work under way, in seconds; later the answer counts as lost. */
const patience = 60

/**
 * Idempotency on the database. The claim commits with the work (see `claim.ts`), the answer is kept right after; a server that
 * dies in between has done the work once and lost only its answer, which is said.
 */
export const databaseIdempotency = (database: Database): Idempotency => ({
  run: async (entry, produce) => {
    const before = await look(database, entry)
    if (before) return before
    const claim: Claim = {
      key: entry.key,
      endpoint: entry.endpoint,
      bodyHash: entry.bodyHash,
      holder: entry.holder,
      taken: false,
    }
    try {
      const answer = await underClaim(claim, produce)
      // The work is committed: an answer that cannot be kept is still the answer, only a later replay will not have it.
      if (claim.taken) await keep(database, entry, answer).catch(() => {})
      return { state: 'done', answer, replayed: false }
    } catch (error) {
      if (!(error instanceof AlreadyClaimed)) throw error
      return (await look(database, entry)) ?? { state: 'running' }
    }
  },
})

const look = (database: Database, entry: IdempotencyEntry): Promise<IdempotencyOutcome | undefined> =>
  withTenant(database, systemActor(entry.district), async ({ db }) => {
    const found = await sql`
      select endpoint, body_hash, claimed_at > now() - make_interval(secs => ${patience}) as young, status, answer
      from http.idempotency where district_id = ${entry.district} and holder = ${entry.holder} and key = ${entry.key}`.execute(
      db,
    )
    if (found.rows.length === 0) return undefined
    const row = Row.parse(found.rows[0])
    if (row.endpoint !== entry.endpoint || row.body_hash !== entry.bodyHash) return { state: 'different' }
    if (row.status !== null && row.answer)
      return { state: 'done', answer: { status: row.status, ...row.answer }, replayed: true }
    return { state: row.young ? 'running' : 'lost' }
  })

const keep = (
  database: Database,
  entry: IdempotencyEntry,
  answer: { status: number; headers: Readonly<Record<string, string>>; body: string | null },
) =>
  withTenant(database, systemActor(entry.district), async ({ db }) => {
    const kept = JSON.stringify({ headers: answer.headers, body: answer.body })
    await sql`
      update http.idempotency set status = ${answer.status}, answer = ${kept}::jsonb
      where district_id = ${entry.district} and holder = ${entry.holder} and key = ${entry.key}`.execute(db)
  })
