import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import type { CommitmentSummary } from '#contract/commitment.ts'
import { selectCommitments } from './list.ts'

const pageRows = 1000

/** The commitments that a sheet may mean: those with one of its numbers or one of its titles, in pages. */
export async function* selectMeant(
  tenancy: Tenancy,
  { numbers, titles }: { numbers: readonly string[]; titles: readonly string[] },
): AsyncGenerator<CommitmentSummary[]> {
  const answer = await sql<{ id: string }>`
    select commitment_id as id from ledger.commitment
    where district_id = ${tenancy.district} and (number = any(${[...numbers]}::text[]) or title = any(${[...titles]}::text[]))
    order by commitment_id`.execute(tenancy.db)
  const ids = answer.rows.map((row) => row.id)
  for (let from = 0; from < ids.length; from += pageRows) {
    const among = ids.slice(from, from + pageRows)
    yield selectCommitments(tenancy, { filter: { sort: 'number', among }, after: undefined, limit: pageRows })
  }
}
