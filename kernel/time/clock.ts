import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Reason } from '../lamp.ts'
import { chinaCalendar, type WorkCalendar } from './calendar.ts'
import { refuse } from './errors.ts'
import { addDays, daysBetween, laterOf, type PlainDate, yearOf } from './plain-date.ts'
import { dateInShanghai, endOfDay } from './zone.ts'

/*
 * The three kinds of clock.
 *
 *   continuousHours 连续小时  runs day and night: due = start + hours + time stopped, to the millisecond.
 *   naturalDays 自然日        the day of the start is not counted; the last day ends at 24:00 in Beijing; a last day on a
 *                           rest day rolls over to the next work day (民法典 art. 201–203).
 *   workingDays 工作日        the same, but only work days are counted, 调休 included, so nothing can roll.
 *
 * A stop (中止: an extension is asked, a court or 信访 has the case) takes out the days after the day it began up to and
 * including the day it ended, all of them or the work days among them, as the clock counts. The deadline of a clock of
 * days is never before the end of the day on which it started again. While a stop without an end lies before the deadline,
 * there is no deadline. `due` is exclusive: an act at the very instant of `due` is too late.
 */
export const Clock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('continuousHours'), hours: z.number().positive().max(87_600) }),
  z.object({ kind: z.literal('naturalDays'), days: z.int().positive().max(3_660) }),
  z.object({ kind: z.literal('workingDays'), days: z.int().positive().max(2_500) }),
])
export type Clock = z.infer<typeof Clock>

export const continuousHours = (hours: number): Clock => parseClock({ kind: 'continuousHours', hours })
export const naturalDays = (days: number): Clock => parseClock({ kind: 'naturalDays', days })
export const workingDays = (days: number): Clock => parseClock({ kind: 'workingDays', days })

/** Time during which the clock stood still; `to` null while it still stands. */
export interface Stop {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
}

export interface ClockOptions {
  readonly stops?: readonly Stop[]
  readonly calendar?: WorkCalendar
}

/** `due` and `lastDay` are null while the clock stands still. `reasons` tells every step, in order. */
export interface Due {
  readonly due: Temporal.Instant | null
  readonly lastDay: PlainDate | null
  readonly reasons: readonly Reason[]
}

/** The deadline, or null while the clock stands still. Beyond the announced years it is provisional, and `explainDue` says so. */
export const dueAt = (clock: Clock, start: Temporal.Instant, options: ClockOptions = {}): Temporal.Instant | null =>
  explainDue(clock, start, options).due

/** The deadline with the list of steps that lead to it. */
export function explainDue(clock: Clock, start: Temporal.Instant, options: ClockOptions = {}): Due {
  const stops = mergeStops(options.stops ?? [], start)
  if (clock.kind === 'continuousHours') return explainHours(clock.hours, start, stops)
  return explainDays(clock, start, { stops, calendar: options.calendar ?? chinaCalendar })
}

function explainHours(hours: number, start: Temporal.Instant, stops: readonly Stop[]): Due {
  const reasons: Reason[] = [startedAt(start), { code: 'time.continuousHours', params: { hours } }]
  let due = start.add({ milliseconds: Math.round(hours * 3_600_000) })
  for (const stop of stops) {
    if (isBefore(due, stop.from)) break
    if (stop.to === null) return standing(stop, reasons)
    const milliseconds = stop.to.epochMilliseconds - stop.from.epochMilliseconds
    due = due.add({ milliseconds })
    reasons.push(stopped(stop, stop.to, { hours: milliseconds / 3_600_000 }))
  }
  reasons.push({ code: 'time.due', params: { at: due.toString() } })
  return { due, lastDay: dateInShanghai(due), reasons }
}

