import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import type { NewProject } from '#contract/projects/project.ts'
import type { NewStageEntry } from '#contract/projects/stage.ts'
import { type ProjectTables, projectTables } from './tables.ts'

interface NewRow {
  readonly id: string
  readonly project: NewProject
}

/** How many rows one statement takes: PostgreSQL allows 65,535 parameters. */
const mostAtOnce = 1000

/** Enters projects and answers with the first name that another project has; then nothing of what was to come is entered. */
export async function insertProjects(tenancy: Tenancy, list: readonly NewRow[]): Promise<string | undefined> {
  const db = projectTables(tenancy)
  for (let from = 0; from < list.length; from += mostAtOnce) {
    const some = list.slice(from, from + mostAtOnce)
    const rows = some.map(({ id, project: { name } }) => {
      return { district_id: tenancy.district, project_id: id, version: 1, name, created_at: tenancy.at }
    })
    const made = await db
      .insertInto('ledger.project')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['district_id', 'name']).doNothing())
      .returning('name')
      .execute()
    const entered = new Set(made.map((row) => row.name))
    const taken = rows.find((row) => !entered.has(row.name))
    if (taken) return taken.name
    await insertVersions(
      tenancy,
      some.map((one) => ({ ...one, version: 1 })),
    )
  }
  return undefined
}

/** Sets the next version of a project on the one its editor saw; undefined when someone was faster. */
export async function changeProject(
  tenancy: Tenancy,
  given: { id: string; expected: number; project: NewProject },
): Promise<number | undefined> {
  const { id, expected, project } = given
  const version = expected + 1
  const row = await projectTables(tenancy)
    .updateTable('ledger.project')
    .set({ version, name: project.name })
    .where('district_id', '=', tenancy.district)
    .where('project_id', '=', id)
    .where('version', '=', expected)
    .returning('version')
    .executeTakeFirst()
  if (!row) return undefined
  await insertVersions(tenancy, [{ id, version, project }])
  return version
}

/** The projects of the district that have these names, whoever may see them. */
export async function findNamed(tenancy: Tenancy, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const answer = await sql<{ id: string; name: string }>`
    select project_id as id, name from ledger.project
    where district_id = ${tenancy.district} and name = any(${[...names]}::text[])`.execute(tenancy.db)
  return new Map(answer.rows.map((row) => [row.name, row.id]))
}

async function insertVersions(tenancy: Tenancy, list: readonly (NewRow & { version: number })[]): Promise<void> {
  const keyOf = ({ id, version }: { id: string; version: number }) => {
    return { district_id: tenancy.district, project_id: id, version }
  }
  const db = projectTables(tenancy)
  const rows = list.map((one) => ({
    ...keyOf(one),
    known_from: tenancy.at,
    name: one.project.name,
    kind: one.project.kind,
    lead_unit_id: one.project.leadUnitId,
    co_unit_ids: [...one.project.coUnitIds],
    leader_id: one.project.leaderId,
    total_fen: one.project.total,
    plan_fen: one.project.plan,
    plan_year: one.project.planYear,
    place: one.project.place,
    basis: one.project.basis,
  }))
  await db.insertInto('ledger.project_version').values(rows).execute()
  const carried = list.flatMap((one) =>
    one.project.carries.map(({ commitmentId, weight }) => ({ ...keyOf(one), commitment_id: commitmentId, weight })),
  )
  if (carried.length > 0) await db.insertInto('ledger.project_commitment').values(carried).execute()
}

/** Takes the project for this transaction, so that two who record at once come one after the other; false where there is none. */
export async function lockProject(tenancy: Tenancy, id: string): Promise<boolean> {
  const row = await projectTables(tenancy)
    .selectFrom('ledger.project')
    .select('version')
    .where('district_id', '=', tenancy.district)
    .where('project_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

type FactTable =
  | 'ledger.project_stage'
  | 'ledger.project_counted'
  | 'ledger.project_milestone'
  | 'ledger.project_movement'
type Facts<T extends FactTable> = Omit<ProjectTables[T], 'district_id' | 'project_id' | 'no' | 'by_person' | 'at'>

const Numbered = z.object({ no: z.int() })

/** Adds one entry to a project that is locked and answers with its number, the next of its table. */
export async function appendFact<T extends FactTable>(
  tenancy: Tenancy,
  table: T,
  given: { projectId: string; facts: Facts<T> },
): Promise<number> {
  const cells = {
    ...given.facts,
    district_id: tenancy.district,
    project_id: given.projectId,
    by_person: tenancy.actor.personId,
    at: tenancy.at,
  }
  const answer = await sql`
    insert into ${sql.table(table)} (no, ${sql.join(Object.keys(cells).map((name) => sql.ref(name)))})
    values (
      (select coalesce(max(f.no), 0) + 1 from ${sql.table(table)} f
        where f.district_id = ${tenancy.district} and f.project_id = ${given.projectId}::uuid),
      ${sql.join(Object.values(cells))})
    returning no`.execute(tenancy.db)
  return Numbered.parse(answer.rows[0]).no
}

/** The stages with which projects are taken over, each project’s from number 1. */
export async function insertStages(
  tenancy: Tenancy,
  list: readonly { readonly id: string; readonly stages: readonly NewStageEntry[] }[],
): Promise<void> {
  const rows = list.flatMap(({ id, stages }) =>
    stages.map(({ stage, on, paper, reason }, index) => ({
      district_id: tenancy.district,
      project_id: id,
      no: index + 1,
      stage,
      entered_on: on,
      paper,
      reason,
      by_person: tenancy.actor.personId,
      at: tenancy.at,
    })),
  )
  for (let from = 0; from < rows.length; from += mostAtOnce)
    await projectTables(tenancy)
      .insertInto('ledger.project_stage')
      .values(rows.slice(from, from + mostAtOnce))
      .execute()
}
