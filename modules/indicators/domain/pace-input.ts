import { findMonths } from '@lantu/kernel/time'
import type { PaceInput } from '@lantu/pace/contract'
import type { Frequency, Measure, TargetKind } from '#contract/indicator.ts'
import { type Figure, mixesDefinitions, slotsOfYear } from './slots.ts'

/** A target as the question is put to the engine. `value` null (达到市级要求) cannot be judged. */
export interface Question {
  readonly id: string
  readonly year: number
  readonly kind: TargetKind
  readonly value: number | null
  readonly halfValue: number | null
}

const paceFrequency = (frequency: Frequency): 12 | 11 | 4 | undefined => (frequency === 1 ? undefined : frequency)

/** Which question of the engine a target asks; undefined for ranks, milestones and "in step", which have rules of their own. */
function paceKind(kind: TargetKind, measure: Measure): PaceInput['kind'] | undefined {
  switch (kind) {
    case 'level':
    case 'floor':
      return measure === 'mean' ? 'mean' : measure === 'sum' ? 'sum' : undefined
    case 'growth':
      return 'growth'
    case 'ceiling':
      return measure === 'mean' ? 'ceiling' : undefined
    case 'rank':
    case 'milestone':
    case 'inStep':
      return undefined
  }
}

/**
 * The engine's input from a series' figures: whole earlier years (at most `years`), the year so far, and for a growth target last
 * year's levels as base. Years that mix 口径 are excluded, and so are the `shocks` the caller names. Undefined when the target
 * is of a kind the engine does not judge.
 */
export function paceInput(
  question: Question,
  figures: readonly Figure[],
  options: { frequency: Frequency; measure: Measure; shocks: readonly number[]; years?: number },
): PaceInput | undefined {
  const frequency = paceFrequency(options.frequency)
  const kind = paceKind(question.kind, options.measure)
  if (frequency === undefined || kind === undefined || question.value === null) return undefined
  const measure: Measure = kind === 'growth' ? 'growth' : options.measure
  const slots = (year: number, of: Measure) => slotsOfYear(figures, year, { frequency: options.frequency, measure: of })
  const known = figures.flatMap((figure) => findMonths(figure.period)?.year ?? [])
  const first = Math.max(Math.min(question.year, ...known), question.year - (options.years ?? 15))
  const years = Array.from({ length: question.year - first }, (_, index) => first + index)
  const history = years.map((year) => slots(year, measure))
  const started = history.findIndex((year) => year.some((value) => value !== null))
  const kept = started === -1 ? [] : history.slice(started)
  const keptYears = started === -1 ? [] : years.slice(started)
  const excluded = keptYears.flatMap((year, index) =>
    options.shocks.includes(year) || mixesDefinitions(figures, year) ? [index] : [],
  )
  const base = kind === 'growth' ? slots(question.year - 1, 'sum') : undefined
  return {
    id: question.id,
    frequency,
    kind,
    history: kept,
    ytd: withoutTail(slots(question.year, measure)),
    target: question.value,
    ...(question.halfValue !== null && { halfTarget: question.halfValue }),
    ...(base?.some((value) => value !== null) && { base }),
    ...(excluded.length > 0 && { excluded }),
    ...(keptYears[0] !== undefined && { firstYear: keptYears[0] }),
  }
}

/** Periods that have not come yet are not gaps: the year so far ends with its last known figure. */
function withoutTail(values: readonly (number | null)[]): (number | null)[] {
  const last = values.findLastIndex((value) => value !== null)
  return values.slice(0, last + 1)
}
