import type { GapPoint, PaceSlot } from './pace-data.ts'
import { gapsOf, segmentsOf } from './pace-data.ts'
import type { PaceOptionGiven } from './pace-given.ts'
import type { Palette } from './palette.ts'

type At = readonly [number, number]
/** Pixels of a month and a value. */
export type Place = (month: number, value: number) => At
/** A group of ECharts graphic elements, once the axes know where things stand. */
export type Draw = (place: Place) => { readonly type: 'group'; readonly children: readonly object[] }

type Px = (size: number) => number
interface Pen {
  readonly palette: Palette
  readonly px: Px
}

const group = (children: readonly object[]): ReturnType<Draw> => ({ type: 'group', children })

const line = (points: readonly At[], style: object): object => ({
  type: 'polyline',
  shape: { points },
  style: { fill: 'none', ...style },
})

const area = (points: readonly At[], fill: string): object => ({ type: 'polygon', shape: { points }, style: { fill } })

const dot = (at: At, { palette, px }: Pen): object => ({
  type: 'circle',
  shape: { cx: at[0], cy: at[1], r: px(4) },
  style: { fill: palette.blue, stroke: palette.paper, lineWidth: px(1.5) },
})

interface Label {
  readonly text: string
  readonly at: At
  readonly align?: 'left' | 'right' | 'center'
  readonly strong?: boolean
  readonly color?: string
}

/** Words with a halo of paper, so that they can be read across a line. */
const words = (label: Label, { palette, px }: Pen): object => ({
  type: 'text',
  style: {
    text: label.text,
    x: label.at[0],
    y: label.at[1],
    align: label.align ?? 'left',
    verticalAlign: 'middle',
    fill: label.color ?? palette.ink,
    font: `${label.strong ? 600 : 400} ${px(label.strong ? 13 : 12)}px ${palette.sans}`,
    stroke: palette.paper,
    lineWidth: px(4),
  },
})

/** Labels at the right edge, pushed apart so that none covers another. */
function spread(labels: readonly Label[], gap: number): readonly Label[] {
  const sorted = labels.toSorted((a, b) => a.at[1] - b.at[1])
  let last = Number.NEGATIVE_INFINITY
  return sorted.map((label) => {
    const y = Math.max(label.at[1], last + gap)
    last = y
    return { ...label, at: [label.at[0], y] as const }
  })
}

type Fan = NonNullable<PaceSlot['forecast']>
interface Ahead {
  readonly month: number
  readonly fan: Fan
}

function fanOf(
  start: { month: number; value: number },
  ahead: readonly Ahead[],
  ends: { low: keyof Fan; high: keyof Fan },
  place: Place,
): readonly At[] {
  const upper = ahead.map(({ month, fan }) => place(month, fan[ends.high]))
  const lower = ahead.map(({ month, fan }) => place(month, fan[ends.low])).reverse()
  return [place(start.month, start.value), ...upper, ...lower]
}

/** The big panel. Order is depth: fans, schedules, target, break, measured, labels. */
export function paceDrawings(given: PaceOptionGiven, px: Px): readonly Draw[] {
  const { data, palette, text, number } = given
  const pen = { palette, px }
  const measured = data.slots.flatMap((slot) =>
    slot.actual === null ? [] : [{ month: slot.month, value: slot.actual }],
  )
  const last = measured.at(-1)
  const ahead = data.slots.flatMap((slot) =>
    slot.forecast && (!last || slot.month > last.month) ? [{ month: slot.month, fan: slot.forecast }] : [],
  )
  const lines = (pick: (slot: PaceSlot) => number | null, place: Place) => [
    place(0, 0),
    ...data.slots.flatMap((slot) => {
      const value = pick(slot)
      return value === null ? [] : [place(slot.month, value)]
    }),
  ]
  const fans: Draw = (place) =>
    group(
      last && ahead.length > 0
        ? [
            area(fanOf(last, ahead, { low: 'lo80', high: 'hi80' }, place), palette.fan2),
            area(fanOf(last, ahead, { low: 'lo50', high: 'hi50' }, place), palette.fan1),
          ]
        : [],
    )
  const schedules: Draw = (place) =>
    group([
      line(
        lines((slot) => slot.linear, place),
        { stroke: palette.ink3, lineWidth: 1, lineDash: [2, 4] },
      ),
      line(
        lines((slot) => slot.seasonal, place),
        { stroke: palette.ink, lineWidth: 1.25 },
      ),
    ])
  const target: Draw = (place) => {
    if (data.target === null) return group([])
    const from = place(0, data.target)
    return group([
      line([from, place(12, data.target)], { stroke: palette.ink, lineWidth: 1.25, lineDash: [7, 4] }),
      words(
        {
          text: text('parts.chartYear', { value: number(data.target) }),
          at: [from[0] + px(8), from[1] - px(11)],
          strong: true,
        },
        pen,
      ),
    ])
  }
  return [
    fans,
    schedules,
    target,
    breaksOf(given, pen),
    measuredOf(given, pen, { measured, ahead }),
    edgeLabels(given, pen, { measured, ahead }),
  ]
}

