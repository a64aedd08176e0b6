import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { MatterId } from '#contract/ids.ts'
import { tables } from './tables.ts'

/** Open matters in which one of these units leads or helps, in the order of their ids. */
export async function selectOpenOfUnits(tenancy: Tenancy, units: readonly string[]): Promise<readonly MatterId[]> {
  const ids = sql`${`{${units.join(',')}}`}::uuid[]`
  const rows = await tables(tenancy)
    .selectFrom('matters.matter')
    .select('matter_id')
    .where('district_id', '=', tenancy.district)
    .where('outcome', 'is', null)
    .where(sql<boolean>`(lead_unit = any (${ids}) or co_units && ${ids})`)
    .orderBy('matter_id')
    .execute()
  return rows.map((row) => MatterId.parse(row.matter_id))
}
