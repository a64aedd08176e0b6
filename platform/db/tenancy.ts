import type { Actor, DistrictCode } from '@lantu/kernel'
import type { Effects } from '@lantu/kernel/effects'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { NewEvents } from '../events/event.ts'
import type { JobRequest } from '../jobs/request.ts'

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
