import type { Decision, RowView } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { useToast } from '#parts/toast.tsx'
import { isOpen, itemOf, lacksOf, type ReviewRow } from './review-rows.ts'
import { rowNumber } from './row-number.ts'
import type { Decisions } from './use-decisions.ts'

/** What is being decided in the open row. */
export type Mode = 'new' | 'mergeInto' | 'mergeNew' | 'split' | 'none'

interface Last {
  readonly position: number
  readonly decision: Decision | null
  readonly undo: () => Promise<void>
}

export interface Review {
  readonly rows: readonly ReviewRow[]
  readonly shown: readonly ReviewRow[]
  readonly cursor: number | null
  readonly moveTo: (position: number) => void
  readonly step: (by: number) => void
  readonly mode: Mode | null
  readonly open: (position: number, mode: Mode) => void
  readonly close: () => void
  readonly selected: ReadonlySet<number>
  readonly select: (positions: ReadonlySet<number>) => void
  /** Turns one row on or off; with `range`, everything from the last one turned. */
  readonly turn: (position: number, range: boolean) => void
  readonly mayDecide: boolean
  readonly decisions: Decisions
  /** Decides one row and goes on to the next open one. */
  readonly settle: (view: RowView, decision: Decision | null, draft?: boolean) => void
  /** Decides the selected rows alike. */
  readonly settleSelected: (make: (view: RowView) => Decision | null | undefined) => void
  /** The last single decision, and how to take it back. */
  readonly last: Last | null
  readonly undoLast: () => void
  /** 新立 as proposed, or opens the form where something is missing. */
  readonly takeNew: (row: ReviewRow) => void
  /** 拆分 as proposed, or opens the form where something is missing. */
  readonly takeSplit: (view: RowView) => void
}

export function useReview(props: {
  rows: readonly ReviewRow[]
  shown: readonly ReviewRow[]
  first: number | null
  mayDecide: boolean
  decisions: Decisions
}): Review {
  const { rows, shown, decisions } = props
  const text = useText()
  const say = useToast()
  const [cursor, setCursor] = useState<number | null>(props.first)
  const [mode, setMode] = useState<Mode | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [last, setLast] = useState<Last | null>(null)
  const [anchor, setAnchor] = useState<number | null>(null)
  const moveTo = (position: number) => {
    if (position !== cursor) setMode(null)
    setCursor(position)
  }
  const step = (by: number) => {
    const at = shown.findIndex((row) => row.position === cursor)
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next) moveTo(next.position)
  }
  const goOn = (position: number) => {
    const at = shown.findIndex((row) => row.position === position)
    const next = shown.slice(at + 1).find(isOpen) ?? shown[at + 1]
    setMode(null)
    if (next) setCursor(next.position)
  }
  const undoOf = (views: readonly RowView[], kept: readonly number[]) => async () => {
    const undone = views.filter((view) => kept.includes(view.position))
    // Each kept decision raised its row's version by exactly one.
    await decisions.decide(
      undone.map((view) => ({
        row: { ...view, version: view.version + 1 },
        decision: view.status === 'open' ? null : view.decision,
        draft: view.status === 'draft',
      })),
    )
  }
  const settle = async (view: RowView, decision: Decision | null, draft = false) => {
    goOn(view.position)
    const { kept, failed } = await decisions.decide([{ row: view, decision, draft }])
    if (failed > 0) say({ text: text('documents.notWritten', { position: rowNumber(view.position) }) })
    // A quick hand would soon be covered by notices: what was done last is told in the next row, with its undo.
    else setLast({ position: view.position, decision, undo: undoOf([view], kept) })
  }
  const settleSelected = async (make: (view: RowView) => Decision | null | undefined) => {
    const views = rows.filter((row) => selected.has(row.position)).flatMap((row) => row.view ?? [])
    const asked = views.flatMap((row) => {
      const decision = row.status === 'made' ? undefined : make(row)
      return decision === undefined ? [] : [{ row, decision }]
    })
    setSelected(new Set())
    if (asked.length === 0) return say({ text: text('documents.bulkNone', { left: views.length }) })
    const { kept, failed } = await decisions.decide(asked)
    const left = views.length - asked.length
    say({ text: text('documents.bulkDone', { done: kept.length, failed, left }), undo: undoOf(views, kept) })
  }
  const turn = (position: number, range: boolean) => {
    const next = new Set(selected)
    const [from, to] = [anchor, position].map((one) => shown.findIndex((row) => row.position === one))
    if (range && from !== undefined && to !== undefined && from >= 0)
      for (const row of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.position)
    else if (!next.delete(position)) next.add(position)
    setAnchor(position)
    setSelected(next)
  }
  return {
    rows,
    shown,
    cursor,
    moveTo,
    step,
    mode,
    open: (position, next) => {
      setCursor(position)
      setMode(next)
    },
    close: () => setMode(null),
    last,
    undoLast: () => {
      if (last === null) return
      setLast(null)
      setMode(null)
      setCursor(last.position)
      void last.undo()
    },
    selected,
    select: setSelected,
    turn,
    mayDecide: props.mayDecide,
    decisions,
    settle: (view, decision, draft) => void settle(view, decision, draft),
    settleSelected: (make) => void settleSelected(make),
    takeNew: (row) => {
      if (!row.view) return
      const item = itemOf(row.view)
      if (lacksOf(item).length > 0) {
        setCursor(row.position)
        setMode('new')
      } else void settle(row.view, { kind: 'new', item })
    },
    takeSplit: (view) => {
      const items = view.suggestion.split
      if (items === null) return
      if (items.some((item) => lacksOf(item).length > 0)) {
        setCursor(view.position)
        setMode('split')
      } else void settle(view, { kind: 'split', items })
    },
  }
}
