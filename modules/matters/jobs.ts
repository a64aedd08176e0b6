import { defineJob, type Job, type Subscription, type Timetable } from '@lantu/platform/jobs'
import { z } from 'zod'
import { handOverMatters } from '#service/hand-over.ts'
import { remindOfClocks } from '#service/remind.ts'

export const jobs: readonly Job[] = [
  defineJob({
    name: 'matters.remind',
    payload: z.object({}),
    run: async (tenancy) => {
      const spoken = await remindOfClocks(tenancy)
      return spoken === 0 ? { outcome: 'skipped', why: 'no deadline is near' } : { outcome: 'done' }
    },
  }),
  defineJob({
    name: 'matters.handOver',
    payload: z.object({}),
    run: async (tenancy) => {
      const gone = await handOverMatters(tenancy)
      return gone.length === 0
        ? { outcome: 'skipped', why: 'every open matter stands with a unit that exists' }
        : { outcome: 'done' }
    },
  }),
]

/**
 * Stages change with the day; half an hour bounds how late in the morning a reminder comes. A merge that was entered for a day to
 * come takes effect on that day: the hourly round hands over then.
 */
export const timetable: readonly Timetable[] = [
  { job: 'matters.remind', everyMinutes: 30 },
  { job: 'matters.handOver', everyMinutes: 60 },
]

/** Which events each job of matters listens to; `apps/server` joins them into its subscription table. */
export const subscriptions = [
  { job: 'matters.handOver', events: ['unit.merged'] },
] as const satisfies readonly Subscription[]
