import type pg from 'pg'
import { z } from 'zod'

/** A job that waits at the moment of the back-up; running ones are included, since every job may run twice. */
export const WaitingJob = z.object({
  task: z.string(),
  payload: z.unknown(),
  queue: z.string().nullable(),
  runAt: z.string(),
  key: z.string().nullable(),
})
type WaitingJob = z.infer<typeof WaitingJob>

export async function waitingJobs(client: pg.ClientBase): Promise<WaitingJob[]> {
  const answer = await client.query<WaitingJob>(
    `select t.identifier as task, j.payload, q.queue_name as queue, j.run_at as "runAt", j.key
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     left join graphile_worker._private_job_queues q on q.id = j.job_queue_id where j.attempts < j.max_attempts order by j.id`,
  )
  return answer.rows.map((row) => ({ ...row, runAt: new Date(row.runAt).toISOString() }))
}

export async function addJobs(client: pg.ClientBase, jobs: readonly WaitingJob[]): Promise<void> {
  for (const job of jobs) {
    await client.query(
      'select graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4::timestamptz, job_key => $5)',
      [job.task, JSON.stringify(job.payload), job.queue, job.runAt, job.key],
    )
  }
}
