export interface ContributionInput {
  /** Whether levels are of this period (as published beside the growth) or of the same period last year. */
  readonly levels: 'current' | 'previous'
  readonly total: { readonly level: number; readonly growth: number }
  /** growth in per cent, level in the unit of the total. */
  readonly parts: readonly { readonly id: string; readonly level: number; readonly growth: number }[]
}

export interface Contribution {
  readonly id: string
  /** 贡献率, in per cent of the total's change; null when the total did not change. */
  readonly contribution: number | null
  /** 拉动, in percentage points of the total's growth. */
  readonly pull: number | null
}

/**
 * Question: which part carried how much of the total's growth (贡献率, 拉动)?
 * Formula: 贡献率ᵢ = Δᵢ / Δ × 100 %; 拉动ᵢ = 贡献率ᵢ × g = last year's shareᵢ × gᵢ; Σ拉动 = g over a complete split.
 * Symbols: Δᵢ change at constant prices, g growth in per cent, last year's level = level / (1 + growth) for current levels.
 * Source: practice §2. Assumptions: constant-price levels; with current-price levels (all that is published) the weights are
 * approximate by the difference of price changes, so parts need not add up exactly.
 * Edge cases: total unchanged: contribution null; growth of −100 % with current levels, or a base of zero: both null.
 * Tolerance: 1e-9.
 * Worked example: Beijing Q1 2024 (10581.4, +6.0 %): information 2379.2, +13.7 % → contribution 48 %, pull 2.9 points.
 */
export function contributions(input: ContributionInput): Contribution[] {
  const totalBase = baseOf(input.total, input.levels)
  return input.parts.map((part) => {
    const base = baseOf(part, input.levels)
    if (totalBase === null || base === null || totalBase === 0) return { id: part.id, contribution: null, pull: null }
    const change = (totalBase * input.total.growth) / 100
    const pull = (base / totalBase) * part.growth
    return { id: part.id, contribution: change === 0 ? null : (base * part.growth) / change, pull }
  })
}

function baseOf(row: { level: number; growth: number }, levels: 'current' | 'previous'): number | null {
  switch (levels) {
    case 'previous':
      return row.level
    case 'current':
      return row.growth === -100 ? null : row.level / (1 + row.growth / 100)
  }
}
