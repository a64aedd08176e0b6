import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import type { Units } from '#parts/use-units.ts'
import { DecisionText } from './decision-text.tsx'
import { asksTime, isOpen, itemOf, lacksOf, type ReviewRow } from './review-rows.ts'
import { RowFacts } from './row-facts.tsx'
import { RowFaultNote } from './row-fault.tsx'
import { RowForm } from './row-forms.tsx'
import { rowNumber } from './row-number.ts'
import type { Review } from './use-review.ts'
import { levelWords, statusWords } from './words.ts'

export interface RowLineProps {
  readonly row: ReviewRow
  readonly index: number
  readonly review: Review
  readonly units: Units
  readonly isLit: boolean
  readonly onLight: (position: number | null) => void
  readonly measure: (element: HTMLElement | null) => void
}

/** One row: its words and what was read in them, the proposed lead, how it was decided; the form when it is open. */
export function RowLine(props: RowLineProps) {
  const text = useText()
  const { row, review, units } = props
  const { proposed, view } = row
  const isCursor = review.cursor === row.position
  const fault = review.decisions.faults.get(row.position)
  const form = isCursor && review.mode !== null && view && view.status !== 'made'
  const look = ['rv-row', `rv-${proposed.level}`, isCursor ? 'cursor' : '', props.isLit ? 'on' : '']
  return (
    <li
      ref={props.measure}
      id={`row-${row.position}`}
      data-index={props.index}
      className={look.filter(Boolean).join(' ')}
      // Only a pointer that moves: rows that scroll by under a resting one are not meant.
      onPointerMove={(event) => {
        if (!props.isLit && (event.movementX !== 0 || event.movementY !== 0)) props.onLight(row.position)
      }}
      onPointerLeave={() => props.onLight(null)}
      aria-current={isCursor || undefined}
    >
      {review.mayDecide && (
        <input
          type="checkbox"
          aria-label={text('parts.selectRow', { row: rowNumber(row.position) })}
          checked={review.selected.has(row.position)}
          onChange={() => review.turn(row.position, false)}
          onClick={(event) => event.shiftKey && review.turn(row.position, true)}
        />
      )}
      <button type="button" className="rv-go" onClick={() => review.moveTo(row.position)} aria-expanded={Boolean(form)}>
        <span className="dim">{rowNumber(row.position)}</span>
        <span className="rv-words">{proposed.text}</span>
      </button>
      <span className="rv-level note">{text(levelWords[proposed.level])}</span>
      <span className="rv-state">
        {review.decisions.saving.has(row.position) ? (
          <span className="dim">{text('documents.saving')}</span>
        ) : (
          view && <StateText {...props} />
        )}
      </span>
      <RowFacts row={proposed} ask={asksTime(row) && isOpen(row)} />
      {fault && view && <RowFaultNote fault={fault} view={view} review={review} units={units} />}
      {isCursor && !form && view && <RowActions {...props} />}
      {form && (
        <FormFrame row={row.position} review={review}>
          <RowForm row={row} view={view} review={review} units={units} mine={fault?.mine ?? null} />
        </FormFrame>
      )}
    </li>
  )
}

/** Comes into sight and takes the focus, at the first field that still has to be filled in. */
function FormFrame(props: { row: number; review: Review; children: ReactNode }) {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const { review } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each kind of form.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    const empty = form.current?.querySelector<HTMLElement>('[data-empty] :is(input, [role="spinbutton"])')
    const first = empty ?? form.current
    first?.focus({ preventScroll: true })
  }, [review.mode])
  return (
    <form
      ref={form}
      className="rv-form"
      tabIndex={-1}
      aria-label={text('documents.formOf', { row: rowNumber(props.row) })}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // A list that is open in a field closes first; it has then prevented the event.
        if (event.key === 'Escape' && !event.defaultPrevented) review.close()
      }}
    >
      {props.children}
    </form>
  )
}

function StateText({ row, units }: RowLineProps) {
  const text = useText()
  const { view } = row
  if (!view || view.status === 'open') {
    const lead = view && itemOf(view).leadUnitId
    const proposed = lead ? units.nameOf(lead) : row.proposed.leads[0]?.unit
    return (
      <>
        <span className="dim">{proposed ? text('documents.leadGuess', { unit: proposed }) : '—'}</span>
        <span className={row.proposed.operable ? 'rv-open' : 'dim'}>{text('documents.statusOpen')}</span>
      </>
    )
  }
  return (
    <>
      <span>
        <DecisionText decision={view.decision} units={units} />
      </span>
      {view.status !== 'decided' && <span className="dim">{text(statusWords[view.status])}</span>}
    </>
  )
}

/** What the keys do, as buttons, on the row that is pointed at. */
function RowActions({ row, review, units }: RowLineProps) {
  const text = useText()
  const { view } = row
  if (!view || !review.mayDecide) return null
  if (view.status === 'made') {
    const into = view.decision?.kind === 'mergeInto' ? view.decision.commitmentId : null
    return (
      <p className="rv-act note">
        {text('documents.madeNote')}
        {into && <Link to={`/ledger/${into}`}>{text('documents.toCommitment')}</Link>}
      </p>
    )
  }
  const complete = lacksOf(itemOf(view)).length === 0
  const record = view.suggestion.recordOnly !== null
  const main = record ? 'record' : row.proposed.operable ? 'new' : 'none'
  const best = view.candidates[0]
  return (
    <div className="rv-act buttons">
      <Button small kind={main === 'new' ? 'main' : 'line'} keys="N" onPress={() => review.takeNew(row)}>
        {text(complete ? 'documents.decideNew' : 'documents.decideNewFill')}
      </Button>
      <Button small keys="M" onPress={() => review.open(row.position, 'mergeInto')}>
        {best
          ? text('documents.mergeBest', { n: view.candidates.length, share: Math.round(best.score * 100) })
          : text('documents.decideMergeInto')}
      </Button>
      {review.selected.size > 0 && (
        <Button small keys="G" onPress={() => review.open(row.position, 'mergeNew')}>
          {text('documents.decideMergeNew')}
        </Button>
      )}
      <Button small keys="S" onPress={() => review.open(row.position, 'split')}>
        {text('documents.decideSplit')}
      </Button>
      {view.suggestion.split && (
        <Button small keys="T" onPress={() => review.takeSplit(view)}>
          {text('documents.takeSplitN', { n: view.suggestion.split.length })}
        </Button>
      )}
      <Button small kind={main === 'none' ? 'main' : 'ink'} keys="O" onPress={() => review.open(row.position, 'none')}>
        {text('documents.decideNone')}
      </Button>
      <Button
        small
        kind={main === 'record' ? 'main' : 'plain'}
        keys="R"
        onPress={() => review.settle(view, { kind: 'recordOnly' })}
      >
        {text('documents.decideRecordOnly')}
      </Button>
      {complete && (
        <Button small kind="plain" keys="E" onPress={() => review.open(row.position, 'new')}>
          {text('documents.edit')}
        </Button>
      )}
      {view.status !== 'open' && (
        <Button small kind="plain" keys="Z" onPress={() => review.settle(view, null)}>
          {text('documents.reopen')}
        </Button>
      )}
      {review.last && (
        <span className="rv-last" role="status">
          <span>
            {rowNumber(review.last.position)}{' '}
            {review.last.decision ? (
              <DecisionText decision={review.last.decision} units={units} />
            ) : (
              text('documents.reopened')
            )}
          </span>
          <Button small kind="plain" keys="U" onPress={review.undoLast}>
            {text('parts.undo')}
          </Button>
        </span>
      )}
    </div>
  )
}
