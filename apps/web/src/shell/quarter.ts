export interface QuarterDay {
  /** 1–4 */
  readonly number: number
  /** The day's place in the quarter, the first day being 1. */
  readonly day: number
  /** Days still to come in the quarter after this one. */
  readonly left: number
  /** `YYYY-MM-DD` */
  readonly lastDay: string
}

/** Where a day stands in its quarter: 2024-05-22 is day 52 of the second, with 39 left. */
export function quarterOf(date: string): QuarterDay {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const number = Math.ceil(month / 3)
  const at = Date.UTC(year, month - 1, day)
  const first = Date.UTC(year, (number - 1) * 3, 1)
  const last = Date.UTC(year, number * 3, 0)
  return {
    number,
    day: Math.round((at - first) / 86_400_000) + 1,
    left: Math.round((last - at) / 86_400_000),
    lastDay: new Date(last).toISOString().slice(0, 10),
  }
}
