import type { Actor, Role, UnitId } from '@lantu/kernel'
import { addDays, type Period, type PlainDate, periodFrom, periodTo } from '@lantu/kernel/time'
import type { Cadence } from '#contract/commitment.ts'
import { dueOn, periodOf, type ReportRules } from './feedbacks.ts'

/** What the lists need to know of the reader and the day; pure facts, so that every list is one condition on a row. */
export interface ListReader {
  readonly today: PlainDate
  /** The last day that still counts as due soon. */
  readonly soonUntil: PlainDate
  /** A record that nobody has touched since this day or longer is 久未更新. */
  readonly untouchedSince: PlainDate
  /** By rhythm the newest period that has ended: who gave no signed report of it owes one. */
  readonly owed: ReadonlyMap<Cadence, Period>
  /** By rhythm the newest period whose report is past its last day. */
  readonly due: ReadonlyMap<Cadence, Period>
  /** The newest day of a node whose report is past its last day; where nodes set the rhythm. */
  readonly nodesDueUntil: PlainDate
  readonly personId: string | null
  readonly roles: readonly Role[]
  /** Every unit of the reader: nobody verifies or decides on their own unit's work. */
  readonly units: readonly UnitId[]
  /** Units in which the reader holds one of these roles. */
  readonly unitsAs: (...roles: readonly Role[]) => UnitId[]
}

const rhythms = ['week', 'fortnight', 'tenDays', 'month', 'quarter', 'half'] as const satisfies readonly Cadence[]

export function listReader(
  actor: Actor,
  given: { today: PlainDate; soonDays: number; untouchedDays: number; feedbackAfter: ReportRules['afterDays'] },
): ListReader {
  const { today, soonDays, untouchedDays, feedbackAfter } = given
  return {
    today,
    soonUntil: addDays(today, soonDays),
    untouchedSince: addDays(today, -untouchedDays),
    owed: lastPeriods(today, (last) => last < today),
    due: lastPeriods(today, (last, cadence) => dueOn(last, { cadence, afterDays: feedbackAfter }) < today),
    nodesDueUntil: lastNodeDay(today, feedbackAfter),
    personId: actor.personId,
    roles: [...new Set(actor.roles.map(({ role }) => role))],
    units: [...new Set([...actor.units, ...actor.roles.map(({ unitId }) => unitId)])],
    unitsAs: (...roles) => [
      ...new Set(actor.roles.filter(({ role }) => roles.includes(role)).map((one) => one.unitId)),
    ],
  }
}

/** The newest period of each rhythm whose last day is such that `holds`. */
function lastPeriods(
  today: PlainDate,
  holds: (last: PlainDate, cadence: Cadence) => boolean,
): ReadonlyMap<Cadence, Period> {
  const found = new Map<Cadence, Period>()
  for (const rhythm of rhythms) {
    let period = periodOf(rhythm, today)
    while (period !== null && !holds(periodTo(period), rhythm))
      period = periodOf(rhythm, addDays(periodFrom(period), -1))
    if (period !== null) found.set(rhythm, period)
  }
  return found
}

function lastNodeDay(today: PlainDate, afterDays: ReportRules['afterDays']): PlainDate {
  let day = today
  while (dueOn(day, { cadence: 'node', afterDays }) >= today) day = addDays(day, -1)
  return day
}
