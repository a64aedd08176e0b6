import type { Reason } from '@lantu/kernel'
import {
  addDays,
  type Clock,
  chinaCalendar,
  dateInShanghai,
  daysBetween,
  endOfDay,
  explainDue,
  inForce,
  type PlainDate,
  type Stop,
  workingDays,
} from '@lantu/kernel/time'
import { Temporal } from 'temporal-polyfill'
import type { ActionInput } from '#contract/fields.ts'
import type { MatterReasonCode } from '#contract/reasons.ts'
import { remindBefore } from './durations.ts'
import type { ClockChange, ClockRule } from './event.ts'
import type { ClockDef, ClockEffect } from './policy.ts'
import type { MatterClock } from './state.ts'

/** A clock's deadline with every step that leads to it; `due` and `lastDay` null while the clock stands still. */
export interface ClockDue {
  readonly due: string | null
  readonly lastDay: PlainDate | null
  readonly warn: string | null
  readonly reasons: readonly Reason[]
}

/** When the clock runs out and why then. Instants are ISO 8601; an act at the very instant of `due` is too late. */
export function clockDue(clock: MatterClock): ClockDue {
  const start = Temporal.Instant.from(clock.startedAt)
  const stops = clock.stops.map(
    (stop): Stop => ({
      from: Temporal.Instant.from(stop.from),
      to: stop.to === null ? null : Temporal.Instant.from(stop.to),
    }),
  )
  const { due, lastDay, reasons } =
    clock.rule.kind === 'untilDate' ? untilDate(clock.rule.date, stops) : explainDue(clock.rule, start, { stops })
  const warn = lastDay === null ? null : stamp(endOfDay(warnDay(lastDay)))
  return { due: due === null ? null : stamp(due), lastDay, warn, reasons }
}

/** Instants as the log writes them, with milliseconds, so that their texts compare as they do. */
const stamp = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' })

/** A day that a person set does not roll over a holiday; a stop moves it by as many days as it lasted. */
function untilDate(date: PlainDate, stops: readonly Stop[]) {
  const reasons: Reason[] = [{ code: 'matters.clock.untilDate' satisfies MatterReasonCode, params: { date } }]
  let lastDay = date
  for (const stop of stops) {
    if (stop.to === null) {
      reasons.push({ code: 'time.standing', params: { since: stop.from.toString() } })
      return { due: null, lastDay: null, reasons }
    }
    const days = daysBetween(dateInShanghai(stop.from), dateInShanghai(stop.to))
    lastDay = addDays(lastDay, days)
    reasons.push({
      code: 'time.stopped',
      params: { from: stop.from.toString(), to: stop.to.toString(), days, last: lastDay },
    })
  }
  reasons.push({ code: 'time.endOfDay', params: { date: lastDay } })
  return { due: endOfDay(lastDay), lastDay, reasons }
}

/** The day whose end is two working days (as in force) before the end of `lastDay`; week days where no calendar is known. */
export function warnDay(lastDay: PlainDate): PlainDate {
  let left = inForce(remindBefore, lastDay).value
  let day = lastDay
  while (left > 0) {
    if (!chinaCalendar.knows(day) || chinaCalendar.isWorkDay(day)) left--
    day = addDays(day, -1)
  }
  return day
}

/** The rule a clock starts with, from its definition, the action's input and the matter's day. */
function ruleOf(
  def: ClockDef,
  given: { input: ActionInput; due: PlainDate | null; today: PlainDate },
): ClockRule | undefined {
  const table = (dated: Parameters<typeof inForce<Clock>>[0]) => inForce(dated, given.today).value
  switch (def.rule.by) {
    case 'table':
      return table(def.rule.table)
    case 'dueDate': {
      const date = given.input.due ?? given.due
      return date === null ? undefined : { kind: 'untilDate', date }
    }
    case 'daysField':
      return given.input.days === undefined ? undefined : workingDays(given.input.days)
    case 'dueFieldOrTable':
      return given.input.due === undefined ? table(def.rule.table) : { kind: 'untilDate', date: given.input.due }
  }
}

/** The clock changes that an action's effects come to. A clock to a day that nobody set does not start. */
export function clockChanges(
  effects: readonly ClockEffect<string>[],
  defs: Readonly<Record<string, ClockDef>>,
  given: { input: ActionInput; due: PlainDate | null; now: Temporal.Instant },
): ClockChange[] {
  const today = dateInShanghai(given.now)
  return effects.flatMap((effect): ClockChange[] => {
    if (effect.do !== 'start') return [effect]
    const def = defs[effect.clock]
    const rule = def && ruleOf(def, { ...given, today })
    return def && rule ? [{ do: 'start', clock: effect.clock, rule, owner: def.owner }] : []
  })
}

/** The first deadline among the clocks that run, of those the unit answers for (or all when `whose` is `any`). */
export function nextDue(
  clocks: readonly MatterClock[],
  whose: 'unit' | 'any' = 'any',
): { due: string; warn: string; clock: MatterClock } | undefined {
  let first: { due: string; warn: string; clock: MatterClock } | undefined
  for (const clock of clocks) {
    if (clock.endedAt !== null || (whose === 'unit' && clock.owner === 'supervision')) continue
    const { due, warn } = clockDue(clock)
    if (due !== null && warn !== null && (first === undefined || due < first.due)) first = { due, warn, clock }
  }
  return first
}
