import { defineJob, type Job, type Subscription, type Timetable } from '@lantu/platform/jobs'
import { z } from 'zod'
import { evaluateWatches } from '#service/evaluate.ts'

const evaluate = async (tenancy: Parameters<typeof evaluateWatches>[0]) => {
  const round = await evaluateWatches(tenancy)
  return round.seen + round.recovered > 0
    ? ({ outcome: 'done' } as const)
    : ({ outcome: 'skipped', why: 'nothing is behind' } as const)
}

/** The round of the watches, and the same on news that may change a lamp. */
export const jobs: readonly Job[] = [
  defineJob({ name: 'signals.watch', payload: z.object({}), run: evaluate }),
  defineJob({ name: 'signals.onNews', payload: z.looseObject({ eventId: z.string() }), run: evaluate }),
]
export const timetable: readonly Timetable[] = [{ job: 'signals.watch', everyMinutes: 60 }]

/** The events after which the watches look again at once. */
export const subscriptions = [
  {
    job: 'signals.onNews',
    events: [
      'observations.recorded',
      'target.set',
      'target.revised',
      'ledger.lit',
      'commitment.progressSigned',
      'ledger.sheetLoaded',
    ],
  },
] as const satisfies readonly Subscription[]
