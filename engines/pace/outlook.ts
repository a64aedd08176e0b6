import learned from './learned/pace.json' with { type: 'json' }
import type { Outlook } from './logistic.ts'
import type { RestOfYear } from './rest-of-year.ts'
import { comparableYearsNeeded } from './schedule.ts'
import { total } from './total.ts'
import { viewsOf } from './views.ts'

/** Learned by bench/pace/learn-pace.ts; see learned/README.md. */
export interface PaceConstants {
  /** Of `moves`: how far each view pulls the middle away from the forecast. */
  readonly location: readonly number[]
  /** Of `features`: ln (scale / doubt). */
  readonly scale: readonly number[]
  /** Sharpening of the odds of targets. */
  readonly gain: number
  /** Of the 80 % interval. */
  readonly widening: number
  /** Rates without levels behind them: share of the usual move from now to the end that is expected again; the rest as above. */
  readonly rates: { readonly repeat: number; readonly gain: number; readonly widening: number }
}

export const paceConstants: PaceConstants = learned

export interface OutlookInput {
  /** Comparable whole years, oldest first. */
  readonly history: readonly (readonly number[])[]
  readonly ytd: readonly number[]
  /** Observations asked about: the whole year, or those up to June. */
  readonly span: number
}

export interface LevelOutlookInput extends OutlookInput {
  readonly rest: RestOfYear
  readonly constants: PaceConstants
}

/**
 * Question: what will the span's total be, and how sure is that?
 * Formula: middle = forecast + doubt · Σ location·move, scale = doubt · exp(Σ scale·feature) / gain; a logistic distribution.
 * Units: total and scale in the unit of the series. Source: learned on the development pool, measured in bench/pace.
 * Assumptions: comparable years are of one 数据版本. Edge cases: fewer than three comparable years: null; a complete span: scale 0;
 * no value below zero: the total is not expected below what is there already.
 * Tolerance: the same bits twice; doubling every value doubles the answer exactly.
 */
export function levelOutlook(input: LevelOutlookInput): Outlook | null {
  const { history, span, constants } = input
  const done = total(input.ytd.slice(0, span))
  if (span > 0 && input.ytd.length >= span) return known(done)
  if (history.length < comparableYearsNeeded) return null
  const years = history.map((year) => year.slice(0, span))
  // Nothing has ever been counted in this span: the only forecast is nothing, and there is no error to learn from.
  if (years.every((year) => year.every((value) => Math.abs(value) < least))) return known(done)
  const left = span - input.ytd.length
  const { base, doubt, moves, features } = viewsOf({
    history: years,
    ytd: input.ytd,
    rest: { path: input.rest.path.slice(0, left), spread: input.rest.spread.slice(0, left) },
    recent: Math.max(1, Math.round((history[0]?.length ?? 0) / 4)),
  })
  const middle = base + doubt * dot(moves, constants.location)
  const scale = (doubt * Math.exp(dot(features, constants.scale))) / constants.gain
  const positive = input.ytd.every((value) => value >= 0) && history.every((year) => year.every((value) => value >= 0))
  const floor = positive ? done : Number.NEGATIVE_INFINITY
  return {
    middle: Math.max(floor, middle),
    scale: Math.max(scale, Number.MIN_VALUE),
    widening: constants.gain * constants.widening,
    floor,
  }
}

/** Smaller figures are zero: their squares have no digits left. */
const least = 1e-140

/** An outcome that has happened. */
export const known = (middle: number): Outlook => ({ middle, scale: 0, widening: 1, floor: Number.NEGATIVE_INFINITY })

function dot(values: Float64Array, weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] ?? 0)
  return sum
}
