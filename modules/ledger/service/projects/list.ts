import { Fen } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import { daysBetween } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { BlockerQuery, BlockerView } from '#contract/projects/blocker.ts'
import { FlagCode } from '#contract/projects/flag.ts'
import type { FundsGap } from '#contract/projects/funds.ts'
import type { ProjectCountQuery, ProjectCounts, ProjectQuery, ProjectSummary } from '#contract/projects/project.ts'
import { Stage } from '#contract/projects/stage.ts'
import { sumFunds } from '#domain/projects/funds.ts'
import { selectProjects } from '#store/projects/read.ts'
import { lookAt } from './look.ts'
import { keysBy, pageBy } from './order.ts'
import { summarise, viewBlocker } from './view.ts'

export type Next = readonly string[] | null

/** One page of the projects that the actor sees, and where the next one begins. */
export async function listProjects(
  tenancy: Tenancy,
  asked: Omit<ProjectQuery, 'cursor'> & { after?: readonly string[] | undefined },
): Promise<{ rows: ProjectSummary[]; total: number; next: Next }> {
  const { limit, after, ...query } = asked
  const found = await findProjects(tenancy, query)
  return { ...pageBy(found, { keys: (row) => keysBy(query.sort, row), after, limit }), total: found.length }
}

/** All projects under the filters, unordered. */
export async function findProjects(
  tenancy: Tenancy,
  query: ProjectCountQuery & Pick<ProjectQuery, 'stage' | 'flag'>,
): Promise<ProjectSummary[]> {
  const look = lookAt(tenancy, query.asOf)
  const rows = await selectProjects(tenancy, { asOf: query.asOf })
  return rows.map((row) => summarise(row, look)).filter((row) => matches(row, query))
}

function matches(row: ProjectSummary, query: ProjectCountQuery & Pick<ProjectQuery, 'stage' | 'flag'>): boolean {
  const { unit, lead, kind, stage, flag, leader, commitment, q } = query
  return (
    (unit === undefined || row.leadUnitId === unit || row.coUnitIds.includes(unit)) &&
    (lead === undefined || row.leadUnitId === lead) &&
    (kind === undefined || row.kind === kind) &&
    (stage === undefined || (row.stage?.stage ?? 'none') === stage) &&
    (flag === undefined || (flag === 'any' ? row.flags.length > 0 : row.flags.some((one) => one.code === flag))) &&
    (leader === undefined || row.leaderId === leader) &&
    (commitment === undefined || row.carries.some((one) => one.commitmentId === commitment)) &&
    (q === undefined || folded(`${row.name}\n${row.place ?? ''}\n${row.basis ?? ''}`).includes(folded(q)))
  )
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** How many projects stand in each stage and have each flag. */
export async function countProjects(tenancy: Tenancy, query: ProjectCountQuery): Promise<ProjectCounts> {
  const rows = await findProjects(tenancy, query)
  const stages = [null, ...Stage.options].map((stage) => ({
    stage,
    count: rows.filter((row) => (row.stage?.stage ?? null) === stage).length,
  }))
  const flags = FlagCode.options.map((flag) => ({
    flag,
    count: rows.filter((row) => row.flags.some((one) => one.code === flag)).length,
  }))
  return {
    total: rows.length,
    investment: Fen.parse(rows.reduce((sum, row) => sum + BigInt(row.total ?? '0'), 0n).toString()),
    stages: stages.filter((one) => one.count > 0),
    flags: flags.filter((one) => one.count > 0),
    flagged: rows.filter((row) => row.flags.length > 0).length,
  }
}

/** 应下尽下: money in the budget and not passed on, longest first. */
export async function listFundsGaps(
  tenancy: Tenancy,
  { asOf }: { asOf?: PlainDate | undefined },
): Promise<{ rows: FundsGap[]; total: number; next: null }> {
  const { day, rules } = lookAt(tenancy, asOf)
  const gaps = (await selectProjects(tenancy, { asOf })).flatMap((row): FundsGap[] => {
    const funds = sumFunds(row.movements)
    if (!funds || funds.heldSince === null) return []
    const { budget, released, held, heldSince: since } = funds
    const days = daysBetween(since, day)
    const late = days >= rules.releasedWithin.value
    return [
      { projectId: row.id, name: row.name, leadUnitId: row.leadUnitId, budget, released, held, since, days, late },
    ]
  })
  const rows = gaps.toSorted((a, b) => b.days - a.days || (a.projectId < b.projectId ? -1 : 1))
  return { rows, total: rows.length, next: null }
}

/** One page of the blockers of the projects that the actor sees, oldest first. */
export async function listBlockers(
  tenancy: Tenancy,
  asked: Omit<BlockerQuery, 'cursor'> & { after?: readonly string[] | undefined },
): Promise<{ rows: BlockerView[]; total: number; next: Next }> {
  const { limit, after, unit, level, needsLeader, overdue, removed, asOf } = asked
  const { day } = lookAt(tenancy, asOf)
  const found = (await selectProjects(tenancy, { asOf })).flatMap((project) =>
    project.blockers
      .map((row) => viewBlocker(project, row, day))
      .filter(
        (one) =>
          (removed || one.removedOn === null) &&
          (level === undefined || one.remover.kind === level) &&
          (needsLeader === undefined || one.needsLeader === needsLeader) &&
          (overdue === undefined || one.overdue > 0 === overdue) &&
          (unit === undefined ||
            project.leadUnitId === unit ||
            project.coUnitIds.includes(unit) ||
            (one.remover.kind === 'unit' && one.remover.unitId === unit)),
      ),
  )
  return { ...pageBy(found, { keys: (one) => [one.since, one.id], after, limit }), total: found.length }
}
