import {
  addDays,
  chinaCalendar,
  dateInShanghai,
  findStretch,
  laterOf,
  type Period,
  type PlainDate,
  periodFrom,
  periodTo,
  rhythmPeriod,
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

/** How a commitment asks for reports. `afterDays` are days from a period's end until its report is due, by cadence. */
export interface ReportRules {
  readonly cadence: Cadence
  readonly issuedOn: PlainDate
  readonly nodes: readonly { readonly dueOn: PlainDate; readonly doneOn: PlainDate | null }[]
  readonly afterDays: Readonly<Record<Cadence, number>>
  readonly given: readonly GivenReport[]
}

/** Only the latest of them decide a lamp; older ones are in the record. */
const looksBack = 12

/** The longest a period of each rhythm can be, in days: how far back the latest dozen may begin. */
const longest = { week: 7, fortnight: 14, tenDays: 11, month: 31, quarter: 92, half: 184 } as const

/** The period of the cadence in which `day` lies; null where there is nothing to report but the end. */
export function periodOf(cadence: Cadence, day: PlainDate, nodeDays: readonly PlainDate[] = []): Period | null {
  if (cadence === 'once') return null
  return cadence === 'node' ? (findStretch(nodeDays, day) ?? null) : rhythmPeriod(cadence, day)
}

/**
 * The reports asked of a lead unit for periods begun by `today`, oldest first: one for every whole period that began on or after
 * the day of issue, or with 节点 one for every stretch whose node is due after it. Each is due some days after its period's end,
 * rolling over rest days. A report counts for the one period in which its own last day lies, and given late it counts as given;
 * a node said to be done is a report by itself.
 */
export function listExpected(rules: ReportRules, today: PlainDate): Feedback[] {
  const { cadence, issuedOn, nodes, given } = rules
  const nodeDays = nodes.map((node) => node.dueOn)
  const found: Feedback[] = []
  let day =
    cadence === 'node' || cadence === 'once'
      ? issuedOn
      : laterOf(issuedOn, addDays(today, -(looksBack + 2) * longest[cadence]))
  for (;;) {
    const period = periodOf(cadence, day, nodeDays)
    if (period === null || periodFrom(period) > today) return found
    const [from, to] = [periodFrom(period), periodTo(period)]
    if (cadence === 'node' || from >= issuedOn) {
      const report = given.find((one) => one.to >= from && one.to <= to)
      const givenOn = report === undefined ? doneOn(rules, to) : dateInShanghai(Temporal.Instant.from(report.signedAt))
      found.push({ period, dueOn: dueOn(to, rules), givenOn })
    }
    day = addDays(to, 1)
  }
}

/** When the nodes of `last` were all said to be done, where nodes set the rhythm. */
function doneOn({ cadence, nodes }: ReportRules, last: PlainDate): PlainDate | null {
  if (cadence !== 'node') return null
  const days = nodes.filter((node) => node.dueOn === last).map((node) => node.doneOn)
  return days.reduce((latest, one) => (latest === null || one === null ? null : laterOf(latest, one)))
}

/** The last day of the report for a period that ends on `last`. */
export const dueOn = (last: PlainDate, { cadence, afterDays }: Pick<ReportRules, 'cadence' | 'afterDays'>): PlainDate =>
  chinaCalendar.workDayOnOrAfter(addDays(last, afterDays[cadence]))

/** Those of the expected reports whose day has passed, the latest dozen. */
export const listFeedbacks = (rules: ReportRules, today: PlainDate): Feedback[] =>
  listExpected(rules, today)
    .filter((one) => one.dueOn < today)
    .slice(-looksBack)

/** How many of the reports whose day has passed were missed since the last one given. */
export function missedInARow(expected: readonly Feedback[], today: PlainDate): number {
  const past = expected.filter((one) => one.dueOn < today)
  return past.length - (past.findLastIndex((one) => one.givenOn !== null) + 1)
}

/** The latest report that was missed and those whose day is to come; older misses are counted and no longer chased. */
export const stillOwed = (expected: readonly Feedback[], today: PlainDate): Feedback[] =>
  [...expected.filter((one) => one.dueOn < today).slice(-1), ...expected.filter((one) => one.dueOn >= today)].filter(
    (one) => one.givenOn === null,
  )
