import { holdsRole } from '@lantu/kernel'
import { MatterId, type Matters, supervisionPolicy } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import type { AmendCommitment, CommitmentDetail, CommitmentId } from '#contract/commitment.ts'
import { refuse } from '#errors'
import { type Changes, changeCommitment, replaceNodes } from '#store/change.ts'
import { findItemFault, standingUnits } from './check-items.ts'
import { followMatters } from './follow.ts'
import { indexCommitments } from './index-commitments.ts'
import { getCommitment } from './read.ts'

/**
 * Changes a commitment before 印发 on the version its editor saw. Units and days go through the matter: proposed anew, or
 * amended while units are consulted; another lead unit after 审定 means 退回拟办, which is for the head. After 印发 only the
 * matter's 调整 changes anything.
 */
export async function amendCommitment(
  tenancy: Tenancy,
  matters: Matters,
  asked: { id: CommitmentId; version: number; change: AmendCommitment },
): Promise<CommitmentDetail> {
  const { id, version, change } = asked
  const before = await getCommitment(tenancy, id)
  if (before.recordOnly) throw refuse('ledger.recordOnly')
  if (!['registered', 'proposed', 'approved', 'consulting'].includes(before.state)) throw refuse('ledger.issued')
  const item = {
    leadUnitId: change.leadUnitId ?? before.leadUnitId,
    coUnitIds: change.coUnitIds ?? before.coUnitIds,
    startsOn: before.startsOn,
    due: change.due ?? before.due,
  }
  const fault = findItemFault(item, await standingUnits(tenancy))
  if (fault) throw fault
  const row = await changeCommitment(tenancy, id, { set: ownChanges(change), expected: version })
  if (!row) throw refuse('ledger.changedMeanwhile')
  if (change.nodes) await replaceNodes(tenancy, id, change.nodes)
  await moveMatter(tenancy, matters, { before, change })
  await tenancy.record({
    stream: `commitment:${id}`,
    expected: 'latest',
    events: [{ type: 'commitment.amended', data: { fields: Object.keys(change).sort() } }],
  })
  await indexCommitments(tenancy, [
    { ...item, id, title: row.title, target: row.target, number: row.number, phase: row.phase },
  ])
  if (before.matterId !== null) await followMatters(tenancy, { matterIds: [before.matterId] })
  return getCommitment(tenancy, id)
}

/** What is the ledger's own to say; units and days follow from the matter. */
function ownChanges(change: AmendCommitment): Changes {
  const { title, target, leaderId, indicatorId, cadence } = change
  return {
    ...(title !== undefined && { title }),
    ...(target !== undefined && { target }),
    ...(leaderId !== undefined && { leader_id: leaderId }),
    ...(indicatorId !== undefined && { indicator_id: indicatorId }),
    ...(cadence !== undefined && { cadence }),
  }
}

async function moveMatter(
  tenancy: Tenancy,
  matters: Matters,
  given: { before: CommitmentDetail; change: AmendCommitment },
): Promise<void> {
  const { before, change } = given
  const lead = change.leadUnitId ?? before.leadUnitId
  const co = change.coUnitIds ?? before.coUnitIds
  const due = change.due ?? before.due
  const newLead = lead !== before.leadUnitId
  const moved = newLead || change.coUnitIds !== undefined || change.due !== undefined
  if (!moved || lead === null || due === null) return
  const matterId = MatterId.parse(before.matterId)
  const requirement = change.target ?? change.title ?? before.target ?? before.title
  const proposal = { lead, co, due, requirement }
  if (before.state === 'registered' || before.state === 'proposed') {
    await matters.act(tenancy, { matterId, action: 'propose', input: proposal })
  } else if (before.state === 'consulting' && !newLead) {
    await matters.act(tenancy, {
      matterId,
      action: 'amend',
      input: {
        ...(change.coUnitIds !== undefined && { co }),
        ...(change.due !== undefined && { due }),
      },
    })
  } else {
    // Only 督办 goes back to 拟办: what a meeting decided and a head approved is changed by 调整 after 印发.
    const { kind } = await matters.get(tenancy, { matterId })
    if (kind !== supervisionPolicy.kind) throw refuse('ledger.approvedStands')
    if (!holdsRole(tenancy.actor, 'supervisionHead')) throw refuse('ledger.leadNeedsHead')
    await matters.act(tenancy, { matterId, action: 'rework', input: { reason: '按征求意见修改主责单位或时限' } })
    await matters.act(tenancy, { matterId, action: 'propose', input: proposal })
  }
}
