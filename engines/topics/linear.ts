import { seededRandom, shuffle } from './random.ts'
import { dot, type SparseVector } from './vectors.ts'

/**
 * One class against the rest: minimise ½‖w‖² + Σ Cᵢ max(0, 1 − yᵢ w·xᵢ)² by dual coordinate descent (Hsieh and others, ICML 2008).
 *
 * Each gram is scaled before by its log-count ratio |ln((p + s) / (q + s))| between the class and the rest (Wang and Manning, ACL
 * 2012), so that a gram that stands in both alike cannot be learned by heart from a few lines. Both sides weigh the same however
 * many lines they have. Deterministic: the order of each round comes from a seed. Stops when no multiplier has moved by more than
 * `tolerance` in a round, or after `rounds`.
 */
const cost = 1
const smoothing = 0.5
const rounds = 60
const tolerance = 1e-3
const seed = 7

export interface Linear {
  readonly weights: Float64Array
  readonly bias: number
}

export function learnLinear(vectors: readonly SparseVector[], is: readonly boolean[], places: number): Linear {
  const scale = ratios(vectors, is, places)
  const scaled = vectors.map(({ at, value }) => ({
    at,
    value: value.map((v, i) => v * (scale[at[i] as number] as number)),
  }))
  const positive = is.filter(Boolean).length
  const costs = is.map((yes) => (cost * is.length) / (2 * (yes ? positive : is.length - positive)))
  const diagonal = scaled.map(
    ({ value }, n) => value.reduce((sum, v) => sum + v * v, 1) + 1 / (2 * (costs[n] as number)),
  )
  const multipliers = new Float64Array(is.length)
  const weights = new Float64Array(places)
  let bias = 0
  const order = Array.from({ length: is.length }, (_, n) => n)
  const random = seededRandom(seed)
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (const n of shuffle(order, random)) {
      const x = scaled[n] as SparseVector
      const side = is[n] ? 1 : -1
      const old = multipliers[n] as number
      const slope = side * (dot(x, weights) + bias) - 1 + old / (2 * (costs[n] as number))
      const next = Math.max(old - slope / (diagonal[n] as number), 0)
      if (next === old) continue
      multipliers[n] = next
      const change = (next - old) * side
      for (let i = 0; i < x.at.length; i++) {
        const at = x.at[i] as number
        weights[at] = (weights[at] as number) + change * (x.value[i] as number)
      }
      bias += change
      moved = Math.max(moved, Math.abs(next - old))
    }
    if (moved < tolerance) break
  }
  return { weights: weights.map((weight, at) => weight * (scale[at] as number)), bias }
}

function ratios(vectors: readonly SparseVector[], is: readonly boolean[], places: number): Float64Array {
  const inside = new Float64Array(places).fill(smoothing)
  const outside = new Float64Array(places).fill(smoothing)
  vectors.forEach(({ at }, n) => {
    const side = is[n] ? inside : outside
    for (const place of at) side[place] = (side[place] as number) + 1
  })
  const sum = (side: Float64Array) => side.reduce((total, count) => total + count, 0)
  const [all, others] = [sum(inside), sum(outside)]
  return inside.map((count, at) => Math.abs(Math.log(count / all / ((outside[at] as number) / others))))
}
