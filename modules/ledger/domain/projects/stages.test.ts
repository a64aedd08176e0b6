import { addDays, parsePlainDate as day, type PlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NewStageEntry, Stage } from '#contract/projects/stage.ts'
import { findStageFault, spanStages, standingStages } from './stages.ts'

/** Attempts on days of 2024, most of them out of order: what the rules refuse is not recorded. */
const attempts = fc.array(
  fc.record({
    stage: fc.constantFrom(...Stage.options),
    on: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 4 }),
    reason: fc.option(fc.constant('更正'), { freq: 3 }),
    recordedAfter: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 40 },
)
type Attempts = typeof attempts extends fc.Arbitrary<infer T> ? T : never

interface Kept {
  readonly entry: NewStageEntry
  readonly recordedOn: PlainDate
}

function record(list: Attempts): Kept[] {
  const kept: Kept[] = []
  let today = day('2024-03-01')
  for (const { stage, on, reason, recordedAfter } of list) {
    today = addDays(today, recordedAfter)
    const entry = NewStageEntry.parse({ stage, on: on === null ? null : addDays(day('2024-01-01'), on), reason })
    const standing = standingStages(kept.map((one) => one.entry))
    if (findStageFault(standing, entry, today) === undefined) kept.push({ entry, recordedOn: today })
  }
  return kept
}

/** The stages as they were known at the end of a day. */
const knownOn = (kept: readonly Kept[], on: PlainDate) =>
  spanStages(standingStages(kept.filter((one) => one.recordedOn <= on).map((one) => one.entry)), on)

test('whatever is tried in whatever order, the standing stages follow each other and lie in the past', () => {
  fc.assert(
    fc.property(attempts, (list) => {
      const kept = record(list)
      const today = kept.at(-1)?.recordedOn ?? day('2024-03-01')
      const spans = knownOn(kept, today)
      for (const [index, span] of spans.entries()) {
        const next = spans[index + 1]
        expect(span.until).toBe(next?.on ?? null)
        expect(span.on <= (next?.on ?? today)).toBe(true)
        if (next) expect(Stage.options.indexOf(span.stage)).toBeLessThan(Stage.options.indexOf(next.stage))
      }
    }),
  )
})

test('what is recorded later never changes what was known on a past day', () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: 40 }), (list, cut) => {
      const whole = record(list)
      const before = whole.slice(0, cut)
      const last = before.at(-1)?.recordedOn
      if (last === undefined) return
      const past = addDays(last, -1)
      expect(knownOn(whole, past)).toEqual(knownOn(before, past))
    }),
  )
})

test('a stage may be left out, and one that is taken back leaves the one before it standing', () => {
  const entry = (stage: Stage, on: string | null) => NewStageEntry.parse({ stage, on, reason: '更正' })
  const entries = [entry('approved', '2024-01-10'), entry('listed', '2024-02-01')]
  expect(spanStages(standingStages(entries), day('2024-03-01')).map((one) => [one.stage, one.days])).toEqual([
    ['approved', 22],
    ['listed', 29],
  ])
  const back = standingStages([...entries, entry('listed', null)])
  expect(spanStages(back, day('2024-03-01')).map((one) => [one.stage, one.days])).toEqual([['approved', 51]])
  expect(findStageFault(back, entry('listed', null), day('2024-03-01'))?.code).toBe('ledger.project.stageNotEntered')
})

test('竣工 counts no days any more', () => {
  const entries = [NewStageEntry.parse({ stage: 'completed', on: '2024-01-10' })]
  expect(spanStages(standingStages(entries), day('2024-12-31'))).toMatchObject([{ days: 0 }])
})
