/** Width plus 2/α times the miss, α = 5 % (Gneiting & Raftery 2007); smaller is better. */
export function intervalScore(low: number, high: number, actual: number): number {
  const miss = Math.max(0, low - actual) + Math.max(0, actual - high)
  return high - low + (2 / 0.05) * miss
}
