import { UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'

const Waiting = z.object({
  progressId: z.string(),
  commitmentId: z.string(),
  byUnit: UnitId,
  from: PlainDate,
  to: PlainDate,
  at: z.string(),
})
export type Waiting = z.infer<typeof Waiting>

/** Reports that wait for a signature, oldest first: of the whole district, or of some units. */
export async function readWaiting(tenancy: Tenancy, units?: readonly UnitId[]): Promise<readonly Waiting[]> {
  const some = units === undefined ? sql`` : sql`and p.by_unit = any(${[...units]}::uuid[])`
  const answer = await sql`
    select p.progress_id as "progressId", p.commitment_id as "commitmentId", p.by_unit as "byUnit", p.period_from as "from",
      p.period_to as "to", p.at
    from ledger.progress p
    join ledger.commitment c on c.district_id = p.district_id and c.commitment_id = p.commitment_id and c.phase <> 'ended'
    where p.district_id = ${tenancy.district} and p.signed_at is null ${some}
    order by p.at, p.progress_id`.execute(tenancy.db)
  return Waiting.array().parse(answer.rows)
}
