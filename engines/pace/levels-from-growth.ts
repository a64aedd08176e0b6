/** Levels that tell the same story as published cumulative growth rates. */
export interface RebuiltLevels {
  /** Single-period levels of the years before this one, oldest first; the last is the base. */
  readonly history: readonly (readonly number[])[]
  readonly ytd: readonly number[]
}

export interface GrowthChain {
  /** Cumulative growth rates of comparable years, per cent, oldest first; the last is the year of the base. */
  readonly history: readonly (readonly number[])[]
  readonly ytd: readonly number[]
  /** Single-period levels of the last year of `history`. */
  readonly base: readonly number[]
}

/**
 * Question: which levels stand behind published growth rates, rebased so that they are comparable?
 * Formula: C_y(m) = C_{y+1}(m) / (1 + g_{y+1}(m)), backwards from the base year; this year C(m) = C_base(m)·(1 + g(m)); single
 * periods are differences within a year.
 * Symbols: C cumulative level in the unit of the base, g cumulative growth in per cent.
 * Source: handbook engines (pace): keep level and comparable growth apart and rebase last year from them.
 * Assumptions: rates are comparable with each other; their rounding to one decimal moves a month by about half a per cent.
 * Where no level is published (district investment), months of equal size serve as base: what matters is how growth moves.
 * Edge cases: a rate of −100 % or less, or a base that is not positive throughout its cumulation: null.
 * Worked example: base 100, 110 with rates 10 %, 5 % in that year: the year before had 90.9, 109.1 (cumulative 200).
 */
export function levelsFromGrowth(chain: GrowthChain): RebuiltLevels | null {
  let cumulative = accumulate(chain.base)
  if (!cumulative.every((value) => value > 0)) return null
  const ytd: number[] = []
  for (const [at, rate] of chain.ytd.entries()) {
    if (rate <= -100) return null
    ytd.push((cumulative[at] ?? 0) * (1 + rate / 100))
  }
  const history: number[][] = [[...chain.base]]
  for (let year = chain.history.length - 1; year >= 0; year--) {
    const rates = chain.history[year] ?? []
    if (rates.some((rate) => rate <= -100)) return null
    cumulative = cumulative.map((value, at) => value / (1 + (rates[at] ?? 0) / 100))
    history.unshift(differences(cumulative))
  }
  return { history, ytd: differences(ytd) }
}

function accumulate(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

const differences = (values: readonly number[]): number[] => values.map((value, at) => value - (values[at - 1] ?? 0))
