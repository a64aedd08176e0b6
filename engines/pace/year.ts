import type { PaceInput } from './contract.ts'
import { monthsPerSlot } from './slots.ts'
import { moveToFestival } from './spring-festival.ts'

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
  /** January to March of earlier years were moved to where 春节 falls this year. */
  readonly festivalMoved: boolean
}

export function readYear(input: PaceInput): YearSoFar {
  const months = monthsPerSlot(input.frequency)
  const weigh = (values: readonly number[]) =>
    input.kind === 'mean' || input.kind === 'ceiling' ? values.map((value, at) => value * (months[at] ?? 1)) : values
  const complete = (values: readonly (number | null)[]): values is readonly number[] => !values.includes(null)
  const history = comparedHistory(input)
  const comparable = history.filter((_, at) => !input.excluded?.includes(at)).filter((values) => complete(values))
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
    festivalMoved: history !== input.history,
  }
}

/** The earlier years as this one is compared with them. Years that are not comparable teach nothing about 春节 either. */
function comparedHistory({ frequency, kind, history, excluded, firstYear }: PaceInput): PaceInput['history'] {
  if (firstYear === undefined || frequency !== 12 || kind === 'growth') return history
  const heard = history.map((values, at) => (excluded?.includes(at) ? values.map(() => null) : values))
  const moved = moveToFestival({ history: heard, firstYear })
  return moved === heard ? history : moved.map((values) => [...values])
}
