import { Temporal } from 'temporal-polyfill'
import { chinaCalendar } from './calendar.ts'
import { type Clock, type ClockOptions, dueAt } from './clock.ts'
import { daysBetween } from './plain-date.ts'
import { dateInShanghai, endOfDay } from './zone.ts'

/** What a clock shows at an instant. `due` is null while it stands still; it is then never overdue. */
export interface ClockReading {
  readonly due: Temporal.Instant | null
  readonly overdue: boolean
  readonly stopped: boolean
  /**
   * What is left in the clock's own unit, negative when overdue, null when it stands still: hours (may be broken), or
   * days to the last day (0 on the last day itself, −1 on the first day too late; a 工作日 clock counts work days).
   */
  readonly left: number | null
}

/** Reads the clock at `now`. Stops that begin after `now` are planned ones and count. */
export function remaining(
  clock: Clock,
  start: Temporal.Instant,
  { now, ...options }: ClockOptions & { readonly now: Temporal.Instant },
): ClockReading {
  const due = dueAt(clock, start, options)
  const isStopped = (options.stops ?? []).some(
    (stop) =>
      Temporal.Instant.compare(stop.from, now) <= 0 && (stop.to === null || Temporal.Instant.compare(now, stop.to) < 0),
  )
  if (due === null) return { due, overdue: false, stopped: true, left: null }
  return {
    due,
    overdue: Temporal.Instant.compare(now, due) >= 0,
    stopped: isStopped,
    left: leftOf(clock, due, { now, ...options }),
  }
}

function leftOf(
  clock: Clock,
  due: Temporal.Instant,
  { now, calendar = chinaCalendar }: ClockOptions & { readonly now: Temporal.Instant },
): number {
  if (clock.kind === 'continuousHours') return (due.epochMilliseconds - now.epochMilliseconds) / 3_600_000
  // The last day is the one that the due instant ends.
  const lastDay = dateInShanghai(due.subtract({ milliseconds: 1 }))
  const today = dateInShanghai(now)
  if (clock.kind === 'naturalDays') return daysBetween(today, lastDay)
  const left = calendar.workDaysBetween(today, lastDay)
  // On the rest days after the last day no work day has passed yet, but the clock has run out.
  return left === 0 && Temporal.Instant.compare(now, endOfDay(lastDay)) >= 0 ? -1 : left
}

/** Whether the deadline has passed at `now`; false while the clock stands still. */
export const isOverdue = (
  clock: Clock,
  start: Temporal.Instant,
  options: ClockOptions & { readonly now: Temporal.Instant },
): boolean => remaining(clock, start, options).overdue
