import type { DocumentId } from '@lantu/documents/contract'
import { LantuError } from '@lantu/kernel'
import { dateInShanghai, dueAt, explainDue, workingDays } from '@lantu/kernel/time'
import { type Acted, MatterId, type Matters } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { CommitmentId } from '#contract/commitment.ts'
import type { BatchResult } from '#contract/reconciliation.ts'
import { type MovingStep, stepsFrom } from '#domain/matter-kind.ts'
import { refuse } from '#errors'
import { insertConsultation, readOfDocument } from '#store/reconciliation.ts'
import { withSavepoint } from '#store/savepoint.ts'
import { openReconciliation } from './decide.ts'
import { followMatters } from './follow.ts'

/** What a step of the batch came to; refusals still as errors, to be told in the caller's language. */
export interface BatchOutcome {
  readonly done: BatchResult['done']
  readonly refused: readonly { readonly commitmentId: CommitmentId; readonly error: LantuError }[]
}

export interface BatchAsked {
  readonly documentId: DocumentId
  /** All that stand where the step begins, where it is left out. */
  readonly commitmentIds?: readonly CommitmentId[] | undefined
}

/** 审定立项 of a document's proposed commitments, by another than who proposed them. */
export const approveBatch = (tenancy: Tenancy, matters: Matters, asked: BatchAsked): Promise<BatchOutcome> =>
  moveBatch(tenancy, matters, { ...asked, action: 'approve', input: {} })

/** 征求意见 of the approved ones: 2 or 3 working days. */
export async function consultBatch(
  tenancy: Tenancy,
  matters: Matters,
  asked: BatchAsked & { days: number },
): Promise<BatchOutcome> {
  const { days, ...batch } = asked
  const outcome = await moveBatch(tenancy, matters, { ...batch, action: 'consult', input: { days } })
  if (outcome.done.length > 0) {
    const now = tenancy.effects.now()
    const { lastDay } = explainDue(workingDays(days), now)
    const replyBy = lastDay ?? dateInShanghai(dueAt(workingDays(days), now) ?? now)
    await insertConsultation(tenancy, { documentId: asked.documentId, days, replyBy })
  }
  return outcome
}

/** 印发 of those that have come so far: the units have answered or the time has run out, or their kind asks nobody. Each takes its number in the order of the rows. */
export const issueBatch = (tenancy: Tenancy, matters: Matters, asked: BatchAsked): Promise<BatchOutcome> =>
  moveBatch(tenancy, matters, { ...asked, action: 'issue', input: {} })

interface Step extends BatchAsked {
  readonly action: MovingStep
  readonly input: { readonly days?: number }
}

/** Takes one step with each matter of the batch by its own door; who is refused stays where they are. */
async function moveBatch(tenancy: Tenancy, matters: Matters, step: Step): Promise<BatchOutcome> {
  const { documentId, commitmentIds } = step
  await openReconciliation(tenancy, documentId)
  const wanted = commitmentIds === undefined ? undefined : new Set<string>(commitmentIds)
  const found = (await readOfDocument(tenancy, documentId)).filter((one) =>
    wanted === undefined
      ? one.kind !== null && one.state === stepsFrom[one.kind][step.action]
      : wanted.has(one.id) && one.matterId !== null,
  )
  if (found.length === 0) throw refuse('ledger.nothingToDo')
  const done: BatchResult['done'] = []
  const refused: { commitmentId: CommitmentId; error: LantuError }[] = []
  for (const { id, matterId } of found) {
    const commitmentId = CommitmentId.parse(id)
    const acted = await tryStep(tenancy, matters, { ...step, matterId: MatterId.parse(matterId) })
    if (acted instanceof LantuError) refused.push({ commitmentId, error: acted })
    else done.push({ commitmentId, state: acted.state, number: acted.number })
  }
  await followMatters(tenancy, { matterIds: found.flatMap(({ matterId }) => (matterId === null ? [] : [matterId])) })
  return { done, refused }
}

async function tryStep(
  tenancy: Tenancy,
  matters: Matters,
  { matterId, action, input }: Step & { matterId: MatterId },
): Promise<Acted | LantuError> {
  try {
    return await withSavepoint(tenancy, () => matters.act(tenancy, { matterId, action, input }))
  } catch (error) {
    if (error instanceof LantuError) return error
    throw error
  }
}
