import { todayOf } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { openMatter, supervisionPolicy } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import type { Basis } from '#contract/commitment.ts'
import type { AmendBlocker, BlockerView, NewBlocker } from '#contract/projects/blocker.ts'
import { BlockerId, type ProjectId } from '#contract/projects/ids.ts'
import { findDaysFault, removerUnit } from '#domain/projects/blockers.ts'
import { recordingUnits } from '#domain/projects/parts.ts'
import { refuse } from '#errors'
import { findProjectOf, insertBlocker } from '#store/projects/blockers.ts'
import { type BlockerRow, type ProjectRow, selectProjects } from '#store/projects/read.ts'
import { lockProject } from '#store/projects/write.ts'
import { checkUnit } from '../check-items.ts'
import { forRecording } from './facts.ts'
import { recordOf } from './record.ts'
import { removerOf, viewBlocker } from './view.ts'

export async function addBlocker(
  tenancy: Tenancy,
  { projectId, blocker }: { projectId: ProjectId; blocker: NewBlocker },
): Promise<BlockerView> {
  const project = await forRecording(tenancy, projectId)
  const { what, since, remover, askedOn, promisedBy, needsLeader } = blocker
  const unitId = removerUnit(remover)
  if (unitId !== null) await checkUnit(tenancy, unitId)
  const row: BlockerRow = {
    id: BlockerId.parse(tenancy.effects.newId<'blocker'>()),
    version: 1,
    what,
    since,
    level: remover.kind,
    unitId,
    askedOn,
    promisedBy,
    needsLeader,
    removedOn: null,
    verifiedHow: null,
    matterId: null,
  }
  return saveBlocker(tenancy, { project, row, type: 'project.blockerAdded' })
}

/**
 * Asked, promised, removed and verified, on the version its editor saw. The unit that was to remove it may say its promise; that it
 * is removed, or that another is to remove it, is said from outside that unit.
 */
export async function amendBlocker(
  tenancy: Tenancy,
  asked: { id: BlockerId; version: number; change: AmendBlocker },
): Promise<BlockerView> {
  const { id, version, change } = asked
  const { project, before } = await lockBlocker(tenancy, id)
  if (before.version !== version) throw refuse('ledger.project.changedMeanwhile')
  if (before.removedOn !== null) throw refuse('ledger.project.blockerRemoved')
  checkSpeaker(tenancy, { project, before, change })
  const remover = change.remover ?? removerOf(before)
  const unitId = removerUnit(remover)
  if (unitId !== null && unitId !== before.unitId) await checkUnit(tenancy, unitId)
  const row: BlockerRow = {
    ...before,
    version: version + 1,
    what: change.what ?? before.what,
    since: change.since ?? before.since,
    level: remover.kind,
    unitId,
    askedOn: change.askedOn === undefined ? before.askedOn : change.askedOn,
    promisedBy: change.promisedBy === undefined ? before.promisedBy : change.promisedBy,
    needsLeader: change.needsLeader ?? before.needsLeader,
    removedOn: change.removedOn ?? null,
    verifiedHow: change.verifiedHow ?? null,
  }
  const type = row.removedOn === null ? 'project.blockerAmended' : 'project.blockerRemoved'
  return saveBlocker(tenancy, { project, row, type })
}

function checkSpeaker(
  { actor }: Tenancy,
  given: { project: ProjectRow; before: BlockerRow; change: AmendBlocker },
): void {
  if (actor.kind === 'system') return
  const { project, before, change } = given
  const units = recordingUnits(actor, project)
  const removes = (unit: UnitId) => actor.roles.some((held) => held.unitId === unit)
  const promiseOnly = Object.keys(change).every((field) => field === 'promisedBy')
  if (units.size === 0 && !(promiseOnly && before.unitId !== null && removes(before.unitId)))
    throw refuse('ledger.project.notYours')
  if (change.removedOn === undefined && change.remover === undefined) return
  const after = change.remover === undefined ? before.unitId : removerUnit(change.remover)
  const outside = [...units].some((unit) => unit !== before.unitId && unit !== after)
  if (!outside) throw refuse('ledger.project.removerSays')
}

/** 转督办: one case of its own, with the project as its subject; asked again, the same one is named. */
export async function openBlockerMatter(
  tenancy: Tenancy,
  { id, basis }: { id: BlockerId; basis: Basis },
): Promise<{ matterId: string; isNew: boolean }> {
  const { project, before } = await lockBlocker(tenancy, id)
  if (before.matterId !== null) return { matterId: before.matterId, isNew: false }
  if (before.removedOn !== null) throw refuse('ledger.project.blockerRemoved')
  const { matterId, isNew } = await openMatter(tenancy, {
    policy: supervisionPolicy,
    subject: { subjectKind: 'project', subjectId: project.id },
    basis,
    title: `协调解决“${project.name}”的堵点`,
    requirement: before.what,
    suggested: { lead: before.unitId ?? project.leadUnitId },
    onceKey: `blocker:${id}`,
  })
  const row = { ...before, version: before.version + 1, matterId }
  await saveBlocker(tenancy, { project, row, type: 'project.blockerMatterOpened' })
  return { matterId, isNew }
}

/** The blocker and its project, locked; refuses with `ledger.project.unknownBlocker` where the actor may not see them. */
async function lockBlocker(tenancy: Tenancy, id: BlockerId): Promise<{ project: ProjectRow; before: BlockerRow }> {
  const found = await findProjectOf(tenancy, id)
  if (found === undefined) throw refuse('ledger.project.unknownBlocker')
  await lockProject(tenancy, found)
  const [project] = await selectProjects(tenancy, { asOf: undefined, only: [found] })
  const before = project?.blockers.find((one) => one.id === id)
  if (!project || !before) throw refuse('ledger.project.unknownBlocker')
  return { project, before }
}

async function saveBlocker(
  tenancy: Tenancy,
  given: { project: ProjectRow; row: BlockerRow; type: `project.blocker${string}` },
): Promise<BlockerView> {
  const { project, row, type } = given
  const today = todayOf(tenancy)
  const fault = findDaysFault(row, today)
  if (fault) throw fault
  await insertBlocker(tenancy, { projectId: project.id, blocker: row })
  const { id: blocker, version, level, unitId, matterId } = row
  await recordOf(tenancy, project.id, { type, data: { blocker, version, level, unit: unitId, matter: matterId } })
  return viewBlocker(project, row, today)
}
