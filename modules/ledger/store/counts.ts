import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { CommitmentCounts } from '#contract/commitment.ts'
import { conditions, type ListFilter, rowsOf } from './list.ts'

const Groups = CommitmentCounts.shape.groups

/** What the actor sees of the ledger, counted by lamp and state in one pass. */
export async function countGroups(
  tenancy: Tenancy,
  filter: Omit<ListFilter, 'sort' | 'lamp' | 'state'>,
): Promise<CommitmentCounts['groups']> {
  const answer = await sql`
    select r.lamp, r.state, count(*)::int as count from ${rowsOf(tenancy, filter.asOf)}
    where ${sql.join(conditions(tenancy, filter), sql` and `)}
    group by r.lamp, r.lamp_rank, r.state order by r.lamp_rank, r.state`.execute(tenancy.db)
  return Groups.parse(answer.rows)
}
