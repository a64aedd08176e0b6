import {
  halfPeriod,
  monthOf,
  monthPeriod,
  type Period,
  PlainDate,
  quarterPeriod,
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
