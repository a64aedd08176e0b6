import { type DecimalText, decimalFromNumber, parseDecimal, roundDecimal, subtractDecimals } from '@lantu/kernel'

/** What the gap is computed from: a rate against its target, a level's share of the year against 季节序时. */
export interface GapInput {
  readonly kind: string
  readonly growth: DecimalText | null
  readonly target: DecimalText | null
  readonly schedule: { readonly seasonal: number | null; readonly actual: number | null } | null
}

/** 差距 in 个百分点, negative when behind; for a ceiling using up more than its share is behind. Null is not computable. */
export function gapOf({ kind, growth, target, schedule }: GapInput): DecimalText | null {
  if (kind === 'growth') {
    if (growth === null || target === null) return null
    return roundDecimal(subtractDecimals(growth, parseDecimal(target)), 1)
  }
  if (!schedule || schedule.seasonal === null || schedule.actual === null) return null
  const gap = (schedule.actual - schedule.seasonal) * 100
  return decimalFromNumber(kind === 'ceiling' ? -gap : gap, 1)
}
