import type { DocumentId } from '@lantu/documents/contract'
import type { Decision, DecisionResult, DecisionStatus, ReconciliationView, RowView } from '@lantu/ledger/contract'
import { reconciliationEndpoints } from '@lantu/ledger/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, asProblem, call, keyOf, type ProblemError } from '#api/index.ts'

/** One decision that is asked for, on the row as its maker sees it. */
export interface Asked {
  readonly row: RowView
  readonly decision: Decision | null
  readonly draft?: boolean
}

/** Why a decision was not written. What its maker had decided is kept here. */
export type RowFault = { readonly mine: Decision | null; readonly draft: boolean } & (
  | { readonly kind: 'stale'; readonly theirs: { readonly status: DecisionStatus; readonly decision: Decision | null } }
  | { readonly kind: 'refused'; readonly code: string; readonly say: string }
  | { readonly kind: 'lost'; readonly error: ProblemError }
)

export interface Outcome {
  readonly kept: readonly number[]
  readonly failed: number
}

export interface Decisions {
  readonly decide: (asked: readonly Asked[]) => Promise<Outcome>
  readonly faults: ReadonlyMap<number, RowFault>
  readonly saving: ReadonlySet<number>
  /** Lets a fault go: the row stands as it is on the server. */
  readonly letGo: (position: number) => void
}

type Found = Answer<(typeof reconciliationEndpoints)['get']>

/** The server takes at most this many decisions in one call. */
const mostAtOnce = 500
/** A quick hand decides several rows a second: the whole is read again only after it rests, in milliseconds. */
const restMs = 1_500

/** Writes decisions at once and patches what is shown, so that the next key can follow; conflicts stay with their row. */
export function useDecisions(documentId: DocumentId): Decisions {
  const client = useQueryClient()
  const [faults, setFaults] = useState<ReadonlyMap<number, RowFault>>(new Map())
  const [saving, setSaving] = useState<ReadonlySet<number>>(new Set())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = useCallback(
    async (asked: readonly Asked[]): Promise<Outcome> => {
      const input = { params: { documentId } }
      const key = keyOf(reconciliationEndpoints.get, input)
      await client.cancelQueries({ queryKey: key })
      const decisions = asked.map(({ row, decision, draft }) => ({
        position: row.position,
        version: row.version,
        decision,
        draft: draft ?? false,
      }))
      const { results, burden } = await call(reconciliationEndpoints.decide, { ...input, body: { decisions } })
      client.setQueryData<Found>(key, (found) => found && { ...found, data: patch(found.data, asked, results, burden) })
      setFaults((now) => keepFaults(now, asked, results))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void client.invalidateQueries({ queryKey: key }), restMs)
      const kept = results.filter((one) => one.outcome === 'kept').map((one) => one.position)
      return { kept, failed: results.length - kept.length }
    },
    [client, documentId],
  )
  const decide = useCallback(
    async (asked: readonly Asked[]): Promise<Outcome> => {
      const positions = asked.map(({ row }) => row.position)
      setSaving((now) => new Set([...now, ...positions]))
      const kept: number[] = []
      let failed = 0
      for (let start = 0; start < asked.length; start += mostAtOnce) {
        const part = asked.slice(start, start + mostAtOnce)
        try {
          const outcome = await send(part)
          kept.push(...outcome.kept)
          failed += outcome.failed
        } catch (caught) {
          failed += part.length
          setFaults((now) => loseAll(now, part, caught))
        }
      }
      setSaving((now) => new Set([...now].filter((position) => !positions.includes(position))))
      return { kept, failed }
    },
    [send],
  )
  const letGo = useCallback(
    (position: number) => setFaults((now) => new Map([...now].filter(([at]) => at !== position))),
    [],
  )
  return { decide, faults, saving, letGo }
}

/** What is shown after these results: the rows that were kept or that somebody else had changed, and the new burden. */
function patch(
  view: ReconciliationView,
  asked: readonly Asked[],
  results: readonly DecisionResult[],
  burden: ReconciliationView['burden'],
): ReconciliationView {
  const wanted = new Map(asked.map((one) => [one.row.position, one]))
  const changed = new Map<number, Partial<RowView>>()
  for (const result of results) {
    if (result.outcome === 'refused') continue
    const one = wanted.get(result.position)
    if (result.outcome === 'stale') {
      const { version, status, decision, decidedBy } = result
      changed.set(result.position, { version, status, decision, decidedBy })
    } else if (one) {
      const status = one.decision === null ? 'open' : one.draft ? 'draft' : 'decided'
      changed.set(result.position, { version: result.version, status, decision: one.decision })
    }
  }
  // Rows that did not change stay the very same, so that nothing of them is drawn anew.
  const rows = view.rows.map((row) => {
    const change = changed.get(row.position)
    return change ? { ...row, ...change } : row
  })
  return { ...view, burden, rows }
}

function keepFaults(
  now: ReadonlyMap<number, RowFault>,
  asked: readonly Asked[],
  results: readonly DecisionResult[],
): ReadonlyMap<number, RowFault> {
  const next = new Map(now)
  for (const result of results) {
    const one = asked.find(({ row }) => row.position === result.position)
    const mine = { mine: one?.decision ?? null, draft: one?.draft ?? false }
    if (result.outcome === 'kept') next.delete(result.position)
    else if (result.outcome === 'stale')
      next.set(result.position, {
        ...mine,
        kind: 'stale',
        theirs: { status: result.status, decision: result.decision },
      })
    else next.set(result.position, { ...mine, kind: 'refused', code: result.code, say: result.say })
  }
  return next
}

function loseAll(now: ReadonlyMap<number, RowFault>, asked: readonly Asked[], caught: unknown) {
  const error = asProblem(caught instanceof Error ? caught : new Error(String(caught)))
  const next = new Map(now)
  if (error === null) return next
  for (const { row, decision, draft } of asked)
    next.set(row.position, { kind: 'lost', error, mine: decision, draft: draft ?? false })
  return next
}
