/** One place on the year's axis. `label` as printed: `1—2`, `3`, `6月`. */
export interface PaceSlot {
  readonly label: string
  /** Months of the year elapsed at its end, 0–12: where it stands on the axis. */
  readonly month: number
  readonly actual: number | null
  readonly seasonal: number | null
  readonly linear: number | null
  readonly forecast: {
    readonly mid: number
    readonly lo50: number
    readonly hi50: number
    readonly lo80: number
    readonly hi80: number
  } | null
}

/** A year of one indicator, cumulative, in one unit. Numbers here are drawn, never printed as figures of record. */
export interface PaceData {
  readonly slots: readonly PaceSlot[]
  readonly target: number | null
  readonly half: { readonly month: number; readonly value: number } | null
  /** Breaks in the definition: no line crosses them. */
  readonly breaks: readonly { readonly month: number; readonly text: string }[]
  readonly unit: string
}

export interface GapPoint {
  readonly month: number
  readonly label: string
  readonly actual: number | null
  readonly forecast: PaceSlot['forecast']
}

/** Every value less the seasonal schedule of the same slot: what the small chart draws. */
export function gapsOf(data: PaceData): readonly GapPoint[] {
  return data.slots.flatMap((slot) => {
    const base = slot.seasonal
    if (base === null) return []
    const less = (value: number) => value - base
    const { forecast } = slot
    return [
      {
        month: slot.month,
        label: slot.label,
        actual: slot.actual === null ? null : less(slot.actual),
        forecast: forecast && {
          mid: less(forecast.mid),
          lo50: less(forecast.lo50),
          hi50: less(forecast.hi50),
          lo80: less(forecast.lo80),
          hi80: less(forecast.hi80),
        },
      },
    ]
  })
}

interface Point {
  readonly month: number
  readonly value: number
}

/** The measured line from the beginning of the year, cut where the definition breaks: no line crosses a break. */
export function segmentsOf(measured: readonly Point[], breaks: PaceData['breaks']): readonly (readonly Point[])[] {
  const segments: Point[][] = [[{ month: 0, value: 0 }]]
  let before = 0
  for (const point of measured) {
    if (breaks.some((one) => one.month > before && one.month <= point.month)) segments.push([point])
    else segments.at(-1)?.push(point)
    before = point.month
  }
  return segments.filter((segment) => segment.length > 1)
}
