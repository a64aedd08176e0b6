import {
  intervalPeriod,
  monthOf,
  monthsPeriod,
  type Period,
  type PlainDate,
  periodFrom,
  periodTo,
  plainDate,
  yearOf,
} from '@lantu/kernel/time'
import type { BulletinKind } from '#contract/bulletin.ts'

/** What is meant where no period is named: the year to today, or to the end of the last whole quarter. */
export function usualPeriod(kind: BulletinKind, today: PlainDate): Period {
  const year = yearOf(today)
  if (kind === 'inspection') return intervalPeriod(plainDate(year, 1, 1), today)
  const quarters = Math.floor((monthOf(today) - 1) / 3)
  return quarters === 0 ? monthsPeriod(year - 1, 1, 12) : monthsPeriod(year, 1, quarters * 3)
}

/** An economic report runs from 1 January to the end of a quarter; neither bulletin tells of days to come. */
export function fits(kind: BulletinKind, period: Period, today: PlainDate): boolean {
  if (periodTo(period) > today) return false
  if (kind === 'inspection') return true
  const year = yearOf(periodFrom(period))
  return [3, 6, 9, 12].some((month) => period === monthsPeriod(year, 1, month))
}
