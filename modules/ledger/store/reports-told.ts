import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { byLead } from './by-lead.ts'

/**
 * Repeats beside each commitment what its units' newest signed reports say: until when the lead unit's reach, whether the newest
 * names a problem, and whether another unit must help with one (the lead's where there are 配合单位, or a 配合单位's own). The lists
 * of 100,000 then read no report. `migrations/0006_lists.sql` did the same once for what stood before it.
 */
export async function tellReports(tenancy: Tenancy, ids: readonly string[]): Promise<void> {
  await sql`
    with newest as (
      select distinct on (p.commitment_id, p.by_unit) p.commitment_id, p.by_unit, p.signed_at, p.period_to, w.problems is not null as problem
      from ledger.progress p join ledger.progress_words w on w.district_id = p.district_id and w.progress_id = p.progress_id
      where p.district_id = ${tenancy.district} and p.commitment_id = any(${[...ids]}::uuid[]) and p.signed_at is not null
      order by p.commitment_id, p.by_unit, p.period_to desc, p.progress_id desc
    ), told as (
      select c.commitment_id, max(p.period_to) filter (where ${byLead('c')}) as reported_until,
        coalesce(bool_or(p.problem) filter (where ${byLead('c')}), false) as problem,
        coalesce(bool_or(p.problem) filter (where not ${byLead('c')} or c.co_unit_ids <> '{}'), false) as blocked
      from ledger.commitment c left join newest p on p.commitment_id = c.commitment_id
        and (${byLead('c')} or p.by_unit = any(c.co_unit_ids))
      where c.district_id = ${tenancy.district} and c.commitment_id = any(${[...ids]}::uuid[])
      group by c.commitment_id
    )
    update ledger.commitment c set reported_until = t.reported_until, problem = t.problem, blocked = t.blocked
    from told t where c.district_id = ${tenancy.district} and c.commitment_id = t.commitment_id`.execute(tenancy.db)
}
