import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar.ts'
import { type Clock, continuousHours, dueAt, explainDue, naturalDays, type Stop, workingDays } from './clock.ts'
import { isOverdue, remaining } from './clock-reading.ts'
import { clockReasons } from './clock-reasons.ts'
import { addDays, daysBetween } from './plain-date.ts'
import { dateInShanghai, endOfDay } from './zone.ts'

const origin = Temporal.Instant.from('2023-01-01T00:00:00+08:00')
const minute = (minutes: number) => origin.add({ minutes })
const minutes = fc.integer({ min: 0, max: 3 * 365 * 1440 })
const starts = minutes.map(minute)
const daysClock = fc.tuple(fc.constantFrom(naturalDays, workingDays), fc.integer({ min: 1, max: 40 }))
const clocks: fc.Arbitrary<Clock> = fc.oneof(
  daysClock.map(([make, days]) => make(days)),
  fc.integer({ min: 1, max: 500 }).map(continuousHours),
)
/** Stops that begin within some weeks of the start, possibly before it, possibly overlapping. */
const stopsNear = (start: Temporal.Instant) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -5000, max: 40_000 }), fc.integer({ min: 0, max: 15_000 }))
      .map(
        ([from, length]): Stop => ({ from: start.add({ minutes: from }), to: start.add({ minutes: from + length }) }),
      ),
    { maxLength: 3 },
  )
const cases = fc
  .tuple(starts, clocks)
  .chain(([start, clock]) => fc.tuple(fc.constant(start), fc.constant(clock), stopsNear(start)))

const ms = (instant: Temporal.Instant | null): number => {
  if (instant === null) throw new Error('the clock stands still')
  return instant.epochMilliseconds
}
const longer = (clock: Clock): Clock =>
  clock.kind === 'continuousHours'
    ? continuousHours(clock.hours + 1)
    : clock.kind === 'naturalDays'
      ? naturalDays(clock.days + 1)
      : workingDays(clock.days + 1)

test('a later start is never due earlier, nor a longer clock', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 20_000 }), ([start, clock, stops], delay) => {
      const due = ms(dueAt(clock, start, { stops }))
      expect(ms(dueAt(clock, start.add({ minutes: delay }), { stops }))).toBeGreaterThanOrEqual(due)
      expect(ms(dueAt(longer(clock), start, { stops }))).toBeGreaterThanOrEqual(due)
      expect(due).toBeGreaterThan(start.epochMilliseconds)
    }),
  )
})

test('a clock of days never ends on a rest day, and ends at midnight in Beijing', () => {
  fc.assert(
    fc.property(cases, ([start, clock, stops]) => {
      const { due, lastDay } = explainDue(clock, start, { stops })
      if (clock.kind === 'continuousHours' || lastDay === null) return
      expect(chinaCalendar.isWorkDay(lastDay)).toBe(true)
      expect(ms(due)).toBe(ms(endOfDay(lastDay)))
    }),
  )
})

test('every step told is declared with its parameters', () => {
  fc.assert(
    fc.property(cases, ([start, clock, stops]) => {
      const still = [...stops, { from: start.add({ hours: 30 }), to: null }]
      for (const tried of [stops, still]) {
        for (const { code, params } of explainDue(clock, start, { stops: tried }).reasons) {
          const declared: readonly string[] | undefined = new Map<string, readonly string[]>(
            Object.entries(clockReasons),
          ).get(code)
          expect(declared).toEqual(expect.arrayContaining(Object.keys(params)))
          if (code !== 'time.stopped') expect(Object.keys(params)).toHaveLength(declared?.length ?? -1)
        }
      }
    }),
  )
})

test('a deadline never falls inside a stop', () => {
  fc.assert(
    fc.property(cases, ([start, clock, stops]) => {
      const due = ms(dueAt(clock, start, { stops }))
      for (const stop of stops) expect(due > ms(stop.from) && due < ms(stop.to)).toBe(false)
    }),
  )
})

test('a stop of continuous hours adds exactly the time stopped', () => {
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 0, max: 50_000 }),
      (start, hours, share, length) => {
        const from = start.add({ minutes: Math.floor(hours * 60 * share) })
        const stops = [{ from, to: from.add({ minutes: length }) }]
        const clock = continuousHours(hours)
        expect(ms(dueAt(clock, start, { stops })) - ms(dueAt(clock, start))).toBe(length * 60_000)
      },
    ),
  )
})

test('a stop of working days adds exactly the work days stopped', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 2, max: 40 }), fc.integer({ min: 0, max: 20 }), (start, days, length) => {
      const from = start.add({ minutes: 60 })
      // Stops end on a work day here: one that ends on a rest day may wait for the next work day as well.
      const ended = chinaCalendar.workDayOnOrAfter(addDays(dateInShanghai(from), length))
      const stops = [{ from, to: endOfDay(ended).subtract({ minutes: 1 }) }]
      const plain = explainDue(workingDays(days), start).lastDay
      const stopped = explainDue(workingDays(days), start, { stops }).lastDay
      if (plain === null || stopped === null) throw new Error('the clock stands still')
      expect(chinaCalendar.workDaysBetween(plain, stopped)).toBe(
        chinaCalendar.workDaysBetween(dateInShanghai(from), ended),
      )
    }),
  )
})

test('working days and hours are additive, natural days up to the roll-over', () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (start, a, b) => {
      const middle = explainDue(workingDays(a), start).due
      const before = Temporal.Instant.fromEpochMilliseconds(ms(middle) - 1)
      expect(ms(dueAt(workingDays(b), before))).toBe(ms(dueAt(workingDays(a + b), start)))
      const hours = Temporal.Instant.fromEpochMilliseconds(ms(dueAt(continuousHours(a), start)))
      expect(ms(dueAt(continuousHours(b), hours))).toBe(ms(dueAt(continuousHours(a + b), start)))
      const { lastDay } = explainDue(naturalDays(a), start)
      if (lastDay === null) throw new Error('the clock stands still')
      expect(lastDay).toBe(chinaCalendar.workDayOnOrAfter(addDays(dateInShanghai(start), a)))
      expect(daysBetween(dateInShanghai(start), lastDay)).toBeGreaterThanOrEqual(a)
    }),
  )
})

test('overdue, days left and the deadline agree', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 60_000 }), ([start, clock, stops], later) => {
      const now = start.add({ minutes: later })
      const reading = remaining(clock, start, { now, stops })
      const due = ms(dueAt(clock, start, { stops }))
      expect(reading.overdue).toBe(now.epochMilliseconds >= due)
      expect(isOverdue(clock, start, { now, stops })).toBe(reading.overdue)
      if (clock.kind === 'continuousHours') expect((reading.left ?? 0) <= 0).toBe(reading.overdue)
      else expect((reading.left ?? 0) < 0).toBe(reading.overdue)
    }),
  )
})
