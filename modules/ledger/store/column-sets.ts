import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { NewColumnSet } from '#contract/column-sets.ts'

const Kept = NewColumnSet.extend({ key: z.uuid(), version: z.int() })
export type KeptColumnSet = z.infer<typeof Kept>

const columns = sql`s.set_id as key, s.version, v.name, v.title, v.columns`
const newest = sql`ledger.column_set s join ledger.column_set_version v
  on v.district_id = s.district_id and v.set_id = s.set_id and v.version = s.version`

/** The district's own sets that are offered, by name. */
export async function selectColumnSets(tenancy: Tenancy): Promise<KeptColumnSet[]> {
  const answer = await sql`
    select ${columns} from ${newest} where s.district_id = ${tenancy.district} and s.withdrawn_at is null
    order by v.name, s.set_id`.execute(tenancy.db)
  return Kept.array().parse(answer.rows)
}

/** One set under its lock, withdrawn ones left out. */
export async function lockColumnSet(tenancy: Tenancy, id: string): Promise<KeptColumnSet | undefined> {
  const answer = await sql`
    select ${columns} from ${newest}
    where s.district_id = ${tenancy.district} and s.set_id = ${id}::uuid and s.withdrawn_at is null for update of s`.execute(
    tenancy.db,
  )
  return Kept.optional().parse(answer.rows[0])
}

/** Every heading that any version of any set of the district gave a field, the newest first: what sheets that come back may say. */
export async function selectHeadings(tenancy: Tenancy): Promise<NewColumnSet['columns']> {
  const answer = await sql<{ columns: unknown }>`
    select v.columns from ledger.column_set_version v where v.district_id = ${tenancy.district}
    order by v.at desc, v.set_id`.execute(tenancy.db)
  return answer.rows.flatMap((row) => NewColumnSet.shape.columns.parse(row.columns))
}

/** Writes one version of a set; the first also the set. */
export async function insertColumnSetVersion(
  tenancy: Tenancy,
  { key, version, name, title, columns }: KeptColumnSet,
): Promise<void> {
  const { district } = tenancy
  await (version === 1
    ? sql`insert into ledger.column_set (district_id, set_id, version) values (${district}, ${key}::uuid, 1)`
    : sql`update ledger.column_set set version = ${version} where district_id = ${district} and set_id = ${key}::uuid`
  ).execute(tenancy.db)
  await sql`
    insert into ledger.column_set_version (district_id, set_id, version, name, title, columns, by_person, at)
    values (${district}, ${key}::uuid, ${version}, ${name}, ${title}, ${JSON.stringify(columns)}::jsonb,
      ${tenancy.actor.personId}::uuid, ${tenancy.at}::timestamptz)`.execute(tenancy.db)
}

export async function withdrawColumnSetRow(tenancy: Tenancy, id: string): Promise<void> {
  await sql`
    update ledger.column_set set withdrawn_at = ${tenancy.at}::timestamptz
    where district_id = ${tenancy.district} and set_id = ${id}::uuid`.execute(tenancy.db)
}
