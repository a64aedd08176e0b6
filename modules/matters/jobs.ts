import { defineJob, type Job, type Timetable } from '@lantu/platform/jobs'
import { z } from 'zod'
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
]

/** Stages change with the day; half an hour bounds how late in the morning a reminder comes. */
export const timetable: readonly Timetable[] = [{ job: 'matters.remind', everyMinutes: 30 }]
