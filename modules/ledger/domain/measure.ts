import { type Points, points, type Reason } from '@lantu/kernel'
import { intervalPeriod, type Period, Period as PeriodText, PlainDate, plainDate, yearOf } from '@lantu/kernel/time'
import type { LampReasonCode, Measure } from '@lantu/lamps'

/** What the indicators' room said last of an indicator that a commitment is linked to. */
export interface Assessed {
  readonly reasons: readonly Reason[]
  /** End of the newest period with a figure; null while there is none this year. */
  readonly latestTo: PlainDate | null
}

const gapCodes: readonly string[] = ['lamp.gapRed', 'lamp.gapAmber', 'lamp.onSchedule'] satisfies LampReasonCode[]
const awaitedCodes: readonly string[] = ['lamp.figureAwaited', 'lamp.figureAwaitedUntil'] satisfies LampReasonCode[]

/**
 * The measure of a commitment that is linked to an indicator: its gap to 季节序时 as the indicator's own lamp states it, or 待数据. A node
 * or last day that has come is decided by the figure that reaches it: while that is not released, the figure is awaited, whatever an
 * older one says. Nobody reports a gap by hand.
 */
export function measureOf(
  assessed: Assessed | undefined,
  on: { today: PlainDate; nodes: readonly { dueOn: PlainDate; doneOn: PlainDate | null }[]; due: PlainDate | null },
): Measure {
  if (assessed === undefined) return { state: 'none' }
  const { reasons, latestTo } = assessed
  const { today, nodes, due } = on
  const come = [
    ...nodes.filter((node) => node.doneOn === null).map((node) => node.dueOn),
    ...(due === null ? [] : [due]),
  ]
    .filter((day) => day <= today && yearOf(day) === yearOf(today))
    .sort()
    .at(-1)
  if (come !== undefined && (latestTo === null || latestTo < come)) return awaited(yearToDate(come), null)
  const waiting = reasons.find((reason) => awaitedCodes.includes(reason.code))
  if (waiting) {
    const { period, expectedOn } = waiting.params
    return awaited(PeriodText.parse(period), expectedOn === undefined ? null : PlainDate.parse(expectedOn))
  }
  return { state: 'released', gap: gapIn(reasons) }
}

const yearToDate = (day: PlainDate): Period => intervalPeriod(plainDate(yearOf(day), 1, 1), day)
const awaited = (period: Period, expectedOn: PlainDate | null): Measure => ({ state: 'awaited', period, expectedOn })

function gapIn(reasons: readonly Reason[]): Points | null {
  const found = reasons.find((reason) => gapCodes.includes(reason.code))
  return found === undefined ? null : points(String(found.params['gap']))
}
