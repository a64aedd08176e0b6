import type { Tenancy } from '@lantu/platform/db'
import type { NewOpinion } from '#contract/progress.ts'
import { tables } from './tables.ts'

/** Keeps a unit's opinion; a later one of the same unit takes its place. */
export async function saveOpinion(tenancy: Tenancy, commitmentId: string, opinion: NewOpinion): Promise<void> {
  const facts = {
    kind: opinion.kind,
    reason: opinion.reason === '' ? null : opinion.reason,
    proposed_lead: opinion.proposedLead,
    proposed_due: opinion.proposedDue,
    by_person: tenancy.actor.personId,
    at: tenancy.at,
  }
  await tables(tenancy)
    .insertInto('ledger.opinion')
    .values({ district_id: tenancy.district, commitment_id: commitmentId, unit_id: opinion.unitId, ...facts })
    .onConflict((conflict) => conflict.columns(['district_id', 'commitment_id', 'unit_id']).doUpdateSet(facts))
    .execute()
}
