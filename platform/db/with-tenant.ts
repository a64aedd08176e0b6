import { type Actor, DistrictCode } from '@lantu/kernel'
import type { Effects } from '@lantu/kernel/effects'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { recordEvents } from '../events/record.ts'
import { currentClaim, takeClaim } from '../idempotency/claim.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Database } from './database.ts'
import { refuse } from './errors.ts'
import type { Tenancy } from './tenancy.ts'

type Work<T> = (tenancy: Tenancy) => Promise<T>

/** Runs `work` in one transaction as the application role, with the actor's district as the only one visible. */
export async function withTenant<T>(database: Database, actor: Actor, work: Work<T>): Promise<T> {
  const district = DistrictCode.parse(actor.district)
  const shift = await database.clockShift(district)
  return inTransaction(database, tenantStart(district), async (client) => {
    const effects = shifted(database.effects, shift)
    const tenancy: Tenancy = {
      district,
      actor,
      effects,
      at: effects.now().toString({ smallestUnit: 'millisecond' }),
      db: kyselyOn(client),
      client,
      record: (events) => recordEvents(tenancy, events, database.subscribers),
      enqueue: (job) => enqueue(tenancy, job),
    }
    const claim = currentClaim()
    if (claim) await takeClaim(tenancy, claim)
    return work(tenancy)
  })
}

/** Reads reference tables (districts, code lists) as the application role with no district set: no tenant row is visible. */
export const withReference = <T>(database: Database, work: (db: Kysely<object>) => Promise<T>): Promise<T> =>
  inTransaction(database, 'BEGIN READ ONLY; SET LOCAL ROLE lantu_app', (client) => work(kyselyOn(client)))

/**
 * The literal text is safe because a DistrictCode is six digits; `set_config` would read as nothing on Citus shards. No
 * request input ever reaches this statement.
 */
const tenantStart = (district: DistrictCode): string =>
  `BEGIN; SET LOCAL ROLE lantu_app; SET LOCAL lantu.district = '${district}'`

async function inTransaction<T>(
  database: Database,
  start: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  let broken: Error | undefined
  try {
    await client.query(start)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure
    })
    throw translated(error)
  } finally {
    client.release(broken)
  }
}

const kyselys = new WeakMap<pg.PoolClient, Kysely<object>>()

function kyselyOn(client: pg.PoolClient): Kysely<object> {
  const known = kyselys.get(client)
  if (known) return known
  const single = { query: client.query.bind(client), release: () => {} }
  const made = new Kysely<object>({
    dialect: new PostgresDialect({ pool: { connect: async () => single, end: async () => {} } as unknown as pg.Pool }),
  })
  kyselys.set(client, made)
  return made
}

const shifted = (effects: Effects, seconds: number): Effects =>
  seconds === 0 ? effects : { ...effects, now: () => effects.now().add({ seconds }) }

/** What PostgreSQL refuses because of what a person gave becomes a refusal they can act on; the rest stays a fault. */
function translated(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  const params = { constraint: error.constraint ?? '' }
  switch (error.code) {
    case '23505':
      // The stream's own key: someone was faster.
      return error.constraint === 'event_pkey'
        ? refuse('db.changedMeanwhile', { cause: error })
        : refuse('db.duplicate', { params, cause: error })
    case '23503':
      return refuse('db.unknownReference', { params, cause: error })
    case '22021': // not a character of the encoding: NUL in a text
    case '22P05': // the same in a JSON text
      return refuse('db.unusableText', { cause: error })
    default:
      return error
  }
}
