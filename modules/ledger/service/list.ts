import type { Page } from '@lantu/kernel/contract'
import type { Tenancy } from '@lantu/platform/db'
import { search } from '@lantu/search'
import {
  type CommitmentCounts,
  type CommitmentQuery,
  CommitmentSummary,
  type CountQuery,
} from '#contract/commitment.ts'
import { countGroups } from '#store/counts.ts'
import { type After, selectCommitments } from '#store/list.ts'

/** How many of the best matches a list with words looks among. */
const mostMatches = 500

/** One page of the ledger, as the actor may see it, and where the next one begins. */
export async function listCommitments(
  tenancy: Tenancy,
  asked: Omit<CommitmentQuery, 'cursor'> & { after?: After | undefined },
): Promise<Omit<Page<CommitmentSummary>, 'next'> & { next: readonly string[] | null }> {
  const { q, limit, after, ...filter } = asked
  const among = q === undefined ? undefined : await matching(tenancy, q)
  const found = await selectCommitments(tenancy, { filter: { ...filter, among }, after, limit: limit + 1 })
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    rows: found.slice(0, limit).map((row) => CommitmentSummary.parse(row)),
    total: null,
    next: last?.keys ?? null,
  }
}

/** How many commitments the actor sees by lamp and state; words are looked for among the best matches, as in the list. */
export async function countCommitments(tenancy: Tenancy, asked: CountQuery): Promise<CommitmentCounts> {
  const { q, ...filter } = asked
  const among = q === undefined ? undefined : await matching(tenancy, q)
  const groups = await countGroups(tenancy, { ...filter, among })
  return { total: groups.reduce((sum, group) => sum + group.count, 0), groups }
}

/** Which commitments have the words; who may see which of them is the list's own condition. */
async function matching(tenancy: Tenancy, q: string): Promise<string[]> {
  const hits = await search(tenancy, { q, words: ['ledger.readAll'], kind: 'commitment', limit: mostMatches })
  return hits.map((hit) => hit.subjectId)
}
