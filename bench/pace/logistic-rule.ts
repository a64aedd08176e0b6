import { eliminate } from './least-squares.ts'

export interface RuleCase {
  readonly features: readonly number[]
  readonly hit: number
}

/** So little that a rule is not held back, and so much that a perfectly separated month stays finite. */
const ridge = 0.01

/** Ridge logistic regression on standardised features, by Newton's method; returns the fitted probability function. */
export function fitLogistic(cases: readonly RuleCase[]): (features: readonly number[]) => number {
  const size = (cases[0]?.features.length ?? 0) + 1
  const mean = Array.from({ length: size - 1 }, (_, at) => average(cases.map(({ features }) => features[at] ?? 0)))
  const deviation = mean.map(
    (centre, at) => Math.sqrt(average(cases.map(({ features }) => ((features[at] ?? 0) - centre) ** 2))) || 1,
  )
  const row = (features: readonly number[]): number[] => [
    1,
    ...features.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1)),
  ]
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < 40; round++) {
    const normal = Array.from({ length: size }, () => new Float64Array(size + 1))
    for (const { features, hit } of cases) {
      const x = row(features)
      const said = chance(x, weights)
      for (let i = 0; i < size; i++) {
        const line = normal[i]
        if (!line) continue
        for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + said * (1 - said) * (x[i] ?? 0) * (x[j] ?? 0)
        line[size] = (line[size] ?? 0) + (hit - said) * (x[i] ?? 0)
      }
    }
    for (let i = 0; i < size; i++) {
      const line = normal[i]
      if (!line) continue
      line[i] = (line[i] ?? 0) + (i === 0 ? 1e-6 : ridge)
      line[size] = (line[size] ?? 0) - (i === 0 ? 0 : ridge * (weights[i] ?? 0))
    }
    const step = eliminate(normal)
    weights = weights.map((weight, at) => weight + Math.max(-3, Math.min(3, step[at] ?? 0)))
  }
  return (features) => chance(row(features), weights)
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const chance = (x: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)))
