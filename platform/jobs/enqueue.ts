import { sql } from 'kysely'
import type { Tenancy } from '../db/tenancy.ts'
import type { JobRequest } from './request.ts'

/** Asks for a job in the caller's transaction, through the one door the application role has to the queue. */
export async function enqueue(tenancy: Tenancy, job: JobRequest): Promise<void> {
  const envelope = JSON.stringify({ district: tenancy.district, payload: job.payload })
  await sql`select jobs.enqueue(${job.name}, ${envelope}::json, ${job.queue ?? null}, ${job.runAt ?? null}::timestamptz, ${job.key ?? null})`.execute(
    tenancy.db,
  )
}
