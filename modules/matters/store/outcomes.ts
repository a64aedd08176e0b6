import { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Conclusion } from '#contract/fields.ts'

const Outcome = z.object({
  matterId: z.string(),
  /** 核查结论 and who found so; null before it was checked, and again once the finding is void. */
  conclusion: Conclusion.nullable(),
  verifiedBy: PersonId.nullable(),
  /** By which paper it was last adjusted or ended; null where it never was. */
  approvalNumber: z.string().nullable(),
  /** 佐证: the names of the files given so far, oldest first. */
  evidence: z.array(z.string()),
})
export type Outcome = z.infer<typeof Outcome>

/** What was found and what proves it, for modules above that list many of their own; who may see them is theirs to decide. */
export async function readOutcomes(tenancy: Tenancy, ids: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
  const answer = await sql`
    select m.matter_id as "matterId", m.conclusion, m.verified_by as "verifiedBy", m.approval_number as "approvalNumber",
      coalesce((select jsonb_agg(e.name order by e.version, e.position) from matters.evidence e
        where e.district_id = m.district_id and e.matter_id = m.matter_id), '[]') as evidence
    from matters.matter m where m.district_id = ${tenancy.district} and m.matter_id = any(${[...ids]}::uuid[])`.execute(
    tenancy.db,
  )
  return new Map(
    Outcome.array()
      .parse(answer.rows)
      .map((row) => [row.matterId, row]),
  )
}
