import { z } from 'zod'
import type { Tenancy } from '../db/tenancy.ts'

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

/** A job that comes round by itself in every district, once in each slot of so many minutes since 1970 (UTC). */
export interface Timetable {
  readonly job: string
  readonly everyMinutes: number
}

/** Which kinds of news a job asks for; `apps/server` joins the modules' into its subscription table. */
export interface Subscription {
  readonly job: string
  readonly events: readonly string[]
}
