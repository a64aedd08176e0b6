import type { Board } from '@lantu/bulletins/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { type KeyBinding, useKey } from '#parts/keys.tsx'
import { Section } from '#parts/section.tsx'
import { DueText } from './due-text.tsx'
import { useStateName } from './use-state-name.ts'

type Row = Board['waiting']['rows'][number]
const shown = 4

/** 等我: whose next step is the reader's own, on the keys 1 to 4. */
export function Waiting(props: { waiting: Board['waiting'] }) {
  const { total, rows } = props.waiting
  const text = useText()
  const state = useStateName()
  return (
    <Section
      className="bd-me"
      title={text('board.waiting')}
      note={total > 0 ? text('board.count', { count: total }) : undefined}
      more={total > shown && <Link to="/matters">{text('board.all')}</Link>}
    >
      {rows.length === 0 ? (
        <p className="note bd-none">{text('board.waitingNone')}</p>
      ) : (
        <ol className="wait">
          {rows.slice(0, shown).map((row, index) => (
            <WaitingRow key={row.id} row={row} place={index + 1} state={state(row.state)} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function WaitingRow(props: { row: Row; place: number; state: string }) {
  const { row } = props
  const text = useText()
  const navigate = useNavigate()
  const binding: KeyBinding = {
    key: String(props.place),
    label: row.title ?? row.number ?? props.state,
    group: text('board.waiting'),
    run: () => void navigate({ to: row.href }),
  }
  useKey(binding)
  return (
    <li>
      <kbd>{props.place}</kbd>
      <div>
        <Link className="quiet clip" to={row.href} title={row.title ?? undefined}>
          <b>{text('board.todo', { state: row.state })}</b>
          {'\u3000'}
          {row.title ?? row.number ?? text('board.erased')}
        </Link>
        <span className="note">
          {row.overdue && <b>{text('board.overdue')} </b>}
          {row.nextDue !== null ? (
            <>
              {text('board.until')}
              <DueText at={row.nextDue} />
            </>
          ) : (
            <>
              {props.state}
              {' · '}
              {row.owner?.name ?? text('board.ownerUnclear')}
            </>
          )}
        </span>
      </div>
    </li>
  )
}
