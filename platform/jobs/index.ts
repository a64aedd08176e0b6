export { defineJob, type Job, type JobOutcome, type JobRequest } from './job.ts'
export { startWorkers, type Workers } from './run.ts'
