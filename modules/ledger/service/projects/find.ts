import type { Tenancy } from '@lantu/platform/db'
import { index } from '@lantu/search'
import type { ProjectId } from '#contract/projects/ids.ts'
import type { NewProject } from '#contract/projects/project.ts'

/** Makes projects findable by name, place and basis: to those who see them all, and to the units that lead or help. */
export const indexProjects = (
  tenancy: Tenancy,
  list: readonly { readonly id: ProjectId; readonly project: NewProject }[],
): Promise<void> =>
  index(
    tenancy,
    list.map(({ id, project }) => ({
      subjectKind: 'project',
      subjectId: id,
      title: project.name,
      text: [project.place, project.basis].filter((text) => text !== null).join('\n'),
      words: ['ledger.readAll', ...[project.leadUnitId, ...project.coUnitIds].map((unit) => `unit:${unit}`)],
    })),
  )
