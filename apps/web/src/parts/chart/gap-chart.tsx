import { useText } from '#language/index.ts'
import { useChartNumber } from './chart-number.ts'
import { gapsOf, type PaceData, segmentsOf } from './pace-data.ts'
import { extentOf, scaleOf, ticksOf } from './scale.ts'

export interface GapChartProps {
  readonly data: PaceData
  /** The conclusion in words, for those who hear the page. */
  readonly label: string
  readonly width?: number
  readonly height?: number
  /** From which month the axis begins (0) and to which it runs (12; a lead story stops at 6). */
  readonly until?: number
  /** What the gap is to, where that is not the seasonal schedule. */
  readonly caption?: string | undefined
}

/** 与季节序时之差: zero is the schedule, above it is ahead; the fan is not a fact. On a phone it stands for the big chart. */
export function GapChart(props: GapChartProps) {
  const text = useText()
  const number = useChartNumber()
  const { width = 360, height = 150, until = 12 } = props
  const points = gapsOf(props.data).filter((point) => point.month <= until)
  const measured = points.flatMap((point) => (point.actual === null ? [] : [{ ...point, value: point.actual }]))
  const last = measured.at(-1)
  const ahead = points.flatMap((point) =>
    point.forecast && (!last || point.month > last.month) ? [{ ...point, f: point.forecast }] : [],
  )
  const [lo, hi] = extentOf([0, ...measured.map((point) => point.value), ...ahead.flatMap(({ f }) => [f.lo80, f.hi80])])
  const [left, right, bottom] = [34, 56, 20]
  const x = scaleOf([0, until], [left, width - right])
  const y = scaleOf([lo, hi], [height - bottom - 6, 20])
  const fan = (low: 'lo50' | 'lo80', high: 'hi50' | 'hi80') => {
    if (!last) return ''
    const start = `${x(last.month)},${y(last.value)}`
    const upper = ahead.map(({ month, f }) => `${x(month)},${y(f[high])}`)
    const lower = ahead.map(({ month, f }) => `${x(month)},${y(f[low])}`).reverse()
    return [start, ...upper, ...lower].join(' ')
  }
  const middle = last
    ? [`${x(last.month)},${y(last.value)}`, ...ahead.map(({ month, f }) => `${x(month)},${y(f.mid)}`)]
    : []
  const end = ahead.at(-1)
  return (
    <svg
      className="gap"
      style={{ maxWidth: `${width / 16}rem` }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
    >
      <text className="ch-lab" x="0" y="11">
        {props.caption ?? text('parts.chartGap', { unit: props.data.unit })}
      </text>
      {ticksOf(lo, hi, 3).map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'ch-season' : 'ch-grid'}
            x1={left}
            x2={width - right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className="ch-lab" x={left - 6} y={y(tick) + 4} textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {ahead.length > 0 && <polygon className="ch-f80" points={fan('lo80', 'hi80')} />}
      {ahead.length > 0 && <polygon className="ch-f50" points={fan('lo50', 'hi50')} />}
      {lo < 0 && hi > 0 && <line className="ch-season" x1={left} x2={width - right} y1={y(0)} y2={y(0)} />}
      <Breaks data={props.data} x={x} until={until} top={y(hi)} bottom={y(lo)} />
      <polyline className="ch-med" points={middle.join(' ')} />
      {segmentsOf(measured, props.data.breaks).map((segment) => (
        <polyline
          key={segment[0]?.month}
          className="ch-act"
          points={segment.map((point) => `${x(point.month)},${y(point.value)}`).join(' ')}
        />
      ))}
      {last && <circle className="ch-dot" cx={x(last.month)} cy={y(last.value)} r="4" />}
      {last && (
        <text
          className="ch-lab-s ch-halo"
          x={x(last.month)}
          y={y(last.value) + (last.value < 0 ? 20 : -10)}
          textAnchor="middle"
        >
          {number(last.value)}
        </text>
      )}
      {end && (
        <text className="ch-lab-s ch-blue" x={x(end.month) + 8} y={y(end.f.mid) + 4}>
          {number(end.f.mid)}
        </text>
      )}
      <line className="ch-axis" x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} />
      {points.map((point) => (
        <text key={point.month} className="ch-lab" x={x(point.month)} y={height - 5} textAnchor="middle">
          {width < 420 && point.month % 3 !== 0 && until > 6 ? '' : point.label}
        </text>
      ))}
    </svg>
  )
}

function Breaks(props: { data: PaceData; x: (month: number) => number; until: number; top: number; bottom: number }) {
  return props.data.breaks
    .filter((one) => one.month <= props.until)
    .map((one) => (
      <path
        key={one.month}
        className="ch-break"
        d={`M${props.x(one.month) - 2} ${props.top}V${props.bottom}M${props.x(one.month) + 2} ${props.top}V${props.bottom}`}
      />
    ))
}