/** Grid lines and their numbers, at even steps inside the panel's range. */
export function gridDrawing({ palette, number }: PaceOptionGiven, px: Px, ticks: readonly number[]): Draw {
  const pen = { palette, px }
  return (place) =>
    group(
      ticks.flatMap((tick) => {
        const from = place(0, tick)
        return [
          line([from, place(12, tick)], { stroke: palette.rule, lineWidth: 1 }),
          words({ text: number(tick), at: [from[0] - px(8), from[1]], align: 'right', color: palette.ink3 }, pen),
        ]
      }),
    )
}

interface Drawn {
  readonly measured: readonly { readonly month: number; readonly value: number }[]
  readonly ahead: readonly Ahead[]
}

function breaksOf({ data }: PaceOptionGiven, pen: Pen): Draw {
  return (place) =>
    group(
      data.breaks.flatMap((one) => {
        const [x, bottom] = place(one.month, 0)
        const top = place(one.month, data.target ?? 0)[1] + pen.px(16)
        const rule = (dx: number) =>
          line(
            [
              [x + dx, top],
              [x + dx, bottom],
            ],
            { stroke: pen.palette.ink, lineWidth: 1 },
          )
        return [rule(-2), rule(2), words({ text: one.text, at: [x + pen.px(9), top + pen.px(8)] }, pen)]
      }),
    )
}

function measuredOf({ data, palette, text, number }: PaceOptionGiven, pen: Pen, { measured, ahead }: Drawn): Draw {
  return (place) => {
    const last = measured.at(-1)
    const middle = last ? [place(last.month, last.value), ...ahead.map(({ month, fan }) => place(month, fan.mid))] : []
    const half = data.half && place(data.half.month, data.half.value)
    const lastAt = last && place(last.month, last.value)
    return group([
      line(middle, { stroke: palette.blue, lineWidth: 1.25, lineDash: [4, 3] }),
      ...segmentsOf(measured, data.breaks).map((points) =>
        line(
          points.map((point) => place(point.month, point.value)),
          { stroke: palette.blue, lineWidth: 2.25 },
        ),
      ),
      ...measured.filter((point) => point.month > 0).map((point) => dot(place(point.month, point.value), pen)),
      ...(half ? halfMark(half, place(data.half.month, 0), pen) : []),
      ...(half
        ? [
            words(
              {
                text: text('parts.chartHalf', { value: number(data.half.value) }),
                at: [half[0] - pen.px(10), half[1] - pen.px(14)],
                align: 'right',
                strong: true,
              },
              pen,
            ),
          ]
        : []),
      ...(last && lastAt
        ? [
            words(
              {
                text: text('parts.chartActualAt', { value: number(last.value) }),
                at: [lastAt[0] + pen.px(9), lastAt[1] + pen.px(15)],
                strong: true,
                color: palette.blue,
              },
              pen,
            ),
          ]
        : []),
    ])
  }
}

function halfMark(at: At, foot: At, { palette, px }: Pen): readonly object[] {
  const r = px(5.6)
  const [x, y] = at
  return [
    line([at, foot], { stroke: palette.rule2, lineWidth: 1, lineDash: [2, 3] }),
    {
      type: 'polygon',
      shape: {
        points: [
          [x, y - r],
          [x + r, y],
          [x, y + r],
          [x - r, y],
        ],
      },
      style: { fill: palette.paper, stroke: palette.ink, lineWidth: 1.5 },
    },
  ]
}

