import { constantsFor } from './forecast/constants.ts'
import { predict } from './forecast/forecast.ts'
import { prepare } from './forecast/prepare.ts'

export interface RestOfYear {
  /** Forecast of each observation still missing this year. */
  readonly path: Float64Array
  /** How far each may err, in the unit of the series; see `forecast/spread.ts`. */
  readonly spread: Float64Array
}

/**
 * Question: what does the forecaster say about the rest of this year?
 * The comparable years stand end to end, so that seasons stay in step when a year is left out between them.
 * Edge cases: a finished year gives empty paths; figures that are never negative are not forecast below zero.
 */
export function restOfYear(
  history: readonly (readonly number[])[],
  ytd: readonly number[],
  frequency: number,
): RestOfYear {
  const horizon = frequency - ytd.length
  const train = [...history.flat(), ...ytd]
  if (horizon <= 0 || train.length === 0) return { path: new Float64Array(0), spread: new Float64Array(0) }
  const prepared = prepare(train, frequency)
  const { combined, spread } = predict(prepared, { frequency, horizon, constants: constantsFor(frequency) })
  const floor = prepared.nonNegative ? 0 : Number.NEGATIVE_INFINITY
  return {
    path: combined.path.map((value) => Math.max(floor, value) * prepared.unit),
    spread: spread.map((value) => value * prepared.unit),
  }
}
