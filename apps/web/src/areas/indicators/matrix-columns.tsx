import type { IndicatorRow, Observation } from '@lantu/indicators/contract'
import { Link } from '@tanstack/react-router'
import { type Text, useText } from '#language/index.ts'
import { PeriodText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { Lamp } from '#parts/lamp.tsx'
import { Meter } from '#parts/meter.tsx'
import { Probability } from '#parts/probability.tsx'
import type { Column } from '#parts/table/index.ts'
import { Tag } from '#parts/tag.tsx'
import { linkWords, unitOfTarget } from './words.ts'

/** A row with whether it begins its link's group, where the link is written. */
export interface MatrixRow {
  readonly row: IndicatorRow
  readonly first: boolean
}

/** 指标｜最新期累计｜同比｜全市｜年目标｜半年节点｜完成率与季节序时｜过半｜全年｜灯 */
export const matrixColumns = (text: Text): readonly Column<MatrixRow>[] => [
  {
    id: 'link',
    head: text('indicators.link'),
    width: '4rem',
    phone: 'top',
    cell: ({ row, first }) => row.link && <span className={first ? 'b' : 'vh'}>{text(linkWords[row.link])}</span>,
  },
  {
    id: 'name',
    head: text('indicators.indicator'),
    names: true,
    cell: ({ row }) => (
      <Link className="quiet" to="/indicators/$id" params={{ id: row.id }}>
        {row.name}
      </Link>
    ),
  },
  {
    id: 'latest',
    head: text('indicators.latest'),
    num: true,
    phone: 'line',
    cell: ({ row }) => <Latest row={row} />,
  },
  {
    id: 'growth',
    head: text('indicators.growth'),
    num: true,
    cell: ({ row }) => (
      <>
        <span className="p-label">{text('indicators.growth')} </span>
        <Growth of={row.latest} />
      </>
    ),
  },
  {
    id: 'city',
    head: text('indicators.city'),
    num: true,
    phone: 'hide',
    cell: ({ row }) => <Growth of={row.city} />,
  },
  {
    id: 'target',
    head: text('indicators.target'),
    num: true,
    cell: ({ row }) => (
      <>
        <span className="p-label">{text('indicators.target')} </span>
        <TargetValue row={row} of="value" />
      </>
    ),
  },
  {
    id: 'half',
    head: text('indicators.half'),
    num: true,
    phone: 'hide',
    cell: ({ row }) => <TargetValue row={row} of="halfValue" />,
  },
  {
    id: 'pace',
    head: text('indicators.doneAndDue'),
    width: '9.5rem',
    phone: 'hide',
    cell: ({ row }) => <Pace row={row} />,
  },
  {
    id: 'probHalf',
    head: text('indicators.probHalf'),
    phone: 'hide',
    cell: ({ row }) => <Chance row={row} of="half" />,
  },
  {
    id: 'probYear',
    head: text('indicators.probYear'),
    cell: ({ row }) => (
      <>
        <span className="p-label">{text('indicators.probYear')} </span>
        <Chance row={row} of="year" />
      </>
    ),
  },
  {
    id: 'lamp',
    head: text('indicators.lamp'),
    phone: 'line',
    width: '15rem',
    cell: ({ row }) =>
      row.assessment ? <Lamp lamp={row.assessment.lamp} /> : <span className="dim">{text('indicators.noTarget')}</span>,
  },
]

function Latest(props: { row: IndicatorRow }) {
  const text = useText()
  const { latest, unit, decimals } = props.row
  if (!latest) return <span className="dim">{text('indicators.noFigureYet')}</span>
  return (
    <span className="nowrap">
      <PeriodText period={latest.period} />{' '}
      {latest.value === null ? (
        <span className="dim">{text('indicators.rateOnly')}</span>
      ) : (
        <Figure value={latest.value} unit={unit} decimals={decimals} strong />
      )}
      {latest.standing === 'internal' && <Tag>{text('indicators.internal')}</Tag>}
    </span>
  )
}

export function Growth(props: { of: Observation | null }) {
  const growth = props.of?.growth ?? null
  return growth === null ? <Figure value={null} /> : <Figure value={growth} unit="percent" decimals={1} sign />
}

function TargetValue(props: { row: IndicatorRow; of: 'value' | 'halfValue' }) {
  const { target, unit } = props.row
  if (!target) return <Figure value={null} />
  const value = target[props.of]
  if (value === null)
    return props.of === 'value' ? <span className="mid">{target.wording}</span> : <Figure value={null} />
  return <Figure value={value} unit={unitOfTarget(target.kind, unit)} />
}

function Pace(props: { row: IndicatorRow }) {
  const schedule = props.row.assessment?.result.schedule
  if (!schedule || schedule.actual === null) return <Figure value={null} />
  return <Meter done={schedule.actual} due={schedule.seasonal ?? schedule.linear} />
}

function Chance(props: { row: IndicatorRow; of: 'half' | 'year' }) {
  const result = props.row.assessment?.result
  if (!result) return <Figure value={null} />
  if (props.of === 'half' && result.probability.half === null) return <Figure value={null} />
  return <Probability value={result.probability[props.of]} />
}
