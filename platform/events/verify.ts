import type { DistrictCode } from '@lantu/kernel'
import type pg from 'pg'
import type { Database } from '../db/database.ts'
import { type EventRow, hashEvent } from './event.ts'
import { genesis, hashBlock } from './seal.ts'

/** What `lantu audit verify` says of one district. `problems` is empty when the chain is whole. */
export interface AuditReport {
  readonly district: string
  readonly blocks: number
  readonly sealed: number
  readonly unsealed: number
  readonly head: string | null
  readonly problems: readonly string[]
}

/**
 * Recomputes every event's hash from its content and every block's from its events; finds changed, missing and extra events,
 * broken links, gaps in a stream. Reads as the owner of the tables, in one repeatable-read snapshot, block by block.
 */
export async function verifyAudit(database: Database, district: DistrictCode): Promise<AuditReport> {
  const client = await database.pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await verifyOn(client, district)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function verifyOn(client: pg.PoolClient, district: string): Promise<AuditReport> {
  const problems: string[] = []
  const blocks = await client.query<{ number: string; previous: Buffer; hash: Buffer; events: number }>(
    'select number, previous, hash, events from log.block where district_id = $1 order by number',
    [district],
  )
  let previous: Buffer = genesis
  let sealed = 0
  for (const [index, block] of blocks.rows.entries()) {
    if (Number(block.number) !== index + 1) problems.push(`block ${index + 1} is missing`)
    if (!block.previous.equals(previous)) problems.push(`block ${block.number} does not follow the block before it`)
    const events = await eventsOf(client, district, block.number)
    for (const event of events)
      if (!hashEvent(event.row).equals(event.hash))
        problems.push(`event ${event.row.stream}/${event.row.version} was changed`)
    if (events.length !== block.events)
      problems.push(`block ${block.number} lost ${block.events - events.length} events`)
    const listed = events.map((event) => ({ stream: event.row.stream, version: event.row.version, hash: event.hash }))
    if (!hashBlock(block.previous, listed).equals(block.hash))
      problems.push(`block ${block.number} does not match its events`)
    sealed += events.length
    previous = block.hash
  }
  const loose = await client.query<{ stray: number; unsealed: number; gaps: number }>(
    `select
       (select count(*)::int from log.event e where e.district_id = $1
          and not exists (select from log.block_event b where b.district_id = $1 and (b.stream, b.version) = (e.stream, e.version))
          and not exists (select from log.unsealed u where u.district_id = $1 and (u.stream, u.version) = (e.stream, e.version))) as stray,
       (select count(*)::int from log.unsealed where district_id = $1) as unsealed,
       (select count(*)::int from (select from log.event where district_id = $1 group by stream having max(version) <> count(*)) g) as gaps`,
    [district],
  )
  const tail = loose.rows[0]
  if (tail && tail.stray > 0) problems.push(`${tail.stray} events are neither sealed nor waiting to be`)
  if (tail && tail.gaps > 0) problems.push(`${tail.gaps} streams have a gap`)
  return {
    district,
    blocks: blocks.rows.length,
    sealed,
    unsealed: tail?.unsealed ?? 0,
    head: blocks.rows.at(-1)?.hash.toString('hex') ?? null,
    problems,
  }
}

async function eventsOf(
  client: pg.PoolClient,
  district: string,
  block: string,
): Promise<{ row: EventRow; hash: Buffer }[]> {
  const answer = await client.query<EventRow & { hash: Buffer }>(
    `select e.district_id as district, e.stream, e.version, e.event_id as "eventId", e.type, e.at, e.by_person as by, e.data, e.hash
     from log.block_event b join log.event e using (district_id, stream, version)
     where b.district_id = $1 and b.number = $2 order by b.position`,
    [district, block],
  )
  return answer.rows.map(({ hash, ...row }) => ({ row, hash }))
}
