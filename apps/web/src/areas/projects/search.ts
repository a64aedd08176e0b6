import { PersonId, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import {
  CommitmentId,
  FlagCode,
  type ProjectCountQuery,
  ProjectKind,
  type ProjectQuery,
  ProjectSort,
  Stage,
} from '@lantu/ledger/contract'
import { z } from 'zod'

/** What the address of the list holds: every filter, so that a view can be kept and sent. Malformed parts are dropped. */
export const ProjectsSearch = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  stage: Stage.or(z.literal('none')).optional().catch(undefined),
  flag: FlagCode.or(z.literal('any')).optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
  lead: UnitId.optional().catch(undefined),
  leader: PersonId.optional().catch(undefined),
  kind: ProjectKind.optional().catch(undefined),
  commitment: CommitmentId.optional().catch(undefined),
  sort: ProjectSort.optional().catch(undefined),
})
export type ProjectsSearch = z.infer<typeof ProjectsSearch>

/** The past day that is looked at, as the endpoints take it. */
export const asOfDay = (on: string | null): PlainDate | undefined =>
  on === null ? undefined : PlainDate.safeParse(on).data

/** The query of the list and of the export. */
export const queryOf = (search: ProjectsSearch, on: string | null): Omit<z.input<typeof ProjectQuery>, 'limit'> => ({
  ...search,
  sort: search.sort ?? 'flags',
  asOf: asOfDay(on),
})

/** The query of the counts: the same filters without the stage and the flag, which are what is counted by. */
export function countQueryOf(search: ProjectsSearch, on: string | null): z.input<typeof ProjectCountQuery> {
  const { stage: _stage, flag: _flag, sort: _sort, ...filter } = queryOf(search, on)
  return filter
}

/** Whether anything is filtered, beside the order. */
export const isFiltered = ({ sort: _, ...filter }: ProjectsSearch): boolean =>
  Object.values(filter).some((value) => value !== undefined)
