import type { DocumentDetail, ProposedRow } from '@lantu/documents/contract'
import type { Item, ReconciliationView, RowView } from '@lantu/ledger/contract'
import type { Span } from '#parts/tree-text/index.ts'
import type { Show } from './search.ts'

/** A row as the engine read it, and how it stands in 对账; `view` is absent where 对账 cannot be read. */
export interface ReviewRow {
  readonly position: number
  readonly proposed: ProposedRow
  readonly view: RowView | undefined
}

export function joinRows(document: DocumentDetail, view: ReconciliationView | undefined): readonly ReviewRow[] {
  const views = new Map(view?.rows.map((row) => [row.position, row]))
  return document.proposed.map((proposed) => ({
    position: proposed.position,
    proposed,
    view: views.get(proposed.position),
  }))
}

/** Whether a person still has to say when: the text names a time that is no date (按期), or a task has none. */
export const asksTime = ({ proposed }: ReviewRow): boolean =>
  proposed.operable && proposed.time !== null && proposed.time.to === null

export const isOpen = (row: ReviewRow): boolean => row.view === undefined || row.view.status === 'open'

export function showsRow(show: Show, row: ReviewRow): boolean {
  switch (show) {
    case 'all':
      return true
    case 'open':
      return isOpen(row) || row.view?.status === 'draft'
    case 'decided':
      return !isOpen(row)
    case 'action':
    case 'goal':
    case 'heading':
    case 'stance':
      return row.proposed.level === show
  }
}

/** The spans of the source text: every row, and inside it the time and the named things. */
export const spansOf = (rows: readonly ReviewRow[]): readonly Span[] =>
  rows.flatMap((row) => {
    const { start, end, level, time, named } = row.proposed
    const id = String(row.position)
    return [
      { id, start, end, kind: level, ask: asksTime(row) && isOpen(row) },
      ...(time ? [{ id: `${id}.time`, start: time.start, end: time.end, kind: 'time' as const }] : []),
      ...named.map((thing, index) => ({
        id: `${id}.${index}`,
        start: thing.start,
        end: thing.end,
        kind: 'named' as const,
      })),
    ]
  })

/** What a new commitment lacks before it can be carried out. */
export type Lack = 'lead' | 'due'
export const lacksOf = (item: Item): readonly Lack[] => [
  ...(item.leadUnitId === null ? (['lead'] as const) : []),
  ...(item.due === null ? (['due'] as const) : []),
]

/** The item a person starts from: what was decided before, else what the house proposes. */
export function itemOf(view: RowView): Item {
  const { decision } = view
  return decision?.kind === 'new' || decision?.kind === 'mergeNew' ? decision.item : view.suggestion.item
}
