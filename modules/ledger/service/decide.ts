import { commitmentCap } from '@lantu/data'
import { getDocument } from '@lantu/documents'
import type { DocumentId } from '@lantu/documents/contract'
import type { LantuError, UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Burden, Decide, Decision, Item } from '#contract/reconciliation.ts'
import { type AskedDecision, burdenOf, judgeDecision, type KeptDecision, type Standing } from '#domain/decisions.ts'
import { refuse } from '#errors'
import { findCommitment } from '#store/detail.ts'
import { lockReconciliation, readDecisions, saveDecisions, saveOverride } from '#store/reconciliation.ts'
import { findItemFault, standingUnits } from './check-items.ts'

/** What came of one decision; refusals still as errors, to be told in the caller's language. */
export type RowOutcome =
  | { readonly outcome: 'kept'; readonly position: number; readonly version: number }
  | ({ readonly outcome: 'stale' } & KeptDecision)
  | { readonly outcome: 'refused'; readonly position: number; readonly error: LantuError }

const capOn = (tenancy: Tenancy): number => inForce(commitmentCap, dateInShanghai(tenancy.effects.now())).value

/** The reconciliation of a document with its lock held, and where its rows stand. */
export async function openReconciliation(tenancy: Tenancy, documentId: DocumentId) {
  const document = await getDocument(tenancy, documentId)
  const held = await lockReconciliation(tenancy, { documentId, cap: capOn(tenancy) })
  const decisions = await readDecisions(tenancy, documentId)
  return { document, held, decisions }
}

/** Keeps many decisions at once, each by itself: one that is stale or refused takes nothing from the others. */
export async function decideRows(
  tenancy: Tenancy,
  asked: { documentId: DocumentId; decisions: Decide['decisions'] },
): Promise<{ results: RowOutcome[]; burden: Burden }> {
  const { documentId } = asked
  const { document, held, decisions } = await openReconciliation(tenancy, documentId)
  const units = await standingUnits(tenancy)
  const kept = new Map(decisions.map((one) => [one.position, one]))
  const standing: Standing = {
    rows: document.proposed.length,
    kept,
    cap: held.overrideReason === null ? held.cap : null,
    by: tenancy.actor.personId,
  }
  const results: RowOutcome[] = []
  const changes: KeptDecision[] = []
  for (const one of asked.decisions) {
    const result = await decideOne(tenancy, one, { standing, units })
    results.push(result.told)
    for (const change of result.changes) {
      kept.set(change.position, change)
      changes.push(change)
    }
  }
  await saveDecisions(tenancy, documentId, changes)
  if (changes.length > 0) await recordDecisions(tenancy, documentId, changes)
  const limit = { cap: held.cap, overrideReason: held.overrideReason }
  return { results, burden: burdenOf(document.proposed.length, [...kept.values()], limit) }
}

async function decideOne(
  tenancy: Tenancy,
  asked: AskedDecision,
  given: { standing: Standing; units: ReadonlySet<UnitId> },
): Promise<{ told: RowOutcome; changes: readonly KeptDecision[] }> {
  const { position } = asked
  const verdict = judgeDecision(asked, given.standing)
  switch (verdict.outcome) {
    case 'stale':
      return { told: { outcome: 'stale', ...verdict.standing }, changes: [] }
    case 'refused': {
      const error = refuse(verdict.code, { params: verdict.params })
      return { told: { outcome: 'refused', position, error }, changes: [] }
    }
    case 'kept': {
      const error = await findFault(tenancy, asked.decision, given.units)
      if (error) return { told: { outcome: 'refused', position, error }, changes: [] }
      const version = verdict.changes[0]?.version ?? asked.version
      return { told: { outcome: 'kept', position, version }, changes: verdict.changes }
    }
  }
}

/** What the rules cannot see: units and commitments that are not there. */
async function findFault(
  tenancy: Tenancy,
  decision: Decision | null,
  units: ReadonlySet<UnitId>,
): Promise<LantuError | undefined> {
  if (decision?.kind === 'mergeInto') {
    const into = await findCommitment(tenancy, decision.commitmentId)
    if (!into) return refuse('ledger.unknown')
    return into.recordOnly ? refuse('ledger.recordOnly') : undefined
  }
  return itemsOf(decision)
    .map((item) => findItemFault(item, units))
    .find((fault) => fault !== undefined)
}

/** The new commitments that a decision describes. */
export function itemsOf(decision: Decision | null): readonly Item[] {
  switch (decision?.kind) {
    case 'new':
    case 'mergeNew':
      return [decision.item]
    case 'split':
      return decision.items
    case 'mergeInto':
    case 'partOf':
    case 'none':
    case 'recordOnly':
    case undefined:
      return []
  }
}

/** The caller holds the reconciliation's lock, so the order of the stream is the order of the decisions. */
export const recordDecisions = (tenancy: Tenancy, documentId: DocumentId, changes: readonly KeptDecision[]) =>
  tenancy.record({
    stream: `reconciliation:${documentId}`,
    expected: 'latest',
    events: [
      {
        type: 'reconciliation.decided',
        data: {
          rows: changes.map(({ position, version, status, decision }) => ({
            position,
            version,
            status,
            kind: decision?.kind ?? null,
          })),
        },
      },
    ],
  })

/** Allows a document more than the usual number of new commitments, with the reason; null takes it back. */
export async function overrideCap(
  tenancy: Tenancy,
  asked: { documentId: DocumentId; reason: string | null },
): Promise<{ cap: number; overrideReason: string | null }> {
  const { documentId, reason } = asked
  const { held } = await openReconciliation(tenancy, documentId)
  await saveOverride(tenancy, documentId, reason)
  await tenancy.record({
    stream: `reconciliation:${documentId}`,
    expected: 'latest',
    events: [
      { type: reason === null ? 'reconciliation.capRestored' : 'reconciliation.capLifted', data: { cap: held.cap } },
    ],
  })
  return { cap: held.cap, overrideReason: reason }
}
