import { type Period, periodTo } from '@lantu/kernel/time'
import type { CountedView } from '#contract/projects/stage.ts'

/** The observations, newest period first; of a period recorded twice the last one stands, and the latest period’s is current. */
export function viewCounted(rows: readonly Omit<CountedView, 'current'>[]): CountedView[] {
  const ordered = rows.toSorted((a, b) => compareEnds(b.period, a.period) || b.no - a.no)
  return ordered.map((row, index) => ({ ...row, current: index === 0 }))
}

const compareEnds = (a: Period, b: Period): number =>
  periodTo(a) < periodTo(b) ? -1 : periodTo(a) > periodTo(b) ? 1 : 0
