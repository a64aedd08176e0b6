import type { ReportReminderRules } from '@lantu/data'
import { addDays, chinaCalendar, type PlainDate } from '@lantu/kernel/time'
import { type Feedback, missedInARow } from './feedbacks.ts'

/** `before` a report is due, on the day (`onDay`), or so many days after it. */
export type ReportStage = 'before' | 'onDay' | `after${number}`

/** One report that its unit is reminded of. */
export interface ReportReminder {
  readonly feedback: Feedback
  readonly stage: ReportStage
  /** How many reports were missed in a row, this one counted when it is past its day. */
  readonly missed: number
}

/**
 * What is to be said today of the reports a commitment asks for: of the latest one that was missed and of those whose day is
 * near, each in the stage it has reached. An older miss is silent once another has followed it: its pauses would run beside the
 * newer one's.
 */
export function remindersOf(
  expected: readonly Feedback[],
  { today, rules }: { today: PlainDate; rules: ReportReminderRules },
): ReportReminder[] {
  const missed = missedInARow(expected, today)
  const latest = missed > 0 ? expected.findLast((one) => one.dueOn < today) : undefined
  const days = latest && rules.after.filter((count) => addDays(latest.dueOn, count) <= today).at(-1)
  const found: ReportReminder[] = latest && days ? [{ feedback: latest, stage: `after${days}`, missed }] : []
  for (const feedback of expected) {
    if (feedback.dueOn < today || feedback.givenOn !== null) continue
    const left = chinaCalendar.workDaysBetween(today, feedback.dueOn)
    if (left <= rules.before) found.push({ feedback, stage: left === 0 ? 'onDay' : 'before', missed })
  }
  return found
}
