import { type Outlook, scaleOfDeviation } from './logistic.ts'
import { comparableYearsNeeded, shareOfYear } from './schedule.ts'
import { total } from './total.ts'

export interface OutlookInput {
  /** Comparable whole years, oldest first, cut to the span asked about (the year, or January–June). */
  readonly history: readonly (readonly number[])[]
  /** This year so far, not longer than the span. */
  readonly ytd: readonly number[]
}

/**
 * Question: what will the span's total be, and how sure is that?
 * Formula: two forecasts, total so far / mean share and last total × (1 + mean growth), each with the root mean square of its
 * own relative errors on the years before (left out one by one), weighted by inverse square.
 * Units: total and scale in the unit of the series. Source: practice §2 (季节序时); measured in bench/pace.
 * Edge cases: fewer than three comparable years: null; a complete span: scale 0. Scaling the series scales the answer.
 */
export function levelOutlook(input: OutlookInput): Outlook | null {
  const span = input.history[0]?.length ?? 0
  const done = total(input.ytd)
  if (span > 0 && input.ytd.length >= span) return { middle: done, scale: 0 }
  const years = input.history.slice(-8)
  if (years.length < comparableYearsNeeded) return null
  const size = total(years.map((year) => Math.abs(total(year)))) / years.length
  if (size === 0) return { middle: done, scale: Number.MIN_VALUE }
  const opinions = [byShare(years, input.ytd.length, done), byGrowth(years)].filter((opinion) => opinion !== null)
  let weights = 0
  let middle = 0
  for (const opinion of opinions) {
    const weight = 1 / Math.max(opinion.error, 1e-3 * size) ** 2
    weights += weight
    middle += weight * opinion.middle
  }
  if (weights === 0) return null
  return { middle: middle / weights, scale: scaleOfDeviation(Math.sqrt(1 / weights)) }
}

/**
 * Question: where will published cumulative growth stand at the span's end?
 * Formula: growth now + mean of past (end − now), scale from their root mean square around it, with one more year's room.
 * Units: per cent and percentage points. Edge cases: as `levelOutlook`; before the first figure, last year's end is the middle.
 */
export function growthOutlook(input: OutlookInput): Outlook | null {
  const span = input.history[0]?.length ?? 0
  const now = input.ytd.at(-1)
  if (now !== undefined && input.ytd.length >= span) return { middle: now, scale: 0 }
  const years = input.history.slice(-8)
  if (years.length < comparableYearsNeeded) return null
  const last = years.at(-1)?.at(-1) ?? 0
  const moves = years.map((year, at) =>
    now === undefined
      ? (year.at(-1) ?? 0) - (years[at - 1]?.at(-1) ?? year.at(-1) ?? 0)
      : (year.at(-1) ?? 0) - (year[input.ytd.length - 1] ?? 0),
  )
  // Half of the usual move: between years it repeats itself only in part, and the square keeps the rest as doubt.
  const usual = now === undefined ? 0 : total(moves) / moves.length / 2
  const doubt = Math.sqrt(total(moves.map((move) => (move - usual) ** 2)) / (moves.length - 1))
  return { middle: (now ?? last) + usual, scale: scaleOfDeviation(Math.max(doubt, 0.1)) }
}

interface Opinion {
  readonly middle: number
  readonly error: number
}

function byShare(years: readonly (readonly number[])[], elapsed: number, done: number): Opinion | null {
  const shares = years.map((year) => shareOfYear(year, elapsed))
  const known = shares.filter((share) => share !== null && share > 0.005)
  if (known.length < comparableYearsNeeded || known.length < shares.length) return null
  const all = total(known.map((share) => share ?? 0))
  let squares = 0
  for (const [at, year] of years.entries()) {
    const share = known[at] ?? 0
    const others = (all - share) / (known.length - 1)
    squares += (total(year) * (share / others - 1)) ** 2
  }
  return { middle: (done * known.length) / all, error: Math.sqrt(squares / (known.length - 1)) }
}

function byGrowth(years: readonly (readonly number[])[]): Opinion {
  const totals = years.map(total)
  const steps = totals.slice(1).map((total, at) => total - (totals[at] ?? 0))
  const step = total(steps) / steps.length / 2
  const squares = total(steps.map((each) => (each - step) ** 2))
  return { middle: (totals.at(-1) ?? 0) + step, error: Math.sqrt(squares / Math.max(1, steps.length - 1)) }
}
