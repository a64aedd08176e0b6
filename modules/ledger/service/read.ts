import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { CommitmentDetail, CommitmentId } from '#contract/commitment.ts'
import { refuse } from '#errors'
import { findCommitment } from '#store/detail.ts'

/** One commitment, today or as a past day was known; refuses with `ledger.unknown` where the actor may not see it. */
export async function getCommitment(
  tenancy: Tenancy,
  id: CommitmentId,
  asOf?: PlainDate | undefined,
): Promise<CommitmentDetail> {
  const found = await findCommitment(tenancy, id, asOf)
  if (!found) throw refuse('ledger.unknown')
  return found
}
