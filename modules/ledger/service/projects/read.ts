import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { ProjectId } from '#contract/projects/ids.ts'
import type { ProjectDetail } from '#contract/projects/project.ts'
import { viewCounted } from '#domain/projects/counted.ts'
import { standingMilestones } from '#domain/projects/milestones.ts'
import { spanStages, standingStages } from '#domain/projects/stages.ts'
import { refuse } from '#errors'
import { selectCarried } from '#store/projects/carried.ts'
import { type ProjectRow, selectProjects } from '#store/projects/read.ts'
import { lookAt } from './look.ts'
import { summarise, viewBlocker } from './view.ts'

/** A project as recorded; refuses with `ledger.project.unknown` where the actor may not see it. */
export async function loadProject(tenancy: Tenancy, id: ProjectId, asOf?: PlainDate | undefined): Promise<ProjectRow> {
  const [row] = await selectProjects(tenancy, { asOf, only: [id] })
  if (!row) throw refuse('ledger.project.unknown')
  return row
}

/** One project with everything recorded of it, today or as a past day was known. */
export async function getProject(
  tenancy: Tenancy,
  id: ProjectId,
  asOf?: PlainDate | undefined,
): Promise<ProjectDetail> {
  const row = await loadProject(tenancy, id, asOf)
  const look = lookAt(tenancy, asOf)
  const known = new Map(
    (
      await selectCarried(
        tenancy,
        row.carries.map((one) => one.commitmentId),
      )
    ).map((one) => [one.commitmentId, one]),
  )
  return {
    ...summarise(row, look),
    stages: spanStages(standingStages(row.stages), look.day),
    stageEntries: row.stages.toReversed(),
    counted: viewCounted(row.counted),
    milestones: standingMilestones(row.milestones, look.day),
    movements: row.movements,
    blockers: row.blockers.map((one) => viewBlocker(row, one, look.day)),
    carried: row.carries.flatMap((one) => {
      const found = known.get(one.commitmentId)
      return found ? [{ ...one, number: found.number, title: found.title }] : []
    }),
    createdAt: row.createdAt,
  }
}
