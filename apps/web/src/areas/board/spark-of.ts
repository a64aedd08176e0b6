import type { BoardIndicator } from '@lantu/bulletins/contract'
import { findMonths } from '@lantu/kernel/time'

export interface SparkOf {
  readonly gaps: readonly number[]
  readonly fan: { readonly lo: number; readonly hi: number } | undefined
  readonly until: number
  /** In 个百分点, negative when behind. */
  readonly gap: number
}

/**
 * What the small drawing of an indicator shows, all in 个百分点: the path to the target is zero, the line runs from the year's
 * beginning to the gap of now, the fan to where the year ends four times in five. For a ceiling above is better, so signs turn.
 * Undefined where no gap can be computed.
 */
export function sparkOf(line: BoardIndicator): SparkOf | undefined {
  const { target, judgement, latest } = line
  if (line.gap === null || !target || !latest) return undefined
  const months = findMonths(latest.period)
  const gap = Number(line.gap)
  const goal = target.value === null ? 0 : Number(target.value)
  const range = judgement?.interval80
  const points = (value: number) => (target.kind === 'growth' ? value - goal : ((value - goal) / goal) * 100)
  const turn = target.kind === 'ceiling' ? -1 : 1
  const ends = range && (target.kind === 'growth' || goal > 0) ? range.map((value) => points(value) * turn) : []
  return {
    gaps: [0, gap],
    fan: ends.length === 2 ? { lo: Math.min(...ends), hi: Math.max(...ends) } : undefined,
    until: (months?.last ?? 12) / 12,
    gap,
  }
}
