import type { Board } from '@lantu/bulletins/contract'
import { Link } from '@tanstack/react-router'
import { type TextKey, useText } from '#language/index.ts'
import { Section } from '#parts/section.tsx'

type Row = Board['needsDecision']['rows'][number]

const kinds: Readonly<Record<Row['kind'], TextKey>> = {
  blocker: 'board.decideBlocker',
  extension: 'board.decideExtension',
  objection: 'board.decideObjection',
  reopening: 'board.decideReopening',
}

/** 需区领导拍板: blockers in the units' own words, extensions, objections and reopenings that wait. */
export function NeedsDecision(props: { board: Board; most: number }) {
  const { total, rows } = props.board.needsDecision
  const text = useText()
  if (total === 0) return null
  return (
    <Section
      className="bd-decide"
      title={text('board.decide')}
      note={text('board.count', { count: total })}
      more={total > props.most && <a href="#decide">{text('board.all')}</a>}
    >
      <ol className="wait wait-plain">
        {rows.slice(0, props.most).map((row) => (
          <li key={`${row.kind} ${row.href}`}>
            <DecisionText row={row} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

export function DecisionText(props: { row: Row; whole?: boolean }) {
  const { row } = props
  const text = useText()
  return (
    <div>
      <Link className={`quiet${props.whole ? '' : ' clip'}`} to={row.href}>
        <b>{text(kinds[row.kind])}</b>
        {'\u3000'}
        {row.words ?? row.title}
      </Link>
      <span className={`note${props.whole ? '' : ' clip'}`}>
        {row.owner?.name ?? text('board.ownerUnclear')}
        {row.words !== null && ` · ${row.title}`}
        {props.whole && row.number && ` · ${row.number}`}
      </span>
    </div>
  )
}
