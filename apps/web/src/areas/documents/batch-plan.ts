import type { BatchStep, ReconciliationView } from '@lantu/ledger/contract'
import type { TextKey } from '#language/index.ts'

/** A step that the batch may take now, how many it would move, and the access word it needs. */
export interface BatchPlan {
  readonly step: BatchStep
  readonly count: number
  readonly word: string
}

/** Rows decided and waiting to be carried out, and commitments that wait for each step. */
export function plansOf(view: ReconciliationView): readonly BatchPlan[] {
  const waiting = view.rows.filter((row) => row.status === 'decided').length
  const all: readonly BatchPlan[] = [
    { step: 'propose', count: waiting, word: 'ledger.review' },
    { step: 'approve', count: view.ready.approve, word: 'ledger.approve' },
    { step: 'consult', count: view.ready.consult, word: 'ledger.review' },
    { step: 'issue', count: view.ready.issue, word: 'ledger.issue' },
  ]
  return all.filter((plan) => plan.count > 0)
}

export const stepWords: Readonly<Record<BatchStep, TextKey>> = {
  propose: 'documents.stepPropose',
  approve: 'documents.stepApprove',
  consult: 'documents.stepConsult',
  issue: 'documents.stepIssue',
}
