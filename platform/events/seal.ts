import { createHash } from 'node:crypto'
import { DistrictCode } from '@lantu/kernel'
import type pg from 'pg'
import type { Database } from '../db/database.ts'

/**
 * The sealer chains committed events into blocks, about once a second and district. Sealing afterwards keeps the writers free
 * (a chain at write costs three quarters of the throughput); what is not sealed yet is the tail that `verifyAudit` reports.
 * One sealer works per district: it holds an advisory lock for its transaction; a second one finds nothing to do.
 */
export interface SealReport {
  readonly sealed: number
  readonly block: number | null
}

export const genesis = Buffer.alloc(32)

/** A block's hash: SHA-256 over the previous block's hash, then each event's stream, version and hash in the block's order. */
export function hashBlock(
  previous: Uint8Array,
  events: readonly { stream: string; version: number; hash: Uint8Array }[],
): Buffer {
  const sum = createHash('sha256').update(previous)
  for (const event of events) sum.update(`${event.stream}\u0000${event.version}\u0000`).update(event.hash)
  return sum.digest()
}

const most = 5000 // events in one block, so that a bulk import does not hold the lock for long

export async function seal(database: Database, code: DistrictCode): Promise<SealReport> {
  const district = DistrictCode.parse(code)
  const client = await database.pool.connect()
  try {
    await client.query(`BEGIN; SET LOCAL ROLE lantu_sealer; SET LOCAL lantu.district = '${district}'`)
    const report = await sealNext(client, district)
    await client.query('COMMIT')
    return report
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

async function sealNext(client: pg.PoolClient, district: string): Promise<SealReport> {
  const nothing: SealReport = { sealed: 0, block: null }
  const lock = await client.query<{ held: boolean }>(
    "select pg_try_advisory_xact_lock(hashtext('lantu.seal'), $1::int) as held",
    [district],
  )
  if (!lock.rows[0]?.held) return nothing
  const taken = await client.query<{ stream: string; version: number }>(
    `delete from log.unsealed where (district_id, stream, version) in
       (select district_id, stream, version from log.unsealed where district_id = $1 order by stream, version limit ${most})
     returning stream, version`,
    [district],
  )
  if (taken.rows.length === 0) return nothing
  const events = await client.query<{ stream: string; version: number; hash: Buffer }>(
    `select e.stream, e.version, e.hash from log.event e
       join unnest($2::text[], $3::int[]) as t(stream, version) using (stream, version)
     where e.district_id = $1 order by e.at, e.stream, e.version`,
    [district, taken.rows.map((row) => row.stream), taken.rows.map((row) => row.version)],
  )
  const last = await client.query<{ number: string; hash: Buffer }>(
    'select number, hash from log.block where district_id = $1 order by number desc limit 1',
    [district],
  )
  const number = Number(last.rows[0]?.number ?? 0) + 1
  const previous = last.rows[0]?.hash ?? genesis
  await client.query('insert into log.block values ($1, $2, $3, $4, $5, now())', [
    district,
    number,
    previous,
    hashBlock(previous, events.rows),
    events.rows.length,
  ])
  await client.query(
    `insert into log.block_event (district_id, number, position, stream, version)
     select $1, $2, t.position, t.stream, t.version from unnest($3::text[], $4::int[]) with ordinality as t(stream, version, position)`,
    [district, number, events.rows.map((row) => row.stream), events.rows.map((row) => row.version)],
  )
  return { sealed: events.rows.length, block: number }
}

/** The newest block's number and hash (hex): what an issued bulletin prints; null before the first block. */
export async function auditHead(
  client: pg.PoolClient,
  district: string,
): Promise<{ block: number; hash: string } | null> {
  const head = await client.query<{ number: string; hash: string }>(
    "select number, encode(hash, 'hex') as hash from log.block where district_id = $1 order by number desc limit 1",
    [district],
  )
  const row = head.rows[0]
  return row ? { block: Number(row.number), hash: row.hash } : null
}
