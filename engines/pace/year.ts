import type { PaceInput } from './contract.ts'
import { monthsPerSlot } from './slots.ts'

/** One line as the engine sees it. */
export interface YearSoFar {
  /** Months per observation. */
  readonly months: readonly number[]
  /** Comparable whole years, oldest first; for means multiplied by months, so that they add up. */
  readonly weighed: readonly (readonly number[])[]
  /** The year before this one as given (weighed), if it has no gap: the base of needed growth. */
  readonly lastYear: readonly number[] | null
  readonly ytd: readonly number[]
  /** Observations before the first gap. */
  readonly elapsed: number
  readonly gap: boolean
  readonly left: number
}

export function readYear(input: PaceInput): YearSoFar {
  const months = monthsPerSlot(input.frequency)
  const weigh = (values: readonly number[]) =>
    input.kind === 'mean' || input.kind === 'ceiling' ? values.map((value, at) => value * (months[at] ?? 1)) : values
  const complete = (values: readonly (number | null)[]): values is readonly number[] => !values.includes(null)
  const comparable = input.history.filter((_, at) => !input.excluded?.includes(at)).filter((values) => complete(values))
  const last = input.history.at(-1)
  const firstGap = input.ytd.indexOf(null)
  const ytd = (firstGap < 0 ? input.ytd : input.ytd.slice(0, firstGap)).filter((value) => value !== null)
  return {
    months,
    weighed: comparable.map((values) => weigh(values)),
    lastYear: last && complete(last) ? weigh(last) : null,
    ytd: weigh(ytd),
    elapsed: ytd.length,
    gap: firstGap >= 0,
    left: months.length - ytd.length,
  }
}
