import type { Threshold } from '@lantu/data'
import { compareDecimals, decimalFromNumber, negateDecimal, type Points, points } from '@lantu/kernel'
import type { Measure } from './facts.ts'
import { type Finding, found } from './finding.ts'

/** The gap that lies `limit` 个百分点 behind the schedule: −5 for 5. */
export const gapAt = (limit: Threshold): Points => points(negateDecimal(decimalFromNumber(limit.value, 1)))

/** Strictly more behind than `limit`: a gap of exactly −5.0 is not “more than 5”. */
const isBehind = (gap: Points, limit: Threshold): boolean => compareDecimals(gap, gapAt(limit)) < 0

/** What the figures alone find; empty when there is no measure, or one without a schedule. */
export function findInMeasure(
  measure: Measure,
  { amberGap, redGap }: { readonly amberGap: Threshold; readonly redGap: Threshold },
): Finding[] {
  switch (measure.state) {
    case 'none':
      return []
    case 'awaited':
      return [
        measure.expectedOn === null
          ? found('missing', 'lamp.figureAwaited', { period: measure.period })
          : found('missing', 'lamp.figureAwaitedUntil', { period: measure.period, expectedOn: measure.expectedOn }),
      ]
    case 'released': {
      const { gap } = measure
      if (gap === null) return []
      if (isBehind(gap, redGap)) return [found('red', 'lamp.gapRed', { gap, limit: redGap.value })]
      if (isBehind(gap, amberGap)) return [found('amber', 'lamp.gapAmber', { gap, limit: amberGap.value })]
      return [found('green', 'lamp.onSchedule', { gap })]
    }
  }
}