function edgeLabels({ data, palette, text, number }: PaceOptionGiven, pen: Pen, { ahead }: Drawn): Draw {
  const { px } = pen
  return (place) => {
    const end = ahead.at(-1)
    const edge = (value: number): At => [place(12, value)[0] + px(10), place(12, value)[1]]
    const ends = end
      ? spread(
          [
            { text: text('parts.chartHi80', { value: number(end.fan.hi80) }), at: edge(end.fan.hi80) },
            {
              text: text('parts.chartMedian', { value: number(end.fan.mid) }),
              at: edge(end.fan.mid),
              strong: true,
              color: palette.blue,
            },
            { text: text('parts.chartLo80', { value: number(end.fan.lo80) }), at: edge(end.fan.lo80) },
          ],
          px(19),
        )
      : []
    const slot = data.slots.find((one) => one.month >= 8 && one.linear !== null && one.seasonal !== null)
    const [linear, seasonal] = [slot?.linear ?? 0, slot?.seasonal ?? 0]
    const above = linear >= seasonal
    const near = (value: number, up: boolean): Label['at'] => {
      const [x, y] = place(slot?.month ?? 0, value)
      return up ? [x - px(8), y - px(12)] : [x + px(14), y + px(30)]
    }
    const inside: readonly Label[] = slot
      ? [
          {
            text: text('parts.chartLinear'),
            at: near(linear, above),
            align: above ? 'right' : 'left',
            color: palette.ink3,
          },
          { text: text('parts.chartSeasonal'), at: near(seasonal, !above), align: above ? 'left' : 'right' },
        ]
      : []
    const unit = place(0, 0)[0] - px(8)
    const top: Label = { text: data.unit, at: [unit, px(12)], align: 'right', color: palette.ink3 }
    return group([...ends, ...inside, top].map((label) => words(label, pen)))
  }
}

/** The small panel: zero is the schedule, above it is ahead. */
export function gapDrawings(given: PaceOptionGiven, px: Px): readonly Draw[] {
  const { data, palette, text, number } = given
  const pen = { palette, px }
  const points = gapsOf(data)
  const measured = points.flatMap((point) =>
    point.actual === null ? [] : [{ month: point.month, value: point.actual }],
  )
  const last = measured.at(-1)
  const ahead = points.flatMap((point: GapPoint) =>
    point.forecast && (!last || point.month > last.month) ? [{ month: point.month, fan: point.forecast }] : [],
  )
  const end = ahead.at(-1)
  return [
    (place) =>
      group([
        ...(last && end
          ? [
              area(fanOf(last, ahead, { low: 'lo80', high: 'hi80' }, place), palette.fan2),
              area(fanOf(last, ahead, { low: 'lo50', high: 'hi50' }, place), palette.fan1),
              line([place(last.month, last.value), ...ahead.map(({ month, fan }) => place(month, fan.mid))], {
                stroke: palette.blue,
                lineWidth: 1.25,
                lineDash: [4, 3],
              }),
            ]
          : []),
        line([place(0, 0), place(12, 0)], { stroke: palette.ink, lineWidth: 1.25 }),
        ...segmentsOf(measured, data.breaks).map((points) =>
          line(
            points.map((point) => place(point.month, point.value)),
            { stroke: palette.blue, lineWidth: 2.25 },
          ),
        ),
        ...(last ? [dot(place(last.month, last.value), pen)] : []),
      ]),
    (place) => {
      const lastAt = last && place(last.month, last.value)
      const endAt = end && place(12, end.fan.mid)
      const left = place(0, 0)[0]
      return group([
        words({ text: text('parts.chartGap', { unit: data.unit }), at: [left, px(356)] }, pen),
        ...(last && lastAt
          ? [
              words(
                {
                  text: number(last.value),
                  at: [lastAt[0], lastAt[1] + (last.value < 0 ? px(17) : -px(15))],
                  align: 'center',
                  strong: true,
                },
                pen,
              ),
            ]
          : []),
        ...(end && endAt
          ? [
              words(
                { text: number(end.fan.mid), at: [endAt[0] + px(10), endAt[1]], strong: true, color: palette.blue },
                pen,
              ),
            ]
          : []),
      ])
    },
  ]
}
