import { addDays, dateInShanghai, inForce, type PlainDate } from '@lantu/kernel/time'
import { Temporal } from 'temporal-polyfill'
import { escalateAfter, remindAfter } from './durations.ts'

/** `before` the last day, on it (`onDay`), or so many days after it. */
export type ReminderStage = 'before' | 'onDay' | `after${number}`

export interface Reminder {
  readonly stage: ReminderStage
  /** Whether the superior on the organisation chart is told as well. */
  readonly escalates: boolean
}

/**
 * The stages that a running clock has passed at `now`, in order; the last is the one to speak of. `warn` is the instant at
 * which its deadline comes near, `lastDay` its last day.
 */
export function passedStages(
  clock: { readonly lastDay: PlainDate; readonly warn: string },
  now: string,
): readonly Reminder[] {
  const today = dateInShanghai(Temporal.Instant.from(now))
  const stages: Reminder[] = []
  if (clock.warn <= now) stages.push({ stage: 'before', escalates: false })
  if (clock.lastDay <= today) stages.push({ stage: 'onDay', escalates: false })
  const escalateFrom = inForce(escalateAfter, clock.lastDay).value
  for (const days of inForce(remindAfter, clock.lastDay).value) {
    if (addDays(clock.lastDay, days) <= today) stages.push({ stage: `after${days}`, escalates: days >= escalateFrom })
  }
  return stages
}
