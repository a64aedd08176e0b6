import { type Decomposition, decompose } from './stl.ts'

/** A series without its season, and the season of the coming year. */
export interface Adjusted {
  readonly series: Float64Array
  /** One whole season, the first entry for the first period after the end: factors (about 1) or additions (about 0). */
  readonly season: Float64Array
  readonly multiplicative: boolean
  /** 1 − var(remainder)/var(season + remainder), 0 to 1 (Wang, Smith & Hyndman 2006). */
  readonly strength: number
  /** Logarithms of the series when multiplicative, the series itself otherwise, with their trend and unshrunk season. */
  readonly parts: (Decomposition & { readonly work: Float64Array }) | null
}

export const unadjusted = (series: Float64Array): Adjusted => ({
  series,
  season: new Float64Array(1),
  multiplicative: false,
  strength: 0,
  parts: null,
})

export interface SeasonPlan {
  readonly frequency: number
  /** Seasonal span of STL, in years. */
  readonly window: number
  /** Above this strength the season is clear enough to be followed as it changes: with `clearWindow` instead. */
  readonly clearSeason: number
  readonly clearWindow: number
  /** How much of the expected noise of the seasonal estimate is taken off its variance. */
  readonly shrinkage: number
}

/**
 * Question: what is the series without its season?
 * Formula: STL, on logarithms when every value is positive; the season shrunk towards none by 1 − shrinkage·V/(y·S), V the mean
 * square of the remainder, S that of the season, y the years that inform one seasonal value. No yes-or-no test of
 * seasonality: a weak season shrinks away by itself, which measured better on M3 than the 90 % test.
 * Source: Cleveland et al. 1990; shrinkage after Miller & Williams, IJF 19, 2003.
 * Edge cases: fewer than 2 years + 1 observation: unadjusted.
 */
export function adjust(y: Float64Array, plan: SeasonPlan): Adjusted {
  const n = y.length
  const { frequency } = plan
  if (frequency < 2 || n < 2 * frequency + 1) return unadjusted(y)
  const multiplicative = y.every((value) => value > 0)
  const work = multiplicative ? y.map(Math.log) : y
  const first = decompose(work, frequency, plan.window)
  const clear = strengthOf(work, first) > plan.clearSeason
  const { season, trend } = clear ? decompose(work, frequency, plan.clearWindow) : first
  const window = clear ? plan.clearWindow : plan.window
  const noise = meanSquare(work, season, trend)
  const signal = meanSquare(season, null, null)
  const years = Math.min(n / frequency, window)
  const kept = signal > 0 ? Math.max(0, 1 - (plan.shrinkage * noise) / years / signal) : 0
  if (kept === 0) return unadjusted(y)
  const parts = { work, season: season.slice(), trend }
  const series = new Float64Array(n)
  for (let t = 0; t < n; t++) {
    season[t] = (season[t] as number) * kept
    const left = (work[t] as number) - (season[t] as number)
    series[t] = multiplicative ? Math.exp(left) : left
  }
  return {
    series,
    season: season.slice(n - frequency).map((value) => (multiplicative ? Math.exp(value) : value)),
    multiplicative,
    strength: strengthOf(work, { season, trend }),
    parts,
  }
}

function strengthOf(work: Float64Array, { season, trend }: Decomposition): number {
  const both = meanSquare(work, trend, null)
  return both > 0 ? Math.max(0, 1 - meanSquare(work, season, trend) / both) : 0
}

function meanSquare(values: Float64Array, minus: Float64Array | null, also: Float64Array | null): number {
  let sum = 0
  for (let t = 0; t < values.length; t++) {
    const left = (values[t] as number) - (minus?.[t] ?? 0) - (also?.[t] ?? 0)
    sum += left * left
  }
  return sum / values.length
}

/** The season put back on a path that begins right after the series. */
export function reseason(path: Float64Array, adjusted: Adjusted): Float64Array {
  const length = adjusted.season.length
  return path.map((value, step) => {
    const season = adjusted.season[step % length] as number
    return adjusted.multiplicative ? value * season : value + season
  })
}
