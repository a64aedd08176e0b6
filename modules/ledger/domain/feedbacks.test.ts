import {
  addDays,
  chinaCalendar,
  parsePlainDate as day,
  isBetween,
  type PlainDate,
  periodFrom,
  periodTo,
} from '@lantu/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Cadence } from '#contract/commitment.ts'
import { listExpected, listFeedbacks, type ReportRules } from './feedbacks.ts'

const afterDays = { week: 1, fortnight: 2, tenDays: 2, month: 5, quarter: 5, half: 5, node: 2, once: 0 }
const asked: ReportRules = { cadence: 'month', issuedOn: day('2024-03-10'), nodes: [], afterDays, given: [] }
const today = day('2024-06-06')

describe('reports asked for', () => {
  test('one for every whole month after the issue whose day has passed; a day of rest rolls over', () => {
    expect(listFeedbacks(asked, today).map((one) => [one.period, one.dueOn, one.givenOn])).toEqual([
      ['2024-04-01/2024-04-30', '2024-05-06', null], // 5 May is the last day of 劳动节.
      ['2024-05-01/2024-05-31', '2024-06-05', null],
    ])
    expect(listFeedbacks(asked, day('2024-06-05'))).toHaveLength(1)
  })

  test('a report counts for the month its last day lies in, also when it came late', () => {
    const given = [{ from: day('2024-01-01'), to: day('2024-04-30'), signedAt: '2024-06-01T02:00:00.000Z' }]
    expect(listFeedbacks({ ...asked, given }, today)[0]?.givenOn).toBe('2024-06-01')
  })

  test('quarters, halves, and none where only the end is reported', () => {
    const due = (cadence: Cadence, on: string) => listFeedbacks({ ...asked, cadence }, day(on)).map((one) => one.dueOn)
    expect(due('quarter', '2024-07-06')).toEqual(['2024-07-05'])
    expect(due('half', '2025-01-07')).toEqual(['2025-01-06'])
    expect(due('once', '2024-06-06')).toEqual([])
  })

  test('weeks from the first Monday after the issue, 旬 by the month', () => {
    const periods = (cadence: Cadence) =>
      listFeedbacks({ ...asked, cadence }, day('2024-04-03')).map((one) => one.period)
    expect(periods('week')).toEqual(['2024-03-11/2024-03-17', '2024-03-18/2024-03-24', '2024-03-25/2024-03-31'])
    expect(periods('tenDays')).toEqual(['2024-03-11/2024-03-20', '2024-03-21/2024-03-31'])
  })

  test('at each node one, unless it was said to be done; a node before the issue asks for nothing', () => {
    const nodes = [
      { dueOn: day('2024-02-28'), doneOn: null },
      { dueOn: day('2024-04-10'), doneOn: null },
      { dueOn: day('2024-05-15'), doneOn: day('2024-05-11') },
      { dueOn: day('2024-09-30'), doneOn: null },
    ]
    const found = listExpected({ ...asked, cadence: 'node', nodes }, today)
    expect(found.map((one) => [one.period, one.dueOn, one.givenOn])).toEqual([
      ['2024-02-29/2024-04-10', '2024-04-12', null],
      ['2024-04-11/2024-05-15', '2024-05-17', '2024-05-11'],
      ['2024-05-16/2024-09-30', '2024-10-08', null],
    ])
    expect(listFeedbacks({ ...asked, cadence: 'node' }, today)).toEqual([])
  })
})

describe('whatever the cadence', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2023-01-01'), n))
  const reports = fc.array(
    fc.tuple(days, fc.integer({ min: 0, max: 60 })).map(([from, length]) => ({
      from,
      to: addDays(from, length),
      signedAt: '2025-12-01T02:00:00.000Z',
    })),
    { maxLength: 12 },
  )
  const nodes = fc.array(fc.record({ dueOn: days, doneOn: fc.constant<PlainDate | null>(null) }), { maxLength: 8 })
  const cases = fc.record({ cadence: fc.constantFrom(...Cadence.options), issuedOn: days, nodes, given: reports })

  test('periods follow one another without gap, are asked for once, and end with the day looked at', () => {
    fc.assert(
      fc.property(cases, days, (one, on) => {
        const found = listExpected({ ...one, afterDays }, on)
        for (const [index, { period, dueOn }] of found.entries()) {
          const next = found[index + 1]
          if (next) expect(periodFrom(next.period)).toBe(addDays(periodTo(period), 1))
          expect(periodFrom(period) <= on).toBe(true)
          expect(dueOn >= periodTo(period) && chinaCalendar.isWorkDay(dueOn)).toBe(true)
        }
      }),
    )
  })

  test('a report counts once, and whenever it was signed it counts as given', () => {
    fc.assert(
      fc.property(cases, days, (one, on) => {
        const found = listExpected({ ...one, afterDays }, on)
        for (const report of one.given) {
          const own = found.filter(({ period }) => isBetween(report.to, periodFrom(period), periodTo(period)))
          expect(own.length).toBeLessThanOrEqual(1)
          for (const { givenOn } of own) expect(givenOn).not.toBeNull()
        }
      }),
    )
  })
})
