import { levelsFromGrowth, type RestOfYear, restOfYear, type Views, viewsOf } from '@lantu/pace/learning'
import type { PaceSeries } from './pools.ts'

/** One question at one moment: will this span end at or above the target? */
export interface LevelCase {
  readonly series: string
  readonly frequency: 12 | 11 | 4
  readonly half: boolean
  /** Months of the year that have passed. */
  readonly month: number
  readonly history: readonly (readonly number[])[]
  readonly ytd: readonly number[]
  readonly span: number
  readonly rest: RestOfYear
  readonly views: Views
  readonly target: number
  readonly outcome: number
}

export interface RateCase {
  readonly series: string
  readonly month: number
  readonly history: readonly (readonly number[])[]
  readonly ytd: readonly number[]
  /** Last year's levels. */
  readonly base: readonly number[]
  readonly target: number
  readonly outcome: number
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Most years of history a case has: the contract of the pool. */
const historyYears = 15

interface YearOfSeries {
  readonly series: string
  readonly history: readonly (readonly number[])[]
  readonly year: readonly number[]
  readonly target: number
}

function yearsOf(series: PaceSeries): YearOfSeries[] {
  const year = (at: number) => series.values.slice(at * 12, at * 12 + 12)
  return series.targets
    .filter(({ yearIndex }) => series.values.length >= yearIndex * 12 + 12)
    .map(({ yearIndex, target }) => {
      const first = Math.max(0, yearIndex - historyYears)
      const history = Array.from({ length: yearIndex - first }, (_, at) => year(first + at))
      return { series: series.id, history, year: year(yearIndex), target }
    })
}

/** January–February as one observation; or quarters. */
function regroup(values: readonly number[], frequency: 12 | 11 | 4): readonly number[] {
  switch (frequency) {
    case 12:
      return values
    case 11:
      return [(values[0] ?? 0) + (values[1] ?? 0), ...values.slice(2)]
    case 4:
      return [0, 3, 6, 9].map((at) => sum(values.slice(at, at + 3)))
  }
}

const halfSpan = { 12: 6, 11: 5, 4: 2 } as const
const monthAfter = (frequency: 12 | 11 | 4, elapsed: number): number =>
  frequency === 4 ? elapsed * 3 : frequency === 11 && elapsed > 0 ? elapsed + 1 : elapsed

/** Year and half-year questions at every period; the half-year node is the target times the mean share of three years. */
export function levelCases(series: PaceSeries, frequency: 12 | 11 | 4): LevelCase[] {
  return yearsOf(series).flatMap((given) => {
    const history = given.history.map((values) => regroup(values, frequency))
    const year = regroup(given.year, frequency)
    const june = halfSpan[frequency]
    const known = history.slice(-3)
    const share = sum(known.map((values) => sum(values.slice(0, june)) / sum(values))) / known.length
    const cases: LevelCase[] = []
    for (let elapsed = 0; elapsed < frequency; elapsed++) {
      const ytd = year.slice(0, elapsed)
      const rest = restOfYear(history, ytd, frequency)
      for (const half of [false, true]) {
        const span = half ? june : frequency
        if (elapsed >= span || (half && !(share > 0))) continue
        cases.push({
          series: given.series,
          frequency,
          half,
          month: monthAfter(frequency, elapsed),
          history,
          ytd,
          span,
          rest,
          views: viewsAt({ history, ytd, rest, span }),
          target: half ? given.target * share : given.target,
          outcome: sum(year.slice(0, span)),
        })
      }
    }
    return cases
  })
}

function viewsAt(at: Pick<LevelCase, 'history' | 'ytd' | 'span'> & { rest: RestOfYear }): Views {
  const left = at.span - at.ytd.length
  return viewsOf({
    history: at.history.map((values) => values.slice(0, at.span)),
    ytd: at.ytd,
    rest: { path: at.rest.path.slice(0, left), spread: at.rest.spread.slice(0, left) },
    recent: Math.max(1, Math.round((at.history[0]?.length ?? 0) / 4)),
  })
}

/** The same years told as cumulative growth rates only, as investment is published. */
export function rateCases(series: PaceSeries): RateCase[] {
  return yearsOf(series).flatMap(({ series: id, history, year, target }) => {
    const all = [...history, year]
    const rates = all.slice(1).map((values, at) => cumulativeGrowth(values, all[at] ?? []))
    const now = rates.at(-1) ?? []
    const before = sum(history.at(-1) ?? [])
    if (!rates.every((values) => values.every(Number.isFinite)) || rates.length < 4 || !(before > 0)) return []
    return Array.from({ length: 12 }, (_, elapsed) => ({
      series: id,
      month: elapsed,
      history: rates.slice(0, -1),
      ytd: now.slice(0, elapsed),
      base: history.at(-1) ?? [],
      target: (target / before - 1) * 100,
      outcome: now[11] ?? 0,
    }))
  })
}

/** The question about rates as one about the levels behind them; `flat` takes months of equal size for last year's levels. */
export function levelCaseOf(given: RateCase, flat: boolean): LevelCase | null {
  const base = flat ? given.base.map(() => 1) : given.base
  const levels = levelsFromGrowth({ history: given.history, ytd: given.ytd, base })
  if (!levels) return null
  const { history, ytd } = levels
  const rest = restOfYear(history, ytd, 12)
  const year = sum(base)
  return {
    series: given.series,
    frequency: 12,
    half: false,
    month: given.month,
    history,
    ytd,
    span: 12,
    rest,
    views: viewsAt({ history, ytd, rest, span: 12 }),
    target: year * (1 + given.target / 100),
    outcome: year * (1 + given.outcome / 100),
  }
}

function cumulativeGrowth(values: readonly number[], before: readonly number[]): number[] {
  return values.map((_, at) => {
    const base = sum(before.slice(0, at + 1))
    // Published rates have one decimal.
    return base > 0 ? Math.round((sum(values.slice(0, at + 1)) / base - 1) * 1000) / 10 : Number.NaN
  })
}
