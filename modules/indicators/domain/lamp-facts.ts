import { decimalFromNumber, parseDecimal, points, roundDecimal, subtractDecimals } from '@lantu/kernel'
import { intervalPeriod, type PlainDate } from '@lantu/kernel/time'
import type { IndicatorFacts } from '@lantu/lamps'
import type { PaceResult } from '@lantu/pace/contract'
import type { TargetKind } from '#contract/indicator.ts'
import { startOfYear } from './release.ts'

/** What the lamp evaluator needs to know of one target on one day. */
export interface LampInput {
  readonly today: PlainDate
  readonly year: number
  readonly kind: TargetKind
  readonly result: PaceResult | undefined
  /** End of the newest period known, the end of the period that should be known, and the next release. */
  readonly latestTo: PlainDate | null
  readonly due: PlainDate | null
  readonly next: { readonly end: PlainDate; readonly expectedOn: PlainDate } | null
  /** The newest published rate and the target's, for a growth target. */
  readonly growth: string | null
  readonly target: string | null
}

/**
 * A figure that should be there and is not is awaited (待数据), and so is the very first of the year. The gap to 季节序时 is in
 * 个百分点 and negative when behind; for a ceiling using up more than its share is behind.
 */
export function lampFacts(input: LampInput): IndicatorFacts {
  const { result, today } = input
  const start = startOfYear(input.year)
  const awaited =
    input.due !== null && (input.latestTo === null || input.latestTo < input.due)
      ? { end: input.due, expectedOn: null }
      : input.latestTo === null
        ? input.next
        : null
  return {
    today,
    startsOn: start,
    measure: awaited
      ? { state: 'awaited', period: intervalPeriod(start, awaited.end), expectedOn: awaited.expectedOn }
      : { state: 'released', gap: gapOf(input) },
    probability: result?.probability.year ?? null,
    missedReports: 0,
  }
}

function gapOf({ kind, result, growth, target }: LampInput) {
  if (kind === 'growth') {
    if (growth === null || target === null) return null
    return points(subtractDecimals(parseDecimal(growth), parseDecimal(target)))
  }
  const seasonal = result?.schedule.seasonal
  const actual = result?.schedule.actual
  if (seasonal === null || seasonal === undefined || actual === null || actual === undefined) return null
  const gap = (actual - seasonal) * 100 * (kind === 'ceiling' ? -1 : 1)
  return points(roundDecimal(decimalFromNumber(gap, 6), 2))
}
