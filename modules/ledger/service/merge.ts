import { MatterId, type Matters } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { type CommitmentDetail, CommitmentId } from '#contract/commitment.ts'
import type { StructureView } from '#contract/structure.ts'
import { merge } from '#domain/structure.ts'
import { refuse } from '#errors'
import { tieSpansOf } from '#store/structure.ts'
import { followMatters } from './follow.ts'
import { lightCommitments } from './light.ts'
import { getCommitment } from './read.ts'
import { decideShape, type Seen, saveShape } from './shape.ts'
import { idsOf } from './structure.ts'
import { getStructure } from './structure-view.ts'

/**
 * 合并: the absorbed commitments end by the one lifecycle, and all their sentences are tied to the survivor. What was issued is
 * 终止 with its approval number; what was not is 不予立项. The link stays visible from both sides.
 */
export async function mergeCommitments(
  tenancy: Tenancy,
  matters: Matters,
  asked: Seen & { absorbed: readonly Seen[]; approvalNumber: string | null; reason: string },
): Promise<StructureView> {
  const id = CommitmentId.parse(asked.id)
  await getCommitment(tenancy, id)
  const absorbed: CommitmentDetail[] = []
  for (const one of asked.absorbed) absorbed.push(await getCommitment(tenancy, CommitmentId.parse(one.id)))
  const absorbedIds = absorbed.map((one) => one.id)
  const decided = await decideShape(tenancy, {
    seen: [asked, ...asked.absorbed],
    change: (forest) => merge(forest, { survivorId: asked.id, absorbedIds }),
  })
  const issued = absorbed.filter((one) => one.number !== null)
  if (issued.length > 0 && asked.approvalNumber === null)
    throw refuse('ledger.mergeNeedsApproval', { params: { numbers: issued.map((one) => one.number).join('、') } })
  const unweighed = await saveShape(tenancy, decided)
  for (const one of absorbed) await endMatter(tenancy, matters, { one, ...asked })
  const spans = await tieSpansOf(tenancy, absorbedIds, asked.id)
  await tenancy.record({
    stream: `commitment:${asked.id}`,
    expected: 'latest',
    events: [{ type: 'commitment.merged', data: { absorbed: absorbedIds, sentences: spans } }],
  })
  await followMatters(tenancy, { matterIds: absorbed.flatMap((one) => one.matterId ?? []) })
  await lightCommitments(tenancy, { ids: [asked.id] })
  return { ...(await getStructure(tenancy, id)), unweighed: idsOf(unweighed) }
}

/** Before 拟办 is approved it is not taken up; approved or consulted on, it first goes back; issued, it is terminated. */
async function endMatter(
  tenancy: Tenancy,
  matters: Matters,
  given: { one: CommitmentDetail; approvalNumber: string | null; reason: string },
): Promise<void> {
  const { one, approvalNumber, reason } = given
  const matterId = MatterId.parse(one.matterId)
  if (one.number !== null && approvalNumber !== null) {
    await matters.act(tenancy, { matterId, action: 'terminate', input: { approvalNumber, reason } })
    return
  }
  if (one.state === 'approved' || one.state === 'consulting')
    await matters.act(tenancy, { matterId, action: 'rework', input: { reason } })
  await matters.act(tenancy, { matterId, action: 'decline', input: { reason } })
}
