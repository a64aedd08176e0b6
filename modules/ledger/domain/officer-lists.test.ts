import { DistrictCode, systemActor } from '@lantu/kernel'
import { addDays, parsePlainDate, periodFrom } from '@lantu/kernel/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listFeedbacks } from './feedbacks.ts'
import { listReader } from './officer-lists.ts'

const actor = systemActor(DistrictCode.parse('990001'))
const afterDays = { week: 1, fortnight: 2, tenDays: 2, month: 5, quarter: 5, half: 5, node: 2, once: 0 }
const reader = (today: string) =>
  listReader(actor, { today: parsePlainDate(today), soonDays: 30, untouchedDays: 90, feedbackAfter: afterDays })

test('a report is owed from the first day after its period, and due five days later', () => {
  expect(reader('2024-05-01').owed.get('month')).toBe('2024-04-01/2024-04-30')
  expect(reader('2024-05-05').due.get('month')).toBe('2024-03-01/2024-03-31')
  expect(reader('2024-05-07').due.get('month')).toBe('2024-04-01/2024-04-30') // 5 May is a day of rest.
  expect(reader('2024-05-07').due.get('quarter')).toBe('2024-01-01/2024-03-31')
  expect(reader('2024-05-07').due.get('half')).toBe('2023-07-01/2023-12-31')
  expect(reader('2024-05-07').due.has('once')).toBe(false)
  expect(reader('2024-05-16').nodesDueUntil).toBe('2024-05-13')
})

test('what is due by the list is due by the lamp: whoever was issued before that period has a feedback past its day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 0, max: 700 }),
      fc.constantFrom<'week' | 'tenDays' | 'month' | 'quarter' | 'half'>('week', 'tenDays', 'month', 'quarter', 'half'),
      (from, later, cadence) => {
        const issuedOn = addDays(parsePlainDate('2023-01-01'), from)
        const today = addDays(issuedOn, later)
        const due = reader(today).due.get(cadence)
        const asked = listFeedbacks({ cadence, issuedOn, nodes: [], afterDays, given: [] }, today)
        expect(due !== undefined && issuedOn <= periodFrom(due)).toBe(asked.length > 0)
      },
    ),
  )
})
