import { DistrictCode } from '@lantu/kernel'
import { type Effects, systemEffects } from '@lantu/kernel/effects'
import pg from 'pg'
import type { EventRow } from '../events/event.ts'
import type { JobRequest } from '../jobs/request.ts'
import type { Connection } from '../postgres/embedded.ts'
import { textTypes } from './types.ts'

export interface DatabaseOptions {
  readonly connection: Connection
  readonly max?: number
  readonly effects?: Effects
  /** Which jobs one recorded event asks for; `apps/server` gives its subscription table. */
  readonly subscribers?: (event: EventRow) => readonly JobRequest[]
}

/**
 * The process's door to PostgreSQL. The pool stays inside `platform`: modules reach rows through `withTenant` alone.
 * Clocks: a district may run on a shifted clock (the fictional 示范区 does, so that its sample year stays alive).
 */
export interface Database {
  readonly pool: pg.Pool
  readonly connection: Connection
  readonly effects: Effects
  readonly subscribers: (event: EventRow) => readonly JobRequest[]
  clockShift(district: DistrictCode): Promise<number>
  forgetClocks(): void
  close(): Promise<void>
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.max ?? 12,
    types: textTypes,
    options: '-c timezone=UTC -c client_min_messages=warning',
    application_name: 'lantu',
    idleTimeoutMillis: 30_000,
  })
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {}) // A broken idle connection is replaced at the next use; the query that meets it reports.
  let shifts: Promise<ReadonlyMap<string, number>> | undefined
  const load = async () => {
    const answer = await pool.query<{ code: string; shift: string }>(
      'select code, clock_shift_seconds as shift from tenancy.district',
    )
    return new Map(answer.rows.map((row) => [row.code, Number(row.shift)]))
  }
  return {
    pool,
    connection: options.connection,
    effects: options.effects ?? systemEffects,
    subscribers: options.subscribers ?? (() => []),
    clockShift: async (district) => {
      shifts ??= load()
      const known = (await shifts.catch(() => undefined))?.get(DistrictCode.parse(district))
      if (known === undefined) shifts = undefined
      return known ?? 0
    },
    forgetClocks: () => {
      shifts = undefined
    },
    close: () => pool.end(),
  }
}
