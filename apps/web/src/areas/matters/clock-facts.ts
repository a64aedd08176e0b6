import { chinaCalendar, daysBetween, PlainDate } from '@lantu/kernel/time'
import type { MatterDetail } from '@lantu/matters/contract'
import { splitInstant } from '#language/index.ts'
import type { ClockProps } from '#parts/clock.tsx'
import { daysOfClock } from '#parts/clock-days.ts'

type ClockView = MatterDetail['clocks'][number]

/** Which kind of time a clock counts: its reasons say so; a day set by a person is counted in natural days. */
export function kindOf(clock: ClockView): ClockProps['kind'] {
  const codes = new Set(clock.reasons.map((reason) => reason.code))
  if (codes.has('time.workingDays')) return 'workingDays'
  return codes.has('time.continuousHours') ? 'continuousHours' : 'naturalDays'
}

/**
 * What the clock part draws, seen on the shown day; a clock that has ended is seen on the day it ended. Hours are counted from
 * `now` on the district's own clock, on a past day from its noon.
 */
export function clockFacts(
  clock: ClockView,
  shown: string,
  seen: { readonly now?: string | null } = {},
): Omit<ClockProps, 'name'> {
  const kind = kindOf(clock)
  const state = clock.endedAt ? 'done' : clock.due === null ? 'stopped' : 'running'
  const today = clock.endedAt ? (splitInstant(clock.endedAt)?.date ?? shown) : shown
  const start = splitInstant(clock.startedAt)?.date ?? shown
  const cells =
    clock.lastDay === null || kind === 'continuousHours'
      ? []
      : daysOfClock({ kind, start, lastDay: clock.lastDay, today })
  // The day a clock ended is not today.
  const days = clock.endedAt ? cells.map((cell) => ({ ...cell, today: false })) : cells
  return { kind, state, due: clock.due, left: leftOf(clock, { kind, today, now: seen.now ?? null }), days }
}

function leftOf(clock: ClockView, on: { kind: ClockProps['kind']; today: string; now: string | null }): number | null {
  if (clock.due === null || clock.lastDay === null) return null
  if (clock.endedAt && on.kind === 'continuousHours') return hoursBetween(clock.endedAt, clock.due)
  const today = PlainDate.safeParse(on.today)
  if (!today.success) return null
  switch (on.kind) {
    case 'continuousHours':
      return hoursBetween(on.now ?? `${on.today}T04:00:00Z`, clock.due)
    case 'naturalDays':
      return daysBetween(today.data, clock.lastDay)
    case 'workingDays': {
      if (!chinaCalendar.knows(today.data) || !chinaCalendar.knows(clock.lastDay)) {
        return daysBetween(today.data, clock.lastDay)
      }
      return today.data <= clock.lastDay
        ? chinaCalendar.workDaysBetween(today.data, clock.lastDay)
        : -chinaCalendar.workDaysBetween(clock.lastDay, today.data)
    }
  }
}

const hoursBetween = (from: string, to: string): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / 3_600_000
