import { MatterId, type Matters } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import type { CommitmentDetail, CommitmentId } from '#contract/commitment.ts'
import type { NewOpinion } from '#contract/progress.ts'
import { refuse } from '#errors'
import { saveOpinion } from '#store/opinions.ts'
import { checkUnit } from './check-items.ts'
import { asParty } from './party.ts'
import { getCommitment } from './read.ts'

/** What stands in the matter's history when a unit simply agrees. */
const agreed = '无意见'

/**
 * A unit's answer while it is consulted: kept with what it proposes, and said on the matter as its comment, so that 印发 need
 * not wait for the last day when all have answered.
 */
export async function giveOpinion(
  tenancy: Tenancy,
  matters: Matters,
  asked: { id: CommitmentId; opinion: NewOpinion },
): Promise<CommitmentDetail> {
  const { id, opinion } = asked
  const commitment = await asParty(tenancy, { id, unitId: opinion.unitId })
  if (commitment.state !== 'consulting') throw refuse('ledger.notConsulted')
  if (opinion.proposedLead !== null) await checkUnit(tenancy, opinion.proposedLead)
  await saveOpinion(tenancy, id, opinion)
  const comment = opinion.reason !== null && opinion.reason !== '' ? opinion.reason : agreed
  await matters.act(tenancy, {
    matterId: MatterId.parse(commitment.matterId),
    action: 'comment',
    input: { comment },
  })
  await tenancy.record({
    stream: `commitment:${id}`,
    expected: 'latest',
    events: [
      {
        type: 'commitment.opinionGiven',
        data: {
          unit: opinion.unitId,
          kind: opinion.kind,
          proposedLead: opinion.proposedLead,
          proposedDue: opinion.proposedDue,
        },
      },
    ],
  })
  return getCommitment(tenancy, id)
}
