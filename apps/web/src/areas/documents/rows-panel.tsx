import type { RowView } from '@lantu/ledger/contract'
import { useEffect, useRef, useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { BulkBar } from '#parts/table/index.ts'
import { useVisibleRows } from '#parts/table/use-visible-rows.ts'
import type { Units } from '#parts/use-units.ts'
import { itemOf, lacksOf, showsRow } from './review-rows.ts'
import { NoneFields } from './row-forms.tsx'
import { RowLine } from './row-line.tsx'
import { type Show, shows } from './search.ts'
import type { Review } from './use-review.ts'

const showWords = {
  all: 'documents.showAllRows',
  open: 'documents.showOpen',
  action: 'documents.levelAction',
  goal: 'documents.levelGoal',
  heading: 'documents.levelHeading',
  stance: 'documents.levelStance',
  decided: 'documents.showDecided',
} as const

/** Height of a row of two lines before it is measured, in pixels. */
const rowHeight = 58

/** The rows at the right: which are shown, what is done with several, and the rows themselves. */
export function RowsPanel(props: {
  review: Review
  units: Units
  show: Show
  onShow: (show: Show) => void
  lit: number | null
  onLight: (position: number | null) => void
}) {
  const text = useText()
  const { review, show } = props
  const body = useRef<HTMLOListElement>(null)
  const visible = useVisibleRows(review.shown, body, rowHeight)
  const cursorIndex = review.shown.findIndex((row) => row.position === review.cursor)
  const { scrollTo } = visible
  const latest = useRef(scrollTo)
  latest.current = scrollTo
  // Once more when 对账 has come: what stands above the rows has then grown.
  const isReady = review.rows.some((row) => row.view !== undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place of the row changes with it.
  useEffect(() => {
    if (cursorIndex < 0) return
    latest.current(cursorIndex)
    // A row that is pointed at grows by its buttons; only then is it known whether all of it is in sight.
    const frame = requestAnimationFrame(() =>
      document.getElementById(`row-${review.cursor}`)?.scrollIntoView({ block: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [cursorIndex, isReady])
  return (
    <div className="rv-rows">
      <nav className="tabs" aria-label={text('documents.showLabel')}>
        {shows.map((one) => (
          <button key={one} type="button" aria-current={one === show || undefined} onClick={() => props.onShow(one)}>
            {text(showWords[one])} <span className="dim">{review.rows.filter((row) => showsRow(one, row)).length}</span>
          </button>
        ))}
      </nav>
      <Bulk review={review} />
      {review.shown.length === 0 && <NoRows show={show} onAll={() => props.onShow('all')} />}
      <ol ref={body} className="rv-list" aria-label={text('documents.rowsLabel')}>
        <Pad height={visible.before} />
        {visible.items.map(({ index, row }) => (
          <RowLine
            key={row.position}
            row={row}
            index={index}
            review={review}
            units={props.units}
            isLit={props.lit === row.position}
            onLight={props.onLight}
            measure={visible.measure}
          />
        ))}
        <Pad height={visible.after} />
      </ol>
    </div>
  )
}

function Pad(props: { height: number }) {
  if (props.height <= 0) return null
  return <li aria-hidden="true" style={{ height: props.height }} />
}

function NoRows(props: { show: Show; onAll: () => void }) {
  const text = useText()
  if (props.show === 'all')
    return <EmptyState title={text('documents.noRows')}>{text('documents.noRowsNote')}</EmptyState>
  return (
    <EmptyState
      title={text(props.show === 'open' ? 'documents.allDecided' : 'documents.noSuchRows')}
      actions={<Button onPress={props.onAll}>{text('documents.showEvery')}</Button>}
    >
      {text(props.show === 'open' ? 'documents.allDecidedNote' : 'documents.noSuchRowsNote')}
    </EmptyState>
  )
}

const asNew = (view: RowView) => {
  const item = itemOf(view)
  return lacksOf(item).length === 0 ? ({ kind: 'new', item } as const) : undefined
}

/** Decisions on all selected rows at once; rows that lack a lead or a day are left out and counted. */
function Bulk({ review }: { review: Review }) {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const { selected } = review
  const takeAll = () => review.settleSelected(asNew)
  const first = review.rows.find((row) => selected.has(row.position))
  return (
    <>
      <BulkBar count={selected.size} onClear={() => review.select(new Set())} note={text('documents.bulkNote')}>
        <Button small kind="main" onPress={takeAll}>
          {text('documents.bulkNew')}
        </Button>
        <Button small onPress={() => setAsking(true)}>
          {text('documents.decideNone')}
        </Button>
        <Button small onPress={() => review.settleSelected(() => ({ kind: 'recordOnly' }))}>
          {text('documents.decideRecordOnly')}
        </Button>
        <Button small kind="ink" onPress={() => review.settleSelected(() => null)}>
          {text('documents.reopen')}
        </Button>
      </BulkBar>
      <Dialog
        title={text('documents.bulkNoneTitle', { n: selected.size })}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <div className="stack-s">
          <NoneFields
            level={first?.proposed.level ?? 'action'}
            onConfirm={(decision) => {
              setAsking(false)
              review.settleSelected(() => decision)
            }}
            onCancel={() => setAsking(false)}
          />
        </div>
      </Dialog>
    </>
  )
}
