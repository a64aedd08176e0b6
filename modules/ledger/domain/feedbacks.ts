import {
  addDays,
  dateInShanghai,
  halfPeriod,
  monthOf,
  monthPeriod,
  type Period,
  type PlainDate,
  periodFrom,
  periodTo,
  quarterPeriod,
  yearOf,
} from '@lantu/kernel/time'
import { Temporal } from 'temporal-polyfill'
import type { Cadence } from '#contract/commitment.ts'

/** A signed report of the lead unit. */
export interface GivenReport {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly signedAt: string
}

export interface Feedback {
  readonly period: Period
  readonly dueOn: PlainDate
  readonly givenOn: PlainDate | null
}

/** Only the latest of them decide a lamp; older ones are in the record. */
const looksBack = 12

/** The period of the cadence in which `day` lies; null where there is nothing to report but the end. */
export function periodOf(cadence: Cadence, day: PlainDate): Period | null {
  const [year, month] = [yearOf(day), monthOf(day)]
  switch (cadence) {
    case 'month':
      return monthPeriod(year, month)
    case 'quarter':
      return month <= 3
        ? quarterPeriod(year, 1)
        : month <= 6
          ? quarterPeriod(year, 2)
          : month <= 9
            ? quarterPeriod(year, 3)
            : quarterPeriod(year, 4)
    case 'half':
      return halfPeriod(year, month <= 6 ? 1 : 2)
    case 'once':
      return null
  }
}

/**
 * The reports asked of a lead unit by the rhythm of the commitment and due before `today`, oldest first: one for every whole
 * period that began on or after the day of issue, due `afterDays` days after its end. A report counts for the period in which
 * its own last day lies; given late it counts as given.
 */
export function listFeedbacks(asked: {
  cadence: Cadence
  issuedOn: PlainDate
  today: PlainDate
  afterDays: number
  given: readonly GivenReport[]
}): Feedback[] {
  const { cadence, issuedOn, today, afterDays, given } = asked
  const found: Feedback[] = []
  let day = issuedOn
  for (;;) {
    const period = periodOf(cadence, day)
    if (period === null) return []
    const dueOn = addDays(periodTo(period), afterDays)
    if (dueOn >= today) return found.slice(-looksBack)
    if (periodFrom(period) >= issuedOn) {
      const report = given.find((one) => one.to >= periodFrom(period) && one.to <= periodTo(period))
      const givenOn = report === undefined ? null : dateInShanghai(Temporal.Instant.from(report.signedAt))
      found.push({ period, dueOn, givenOn })
    }
    day = addDays(periodTo(period), 1)
  }
}