function explainDays(
  clock: Exclude<Clock, { kind: 'continuousHours' }>,
  start: Temporal.Instant,
  { stops, calendar }: { stops: readonly Stop[]; calendar: WorkCalendar },
): Due {
  const first = dateInShanghai(start)
  const onlyWork = clock.kind === 'workingDays'
  let last = onlyWork ? calendar.addWorkDays(first, clock.days) : addDays(first, clock.days)
  const reasons: Reason[] = [
    startedAt(start),
    { code: 'time.startDayNotCounted', params: { date: first } },
    { code: `time.${clock.kind}`, params: { days: clock.days, last } },
  ]
  for (const stop of stops) {
    // A stop that begins in the rest days over which the deadline rolls still meets a running clock.
    if (isBefore(endOfDay(calendar.workDayOnOrAfter(last)), stop.from)) break
    if (stop.to === null) return standing(stop, reasons)
    const began = dateInShanghai(stop.from)
    const ended = dateInShanghai(stop.to)
    const days = onlyWork ? calendar.workDaysBetween(began, ended) : daysBetween(began, ended)
    last = onlyWork
      ? calendar.workDayOnOrAfter(laterOf(calendar.addWorkDays(last, days), ended))
      : laterOf(addDays(last, days), ended)
    reasons.push(stopped(stop, stop.to, { days, last }))
  }
  if (onlyWork) reasons.push(...restAndMakeUp(first, last, calendar))
  const lastDay = calendar.workDayOnOrAfter(last)
  if (lastDay !== last) {
    reasons.push({
      code: 'time.rolledOver',
      params: { from: last, to: lastDay, holiday: calendar.dayOf(last).holiday ?? '' },
    })
  }
  if (!calendar.knows(lastDay)) reasons.push({ code: 'time.provisional', params: { year: yearOf(lastDay) } })
  const due = endOfDay(lastDay)
  reasons.push({ code: 'time.endOfDay', params: { date: lastDay } })
  return { due, lastDay, reasons }
}

/** The public holidays that were passed over and the 调休 days that were counted, after `first` up to `last`. */
function restAndMakeUp(first: PlainDate, last: PlainDate, calendar: WorkCalendar): Reason[] {
  const reasons: Reason[] = []
  let span: { from: PlainDate; to: PlainDate; holiday: string } | undefined
  const close = () => {
    if (span) reasons.push({ code: 'time.holidayPassed', params: span })
    span = undefined
  }
  for (let date = first; date < last; ) {
    date = addDays(date, 1)
    const { reason, holiday } = calendar.dayOf(date)
    if (reason === 'holiday' && span?.holiday === holiday && span !== undefined) span = { ...span, to: date }
    else close()
    if (reason === 'holiday' && span === undefined) span = { from: date, to: date, holiday: holiday ?? '' }
    if (reason === 'makeUp') reasons.push({ code: 'time.makeUpCounted', params: { date, holiday: holiday ?? '' } })
  }
  close()
  return reasons
}

/** Stops in order, cut at the start, those that touch joined; throws `time.badClock` when one ends before it begins. */
function mergeStops(stops: readonly Stop[], start: Temporal.Instant): Stop[] {
  const merged: Stop[] = []
  for (const stop of [...stops].sort((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    if (stop.to !== null && isBefore(stop.to, stop.from)) {
      throw refuse('time.badClock', { params: { text: `${stop.from}/${stop.to}` } })
    }
    if (stop.to !== null && !isBefore(start, stop.to)) continue
    const from = isBefore(stop.from, start) ? start : stop.from
    const before = merged.at(-1)
    if (before === undefined || (before.to !== null && isBefore(before.to, from))) merged.push({ from, to: stop.to })
    else if (before.to !== null && (stop.to === null || isBefore(before.to, stop.to))) {
      merged[merged.length - 1] = { from: before.from, to: stop.to }
    }
  }
  return merged
}

function parseClock(given: Clock): Clock {
  const read = Clock.safeParse(given)
  if (!read.success) throw refuse('time.badClock', { params: { text: JSON.stringify(given) } })
  return read.data
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0
const startedAt = (start: Temporal.Instant): Reason => ({ code: 'time.start', params: { at: start.toString() } })
const stopped = (stop: Stop, to: Temporal.Instant, params: Reason['params']): Reason => ({
  code: 'time.stopped',
  params: { from: stop.from.toString(), to: to.toString(), ...params },
})
const standing = (stop: Stop, reasons: readonly Reason[]): Due => ({
  due: null,
  lastDay: null,
  reasons: [...reasons, { code: 'time.standing', params: { since: stop.from.toString() } }],
})
