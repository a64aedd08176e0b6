import { extentOf, lineOf, scaleOf } from './scale.ts'

export interface SparkProps {
  /** Gaps to the target path, in time order; the line above zero is ahead. */
  readonly gaps: readonly number[]
  /** The 80% range from the last measured point to the end of the year. */
  readonly fan?: { readonly lo: number; readonly hi: number } | undefined
  /** How much of the year the gaps cover, 0–1. */
  readonly until: number
  /** The conclusion in words: 少 4.5 亿元. */
  readonly label: string
}

/** A whole indicator in a table cell: zero is the target path, the line is measured, the fan is not a fact. */
export function Spark(props: SparkProps) {
  const { gaps, fan } = props
  const [lo, hi] = extentOf([0, ...gaps, ...(fan ? [fan.lo, fan.hi] : [])])
  const y = scaleOf([lo, hi], [29, 3])
  const x = scaleOf([0, Math.max(1, gaps.length - 1)], [0, 100 * Math.min(1, props.until)])
  const last = gaps.at(-1)
  const lastX = x(gaps.length - 1)
  return (
    <svg className="spark" viewBox="0 0 100 32" role="img" aria-label={props.label}>
      {fan && last !== undefined && (
        <path className="ch-f80" d={`M${lastX} ${y(last)}L100 ${y(fan.hi)}L100 ${y(fan.lo)}z`} />
      )}
      <line className="ch-tick" x1="0" x2="100" y1={y(0)} y2={y(0)} />
      <polyline className="ch-act" points={lineOf(gaps, x, y)} vectorEffect="non-scaling-stroke" />
      {last !== undefined && <circle className="ch-dot" cx={lastX} cy={y(last)} r="2.6" />}
    </svg>
  )
}
