import { PlainDate } from '@lantu/kernel/time'
import {
  type CommitmentBrief,
  type CommitmentDetail,
  type StructureView,
  structureEndpoints,
} from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LampMark } from '#parts/lamp.tsx'
import { Meter } from '#parts/meter.tsx'
import { Section } from '#parts/section.tsx'
import type { Units } from '#parts/use-units.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { BundleDialog } from './bundle-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import './structure.css'
import { useStateWord } from './words.ts'

type Open = 'split' | 'bundle' | 'move' | 'merge' | null
const ended: ReadonlySet<string> = new Set(['closed', 'normalised', 'terminated', 'declined'])

/** Where the commitment stands among others: what it is part of, its own parts and what they come to, what was merged. */
export function StructurePanel({ one, version, units }: { one: CommitmentDetail; version: number; units: Units }) {
  const text = useText()
  const { on, isPast } = useDay()
  const asOf = on === null ? undefined : PlainDate.safeParse(on).data
  const found = useEndpoint(structureEndpoints.get, { params: { id: one.id }, query: { asOf } })
  const [open, setOpen] = useState<Open>(null)
  const mayShape = useMay('ledger.review') && !isPast && !one.recordOnly
  const mayMerge = useMay('ledger.approve') && !isPast && !one.recordOnly
  if (found.error) return <ErrorState error={found.error} onRetry={found.again} />
  const view = found.data
  if (!view) return null
  const stands = !ended.has(one.state)
  const alone =
    view.boards.length === 0 &&
    !view.parent &&
    view.parts.length === 0 &&
    !view.absorbedInto &&
    view.absorbed.length === 0
  if (alone && view.hidden === 0 && !mayShape && !mayMerge) return null
  const close = () => setOpen(null)
  const given = { one, version, view, units, onClose: close }
  return (
    <Section title={text('ledger.structure')}>
      {alone && view.hidden === 0 && <p className="note">{text('ledger.structureNone')}</p>}
      <Ties view={view} />
      {view.parts.length > 0 && <Parts view={view} units={units} />}
      {view.hidden > 0 && <p className="note">{text('ledger.structureHidden', { n: view.hidden })}</p>}
      <div className="buttons lg-shape">
        {mayShape && stands && (
          <>
            <Button small onPress={() => setOpen('split')}>
              {text('ledger.split')}
            </Button>
            <Button small onPress={() => setOpen('bundle')}>
              {text('ledger.bundle')}
            </Button>
          </>
        )}
        {mayShape && !view.absorbedInto && (
          <Button small onPress={() => setOpen('move')}>
            {text('ledger.move')}
          </Button>
        )}
        {mayMerge && stands && (
          <Button small onPress={() => setOpen('merge')}>
            {text('ledger.merge')}
          </Button>
        )}
      </div>
      {open === 'split' && <SplitDialog {...given} />}
      {open === 'bundle' && <BundleDialog {...given} />}
      {open === 'move' && <MoveDialog {...given} />}
      {open === 'merge' && <MergeDialog {...given} />}
    </Section>
  )
}

function Ties({ view }: { view: StructureView }) {
  const text = useText()
  const ties: readonly (readonly [string, readonly CommitmentBrief[], ReactNode?])[] = [
    [
      text('ledger.parent'),
      view.parent ? [view.parent] : [],
      view.weight && text('ledger.weightOf', { n: view.weight }),
    ],
    [text('ledger.absorbedInto'), view.absorbedInto ? [view.absorbedInto] : []],
    [text('ledger.absorbed'), view.absorbed],
  ]
  const shown = ties.filter(([, briefs]) => briefs.length > 0)
  if (shown.length === 0 && view.boards.length === 0) return null
  return (
    <dl className="lg-facts">
      {shown.map(([name, briefs, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {briefs.map((brief) => (
              <p key={brief.id}>
                <BriefLink brief={brief} />
                {note && <span className="note"> {note}</span>}
              </p>
            ))}
          </dd>
        </div>
      ))}
      {view.boards.length > 0 && (
        <div>
          <dt>{text('ledger.onBoards')}</dt>
          <dd>
            {view.boards.map((board) => (
              <p key={board.id}>
                <Link className="quiet" to="/ledger/boards/$boardId" params={{ boardId: board.id }}>
                  {board.name}
                </Link>
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

export const BriefLink = ({ brief }: { brief: CommitmentBrief }) => (
  <Link className="quiet" to={`/ledger/${brief.id}`}>
    {brief.number && <span className="dim">{brief.number} </span>}
    {brief.title}
  </Link>
)

/** The parts with their weights, and what they come to: on how many it rests and who is silent stand beside the figure. */
function Parts({ view, units }: { view: StructureView; units: Units }) {
  const text = useText()
  const stateWord = useStateWord()
  const { rollUp } = view
  return (
    <>
      <h3 className="lab">{text('ledger.parts', { n: view.parts.length })}</h3>
      {rollUp && (
        <div className="lg-roll">
          {rollUp.percent === null ? (
            <span>{text(rollUp.covered === null ? 'ledger.rollUnweighted' : 'ledger.rollUnknown')}</span>
          ) : (
            <Meter label={text('ledger.rollUp')} done={rollUp.percent / 100} />
          )}
          <span className="note">
            {text('ledger.rollOn', { counted: rollUp.counted, of: rollUp.of })}
            {rollUp.covered !== null && text('ledger.rollCovered', { n: rollUp.covered })}
          </span>
        </div>
      )}
      <ul className="lg-parts">
        {view.parts.map((part) => {
          const missing = rollUp?.missing.find((one) => one.id === part.id)
          return (
            <li key={part.id}>
              <span className="lg-weight">{part.weight === null ? '—' : `${part.weight}%`}</span>
              <span>
                <BriefLink brief={part} />
                <span className="note">
                  {units.nameOf(part.leadUnitId)} · {stateWord(part.state)}
                  {missing && ` · ${text(missing.why === 'noReport' ? 'ledger.partSilent' : 'ledger.partNotDone')}`}
                </span>
              </span>
              <span>{part.lamp && <LampMark colour={part.lamp.colour} />}</span>
              <span className="num">{part.percent === null ? '—' : `${part.percent}%`}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
