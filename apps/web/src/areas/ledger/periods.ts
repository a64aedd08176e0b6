import {
  addDays,
  findStretch,
  monthOf,
  monthPeriod,
  type Period,
  PlainDate,
  periodFrom,
  periodTo,
  quarterOf,
  quarterPeriod,
  rhythmPeriod,
  weekdayOf,
  yearOf,
  yearPeriod,
} from '@lantu/kernel/time'
import type { Cadence } from '@lantu/ledger/contract'

/**
 * The periods a unit may report for on a day, the running one first and then the one before it. With 节点 the running one ends
 * with the next node; what has neither rhythm nor node ahead is reported for the year.
 */
export function periodsToReport(
  cadence: Cadence,
  today: string,
  nodeDays: readonly PlainDate[] = [],
): readonly Period[] {
  const day = PlainDate.parse(today)
  const of = (one: PlainDate): Period | undefined =>
    cadence === 'once' ? undefined : cadence === 'node' ? findStretch(nodeDays, one) : rhythmPeriod(cadence, one)
  const running = of(day)
  const last = nodeDays
    .filter((one) => one < day)
    .toSorted()
    .at(-1)
  const before = running === undefined ? last : addDays(periodFrom(running), -1)
  const past = before === undefined || (cadence === 'node' && last === undefined) ? undefined : of(before)
  const found = [running, past].filter((one) => one !== undefined)
  return found.length > 0 ? found : [yearPeriod(yearOf(day))]
}

export interface DueSpan {
  readonly id: 'past' | 'week' | 'month' | 'quarter'
  readonly dueFrom?: PlainDate
  readonly dueTo: PlainDate
}

/** Before today; from today to Sunday, to the end of the month, to the end of the quarter. */
export function dueSpans(today: PlainDate): readonly DueSpan[] {
  const [year, month] = [yearOf(today), monthOf(today)]
  return [
    { id: 'past', dueTo: addDays(today, -1) },
    { id: 'week', dueFrom: today, dueTo: addDays(today, 7 - weekdayOf(today)) },
    { id: 'month', dueFrom: today, dueTo: periodTo(monthPeriod(year, month)) },
    { id: 'quarter', dueFrom: today, dueTo: periodTo(quarterPeriod(year, quarterOf(today))) },
  ]
}
