import type { RestOfYear } from './rest-of-year.ts'
import { total } from './total.ts'

export interface ViewInput {
  /** At least three comparable years, cut to the span (the year, or January–June), oldest first. */
  readonly history: readonly (readonly number[])[]
  /** Shorter than the span. */
  readonly ytd: readonly number[]
  readonly rest: RestOfYear
  /** Observations in a quarter of a year: how many count as “recent”. */
  readonly recent: number
}

/** Several ways to see where the span will end, as the learned outlook takes them in. */
export interface Views {
  /** So far + forecast of the rest; everything else is said relative to it. */
  readonly base: number
  /** Size of the doubt, in the unit of the series: geometric mean of own past errors and the forecaster's spread. */
  readonly doubt: number
  /** Distances of the other views from the base, over the doubt; three numbers a view, see `moves`. */
  readonly moves: Float64Array
  /** What the width depends on; the first is 1. */
  readonly features: Float64Array
}

const viewCount = 8
export const moveCount = 3 * viewCount
export const featureCount = 12

/** Past years on which each view is tried. */
const triedYears = 6

/**
 * Question: where would the span end by each simple rule, and how wrong was each rule in the years before?
 * Rules: total so far over the cumulative share of the last 1, 3, 5 years; last year's rest as it was, grown by the root of
 * this year's growth, grown by the recent quarter's growth; mean rest of three years; last total + mean step.
 * Formula: past error of a rule = root mean square over up to six years, each seen only from the years before it.
 * Units: every output but base and doubt is a ratio, so neither unit nor size of the series matters.
 * Edge cases: a share that is not positive makes no view (distance 0); nothing so far: only the rules without shares speak.
 */
export function viewsOf(input: ViewInput): Views {
  const { history, ytd, rest, recent } = input
  const span = history[0]?.length ?? 0
  const elapsed = ytd.length
  const base = total(ytd) + total(rest.path)
  // A line that has stood still for three years is measured by what it was before.
  const size = meanSize(history.slice(-3)) || meanSize(history) || Number.MIN_VALUE
  const said = rules(history, ytd, recent)
  const errors = pastErrors(input, size)
  const root = Math.max(Math.sqrt(total(rest.spread.map((each) => each * each))), 1e-4 * size)
  const straight = Math.max(total(rest.spread), 1e-4 * size)
  const error = (rule: number): number => errors[rule] as number
  // Logarithms of ratios to the size: those of the figures themselves would round differently in another unit.
  const log = (value: number): number => Math.log(value / size)
  const doubt = size * Math.exp((log(error(0)) + log(error(1)) + log(error(4)) + log(root)) / 4)
  const part = elapsed / span
  const moves = new Float64Array(moveCount)
  let squares = 0
  for (let rule = 0; rule < viewCount; rule++) {
    const distance = limit(((said[rule] as number) - base) / doubt, 5)
    squares += distance * distance
    moves[3 * rule] = distance
    moves[3 * rule + 1] = distance * limit(Math.log(error(rule) / doubt), 2)
    moves[3 * rule + 2] = distance * (part - 0.5)
  }
  const features = Float64Array.of(
    1,
    limit(Math.log(root / doubt), 3),
    limit(Math.log(straight / doubt), 3),
    Math.log(Math.sqrt(squares / viewCount) + 0.1),
    part,
    Math.log(1 - part),
    limit(Math.log(error(0) / doubt), 3),
    limit(Math.log(error(1) / doubt), 3),
    limit(Math.log(error(3) / doubt), 3),
    limit(Math.log(error(7) / doubt), 3),
    1 / Math.sqrt(history.length),
    limit(Math.log(size / doubt), 8),
  )
  return { base, doubt, moves, features }
}

const meanSize = (years: readonly (readonly number[])[]): number =>
  years.reduce((sum, year) => sum + Math.abs(total(year)), 0) / years.length

function pastErrors({ history, ytd, recent }: ViewInput, size: number): Float64Array {
  const squares = new Float64Array(viewCount)
  const first = Math.max(1, history.length - triedYears)
  for (let at = first; at < history.length; at++) {
    const year = history[at] as readonly number[]
    const truth = total(year)
    const said = rules(history.slice(0, at), year.slice(0, ytd.length), recent)
    for (let rule = 0; rule < viewCount; rule++) {
      const value = said[rule] as number
      // A rule that could not speak counts as 30 % off; none counts as more than the whole year off.
      const error = Number.isFinite(value) ? value - truth : 0.3 * size
      squares[rule] = (squares[rule] as number) + Math.min(error * error, size * size)
    }
  }
  const tried = history.length - first
  return squares.map((sum) => Math.sqrt((sum + 1e-6 * size * size) / tried))
}

/** The eight totals; NaN where a rule has nothing to go by. */
function rules(before: readonly (readonly number[])[], ytd: readonly number[], recent: number): Float64Array {
  const elapsed = ytd.length
  const done = total(ytd)
  const last = before.at(-1) ?? []
  const lastDone = total(last.slice(0, elapsed))
  const lastRest = total(last) - lastDone
  const near = Math.min(recent, elapsed)
  const three = before.slice(-3)
  const meanRest = three.reduce((sum, year) => sum + total(year.slice(elapsed)), 0) / three.length
  return Float64Array.of(
    byShare(before.slice(-1), elapsed, done),
    byShare(three, elapsed, done),
    byShare(before.slice(-5), elapsed, done),
    done + lastRest,
    done + lastRest * Math.sqrt(growthFactor(done, lastDone)),
    done + lastRest * growthFactor(total(ytd.slice(elapsed - near)), total(last.slice(elapsed - near, elapsed))),
    done + meanRest,
    total(last) + meanStep(before),
  )
}

function byShare(years: readonly (readonly number[])[], elapsed: number, done: number): number {
  let shares = 0
  for (const year of years) {
    const all = total(year)
    if (!(all > 0)) return Number.NaN
    shares += total(year.slice(0, elapsed)) / all
  }
  const share = shares / years.length
  // Below three in a thousand the quotient only multiplies noise.
  return share > 0.003 ? done / share : Number.NaN
}

/** This over last, kept between a quarter and four times; 1 where it has no meaning. */
const growthFactor = (now: number, before: number): number =>
  now > 0 && before > 0 ? Math.min(4, Math.max(0.25, now / before)) : 1

function meanStep(years: readonly (readonly number[])[]): number {
  const totals = years.slice(-6).map((year) => total(year))
  return totals.length < 2 ? 0 : ((totals.at(-1) ?? 0) - (totals[0] ?? 0)) / (totals.length - 1)
}

const limit = (value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(-most, value)) : 0
