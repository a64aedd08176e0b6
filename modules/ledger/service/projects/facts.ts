import { todayOf } from '@lantu/identity'
import { periodFrom, periodTo } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { NewMovement } from '#contract/projects/funds.ts'
import type { ProjectId } from '#contract/projects/ids.ts'
import type { NewMilestone } from '#contract/projects/milestone.ts'
import type { ProjectDetail } from '#contract/projects/project.ts'
import type { NewCounted, NewStageEntry } from '#contract/projects/stage.ts'
import { findMovementFault } from '#domain/projects/funds.ts'
import { findMilestoneFault } from '#domain/projects/milestones.ts'
import { countsFor, recordingUnits } from '#domain/projects/parts.ts'
import { countersStages, findStageFault, stageWords, standingStages } from '#domain/projects/stages.ts'
import { refuse } from '#errors'
import type { ProjectRow } from '#store/projects/read.ts'
import { appendFact, lockProject } from '#store/projects/write.ts'
import { checkUnit } from '../check-items.ts'
import { getProject, loadProject } from './read.ts'
import { recordOf } from './record.ts'

/** The project to record something of, locked; refuses where the actor has no part in it. */
export async function forRecording(tenancy: Tenancy, id: ProjectId): Promise<ProjectRow> {
  await lockProject(tenancy, id)
  const project = await loadProject(tenancy, id)
  const { actor } = tenancy
  if (actor.kind !== 'system' && recordingUnits(actor, project).size === 0) throw refuse('ledger.project.notYours')
  return project
}

/** A stage is entered, corrected or taken back. 入库 and 纳统 are said by those who count, never by the unit held to them. */
export async function recordStage(
  tenancy: Tenancy,
  { id, entry }: { id: ProjectId; entry: NewStageEntry },
): Promise<ProjectDetail> {
  const project = await forRecording(tenancy, id)
  if (countersStages.has(entry.stage)) checkCounter(tenancy, project, stageWords[entry.stage])
  const standing = standingStages(project.stages)
  const fault = findStageFault(standing, entry, todayOf(tenancy))
  if (fault) throw fault
  const { stage, on, paper, reason } = entry
  const facts = { stage, entered_on: on, paper, reason }
  const no = await appendFact(tenancy, 'ledger.project_stage', { projectId: id, facts })
  const type = on === null ? 'project.stageTakenBack' : 'project.stageEntered'
  await recordOf(tenancy, id, { type, data: { no, stage, on } })
  return getProject(tenancy, id)
}

/** 累计纳统额 as published; the unit that is held to it is neither its source nor its recorder. */
export async function recordCounted(
  tenancy: Tenancy,
  { id, counted }: { id: ProjectId; counted: NewCounted },
): Promise<ProjectDetail> {
  const project = await forRecording(tenancy, id)
  checkCounter(tenancy, project, '累计纳统额')
  const { period, amount, sourceUnitId, source } = counted
  const today = todayOf(tenancy)
  if (sourceUnitId === project.leadUnitId) throw refuse('ledger.project.sourceIsLead')
  await checkUnit(tenancy, sourceUnitId)
  const [from, to] = [periodFrom(period), periodTo(period)]
  if (to > today) throw refuse('ledger.project.futureDay', { params: { on: to, today } })
  const facts = { period_from: from, period_to: to, amount_fen: amount, source_unit_id: sourceUnitId, source }
  const no = await appendFact(tenancy, 'ledger.project_counted', { projectId: id, facts })
  await recordOf(tenancy, id, { type: 'project.counted', data: { no, period, source: sourceUnitId } })
  return getProject(tenancy, id)
}

function checkCounter(tenancy: Tenancy, project: ProjectRow, stage: string): void {
  if (!countsFor(tenancy.actor, project.leadUnitId)) throw refuse('ledger.project.countersOnly', { params: { stage } })
}

/** A 节点 is set, moved with its reason, or reached. */
export async function recordMilestone(
  tenancy: Tenancy,
  { id, milestone }: { id: ProjectId; milestone: NewMilestone },
): Promise<ProjectDetail> {
  const project = await forRecording(tenancy, id)
  const fault = findMilestoneFault(project.milestones, milestone, todayOf(tenancy))
  if (fault) throw fault
  const { name, planned, doneOn, reason } = milestone
  const milestoneNo = milestone.milestoneNo ?? Math.max(0, ...project.milestones.map((one) => one.milestoneNo)) + 1
  const facts = { milestone_no: milestoneNo, name, planned, done_on: doneOn, reason }
  const no = await appendFact(tenancy, 'ledger.project_milestone', { projectId: id, facts })
  await recordOf(tenancy, id, { type: 'project.milestoneSaid', data: { no, milestone: milestoneNo, planned, doneOn } })
  return getProject(tenancy, id)
}

/** Money is budgeted, released or spent. Two who record at once come one after the other, so that no sum slips past 100 %. */
export async function recordMovement(
  tenancy: Tenancy,
  { id, movement }: { id: ProjectId; movement: NewMovement },
): Promise<ProjectDetail> {
  const project = await forRecording(tenancy, id)
  const fault = findMovementFault(project.movements, movement, todayOf(tenancy))
  if (fault) throw fault
  const { step, on, amount, paper, reason, confirmOver } = movement
  const facts = { step, moved_on: on, amount_fen: amount, paper, reason }
  const no = await appendFact(tenancy, 'ledger.project_movement', { projectId: id, facts })
  await recordOf(tenancy, id, { type: 'project.moneyMoved', data: { no, step, on, confirmOver } })
  return getProject(tenancy, id)
}
