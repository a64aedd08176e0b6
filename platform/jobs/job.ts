import type { DistrictCode } from '@lantu/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tenancy } from '../db/tenancy.ts'

/** A request for work after the commit. The payload carries ids only; `queue` keeps order among jobs of one name. */
export interface JobRequest {
  readonly name: string
  readonly payload: { readonly [key: string]: string | number | null }
  readonly queue?: string
  readonly runAt?: string
  /** Jobs with the same key replace each other while they wait. */
  readonly key?: string
}

/** What a run of a job came to; a thrown error means "try again later". */
export type JobOutcome = { readonly outcome: 'done' } | { readonly outcome: 'skipped'; readonly why: string }

/** One job: its name, its payload's shape, and what it does in its own transaction. It may run twice. */
export interface Job<Payload extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly payload: Payload
  readonly run: (tenancy: Tenancy, payload: z.output<Payload>) => Promise<JobOutcome>
}

export const defineJob = <P extends z.ZodObject>(job: Job<P>): Job => job as unknown as Job

/** The envelope every job travels in: the district it belongs to and its payload. */
export const Envelope = z.object({ district: z.string(), payload: z.record(z.string(), z.unknown()) })

/** A job that the server runs for every district at fixed times (`cron`, Asia/Shanghai on working servers' clocks: UTC). */
export interface Timetable {
  readonly cron: string
  readonly job: string
  readonly payload: (district: DistrictCode) => JobRequest['payload']
}

export async function enqueue(tenancy: Tenancy, job: JobRequest): Promise<void> {
  const envelope = JSON.stringify({ district: tenancy.district, payload: job.payload })
  await sql`select jobs.enqueue(${job.name}, ${envelope}::json, ${job.queue ?? null}, ${job.runAt ?? null}::timestamptz, ${job.key ?? null})`.execute(tenancy.db)
}
