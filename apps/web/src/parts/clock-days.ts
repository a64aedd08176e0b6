import { addDays, chinaCalendar, daysBetween, PlainDate } from '@lantu/kernel/time'

/** One day in a clock's row of cells. */
export interface ClockDay {
  readonly date: string
  /** `start` is not counted; `makeUp` is a worked weekend day; `after` lies behind the deadline. */
  readonly mark: 'start' | 'run' | 'rest' | 'holiday' | 'makeUp' | 'after'
  /** Which counted day it is. */
  readonly count?: number | undefined
  readonly today: boolean
  /** The last day. */
  readonly end: boolean
}

/** More cells than this are not drawn: a clock of a year is read as a sentence. */
const mostDays = 62

/**
 * The cells of a clock of days, from its first day to its last, or to today when that is later. A 工作日 clock counts
 * work days (调休 included), a 自然日 clock every day. Empty when the days are too many or the calendar does not know them.
 */
export function daysOfClock(given: {
  readonly kind: 'naturalDays' | 'workingDays'
  readonly start: string
  readonly lastDay: string
  readonly today: string
}): readonly ClockDay[] {
  const [start, last, today] = [given.start, given.lastDay, given.today].map((text) => PlainDate.safeParse(text))
  if (!start?.success || !last?.success || !today?.success) return []
  const until = today.data > last.data ? today.data : last.data
  const length = daysBetween(start.data, until)
  if (length < 0 || length > mostDays || !chinaCalendar.knows(start.data) || !chinaCalendar.knows(until)) return []
  const days: ClockDay[] = []
  let count = 0
  for (let index = 0; index <= length; index++) {
    const date = addDays(start.data, index)
    const day = chinaCalendar.dayOf(date)
    const counted = index > 0 && (given.kind === 'naturalDays' || day.work)
    if (counted) count += 1
    const mark = markOf({ index, counted, isAfter: date > last.data, reason: day.reason })
    days.push({ date, mark, today: date === today.data, end: date === last.data, ...(counted && { count }) })
  }
  return days
}

function markOf(day: {
  index: number
  counted: boolean
  isAfter: boolean
  reason: 'weekday' | 'weekend' | 'holiday' | 'makeUp'
}): ClockDay['mark'] {
  if (day.index === 0) return 'start'
  if (day.isAfter) return 'after'
  if (!day.counted) return day.reason === 'holiday' ? 'holiday' : 'rest'
  return day.reason === 'makeUp' ? 'makeUp' : 'run'
}
