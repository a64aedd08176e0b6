import { reportReminderRules } from '@lantu/data'
import { addDays, parsePlainDate as day, inForce, intervalPeriod, type PlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Feedback } from './feedbacks.ts'
import { remindersOf } from './reminders.ts'

const rules = inForce(reportReminderRules, day('2024-04-01')).value
const feedback = (dueOn: string, givenOn: string | null = null): Feedback => ({
  period: intervalPeriod(addDays(day(dueOn), -30), addDays(day(dueOn), -5)),
  dueOn: day(dueOn),
  givenOn: givenOn === null ? null : day(givenOn),
})
const said = (expected: readonly Feedback[], today: string) =>
  remindersOf(expected, { today: day(today), rules }).map((one) => `${one.feedback.dueOn} ${one.stage} ${one.missed}`)

test.each([
  ['three working days before: not yet', '2024-06-05', []],
  ['two working days before, over a long weekend', '2024-06-06', ['2024-06-11 before 0']], // Monday 10 June is 端午节.
  ['the day before', '2024-06-07', ['2024-06-11 before 0']],
  ['on the day', '2024-06-11', ['2024-06-11 onDay 0']],
  ['after one', '2024-06-12', ['2024-06-11 after1 1']],
  ['the pauses grow', '2024-06-17', ['2024-06-11 after3 1']],
  ['as they are passed', '2024-06-18', ['2024-06-11 after7 1']],
])('%s %s', (_, today, expected) => {
  expect(said([feedback('2024-06-11')], today)).toEqual(expected)
})

test('what was given is not spoken of, late or early', () => {
  expect(said([feedback('2024-05-06', '2024-06-01'), feedback('2024-06-05', '2024-06-03')], '2024-06-05')).toEqual([])
})

test('misses in a row are counted from the last report given, and only the latest is spoken of', () => {
  const given = [feedback('2024-03-05', '2024-03-04'), feedback('2024-04-05'), feedback('2024-05-06')]
  expect(said(given, '2024-05-07')).toEqual(['2024-05-06 after1 2'])
  expect(said([...given, feedback('2024-06-05')], '2024-06-05')).toEqual(['2024-05-06 after30 2', '2024-06-05 onDay 2'])
})

test('no stage is said of a report that was given, and each report is in one stage a day', () => {
  const offsets = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()), { maxLength: 12 })
  fc.assert(
    fc.property(offsets, fc.integer({ min: 0, max: 300 }), (steps, at) => {
      let last: PlainDate = day('2024-01-02')
      const expected = steps.map(([gap, given]) => {
        last = addDays(last, gap)
        return feedback(last, given ? last : null)
      })
      const found = remindersOf(expected, { today: addDays(day('2024-01-02'), at), rules })
      expect(found.every((one) => one.feedback.givenOn === null)).toBe(true)
      expect(new Set(found.map((one) => one.feedback.dueOn)).size).toBe(found.length)
    }),
  )
})
