import type { Burden, Decision, DecisionStatus } from '#contract/reconciliation.ts'

/** One row's decision as it is kept. */
export interface KeptDecision {
  readonly position: number
  readonly version: number
  readonly status: DecisionStatus
  readonly decision: Decision | null
  readonly decidedBy: string | null
}

/** How many commitments a decision adds to the ledger. What is kept for the record only asks nothing of a unit. */
export function additionsOf(decision: Decision | null): number {
  switch (decision?.kind) {
    case 'new':
    case 'mergeNew':
      return 1
    case 'split':
      return decision.items.length
    case 'mergeInto':
    case 'partOf':
    case 'none':
    case 'recordOnly':
    case undefined:
      return 0
  }
}

/** Drafts are not counted: they ask nothing of anybody yet. */
const counts = ({ status }: KeptDecision): boolean => status === 'decided' || status === 'made'

export const additionsIn = (kept: Iterable<KeptDecision>): number =>
  [...kept].filter(counts).reduce((sum, one) => sum + additionsOf(one.decision), 0)

/** 净增 of a document: what its rows add, and what they were spared. */
export function burdenOf(
  rows: number,
  kept: readonly KeptDecision[],
  limit: { cap: number; overrideReason: string | null },
): Burden {
  const standing = kept.filter(counts)
  const of = (kinds: readonly Decision['kind'][]) =>
    standing.filter((one) => one.decision !== null && kinds.includes(one.decision.kind)).length
  return {
    added: additionsIn(standing),
    merged: of(['mergeInto', 'partOf']),
    none: of(['none']),
    recordOnly: of(['recordOnly']),
    open: rows - standing.length,
    ...limit,
  }
}

/** One decision as asked. */
export interface AskedDecision {
  readonly position: number
  readonly version: number
  readonly decision: Decision | null
  readonly draft: boolean
}

export type Verdict =
  | { readonly outcome: 'kept'; readonly changes: readonly KeptDecision[] }
  | { readonly outcome: 'stale'; readonly standing: KeptDecision }
  | {
      readonly outcome: 'refused'
      readonly code: 'ledger.unknownRow' | 'ledger.made' | 'ledger.partOfOther' | 'ledger.notMergeable' | 'ledger.cap'
      readonly params: Readonly<Record<string, string | number>>
    }

const openRow = (position: number): KeptDecision => ({
  position,
  version: 0,
  status: 'open',
  decision: null,
  decidedBy: null,
})

export interface Standing {
  readonly rows: number
  readonly kept: ReadonlyMap<number, KeptDecision>
  /** Null where more than the usual number was allowed with a reason. */
  readonly cap: number | null
  readonly by: string | null
}

/**
 * Decides one row on the version its maker saw. Rows merged into it get `partOf`; rows it lets go are open again. Nothing that
 * another person decided is overwritten: only open rows, or the leader's own parts, can be merged in.
 */
export function judgeDecision(asked: AskedDecision, standing: Standing): Verdict {
  const { position, decision } = asked
  const at = (row: number): KeptDecision => standing.kept.get(row) ?? openRow(row)
  if (position > standing.rows)
    return { outcome: 'refused', code: 'ledger.unknownRow', params: { position, rows: standing.rows } }
  const now = at(position)
  if (now.version !== asked.version) return { outcome: 'stale', standing: now }
  if (now.status === 'made') return { outcome: 'refused', code: 'ledger.made', params: { position } }
  if (now.decision?.kind === 'partOf')
    return { outcome: 'refused', code: 'ledger.partOfOther', params: { position, other: now.decision.position } }
  if (decision?.kind === 'partOf') return { outcome: 'refused', code: 'ledger.notMergeable', params: { position } }
  const before = now.decision?.kind === 'mergeNew' ? now.decision.positions : []
  const after = decision?.kind === 'mergeNew' ? decision.positions : []
  for (const part of after) {
    const row = at(part)
    const own = row.decision?.kind === 'partOf' && row.decision.position === position
    if (part === position || part > standing.rows || !(row.status === 'open' || own))
      return { outcome: 'refused', code: 'ledger.notMergeable', params: { position: part } }
  }
  const status: DecisionStatus = decision === null ? 'open' : asked.draft ? 'draft' : 'decided'
  const turn = (row: number, to: Decision | null): KeptDecision => ({
    position: row,
    version: at(row).version + 1,
    status: to === null ? 'open' : status,
    decision: to,
    decidedBy: standing.by,
  })
  const changes = [
    turn(position, decision),
    ...before.filter((part) => !after.includes(part)).map((part) => turn(part, null)),
    ...[...new Set(after)].map((part) => turn(part, { kind: 'partOf', position })),
  ]
  const next = new Map(standing.kept)
  for (const change of changes) next.set(change.position, change)
  const added = additionsIn(next.values())
  const grows = added > additionsIn(standing.kept.values())
  if (standing.cap !== null && grows && added > standing.cap)
    return { outcome: 'refused', code: 'ledger.cap', params: { added, cap: standing.cap } }
  return { outcome: 'kept', changes }
}
