import { type Actor, DistrictCode } from '@lantu/kernel'
import type { Effects } from '@lantu/kernel/effects'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type NewEvents, recordEvents } from '../events/record.ts'
import { currentClaim, takeClaim } from '../idempotency/claim.ts'
import { enqueue, type JobRequest } from '../jobs/job.ts'
import type { Database } from './database.ts'
import { refuse } from './errors.ts'

/**
 * One transaction of one district: the only way to a row. Everything a service needs of the world hangs on it, so services
 * take `(tenancy, input)`. All writes of a transaction, their events and the jobs they ask for commit together or not at all.
 */
export interface Tenancy {
  readonly district: DistrictCode
  readonly actor: Actor
  readonly effects: Effects
  /** The instant of this transaction on the district's clock, ISO 8601 in UTC. */
  readonly at: string
  /** Untyped on purpose: each module's `store/` gives its own tables with `db.withTables<Tables>()`. */
  readonly db: Kysely<object>
  /** The raw connection, for `COPY` in a module's `store/`. Never with text from a request. */
  readonly client: pg.PoolClient
  /** Appends events to a stream; refuses with `db.changedMeanwhile` when the stream is not at `expected`. */
  record(events: NewEvents): Promise<number>
  /** Asks for a job; it is taken up after the commit, and may run twice. */
  enqueue(job: JobRequest): Promise<void>
}

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
const tenantStart = (district: DistrictCode): string => `BEGIN; SET LOCAL ROLE lantu_app; SET LOCAL lantu.district = '${district}'`

async function inTransaction<T>(database: Database, start: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
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

/** PostgreSQL's unique violations become refusals a person can act on; the stream's own is "someone was faster". */
function translated(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== '23505') return error
  if (error.constraint === 'event_pkey') return refuse('db.changedMeanwhile', { cause: error })
  return refuse('db.duplicate', { params: { constraint: error.constraint ?? '' }, cause: error })
}
