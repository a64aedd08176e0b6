import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { seesAll, unitsOf } from '../sight.ts'

/**
 * The condition on `v` (a version of a project) by which the actor sees it: a unit sees what it leads, what it helps with and
 * what waits for it to remove a blocker.
 */
export function projectSight({ actor, district }: Tenancy): RawBuilder<SqlBool> {
  if (seesAll(actor)) return sql`true`
  const units = unitsOf(actor)
  return sql`(v.lead_unit_id = any(${units}::uuid[]) or v.co_unit_ids && ${units}::uuid[] or exists (
    select from ledger.blocker b where b.district_id = ${district} and b.project_id = v.project_id and b.unit_id = any(${units}::uuid[])
      and not exists (select from ledger.blocker n
        where n.district_id = b.district_id and n.blocker_id = b.blocker_id and n.version > b.version)))`
}
