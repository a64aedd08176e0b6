import type { Board } from '@lantu/bulletins/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '#language/index.ts'
import { Section } from '#parts/section.tsx'
import { DueText } from './due-text.tsx'
import { DecisionText } from './needs-decision.tsx'
import { useStateName } from './use-state-name.ts'

/** Below the first screen: all that needs a leader's decision, open instructions, open decisions of meetings. */
export function OpenMatters(props: { board: Board }) {
  const { needsDecision, instructions, decisions } = props.board
  const text = useText()
  return (
    <div className="bd-three">
      {needsDecision.rows.length > 0 && (
        <Section id="decide" title={text('board.decideAll')} note={text('board.count', { count: needsDecision.total })}>
          <ol className="wait wait-plain">
            {needsDecision.rows.map((row) => (
              <li key={`${row.kind} ${row.href}`}>
                <DecisionText row={row} whole />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <MatterList title={text('board.instructions')} none={text('board.instructionsNone')} matters={instructions} />
      <MatterList title={text('board.decisions')} none={text('board.decisionsNone')} matters={decisions} />
    </div>
  )
}

function MatterList(props: { title: string; none: string; matters: Board['instructions'] }) {
  const { total, overdue, rows } = props.matters
  const text = useText()
  const state = useStateName()
  return (
    <Section
      title={props.title}
      note={total > 0 ? text(overdue > 0 ? 'board.countOverdue' : 'board.count', { count: total, overdue }) : undefined}
    >
      {rows.length === 0 ? (
        <p className="note bd-none">{props.none}</p>
      ) : (
        <ol className="wait wait-plain">
          {rows.map((row) => (
            <li key={row.id}>
              <div>
                <Link className="quiet" to={row.href}>
                  {row.title ?? row.number ?? text('board.erased')}
                </Link>
                <span className="note">
                  {state(row.state)}
                  {' · '}
                  {row.owner?.name ?? text('board.ownerUnclear')}
                  {row.nextDue !== null && (
                    <>
                      {' · '}
                      {text('board.until')}
                      <DueText at={row.nextDue} />
                    </>
                  )}
                  {row.overdue && ` · ${text('board.overdue')}`}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
