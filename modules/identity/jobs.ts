import { defineJob, type Job, type Timetable } from '@lantu/platform/jobs'
import { z } from 'zod'
import { sweep } from '#service/sweep.ts'

/** Personal traces at the door are kept no longer than they serve. */
export const jobs: readonly Job[] = [
  defineJob({
    name: 'identity.sweep',
    payload: z.object({}),
    run: async (tenancy) => {
      const gone = await sweep(tenancy)
      return gone > 0 ? { outcome: 'done' } : { outcome: 'skipped', why: 'nothing had run out' }
    },
  }),
]
export const timetable: readonly Timetable[] = [{ job: 'identity.sweep', everyMinutes: 1440 }]
