import { Logger as WorkerLogger } from 'graphile-worker'
import type { Logger } from '../log/index.ts'

/** The worker's own messages at our levels; "info" there is chatter here. */
export const workerLog = (log: Logger): WorkerLogger =>
  new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error({ worker: message }, 'jobs')
    else if (level === 'warning') log.warn({ worker: message }, 'jobs')
    else log.trace({ worker: message }, 'jobs')
  })
