import { Reason } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Assessed } from '#domain/measure.ts'

const Row = z.object({ id: z.string(), reasons: z.array(Reason), latestTo: PlainDate.nullable() })

/** What is said of these indicators for the district itself in a year, from the indicators' published view. */
export async function readMeasures(
  tenancy: Tenancy,
  asked: { indicatorIds: readonly string[]; year: number },
): Promise<ReadonlyMap<string, Assessed>> {
  if (asked.indicatorIds.length === 0) return new Map()
  const answer = await sql`
    select indicator_id as id, lamp->'reasons' as reasons, latest_to as "latestTo" from indicators.target_current
    where district_id = ${tenancy.district} and area_code = ${tenancy.district} and year = ${asked.year}
      and indicator_id = any(${[...asked.indicatorIds]}::uuid[]) and lamp is not null`.execute(tenancy.db)
  return new Map(
    Row.array()
      .parse(answer.rows)
      .map((row) => [row.id, row]),
  )
}
