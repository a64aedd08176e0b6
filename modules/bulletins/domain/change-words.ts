import { compareDecimals, type DecimalText, negateDecimal, parseDecimal, subtractDecimals } from '@lantu/kernel'

/** How a rate moved, in the words of statistics: `words` and, where it is said, by how many 个百分点 (never negative). */
export interface Change {
  readonly words: string
  readonly points: DecimalText | null
}

const zero = parseDecimal('0')
const signOf = (rate: DecimalText): 'up' | 'flat' | 'down' => {
  const sign = compareDecimals(rate, zero)
  return sign > 0 ? 'up' : sign < 0 ? 'down' : 'flat'
}
const distance = (a: DecimalText, b: DecimalText): DecimalText => {
  const gap = subtractDecimals(a, b)
  return compareDecimals(gap, zero) < 0 ? negateDecimal(gap) : gap
}

/**
 * The wording of a growth rate against an earlier one (both per cent as published). Two rates of one sign are compared in
 * 个百分点; where the sign turns, the turn is said and no distance: 由增转降 of 0.2 and of 12 points are both the turn.
 *
 *   earlier   now   →
 *   up        up     增速加快 · 增速回落 · 增速持平
 *   down      down   降幅收窄 · 降幅扩大 · 降幅持平
 *   up        down   由增转降        down  up    由降转增
 *   up/down   flat   由增转平 · 由降转平
 *   flat      up/down  由平转增 · 由平转降        flat  flat  持平
 */
export function describeChange(earlier: DecimalText, now: DecimalText): Change {
  const from = signOf(earlier)
  const to = signOf(now)
  if (from !== to) return { words: turns[from][to], points: null }
  const moved = compareDecimals(now, earlier)
  if (moved === 0) return { words: same[to], points: null }
  const points = distance(now, earlier)
  if (to === 'down') return { words: moved > 0 ? '降幅收窄' : '降幅扩大', points }
  return { words: moved > 0 ? '增速加快' : '增速回落', points }
}

const same = { up: '增速持平', flat: '持平', down: '降幅持平' } as const
const turns = {
  up: { up: '', flat: '由增转平', down: '由增转降' },
  flat: { up: '由平转增', flat: '', down: '由平转降' },
  down: { up: '由降转增', flat: '由降转平', down: '' },
} as const

/** The growth itself: 同比增长5.4%, 同比下降0.2%, 同比持平; the figure without its sign, and null where nothing is printed. */
export function describeGrowth(growth: DecimalText): { words: string; figure: DecimalText | null } {
  const sign = signOf(growth)
  if (sign === 'flat') return { words: '同比持平', figure: null }
  return sign === 'up' ? { words: '同比增长', figure: growth } : { words: '同比下降', figure: negateDecimal(growth) }
}

/** A level that is itself a share (unemployment rate, share of good days) moves in 个百分点 and says 上升, 下降 or 持平. */
export function describeShareChange(earlier: DecimalText, now: DecimalText): Change {
  const moved = compareDecimals(now, earlier)
  if (moved === 0) return { words: '持平', points: null }
  return { words: moved > 0 ? '上升' : '下降', points: distance(now, earlier) }
}
