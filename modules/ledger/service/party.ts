import { type Actor, holdsRole, type Role, type UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { CommitmentDetail, CommitmentId } from '#contract/commitment.ts'
import { refuse } from '#errors'
import { lockCommitment } from '#store/change.ts'
import { getCommitment } from './read.ts'

export const unitRoles: readonly Role[] = ['handler', 'signer', 'coHandler']

/** Whether the actor acts for the unit. */
export const holdsOffice = (actor: Actor, unitId: UnitId): boolean =>
  unitRoles.some((role) => holdsRole(actor, role, unitId))

/** The units for which the actor reports and signs. */
export const unitsHeldBy = (actor: Actor): UnitId[] => [
  ...new Set(actor.roles.filter((held) => unitRoles.includes(held.role)).map((held) => held.unitId)),
]

/**
 * The commitment, when the actor holds an office in `unitId` and that unit has a part in it; refuses otherwise. Its row is
 * locked first, so that two units who act at the same moment come one after the other and neither is turned away.
 */
export async function asParty(
  tenancy: Tenancy,
  asked: { id: CommitmentId; unitId: UnitId },
): Promise<CommitmentDetail> {
  const { id, unitId } = asked
  await lockCommitment(tenancy, id)
  const commitment = await getCommitment(tenancy, id)
  if (commitment.recordOnly) throw refuse('ledger.recordOnly')
  if (!holdsOffice(tenancy.actor, unitId)) throw refuse('ledger.notYourUnit')
  if (commitment.leadUnitId !== unitId && !commitment.coUnitIds.includes(unitId)) throw refuse('ledger.notAParty')
  return commitment
}
