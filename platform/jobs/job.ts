import type { DistrictCode } from '@lantu/kernel'
import { z } from 'zod'
import type { Tenancy } from '../db/tenancy.ts'
import type { JobRequest } from './request.ts'

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
