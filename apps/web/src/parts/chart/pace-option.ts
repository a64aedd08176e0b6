import type { EChartsCoreOption } from 'echarts/core'
import { gapsOf } from './pace-data.ts'
import { type Draw, gapDrawings, gridDrawing, paceDrawings } from './pace-draw.ts'
import type { PaceOptionGiven } from './pace-given.ts'
import { extentOf, ticksOf } from './scale.ts'

/**
 * Two panels on one year: the cumulative value above, its gap to the seasonal schedule below. Everything but the lines
 * of the axes is drawn by custom series, so that labels stand at their lines and an estimate never looks like a fact.
 */
export function paceOption(given: PaceOptionGiven): EChartsCoreOption {
  const { data, palette } = given
  const scale = palette.rem / 16
  const px = (size: number) => Math.round(size * scale)
  const values = data.slots.flatMap((slot) => [
    slot.actual,
    slot.seasonal,
    slot.linear,
    slot.forecast?.hi80,
    slot.forecast?.lo80,
  ])
  const known = [0, data.target, ...values].filter((value) => value !== null && value !== undefined)
  const gaps = gapsOf(data).flatMap((gap) => [gap.actual, gap.forecast?.lo80, gap.forecast?.hi80])
  const gapRange = paddedRange([0, ...gaps.filter((value) => value !== null && value !== undefined)])
  const range = paddedRange(known)
  const [left, right] = [px(56), px(116)]
  const drawings: readonly { readonly panel: 0 | 1; readonly draw: Draw }[] = [
    { panel: 0, draw: gridDrawing(given, px, ticksOf(range[0], range[1], 7)) },
    { panel: 1, draw: gridDrawing(given, px, ticksOf(gapRange[0], gapRange[1], 3)) },
    ...paceDrawings(given, px).map((draw) => ({ panel: 0 as const, draw })),
    ...gapDrawings(given, px).map((draw) => ({ panel: 1 as const, draw })),
  ]
  return {
    animation: false,
    textStyle: { fontFamily: palette.sans },
    grid: [
      { left, right, top: px(30), height: px(300) },
      { left, right, top: px(378), height: px(70) },
    ],
    xAxis: [monthAxis(given, px, { panel: 0, labels: false }), monthAxis(given, px, { panel: 1, labels: true })],
    yAxis: [valueAxis(0, range), valueAxis(1, gapRange)],
    series: drawings.map(({ panel, draw }, index) => ({
      type: 'custom',
      silent: true,
      clip: false,
      xAxisIndex: panel,
      yAxisIndex: panel,
      z: index + 2,
      data: [[0, 0]],
      renderItem: (_: unknown, api: { coord: (at: readonly [number, number]) => readonly [number, number] }) =>
        draw((month, value) => api.coord([month, value])),
    })),
  }
}

/** Ends on round ticks, so that the top label has a grid line. */
function paddedRange(values: readonly number[]): readonly [number, number] {
  const [lo, hi] = extentOf(values)
  const pad = (hi - lo) * 0.06 || 1
  return [lo < 0 ? lo - pad : 0, hi > 0 ? hi + pad : 0]
}

type Px = (size: number) => number

function monthAxis({ data, palette }: PaceOptionGiven, px: Px, axis: { panel: number; labels: boolean }) {
  const labels = new Map(data.slots.map((slot) => [slot.month, slot.label]))
  return {
    type: 'value',
    gridIndex: axis.panel,
    min: 0,
    max: 12,
    interval: 1,
    axisLine: { onZero: false, lineStyle: { color: palette.ink, width: 1 } },
    axisTick: { show: true, length: 4, lineStyle: { color: palette.rule2 } },
    splitLine: { show: false },
    axisLabel: {
      show: axis.labels,
      color: palette.ink3,
      fontSize: px(12),
      margin: px(8),
      showMaxLabel: true,
      hideOverlap: false,
      formatter: (month: number) => labels.get(month) ?? '',
    },
  }
}

/** Numbers and grid lines are drawn by `gridDrawing`: the axis itself would add odd ticks at the ends of its range. */
const valueAxis = (panel: number, [lo, hi]: readonly [number, number]) => ({
  type: 'value',
  gridIndex: panel,
  min: lo,
  max: hi,
  show: false,
})
