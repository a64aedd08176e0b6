import { type IndicatorDetail, type Observation, paceInput, shockYears, slotEnds } from '@lantu/indicators/contract'
import { periodTo } from '@lantu/kernel/time'
import { seasonalShare } from '@lantu/pace'
import type { PaceInput } from '@lantu/pace/contract'
import type { PaceData, PaceSlot } from '#parts/chart/index.ts'

/** Half the width of a middle 50 % range over that of 80 %, for a normal error: 0.6745 / 1.2816. */
const fiftyOfEighty = 0.5263

/** The figure that counts of each period: of several editions the one published last. */
export function newestEditions(observations: readonly Observation[]): readonly Observation[] {
  const byPeriod = new Map<string, Observation>()
  for (const one of observations) {
    const known = byPeriod.get(one.period)
    if (!known || one.publishedOn >= known.publishedOn) byPeriod.set(one.period, one)
  }
  return [...byPeriod.values()].toSorted((a, b) => periodTo(a.period).localeCompare(periodTo(b.period)))
}

export const ownSeries = (detail: IndicatorDetail) =>
  detail.series.find((series) => series.areaName === detail.areaName) ?? detail.series[0]

export interface PaceOf {
  readonly data: PaceData
  readonly input: PaceInput
  /** The last months of the slots, and how many of them have figures. */
  readonly ends: readonly number[]
  readonly elapsed: number
}

/**
 * What the year's chart draws, from the figures and the outlook of the contract. Measured, schedule and target are given;
 * between now and the year's end the middle follows the seasonal schedule to the expected half and year, and the range
 * widens with the root of the share of time gone, from nothing now to the engine's own 80 % range at the year's end.
 * Undefined where the target is of a kind that is not estimated, or there is no figure of the year yet.
 */
export function paceOf(
  detail: IndicatorDetail,
  words: { readonly unit: string; readonly month: (month: number) => string },
): PaceOf | undefined {
  const { target, assessment } = detail
  const series = ownSeries(detail)
  if (!target || !assessment || !series) return undefined
  const figures = newestEditions(series.observations)
  const input = paceInput(
    {
      id: target.id,
      year: target.year,
      kind: target.kind,
      value: number(target.value),
      halfValue: number(target.halfValue),
    },
    figures,
    { frequency: detail.frequency, measure: detail.measure, shocks: shockYears(assessment.asOf) },
  )
  if (!input || input.ytd.length === 0) return undefined
  const ends = slotEnds(detail.frequency)
  const elapsed = input.ytd.length
  const actual = cumulative(input)
  const share = (at: number) =>
    input.kind === 'sum' ? seasonalShare({ history: input.history, elapsed: at, excluded: input.excluded ?? [] }) : null
  const now = { month: ends[elapsed - 1] ?? 0, value: actual[elapsed - 1] ?? null }
  const forecast = forecaster(assessment.result, now, (month) => share(ends.indexOf(month) + 1) ?? month / 12)
  const slots = ends.map(
    (month, index): PaceSlot => ({
      month,
      label: month === 6 || month === 12 ? words.month(month) : labelOf(month, ends[index - 1] ?? 0),
      actual: actual[index] ?? null,
      seasonal: scaled(share(index + 1), input.target),
      linear: input.kind === 'sum' ? (input.target * month) / 12 : null,
      forecast: index < elapsed ? null : forecast(month),
    }),
  )
  return {
    input,
    ends,
    elapsed,
    data: {
      unit: input.kind === 'growth' ? '%' : words.unit,
      target: input.target,
      half: input.halfTarget === undefined ? null : { month: 6, value: input.halfTarget },
      breaks: breaksOf(detail, target.year),
      slots,
    },
  }
}

const number = (text: string | null): number | null => (text === null ? null : Number(text))
const scaled = (share: number | null, whole: number): number | null => (share === null ? null : share * whole)
const labelOf = (last: number, before: number): string => (last - before > 1 ? `${before + 1}—${last}` : String(last))

