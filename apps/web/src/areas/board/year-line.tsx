import type { Board } from '@lantu/bulletins/contract'
import { type TextKey, useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { type YearMarks, yearMarks } from './year-marks.ts'

type Node = YearMarks['nodes'][number]
const names: Readonly<Record<Node['name'], TextKey>> = {
  opening: 'board.nodeOpening',
  half: 'board.nodeHalf',
  year: 'board.nodeYear',
}

/** 全年线: the dimension line of the whole year with its nodes, what falls due, and today. */
export function YearLine(props: { board: Board }) {
  const text = useText()
  const marks = yearMarks(props.board)
  return (
    <figure className="yl" aria-label={text('board.yearLine')}>
      <div className="yl-in">
        {marks.due.map((due) => (
          <span
            key={due.date}
            className={`yl-due${due.late ? ' late' : ''}`}
            style={{ '--at': `${due.at}%`, '--n': Math.min(8, due.count) }}
            aria-hidden="true"
          />
        ))}
        <span className="yl-base" />
        <span className="yl-past" style={{ '--at': `${marks.today.at}%` }} />
        {marks.months.map(({ month, at }) => (
          <span key={month} className="yl-m" style={{ '--at': `${at}%` }} aria-hidden="true">
            <span className="yl-long">{text('board.monthShort', { month })}</span>
            <span className="yl-short">{month}</span>
          </span>
        ))}
        <span className="yl-band" style={{ '--at': `${marks.flood.at}%`, '--w': `${marks.flood.width}%` }}>
          <span>{text('board.floodSeason')}</span>
        </span>
        {marks.nodes.map((node) => (
          <YearNode key={node.name} node={node} today={marks.today.at} />
        ))}
        <span className={`yl-today${marks.today.at > 88 ? ' left' : ''}`} style={{ '--at': `${marks.today.at}%` }}>
          <b>{text(props.board.past ? 'board.thatDay' : 'board.today')}</b>
          <span className="d">
            <DateText date={marks.today.date} />
          </span>
        </span>
      </div>
    </figure>
  )
}

/** A node's words stand on the side where today's do not. */
function YearNode(props: { node: Node; today: number }) {
  const { node, today } = props
  const text = useText()
  const right = node.at < 90 && node.at > today
  return (
    <span
      className={`yl-node${node.left < 0 ? ' done' : ''}${right ? ' right' : ''}`}
      style={{ '--at': `${node.at}%` }}
    >
      <b>{text(names[node.name])}</b>
      <span className="d">
        <DateText date={node.date} />
        {node.left > 0 && `\u3000${text('board.daysLeft', { days: node.left })}`}
      </span>
    </span>
  )
}
