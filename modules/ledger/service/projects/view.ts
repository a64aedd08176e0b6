import type { ProjectRules } from '@lantu/data'
import type { PlainDate } from '@lantu/kernel/time'
import type { BlockerView, Remover } from '#contract/projects/blocker.ts'
import type { ProjectSummary } from '#contract/projects/project.ts'
import { countDays } from '#domain/projects/blockers.ts'
import { judgeProject } from '#domain/projects/flags.ts'
import { sumFunds } from '#domain/projects/funds.ts'
import { nextMilestone, standingMilestones } from '#domain/projects/milestones.ts'
import { spanStages, standingStages } from '#domain/projects/stages.ts'
import { refuse } from '#errors'
import type { BlockerRow, ProjectRow } from '#store/projects/read.ts'

/** The day looked at, and the rules that were in force then. */
export interface Look {
  readonly day: PlainDate
  readonly rules: ProjectRules
}

/** One row of the list, judged on the day looked at. */
export function summarise(row: ProjectRow, { day, rules }: Look): ProjectSummary {
  const stages = spanStages(standingStages(row.stages), day)
  const milestones = standingMilestones(row.milestones, day)
  const funds = sumFunds(row.movements)
  const open = row.blockers.filter((one) => one.removedOn === null)
  const promises = open.flatMap((one) => (one.promisedBy === null ? [] : [one.promisedBy]))
  const { id, name, kind, leadUnitId, coUnitIds, leaderId, total, plan, planYear, place, basis, carries } = row
  return {
    id,
    name,
    kind,
    leadUnitId,
    coUnitIds,
    leaderId,
    total,
    plan,
    planYear,
    place,
    basis,
    carries,
    stage: stages.at(-1) ?? null,
    flags: judgeProject({ kind, total, stages, milestones, funds, promises }, rules, day),
    next: nextMilestone(milestones),
    funds,
    blockersOpen: open.length,
    version: row.version,
    updatedAt: row.updatedAt,
  }
}

type OfProject = Pick<ProjectRow, 'id' | 'name' | 'leadUnitId'>

export function viewBlocker(project: OfProject, row: BlockerRow, day: PlainDate): BlockerView {
  const { level, unitId, ...rest } = row
  return {
    ...rest,
    projectId: project.id,
    projectName: project.name,
    projectLeadId: project.leadUnitId,
    remover: removerOf(row),
    ...countDays(row, day),
  }
}

export function removerOf({ level, unitId }: Pick<BlockerRow, 'level' | 'unitId'>): Remover {
  if (level !== 'unit') return { kind: level }
  if (unitId === null) throw refuse('ledger.project.unknownBlocker')
  return { kind: 'unit', unitId }
}
