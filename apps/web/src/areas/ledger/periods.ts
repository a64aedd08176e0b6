import {
  addDays,
  halfPeriod,
  monthOf,
  monthPeriod,
  type Period,
  PlainDate,
  periodTo,
  type Quarter,
  quarterPeriod,
  weekdayOf,
  yearOf,
  yearPeriod,
} from '@lantu/kernel/time'
import type { Cadence } from '@lantu/ledger/contract'

/** The periods a unit may report for on a day, the running one first and then the one before it. */
export function periodsToReport(cadence: Cadence, today: string): readonly Period[] {
  const day = PlainDate.parse(today)
  const [year, month] = [yearOf(day), monthOf(day)]
  switch (cadence) {
    case 'month':
      return [monthPeriod(year, month), month === 1 ? monthPeriod(year - 1, 12) : monthPeriod(year, month - 1)]
    case 'quarter': {
      const quarters = ([1, 2, 3, 4] as const).filter((one) => one * 3 - 2 <= month)
      const now = quarters.at(-1) ?? 1
      const last = quarters.at(-2)
      return [quarterPeriod(year, now), last ? quarterPeriod(year, last) : quarterPeriod(year - 1, 4)]
    }
    case 'half':
      return month <= 6 ? [halfPeriod(year, 1), halfPeriod(year - 1, 2)] : [halfPeriod(year, 2), halfPeriod(year, 1)]
    case 'once':
      return [yearPeriod(year)]
  }
}

export interface DueSpan {
  readonly id: 'past' | 'week' | 'month' | 'quarter'
  readonly dueFrom?: PlainDate
  readonly dueTo: PlainDate
}

const quarterOf = (month: number): Quarter => (month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4)

/** Before today; from today to Sunday, to the end of the month, to the end of the quarter. */
export function dueSpans(today: PlainDate): readonly DueSpan[] {
  const [year, month] = [yearOf(today), monthOf(today)]
  return [
    { id: 'past', dueTo: addDays(today, -1) },
    { id: 'week', dueFrom: today, dueTo: addDays(today, 7 - weekdayOf(today)) },
    { id: 'month', dueFrom: today, dueTo: periodTo(monthPeriod(year, month)) },
    { id: 'quarter', dueFrom: today, dueTo: periodTo(quarterPeriod(year, quarterOf(month))) },
  ]
}
