import type { Outlook } from './logistic.ts'
import type { OutlookInput, PaceConstants } from './outlook.ts'
import { comparableYearsNeeded } from './schedule.ts'
import { total } from './total.ts'

/** Smallest doubt about a growth rate, in percentage points: half of the last published decimal. */
const rounding = 0.05

/**
 * Question: where will published cumulative growth stand at the span's end, when no levels can be put behind the rates?
 * Formula: growth now + repeat · mean of past (end − now); scale from their root mean square around it.
 * Units: per cent and percentage points. Source: measured in bench/pace; the way out for rates of −100 % or less.
 * Edge cases: fewer than three comparable years: null; before the first figure, last year's end is the middle and the moves
 * are those from one year's end to the next.
 */
export function rateOutlook(input: OutlookInput, constants: PaceConstants): Outlook | null {
  const { span, history } = input
  if (history.length < comparableYearsNeeded) return null
  const ytd = input.ytd.slice(0, span)
  const now = ytd.at(-1)
  const ends = history.map((year) => year[span - 1] ?? 0)
  const moves =
    now === undefined
      ? ends.slice(1).map((end, at) => end - (ends[at] ?? 0))
      : ends.map((end, at) => end - (history[at]?.[ytd.length - 1] ?? 0))
  const { repeat, gain, widening } = constants.rates
  const usual = now === undefined ? 0 : (total(moves) / moves.length) * repeat
  const squares = total(moves.map((move) => (move - usual) ** 2)) / moves.length
  const deviation = Math.sqrt(squares * (1 + 1 / moves.length)) + rounding
  const middle = (now ?? ends.at(-1) ?? 0) + usual
  return {
    middle,
    scale: (deviation * scalePerDeviation) / gain,
    widening: gain * widening,
    floor: Number.NEGATIVE_INFINITY,
  }
}

/** Of the logistic distribution: scale = deviation · √3/π. */
const scalePerDeviation = Math.sqrt(3) / Math.PI
