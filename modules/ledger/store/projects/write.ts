import type { Fen } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import type { NewProject } from '#contract/projects/project.ts'
import { type ProjectTables, projectTables } from './tables.ts'

/** Enters a project; false where the district has one of that name. */
export async function insertProject(tenancy: Tenancy, id: string, project: NewProject): Promise<boolean> {
  const made = await projectTables(tenancy)
    .insertInto('ledger.project')
    .values({ district_id: tenancy.district, project_id: id, version: 1, name: project.name, created_at: tenancy.at })
    .onConflict((conflict) => conflict.columns(['district_id', 'name']).doNothing())
    .returning('project_id')
    .executeTakeFirst()
  if (!made) return false
  await insertVersion(tenancy, { id, version: 1, project })
  return true
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
  await insertVersion(tenancy, { id, version, project })
  return version
}

/** Another project of this name in the district. */
export async function findNamed(tenancy: Tenancy, name: string): Promise<string | undefined> {
  const row = await projectTables(tenancy)
    .selectFrom('ledger.project')
    .select('project_id')
    .where('district_id', '=', tenancy.district)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.project_id
}

async function insertVersion(
  tenancy: Tenancy,
  { id, version, project }: { id: string; version: number; project: NewProject },
): Promise<void> {
  const key = { district_id: tenancy.district, project_id: id, version }
  const db = projectTables(tenancy)
  await db
    .insertInto('ledger.project_version')
    .values({
      ...key,
      known_from: tenancy.at,
      name: project.name,
      kind: project.kind,
      lead_unit_id: project.leadUnitId,
      co_unit_ids: [...project.coUnitIds],
      leader_id: project.leaderId,
      total_fen: project.total,
      plan_fen: project.plan,
      plan_year: project.planYear,
      place: project.place,
      basis: project.basis,
    })
    .execute()
  if (project.carries.length === 0) return
  const rows = project.carries.map(({ commitmentId, weight }) => ({ ...key, commitment_id: commitmentId, weight }))
  await db.insertInto('ledger.project_commitment').values(rows).execute()
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

type FactTable = 'ledger.project_stage' | 'ledger.project_counted' | 'ledger.project_milestone' | 'ledger.project_movement'
type Facts<T extends FactTable> = Omit<ProjectTables[T], 'district_id' | 'project_id' | 'no' | 'by_person' | 'at'>

/** Adds one entry to a project that is locked; its number is the next of its table. */
export async function appendFact<T extends FactTable>(
  tenancy: Tenancy,
  table: T,
  given: { projectId: string; facts: Facts<T> },
): Promise<number> {
  const columns: Record<string, unknown> = {
    ...given.facts,
    district_id: tenancy.district,
    project_id: given.projectId,
    by_person: tenancy.actor.personId,
    at: tenancy.at,
  }
  const names = Object.keys(columns)
  const answer = await sql<{ no: number }>`
    insert into ${sql.table(table)} (no, ${sql.join(names.map((name) => sql.ref(name)))})
    select coalesce(max(f.no), 0) + 1, ${sql.join(names.map((name) => cell(name, columns[name])))} from ${sql.table(table)} f
    where f.district_id = ${tenancy.district} and f.project_id = ${given.projectId}::uuid
    returning no`.execute(tenancy.db)
  return answer.rows[0]?.no ?? 0
}
