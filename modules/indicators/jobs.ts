import { defineJob, type Job, type Timetable } from '@lantu/platform/jobs'
import { z } from 'zod'
import { assessAll } from '#service/assess.ts'

/** Each day's outlook, made even when no new figure came: days pass, and a figure that is late becomes 待数据. */
export const jobs: readonly Job[] = [
  defineJob({
    name: 'indicators.assess',
    payload: z.object({}),
    run: async (tenancy) => {
      const judged = await assessAll(tenancy)
      return judged > 0 ? { outcome: 'done' } : { outcome: 'skipped', why: 'no target is in force' }
    },
  }),
]
export const timetable: readonly Timetable[] = [{ job: 'indicators.assess', everyMinutes: 360 }]
