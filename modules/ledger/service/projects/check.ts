import { getPerson } from '@lantu/identity'
import { LantuError, type PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { NewProject } from '#contract/projects/project.ts'
import { refuse } from '#errors'
import { selectCarried } from '#store/projects/carried.ts'
import { findItemFault, standingUnits } from '../check-items.ts'

/** Refuses what names nothing of the district. What stood before is not asked about again: a unit may have been merged since. */
export async function checkProject(tenancy: Tenancy, project: NewProject, before?: NewProject): Promise<void> {
  if ((project.plan === null) !== (project.planYear === null)) throw refuse('ledger.project.planYear')
  const old = before === undefined ? [] : [before.leadUnitId, ...before.coUnitIds]
  const fault = findItemFault(project, new Set([...(await standingUnits(tenancy)), ...old]))
  if (fault) throw fault
  if (project.leaderId !== null && project.leaderId !== before?.leaderId) await checkLeader(tenancy, project.leaderId)
  const added = project.carries
    .map((one) => one.commitmentId)
    .filter((id) => !before?.carries.some((one) => one.commitmentId === id))
  const known = new Map((await selectCarried(tenancy, added)).map((one) => [one.commitmentId, one]))
  for (const commitment of added) {
    const found = known.get(commitment)
    if (!found) throw refuse('ledger.project.unknownCommitment', { params: { commitment } })
    if (found.recordOnly) throw refuse('ledger.recordOnly')
  }
}

async function checkLeader(tenancy: Tenancy, leader: PersonId): Promise<void> {
  try {
    await getPerson(tenancy, leader)
  } catch (error) {
    if (error instanceof LantuError && error.kind === 'missing') throw refuse('ledger.project.unknownLeader')
    throw error
  }
}
