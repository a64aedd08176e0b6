import { DistrictCode, systemActor } from '@lantu/kernel'
import { type Runner, run } from 'graphile-worker'
import { type Database, withTenant } from '../db/index.ts'
import type { Logger } from '../log/index.ts'
import { Envelope, type Job } from './job.ts'
import { workerLog } from './worker-log.ts'

export interface Workers {
  stop(): Promise<void>
}

/**
 * Takes jobs up from the database, each in a tenant transaction of its own district. A thrown error leaves the job to be
 * tried again later with growing pauses; a job whose envelope is not readable fails at once and stays visible.
 */
export async function startWorkers(
  database: Database,
  jobs: readonly Job[],
  options: { log: Logger; concurrency: number },
): Promise<Workers> {
  const taskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (raw: unknown) => {
        const envelope = Envelope.parse(raw)
        const payload = job.payload.parse(envelope.payload)
        const district = DistrictCode.parse(envelope.district)
        const outcome = await withTenant(database, systemActor(district), (tenancy) => job.run(tenancy, payload))
        options.log.debug({ job: job.name, district, ...outcome }, 'job')
      },
    ]),
  )
  const runner: Runner = await run({
    pgPool: database.pool,
    taskList,
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    parsedCronItems: [],
    logger: workerLog(options.log),
  })
  return { stop: () => runner.stop() }
}