/** Cumulative as the target is meant: total, mean so far, or the published cumulative rate; null from a gap on. */
function cumulative(input: PaceInput): readonly (number | null)[] {
  if (input.kind === 'growth') return input.ytd
  let sum: number | null = 0
  return input.ytd.map((value, index) => {
    sum = sum === null || value === null ? null : sum + value
    if (sum === null) return null
    return input.kind === 'sum' ? sum : sum / (index + 1)
  })
}

type Fan = NonNullable<PaceSlot['forecast']>
type Outlook = NonNullable<IndicatorDetail['assessment']>['result']

function forecaster(
  outlook: Outlook,
  now: { readonly month: number; readonly value: number | null },
  shareAt: (month: number) => number,
): (month: number) => Fan | null {
  const end = outlook.expected.year
  const range = outlook.interval80.year
  const from = now.value
  if (end === null || range === null || from === null) return () => null
  const half = now.month < 6 ? outlook.expected.half : null
  const between = (month: number, a: { month: number; value: number }, b: { month: number; value: number }) => {
    const [start, stop] = [shareAt(a.month), shareAt(b.month)]
    const part = stop > start ? (shareAt(month) - start) / (stop - start) : 1
    return a.value + (b.value - a.value) * part
  }
  return (month) => {
    const start = { month: now.month, value: from }
    const middle = half === null ? null : { month: 6, value: half }
    const last = { month: 12, value: end }
    const mid =
      middle === null
        ? between(month, start, last)
        : month <= 6
          ? between(month, start, middle)
          : between(month, middle, last)
    const width = Math.sqrt((month - now.month) / (12 - now.month))
    const [below, above] = [(end - range[0]) * width, (range[1] - end) * width]
    return {
      mid,
      lo80: mid - below,
      hi80: mid + above,
      lo50: mid - below * fiftyOfEighty,
      hi50: mid + above * fiftyOfEighty,
    }
  }
}

/** A definition that begins inside the year breaks the line in the middle of its first month's step. */
function breaksOf(detail: IndicatorDetail, year: number): PaceData['breaks'] {
  return detail.definitions
    .filter((one) => one.number > 1 && one.from.startsWith(`${year}-`))
    .map((one) => ({ month: Number(one.from.slice(5, 7)) - 0.8, text: one.wording }))
}

export interface Needed {
  readonly id: 'half' | 'year'
  readonly from: number
  readonly to: number
  readonly perPeriod: number
  /** Per cent over the same months of last year; null without them. */
  readonly growth: number | null
  /** What those months grew by last year, for scale; null where a year is missing. */
  readonly before: number | null
}

/** 后期每期: what is still needed of each period until June and December. 内部测算, only for totals. */
export function neededOf(pace: PaceOf): readonly Needed[] {
  const { input, ends, elapsed } = pace
  if (input.kind !== 'sum') return []
  const done = pace.data.slots[elapsed - 1]?.actual ?? null
  if (done === null) return []
  const rest = (year: readonly (number | null)[] | undefined, until: number): number | null => {
    const values = year?.slice(elapsed, until) ?? []
    const known = values.filter((value) => value !== null)
    return values.length > 0 && known.length === values.length ? known.reduce((sum, value) => sum + value, 0) : null
  }
  return (['half', 'year'] as const).flatMap((id) => {
    const goal = id === 'half' ? input.halfTarget : input.target
    const until = ends.indexOf(id === 'half' ? 6 : 12) + 1
    if (goal === undefined || until <= elapsed) return []
    const wanted = goal - done
    const last = rest(input.history.at(-1), until)
    const earlier = rest(input.history.at(-2), until)
    return [
      {
        id,
        from: (ends[elapsed - 1] ?? 0) + 1,
        to: id === 'half' ? 6 : 12,
        perPeriod: wanted / (until - elapsed),
        growth: last !== null && last > 0 ? (wanted / last - 1) * 100 : null,
        before: last !== null && earlier !== null && earlier > 0 ? (last / earlier - 1) * 100 : null,
      },
    ]
  })
}
