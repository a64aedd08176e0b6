import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { CommitmentId } from '#contract/commitment.ts'
import { sightOf } from '../sight.ts'

const CarriedRow = z.object({
  commitmentId: CommitmentId,
  number: z.string().nullable(),
  title: z.string(),
  recordOnly: z.boolean(),
})

/** Number and title of those commitments that the actor may see; the others are left out. */
export async function selectCarried(tenancy: Tenancy, ids: readonly string[]): Promise<z.infer<typeof CarriedRow>[]> {
  if (ids.length === 0) return []
  const answer = await sql`
    select r.commitment_id as "commitmentId", r.number, r.title, r.record_only as "recordOnly" from ledger.commitment r
    where r.district_id = ${tenancy.district} and r.commitment_id = any(${[...ids]}::uuid[]) and ${sightOf(tenancy)}`.execute(
    tenancy.db,
  )
  return CarriedRow.array().parse(answer.rows)
}
