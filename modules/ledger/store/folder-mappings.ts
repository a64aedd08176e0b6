import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { ColumnChoice } from '#contract/folder.ts'

const Kept = z.object({ mapping: ColumnChoice, at: z.string() })

/** What the columns of a sheet with these headings were taken for last time. */
export async function findMapping(tenancy: Tenancy, headers: string): Promise<z.infer<typeof Kept> | undefined> {
  const answer = await sql`
    select mapping, at from ledger.column_mapping
    where district_id = ${tenancy.district} and headers = ${headers}`.execute(tenancy.db)
  return Kept.optional().parse(answer.rows[0])
}

export async function keepMapping(tenancy: Tenancy, headers: string, mapping: ColumnChoice): Promise<void> {
  await sql`
    insert into ledger.column_mapping (district_id, headers, mapping, at)
    values (${tenancy.district}, ${headers}, ${JSON.stringify(mapping)}::jsonb, ${tenancy.at}::timestamptz)
    on conflict (district_id, headers) do update set mapping = excluded.mapping, at = excluded.at`.execute(tenancy.db)
}
