import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { z } from 'zod'
import { refuse } from './errors.ts'
import { addDays, type PlainDate, plainDate, weekdayOf, yearOf } from './plain-date.ts'

/** Why a day is worked or not: an ordinary week day or weekend, a public holiday, or a 调休 make-up work day. */
export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'makeUp'

export interface Day {
  readonly date: PlainDate
  readonly work: boolean
  readonly reason: DayReason
  /** The holiday that it belongs to in Chinese (`劳动节`), null on ordinary days. */
  readonly holiday: string | null
}

/**
 * The holidays and make-up work days announced each autumn by the State Council (国务院办公厅关于节假日安排的通知). It knows a
 * stated range of whole years. A later day is provisional: counted by weekday and the holidays whose date the law fixes
 * (全国年节及纪念日放假办法, 2024 revision: 1 January, 1–2 May, 1–3 October), and whoever rests on it must say so, because next
 * year's 调休 cannot be guessed. Earlier days throw `time.calendarUnknown`, and so do later ones where `beyond` says `refuse`.
 * The trap: the notice of a new year may still move the last days of the year before (31 December 2011 was worked).
 */
export interface WorkCalendar {
  readonly name: string
  readonly firstYear: number
  readonly lastYear: number
  knows(date: PlainDate): boolean
  dayOf(date: PlainDate): Day
  isWorkDay(date: PlainDate): boolean
  /** `date` itself when it is worked, else the next day that is. */
  workDayOnOrAfter(date: PlainDate): PlainDate
  /** The `count`-th work day after `date` (`count` ≥ 0; 0 gives `date` itself, worked or not). */
  addWorkDays(date: PlainDate, count: number): PlainDate
  /** Work days after `from` up to and including `to`; negative when `to` comes first. */
  workDaysBetween(from: PlainDate, to: PlainDate): number
}

/** Days by date, each with the Chinese name of the holiday. */
export interface CalendarTable {
  readonly name: string
  readonly firstYear: number
  readonly lastYear: number
  readonly holidays: ReadonlyMap<string, string>
  readonly makeUps: ReadonlyMap<string, string>
  /** What a day after `lastYear` is: provisional, or refused. */
  readonly beyond?: 'provisional' | 'refuse'
}

export function createWorkCalendar(source: CalendarTable): WorkCalendar {
  const { name, firstYear, lastYear, holidays, makeUps, beyond = 'refuse' } = source
  const knows = (date: PlainDate) => yearOf(date) >= firstYear && yearOf(date) <= lastYear
  const dayOf = (date: PlainDate): Day => {
    if (yearOf(date) > lastYear && beyond === 'provisional') return provisionalDay(date)
    if (!knows(date)) throw refuse('time.calendarUnknown', { params: { date, first: firstYear, last: lastYear } })
    const holiday = holidays.get(date)
    if (holiday !== undefined) return { date, work: false, reason: 'holiday', holiday }
    const makeUp = makeUps.get(date)
    if (makeUp !== undefined) return { date, work: true, reason: 'makeUp', holiday: makeUp }
    const work = weekdayOf(date) <= 5
    return { date, work, reason: work ? 'weekday' : 'weekend', holiday: null }
  }
  const isWorkDay = (date: PlainDate) => dayOf(date).work
  const workDayOnOrAfter = (date: PlainDate): PlainDate => {
    let day = date
    while (!isWorkDay(day)) day = addDays(day, 1)
    return day
  }
  const addWorkDays = (date: PlainDate, count: number): PlainDate => {
    if (!Number.isInteger(count) || count < 0) throw refuse('time.badClock', { params: { text: `${count}` } })
    let day = date
    for (let left = count; left > 0; ) {
      day = addDays(day, 1)
      if (isWorkDay(day)) left--
    }
    return day
  }
  const workDaysBetween = (from: PlainDate, to: PlainDate): number => {
    if (to < from) return -workDaysBetween(to, from)
    let count = 0
    for (let day = from; day < to; ) {
      day = addDays(day, 1)
      if (isWorkDay(day)) count++
    }
    return count
  }
  return { name, firstYear, lastYear, knows, dayOf, isWorkDay, workDayOnOrAfter, addWorkDays, workDaysBetween }
}

/** The holidays whose date the law itself fixes, by month and day. */
const fixedHolidays: ReadonlyMap<string, string> = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
])

function provisionalDay(date: PlainDate): Day {
  const holiday = fixedHolidays.get(date.slice(5))
  if (holiday !== undefined) return { date, work: false, reason: 'holiday', holiday }
  const work = weekdayOf(date) <= 5
  return { date, work, reason: work ? 'weekday' : 'weekend', holiday: null }
}

// The package writes `"2024-05-01": "Labour Day,劳动节,2"`; only the Chinese name is kept.
const namesOf = (days: unknown): Map<string, string> =>
  new Map(
    Object.entries(z.record(z.string(), z.string()).parse(days)).map(([date, text]) => [
      date,
      text.split(',')[1] ?? text,
    ]),
  )

function readChineseDays(): CalendarTable {
  const holidays = namesOf(table.holidays)
  const years = [...holidays.keys()].map((date) => Number(date.slice(0, 4)))
  return {
    name: 'chinese-days 1.5.7',
    // Before 2008 the notices were of another shape; no district record of the house is older.
    firstYear: 2008,
    lastYear: Math.max(...years),
    holidays,
    makeUps: namesOf(table.workdays),
    beyond: 'provisional',
  }
}

/** The calendar of the whole country as shipped; `lastYear` is the last year whose notice the package holds. */
export const chinaCalendar: WorkCalendar = createWorkCalendar(readChineseDays())

/** The first day that no notice covers yet. */
export const firstUnknownDay = (calendar: WorkCalendar): PlainDate => plainDate(calendar.lastYear + 1, 1, 1)
