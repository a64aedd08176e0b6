import { featureCount, moveCount, type PaceConstants, rateOutlook } from '@lantu/pace/learning'
import type { LevelCase, RateCase } from './pace-cases.ts'

/** Rounds of the descent; the loss has been flat for the last hundred. */
const rounds = 400
const ridge = 0.05

/**
 * Location and scale by the continuous ranked probability score of a logistic distribution, in units of each case's doubt:
 * every possible target counts, so the few targets of the pool are not fitted. Adam on all cases at once, from zero, with
 * standardised inputs: nothing random.
 */
export function learnPace(levels: readonly LevelCase[], rates: readonly RateCase[]): PaceConstants {
  const { location, scale } = learnDistribution(levels)
  const plain: PaceConstants = { location, scale, gain: 1, widening: 1, rates: { repeat: 0, gain: 1, widening: 1 } }
  const placed = levels.map((each) => place(each, plain))
  const gain = bestGain(placed.map(({ odds, hit }) => ({ odds, hit })))
  const widening = conformal(placed.map(({ away }) => away))
  return { location, scale, gain, widening, rates: learnRates(rates, plain) }
}

/** Odds of the target before sharpening, whether it was reached, and |outcome − middle| over the 80 % reach. */
function place(each: LevelCase, constants: PaceConstants): { odds: number; hit: number; away: number } {
  const { base, doubt, moves, features } = each.views
  const middle = base + doubt * dot(moves, constants.location)
  const scale = doubt * Math.exp(dot(features, constants.scale))
  return {
    odds: (middle - each.target) / scale,
    hit: each.outcome >= each.target ? 1 : 0,
    away: Math.abs(each.outcome - middle) / (scale * Math.log(9)),
  }
}

function learnRates(cases: readonly RateCase[], plain: PaceConstants): PaceConstants['rates'] {
  let best: { loss: number; rates: PaceConstants['rates'] } | null = null
  for (const repeat of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1]) {
    const constants = { ...plain, rates: { repeat, gain: 1, widening: 1 } }
    const placed = cases.map((each) => placeRates(each, constants))
    const gain = bestGain(placed)
    const loss = logLoss(placed, gain)
    if (best === null || loss < best.loss) {
      best = { loss, rates: { repeat, gain, widening: conformal(placed.map(({ away }) => away)) } }
    }
  }
  return best?.rates ?? plain.rates
}

function placeRates(each: RateCase, constants: PaceConstants): { odds: number; hit: number; away: number } {
  const outlook = rateOutlook({ history: each.history, ytd: each.ytd, span: 12 }, constants)
  if (!outlook) return { odds: 0, hit: 0, away: 0 }
  return {
    odds: (outlook.middle - each.target) / outlook.scale,
    hit: each.outcome >= each.target ? 1 : 0,
    away: Math.abs(each.outcome - outlook.middle) / (outlook.scale * Math.log(9)),
  }
}

/** The factor on the odds with the smallest logarithmic loss, on a grid of 0.01. */
function bestGain(placed: readonly { odds: number; hit: number }[]): number {
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let step = 50; step <= 200; step++) {
    const loss = logLoss(placed, step / 100)
    if (loss < least) {
      least = loss
      best = step / 100
    }
  }
  return best
}

const logLoss = (placed: readonly { odds: number; hit: number }[], gain: number): number =>
  placed.reduce(
    (sum, { odds, hit }) => sum - Math.log(Math.max(1e-6, chance(hit === 1 ? gain * odds : -gain * odds))),
    0,
  )

/** Four of five outcomes lie within this many reaches. */
function conformal(away: readonly number[]): number {
  const sorted = [...away].sort((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length + 1) * 0.8) - 1)] ?? 1)
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

function learnDistribution(cases: readonly LevelCase[]): { location: number[]; scale: number[] } {
  const size = moveCount + featureCount
  const inputs = new Float64Array(cases.length * size)
  const outcomes = new Float64Array(cases.length)
  for (const [at, { views, outcome }] of cases.entries()) {
    inputs.set(views.moves, at * size)
    inputs.set(views.features, at * size + moveCount)
    outcomes[at] = (outcome - views.base) / views.doubt
  }
  const { mean, deviation } = standardise(inputs, cases.length, size)
  const found = descend(inputs, outcomes, size)
  const weights = Array.from(found, (value, at) => value / (deviation[at] ?? 1))
  for (let at = moveCount + 1; at < size; at++) {
    weights[moveCount] = (weights[moveCount] ?? 0) - (weights[at] ?? 0) * (mean[at] ?? 0)
  }
  return { location: weights.slice(0, moveCount).map(round), scale: weights.slice(moveCount).map(round) }
}

/** Moves keep their zero (no disagreement, no move), features lose their mean; the first feature stays 1. */
function standardise(inputs: Float64Array, count: number, size: number): { mean: number[]; deviation: number[] } {
  const mean: number[] = []
  const deviation: number[] = []
  for (let column = 0; column < size; column++) {
    let sum = 0
    for (let row = 0; row < count; row++) sum += inputs[row * size + column] ?? 0
    const centre = column > moveCount ? sum / count : 0
    let squares = 0
    for (let row = 0; row < count; row++) squares += ((inputs[row * size + column] ?? 0) - centre) ** 2
    const spread = column === moveCount ? 1 : Math.sqrt(squares / count) || 1
    for (let row = 0; row < count; row++) {
      inputs[row * size + column] = ((inputs[row * size + column] ?? 0) - centre) / spread
    }
    mean.push(centre)
    deviation.push(spread)
  }
  return { mean, deviation }
}

function descend(inputs: Float64Array, outcomes: Float64Array, size: number): Float64Array {
  const weights = new Float64Array(size)
  const slope = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  for (let round = 1; round <= rounds; round++) {
    slope.fill(0)
    for (let row = 0; row < outcomes.length; row++) {
      const at = row * size
      let middle = 0
      let log = 0
      for (let j = 0; j < moveCount; j++) middle += (inputs[at + j] as number) * (weights[j] as number)
      for (let j = moveCount; j < size; j++) log += (inputs[at + j] as number) * (weights[j] as number)
      const scale = Math.exp(Math.min(6, Math.max(-6, log)))
      const miss = ((outcomes[row] as number) - middle) / scale
      const bend = Math.tanh(miss / 2)
      const far = Math.abs(miss)
      const score = scale * (far + 2 * Math.log1p(Math.exp(-far)) - 1)
      for (let j = 0; j < moveCount; j++) slope[j] = (slope[j] as number) - bend * (inputs[at + j] as number)
      const wider = score - miss * scale * bend
      for (let j = moveCount; j < size; j++) slope[j] = (slope[j] as number) + wider * (inputs[at + j] as number)
    }
    const pace = 0.02 * (1 - (0.95 * round) / rounds)
    for (let j = 0; j < size; j++) {
      const pull = (slope[j] as number) / outcomes.length + (j === moveCount ? 0 : ridge * (weights[j] as number))
      first[j] = 0.9 * (first[j] as number) + 0.1 * pull
      second[j] = 0.99 * (second[j] as number) + 0.01 * pull * pull
      const step = (first[j] as number) / (1 - 0.9 ** round)
      weights[j] =
        (weights[j] as number) - (pace * step) / (Math.sqrt((second[j] as number) / (1 - 0.99 ** round)) + 1e-8)
    }
  }
  return weights
}

function dot(values: Float64Array, weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] ?? 0)
  return sum
}

const round = (value: number): number => Number(value.toPrecision(4))
