import type { Board } from '@lantu/bulletins/contract'
import { daysBetween, isBetween, type PlainDate, plainDate, yearOf } from '@lantu/kernel/time'

/** A mark on the year: `at` is its place from 0 (1 January) to 100 (31 December). */
export interface Mark {
  readonly date: PlainDate
  readonly at: number
}

/** The nodes every district's year has: the first quarter, the half and the whole; and the flood season of the north. */
export const nodeDays = [
  { name: 'opening', month: 3, day: 31 },
  { name: 'half', month: 6, day: 30 },
  { name: 'year', month: 12, day: 31 },
] as const
/** 北京市汛期: 1 June to 15 September each year (北京市实施《中华人民共和国防洪法》办法). */
const flood = { from: { month: 6, day: 1 }, to: { month: 9, day: 15 } } as const

export function placeOf(date: PlainDate): number {
  const year = yearOf(date)
  const whole = daysBetween(plainDate(year, 1, 1), plainDate(year, 12, 31))
  return round((daysBetween(plainDate(year, 1, 1), date) / whole) * 100)
}

const round = (value: number): number => Math.round(value * 100) / 100

export interface YearMarks {
  readonly today: Mark
  readonly nodes: readonly (Mark & { readonly name: (typeof nodeDays)[number]['name']; readonly left: number })[]
  readonly flood: { readonly at: number; readonly width: number }
  readonly months: readonly { readonly month: number; readonly at: number }[]
  /** Days on which something falls due, with how many things and whether it is late. */
  readonly due: readonly (Mark & { readonly count: number; readonly late: boolean })[]
}

/** Everything on the line of the year, from what the board knows: what is late and what is due within thirty days. */
export function yearMarks(board: Board): YearMarks {
  const year = yearOf(board.asOf)
  const [first, last] = [plainDate(year, 1, 1), plainDate(year, 12, 31)]
  const dates = [
    ...board.late.rows.flatMap((row) => (row.due !== null && row.due < board.asOf ? [row.due] : [])),
    ...board.dueSoon.rows.map((row) => row.due),
  ].filter((date) => isBetween(date, first, last))
  const from = placeOf(plainDate(year, flood.from.month, flood.from.day))
  return {
    today: { date: board.asOf, at: placeOf(board.asOf) },
    nodes: nodeDays.map(({ name, month, day }) => {
      const date = plainDate(year, month, day)
      return { name, date, at: placeOf(date), left: daysBetween(board.asOf, date) }
    }),
    flood: { at: from, width: round(placeOf(plainDate(year, flood.to.month, flood.to.day)) - from) },
    months: Array.from({ length: 12 }, (_, index) => ({
      month: index + 1,
      at: placeOf(plainDate(year, index + 1, 1)),
    })),
    due: [...countSame(dates)].map(([date, count]) => ({ date, at: placeOf(date), count, late: date < board.asOf })),
  }
}

/** How often each day stands in the list. (`Map.groupBy` is not in the browsers of every office.) */
function countSame(dates: readonly PlainDate[]): ReadonlyMap<PlainDate, number> {
  const counts = new Map<PlainDate, number>()
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1)
  return counts
}
