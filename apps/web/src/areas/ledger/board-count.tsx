import type { BoardId, BoardCount as Count } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { LampMark } from '#parts/lamp.tsx'
import { Meter } from '#parts/meter.tsx'
import './boards.css'

/** How many, how many verified as done, and each lamp; every number leads to those commitments in the ledger. */
export function BoardCount(props: { board: BoardId; slice?: number; column?: number; count: Count }) {
  const text = useText()
  const { count, board, slice, column } = props
  const where = { board, ...(slice !== undefined && { slice }), ...(column !== undefined && { column }) }
  if (count.total === 0) return <span className="dim">{text('boards.empty')}</span>
  return (
    <span className="bd-count">
      <Meter done={count.done / count.total}>
        <Link className="quiet" to="/ledger" search={{ ...where, lamp: 'closed' }}>
          {text('boards.done', { done: count.done, total: count.total })}
        </Link>
      </Meter>
      <span className="bd-lamps">
        <Link className="quiet" to="/ledger" search={where}>
          {text('boards.all', { n: count.total })}
        </Link>
        {count.lamps.map(({ lamp, count: n }) =>
          lamp === null ? (
            <span key="none" className="dim">
              {text('boards.unlit', { n })}
            </span>
          ) : (
            <Link key={lamp} className="quiet" to="/ledger" search={{ ...where, lamp }}>
              <LampMark colour={lamp} /> {n}
            </Link>
          ),
        )}
      </span>
    </span>
  )
}
