import { springFestivals } from '@lantu/data'
import { addDays, monthOf, yearOf } from '@lantu/kernel/time'

/** Days around 春节 that behave alike, from its first day on (0): the weeks before, the week of rest, the two weeks after. */
const windows = [
  { from: -20, to: -1 },
  { from: 0, to: 6 },
  { from: 7, to: 20 },
] as const

/** Months between which 春节 moves things. */
const months = 3
/** Pairs of years that must stand behind an estimate. */
const fewestPairs = 3
/** Pull of the effects towards none, in squared shares: with few years they are small rather than wild. */
const pull = 0.05
/** The moved line must explain so much more of what is left out in turn, or nothing is moved. */
const leastGain = 0.2
/** Squared logarithms below which the years differ by rounding only. */
const nothingToExplain = 1e-12

export interface FestivalInput {
  /** Single-period values of whole years, oldest first; null is a missing month. */
  readonly history: readonly (readonly (number | null)[])[]
  /** Calendar year of the first of them; the year that is judged follows the last. */
  readonly firstYear: number
}

/**
 * Question: what would January to March of past years have been, had 春节 fallen as it does in the year that is judged?
 * Formula: Δ ln v(m) − median Δ ln v(April–December) = Σ β_k Δ c_k(m) over pairs of neighbouring years, by ridge; c_k is the share of
 * window k in month m (its mean over the years falls out). Then v′(m) = v(m) · exp Σ β_k (c_k(judged) − c_k(own)), scaled so that the three months
 * keep their sum: what moves is when, not how much.
 * Symbols: v in the unit of the series, c_k shares of a window, 0 to 1, β_k logarithms.
 * Source: three windows as in the moving-holiday regressors of X-13ARIMA-SEATS (U.S. Census Bureau, Genhol).
 * Assumptions: an effect is the same share of the month every year. Edge cases: not twelve months, a value that is not positive, a year outside
 * the table, fewer than three pairs, or no gain of a fifth in predicting each pair from the others: the history as it is.
 * Tolerance: bit-identical repeats; the unit does not matter beyond 1e-12 relative.
 * Worked example: in spring-festival.test.ts, effects put into a line are found again.
 */
export function moveToFestival({ history, firstYear }: FestivalInput): readonly (readonly (number | null)[])[] {
  const judged = firstYear + history.length
  const pairs = pairsOf(history, firstYear)
  if (pairs.length < fewestPairs || !springFestivals.has(judged)) return history
  const alone = errorOf(pairs, () => [0, 0, 0])
  const left = errorOf(pairs, (out) => effectsOf(pairs.filter((pair) => pair !== out)))
  if (!(alone > nothingToExplain) || !(left <= (1 - leastGain) * alone)) return history
  const effects = effectsOf(pairs)
  return history.map((values, at) => moved(values, { own: firstYear + at, judged, effects }))
}

/** What one year differs from the year before, month by month: the unexplained part, and how the windows moved. */
type Pair = readonly { readonly rest: number; readonly moves: readonly number[] }[]

function pairsOf(history: FestivalInput['history'], firstYear: number): Pair[] {
  const pairs: Pair[] = []
  for (let at = 1; at < history.length; at++) {
    const [before, now] = [logs(history[at - 1] ?? []), logs(history[at] ?? [])]
    const year = firstYear + at
    if (!before || !now || !springFestivals.has(year) || !springFestivals.has(year - 1)) continue
    const usual = median(now.slice(months).map((value, month) => value - (before[month + months] ?? 0)))
    pairs.push(
      Array.from({ length: months }, (_, month) => ({
        rest: (now[month] ?? 0) - (before[month] ?? 0) - usual,
        moves: windows.map((_window, k) => share(year, month, k) - share(year - 1, month, k)),
      })),
    )
  }
  return pairs
}

function logs(values: readonly (number | null)[]): number[] | undefined {
  if (values.length !== 12 || values.some((value) => value === null || !(value > 0))) return undefined
  return values.map((value) => Math.log(value ?? 1))
}

/** Ridge by its normal equations, solved by elimination: three unknowns, always positive definite. */
function effectsOf(pairs: readonly Pair[]): number[] {
  const size = windows.length
  const rows = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_entry, j): number => (i === j ? pull : 0)),
  )
  for (const { rest, moves } of pairs.flat())
    for (const [i, row] of rows.entries())
      for (let j = 0; j <= size; j++) row[j] = (row[j] ?? 0) + (moves[i] ?? 0) * (j === size ? rest : (moves[j] ?? 0))
  for (const [i, row] of rows.entries()) {
    const pivot = row[i] ?? 1
    for (let j = i; j <= size; j++) row[j] = (row[j] ?? 0) / pivot
    for (const [other, line] of rows.entries()) {
      if (other === i) continue
      const factor = line[i] ?? 0
      for (let j = i; j <= size; j++) line[j] = (line[j] ?? 0) - factor * (row[j] ?? 0)
    }
  }
  return rows.map((row) => row[size] ?? 0)
}

/** Sum of squares that the effects leave, each pair judged by effects that have not seen it. */
function errorOf(pairs: readonly Pair[], without: (out: Pair) => readonly number[]): number {
  let sum = 0
  for (const pair of pairs) {
    const effects = without(pair)
    for (const { rest, moves } of pair) sum += (rest - dot(effects, moves)) ** 2
  }
  return sum
}

function moved(
  values: readonly (number | null)[],
  { own, judged, effects }: { own: number; judged: number; effects: readonly number[] },
): readonly (number | null)[] {
  if (!logs(values) || !springFestivals.has(own)) return values
  const first = values.slice(0, months).map((value) => value ?? 0)
  const bent = first.map(
    (value, month) =>
      value *
      Math.exp(
        dot(
          effects,
          windows.map((_, k) => share(judged, month, k) - share(own, month, k)),
        ),
      ),
  )
  const scale = first.reduce((sum, value) => sum + value, 0) / bent.reduce((sum, value) => sum + value, 0)
  return [...bent.map((value) => value * scale), ...values.slice(months)]
}

/** Share of window `k` that lies in the month (from 0) of the year; its mean over the years falls out of every difference. */
function share(year: number, month: number, k: number): number {
  const day = springFestivals.get(year)
  const window = windows[k]
  if (day === undefined || window === undefined) return 0
  let inside = 0
  for (let offset = window.from; offset <= window.to; offset++) {
    const date = addDays(day, offset)
    if (yearOf(date) === year && monthOf(date) === month + 1) inside++
  }
  return inside / (window.to - window.from + 1)
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
