import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Cadence } from '#contract/commitment.ts'

const Facts = z.object({
  id: z.string(),
  startsOn: PlainDate.nullable(),
  cadence: Cadence,
  verifiedOn: PlainDate.nullable(),
})
export type ExportFacts = z.infer<typeof Facts>

/** What a sheet shows of commitments beyond the list. */
export async function readExportFacts(
  tenancy: Tenancy,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExportFacts>> {
  const answer = await sql`
    select commitment_id as id, starts_on as "startsOn", cadence, verified_on as "verifiedOn" from ledger.commitment
    where district_id = ${tenancy.district} and commitment_id = any(${[...ids]}::uuid[])`.execute(tenancy.db)
  return new Map(
    Facts.array()
      .parse(answer.rows)
      .map((row) => [row.id, row]),
  )
}

const Linked = z.object({ id: z.string(), indicatorId: z.string() })

/** Which of these commitments are measured by which indicator. */
export async function readIndicatorIds(tenancy: Tenancy, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const answer = await sql`
    select commitment_id as id, indicator_id as "indicatorId" from ledger.commitment
    where district_id = ${tenancy.district} and commitment_id = any(${[...ids]}::uuid[]) and indicator_id is not null`.execute(
    tenancy.db,
  )
  return new Map(
    Linked.array()
      .parse(answer.rows)
      .map((row) => [row.id, row.indicatorId]),
  )
}
