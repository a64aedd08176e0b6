import { sql } from 'kysely'
import { refuse } from '../db/errors.ts'
import type { Tenancy } from '../db/tenancy.ts'
import type { JobRequest } from '../jobs/request.ts'
import { type EventRow, hashEvent, type NewEvents } from './event.ts'

/** Appends and returns the stream's new version. The primary key decides between two who were equally fast. */
export async function recordEvents(
  tenancy: Tenancy,
  input: NewEvents,
  subscribers: (event: EventRow) => readonly JobRequest[],
): Promise<number> {
  const head = await sql<{ version: number }>`
    select coalesce(max(version), 0)::int as version from log.event
    where district_id = ${tenancy.district} and stream = ${input.stream}`.execute(tenancy.db)
  const base = head.rows[0]?.version ?? 0
  if (input.expected !== 'latest' && input.expected !== base) throw refuse('db.changedMeanwhile')
  const rows = input.events.map(
    (event, index): EventRow => ({
      district: tenancy.district,
      stream: input.stream,
      version: base + index + 1,
      eventId: tenancy.effects.newId(),
      type: event.type,
      at: tenancy.at,
      by: tenancy.actor.personId,
      data: event.data,
    }),
  )
  if (rows.length === 0) return base
  const values = rows.map(
    (
      row,
    ) => sql`(${row.district}, ${row.stream}, ${row.version}::int, ${row.eventId}::uuid, ${row.type}, ${row.at}::timestamptz,
      ${row.by}::uuid, ${JSON.stringify(row.data)}::jsonb, ${hashEvent(row)}::bytea)`,
  )
  await sql`
    with written as (
      insert into log.event (district_id, stream, version, event_id, type, at, by_person, data, hash)
      values ${sql.join(values)}
      returning district_id, stream, version
    )
    insert into log.unsealed (district_id, stream, version) select district_id, stream, version from written`.execute(
    tenancy.db,
  )
  for (const row of rows) for (const job of subscribers(row)) await tenancy.enqueue(job)
  return base + rows.length
}

/** The events of one stream in order, for folds. */
export async function readStream(tenancy: Tenancy, stream: string): Promise<EventRow[]> {
  const answer = await sql<EventRow>`
    select district_id as district, stream, version, event_id as "eventId", type, at, by_person as by, data
    from log.event where district_id = ${tenancy.district} and stream = ${stream} order by version`.execute(tenancy.db)
  return answer.rows
}
