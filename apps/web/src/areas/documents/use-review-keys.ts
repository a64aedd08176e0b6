import type { RowView } from '@lantu/ledger/contract'
import { type TextKey, useText } from '#language/index.ts'
import { useKey } from '#parts/keys.tsx'
import type { ReviewRow } from './review-rows.ts'
import type { Mode, Review } from './use-review.ts'

/** J K move; N M G S T O R decide; X selects, Shift X a range; E opens the form, Z opens a decided row again. */
export function useReviewKeys(review: Review): void {
  const text = useText()
  const group = text('documents.keys')
  const { mayDecide, mode, selected } = review
  const row = review.rows.find((one) => one.position === review.cursor)
  const bind = (key: string, label: TextKey, run: ((event: KeyboardEvent) => void) | null) =>
    run ? { key, label: text(label), group, run } : null
  const onRow = (run: (row: ReviewRow, view: RowView) => void) => {
    const view = row?.view
    return mayDecide && row && view && view.status !== 'made' ? () => run(row, view) : null
  }
  const opens = (next: Mode) => onRow((one) => review.open(one.position, next))
  useKey(bind('j', 'parts.keyDown', () => review.step(1)))
  useKey(bind('k', 'parts.keyUp', () => review.step(-1)))
  useKey(bind('x', 'documents.keySelect', (row && ((event) => review.turn(row.position, event.shiftKey))) || null))
  useKey(
    bind(
      'n',
      'documents.decideNew',
      onRow((one) => review.takeNew(one)),
    ),
  )
  useKey(bind('e', 'documents.edit', opens('new')))
  useKey(bind('m', 'documents.decideMergeInto', opens('mergeInto')))
  useKey(bind('g', 'documents.decideMergeNew', selected.size > 0 ? opens('mergeNew') : null))
  useKey(bind('s', 'documents.decideSplit', opens('split')))
  useKey(
    bind('t', 'documents.takeSplit', row?.view?.suggestion.split ? onRow((_, view) => review.takeSplit(view)) : null),
  )
  useKey(bind('o', 'documents.decideNone', opens('none')))
  useKey(
    bind(
      'r',
      'documents.decideRecordOnly',
      onRow((_, view) => review.settle(view, { kind: 'recordOnly' })),
    ),
  )
  useKey(bind('z', 'documents.reopen', row && !isOpenView(row) ? onRow((_, view) => review.settle(view, null)) : null))
  useKey(bind('u', 'parts.undo', review.last ? review.undoLast : null))
  useKey(bind('Escape', 'parts.cancel', mode !== null ? review.close : null))
}

const isOpenView = (row: ReviewRow): boolean => row.view === undefined || row.view.status === 'open'
