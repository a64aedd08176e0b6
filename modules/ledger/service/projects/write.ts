import type { Tenancy } from '@lantu/platform/db'
import { ProjectId } from '#contract/projects/ids.ts'
import type { AmendProject, NewProject, ProjectDetail } from '#contract/projects/project.ts'
import { refuse } from '#errors'
import type { ProjectRow } from '#store/projects/read.ts'
import { changeProject, findNamed, insertProjects, lockProject } from '#store/projects/write.ts'
import { checkProject } from './check.ts'
import { indexProjects } from './find.ts'
import { getProject, loadProject } from './read.ts'
import { recordOf } from './record.ts'

export async function createProject(tenancy: Tenancy, given: NewProject): Promise<ProjectDetail> {
  const project = { ...given, coUnitIds: [...new Set(given.coUnitIds)] }
  await checkProject(tenancy, project)
  const id = ProjectId.parse(tenancy.effects.newId<'project'>())
  await enterProjects(tenancy, [{ id, project }])
  await recordOf(tenancy, id, { type: 'project.added', data: { kind: project.kind, lead: project.leadUnitId } })
  return getProject(tenancy, id)
}

/** Sets the next version of a project on the one its editor saw; refuses when someone was faster. */
export async function amendProject(
  tenancy: Tenancy,
  asked: { id: ProjectId; version: number; change: AmendProject },
): Promise<ProjectDetail> {
  const { id, version, change } = asked
  await lockProject(tenancy, id)
  const row = await loadProject(tenancy, id)
  if (row.version !== version) throw refuse('ledger.project.changedMeanwhile')
  const before = asNewProject(row)
  const project = withChange(before, change)
  await checkProject(tenancy, project, before)
  if (project.name !== before.name) await checkName(tenancy, project.name)
  await changeProject(tenancy, { id, expected: version, project })
  await indexProjects(tenancy, [{ id, project }])
  const fields = Object.keys(change).toSorted().join(' ')
  await recordOf(tenancy, id, { type: 'project.amended', data: { version: version + 1, fields } })
  return getProject(tenancy, id)
}

/** Refuses where another project has one of the names, even one that was entered a moment ago. */
export async function enterProjects(
  tenancy: Tenancy,
  list: readonly { readonly id: ProjectId; readonly project: NewProject }[],
): Promise<void> {
  const taken = await insertProjects(tenancy, list)
  if (taken !== undefined) throw refuse('ledger.project.nameTaken', { params: { name: taken } })
  await indexProjects(tenancy, list)
}

async function checkName(tenancy: Tenancy, name: string): Promise<void> {
  if ((await findNamed(tenancy, [name])).size > 0) throw refuse('ledger.project.nameTaken', { params: { name } })
}

export const asNewProject = (row: ProjectRow): NewProject => {
  const { name, kind, leadUnitId, coUnitIds, leaderId, total, plan, planYear, place, basis, carries } = row
  return { name, kind, leadUnitId, coUnitIds, leaderId, total, plan, planYear, place, basis, carries }
}

function withChange(before: NewProject, change: AmendProject): NewProject {
  const {
    name = before.name,
    kind = before.kind,
    leadUnitId = before.leadUnitId,
    coUnitIds = before.coUnitIds,
    leaderId = before.leaderId,
    total = before.total,
    plan = before.plan,
    planYear = before.planYear,
    place = before.place,
    basis = before.basis,
    carries = before.carries,
  } = change
  const co = [...new Set(coUnitIds)]
  return { name, kind, leadUnitId, coUnitIds: co, leaderId, total, plan, planYear, place, basis, carries }
}
