import { alikeRules } from '@lantu/data'
import { holdsRole, UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce, labelPeriod, periodFrom, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { CommitmentDetail, CommitmentId } from '#contract/commitment.ts'
import type { NewProgress, RecordedProgress } from '#contract/progress.ts'
import { isAlike } from '#domain/alike.ts'
import { endedStates } from '#domain/commitment.ts'
import { refuse } from '#errors'
import { changeCommitment, finishNode } from '#store/change.ts'
import { readLastWords } from '#store/latest-progress.ts'
import {
  eraseProgressWords,
  findProgress,
  findProgressOf,
  type ProgressRow,
  saveProgress,
  signProgressRow,
} from '#store/progress.ts'
import { lightCommitments } from './light.ts'
import { asParty } from './party.ts'

/**
 * Records what a unit reports for a period. A signer's own report is signed with it; a handler's waits for the signer and may
 * be written again until then. 配合单位 report too, but only the lead unit's reports count as feedback. What came by mail waits
 * for the signer whoever sent it, moves nothing until then, and never writes over what was written in the house.
 */
export async function recordProgress(
  tenancy: Tenancy,
  asked: { id: CommitmentId; progress: NewProgress; byMail?: boolean },
): Promise<RecordedProgress> {
  const { id, progress, byMail = false } = asked
  const commitment = await asParty(tenancy, { id, unitId: progress.unitId })
  checkOpen(commitment)
  const [from, to] = [periodFrom(progress.period), periodTo(progress.period)]
  const known = await findProgressOf(tenancy, { commitmentId: id, unitId: progress.unitId, from, to })
  if (known && known.signedAt !== null)
    throw refuse('ledger.progressSigned', { params: { period: labelPeriod(progress.period, 'zh-Hans') } })
  if (byMail && known && !known.byMail) throw refuse('ledger.progressWritten')
  const signed = !byMail && holdsRole(tenancy.actor, 'signer', progress.unitId)
  const progressId = known?.id ?? tenancy.effects.newId<'progress'>()
  const { unitId, percent, quantity, done, problems, next } = progress
  const words = { done, quantity, problems: problems === '' ? null : problems, next: next === '' ? null : next }
  const last = (await readLastWords(tenancy, { unit: unitId, before: from, ids: [id] })).get(id)
  const alike =
    last !== undefined && isAlike(done, last, inForce(alikeRules, dateInShanghai(tenancy.effects.now())).value)
  await saveProgress(tenancy, [
    { id: progressId, commitmentId: id, unitId, from, to, percent, ...words, signed, alike, byMail },
  ])
  if (!byMail) {
    await finishNodes(tenancy, commitment, progress)
    await changeCommitment(tenancy, id, { set: {} })
  }
  await recordEvent(tenancy, id, {
    type: signed ? 'commitment.progressSigned' : 'commitment.progressReported',
    data: { progress: progressId, unit: unitId, period: progress.period, percent, ...(byMail && { by: 'mail' }) },
  })
  if (!byMail) await lightCommitments(tenancy, { ids: [id] })
  return { id: progressId, signed }
}

function checkOpen(commitment: CommitmentDetail): void {
  if (commitment.number === null) throw refuse('ledger.notIssued')
  if (endedStates.includes(commitment.state)) throw refuse('ledger.ended')
}

/** Nodes are the lead unit's to finish; what a co unit says of them is words in its report. */
async function finishNodes(tenancy: Tenancy, commitment: CommitmentDetail, progress: NewProgress): Promise<void> {
  if (progress.nodesDone.length > 0 && commitment.leadUnitId !== progress.unitId) throw refuse('ledger.notAParty')
  for (const node of progress.nodesDone)
    if (!(await finishNode(tenancy, commitment.id, node)))
      throw refuse('ledger.unknownNode', { params: { no: node.no, count: commitment.nodes.length } })
}

/** 审签: a signer of the reporting unit signs; signing twice changes nothing. */
export async function signProgress(
  tenancy: Tenancy,
  asked: { id: CommitmentId; progressId: string },
): Promise<RecordedProgress> {
  const { id, progressId } = asked
  const found = await findProgress(tenancy, { commitmentId: id, progressId })
  if (!found) throw refuse('ledger.unknownProgress')
  const unitId = UnitId.parse(found.byUnit)
  checkOpen(await asParty(tenancy, { id, unitId }))
  if (!holdsRole(tenancy.actor, 'signer', unitId)) throw refuse('ledger.notSigner')
  if (found.signedAt !== null) return { id: progressId, signed: true }
  await signProgressRow(tenancy, { commitmentId: id, progressId })
  await changeCommitment(tenancy, id, { set: {} })
  const data = { progress: progressId, unit: unitId, period: periodOfRow(found) }
  await recordEvent(tenancy, id, { type: 'commitment.progressSigned', data })
  await lightCommitments(tenancy, { ids: [id] })
  return { id: progressId, signed: true }
}

const periodOfRow = ({ from, to }: ProgressRow): string => `${from}/${to}`

/** Removes the words of a report; that it was made, when and by which unit stays. */
export async function eraseProgress(tenancy: Tenancy, asked: { id: CommitmentId; progressId: string }): Promise<void> {
  const { id, progressId } = asked
  if (!(await findProgress(tenancy, { commitmentId: id, progressId }))) throw refuse('ledger.unknownProgress')
  await eraseProgressWords(tenancy, { commitmentId: id, progressId })
  await recordEvent(tenancy, id, { type: 'commitment.progressErased', data: { progress: progressId } })
}

const recordEvent = (
  tenancy: Tenancy,
  id: CommitmentId,
  event: { type: string; data: Record<string, string | number | null> },
) => tenancy.record({ stream: `commitment:${id}`, expected: 'latest', events: [event] })
