export { defineJob, type Job, type JobOutcome, type Subscription, type Timetable } from './job.ts'
export type { JobRequest } from './request.ts'
export { startWorkers, type Workers } from './run.ts'
export { askForRounds } from './timetable.ts'
