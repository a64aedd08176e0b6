import { commitmentLampRules, dueSoonWithin, feedbackAfter } from '@lantu/data'
import type { Page } from '@lantu/kernel/contract'
import { dateInShanghai, inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { search } from '@lantu/search'
import {
  type CommitmentCounts,
  type CommitmentQuery,
  CommitmentSummary,
  type CountQuery,
} from '#contract/commitment.ts'
import type { ListCounts } from '#contract/lists.ts'
import { type ListReader, listReader } from '#domain/officer-lists.ts'
import { refuse } from '#errors'
import { countGroups } from '#store/counts.ts'
import { type After, type ListFilter, selectCommitments } from '#store/list.ts'
import { countLists } from '#store/officer-lists.ts'

/** How many of the best matches a list with words looks among. */
const mostMatches = 500

/** One page of the ledger, as the actor may see it, and where the next one begins. */
export async function listCommitments(
  tenancy: Tenancy,
  asked: Omit<CommitmentQuery, 'cursor'> & { after?: After | undefined },
): Promise<Omit<Page<CommitmentSummary>, 'next'> & { next: readonly string[] | null }> {
  const { limit, after, ...query } = asked
  const filter = { ...(await filterOf(tenancy, query)), sort: query.sort }
  const found = await selectCommitments(tenancy, { filter, after, limit: limit + 1 })
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    rows: found.slice(0, limit).map((row) => CommitmentSummary.parse(row)),
    total: null,
    next: last?.keys ?? null,
  }
}

/** How many commitments the actor sees by lamp and state; words are looked for among the best matches, as in the list. */
export async function countCommitments(tenancy: Tenancy, asked: CountQuery): Promise<CommitmentCounts> {
  const groups = await countGroups(tenancy, await filterOf(tenancy, asked))
  return { total: groups.reduce((sum, group) => sum + group.count, 0), groups }
}

/** How many commitments the actor sees in each of the officers' lists. */
export const countOfficerLists = (tenancy: Tenancy): Promise<ListCounts> => countLists(tenancy, readerOf(tenancy))

async function filterOf(
  tenancy: Tenancy,
  { q, list, ...filter }: Omit<CommitmentQuery, 'cursor' | 'limit' | 'sort'>,
): Promise<Omit<ListFilter, 'sort'>> {
  if (list !== undefined && filter.asOf !== undefined) throw refuse('ledger.listOfToday')
  const among = q === undefined ? undefined : await matching(tenancy, q)
  return { ...filter, among, on: list && { list, reader: readerOf(tenancy) } }
}

function readerOf(tenancy: Tenancy): ListReader {
  const today = dateInShanghai(tenancy.effects.now())
  return listReader(tenancy.actor, {
    today,
    soonDays: inForce(dueSoonWithin, today).value,
    untouchedDays: inForce(commitmentLampRules, today).value.amberUntouchedDays.value,
    feedbackAfter: inForce(feedbackAfter, today).value,
  })
}

/** Which commitments have the words; who may see which of them is the list's own condition. */
async function matching(tenancy: Tenancy, q: string): Promise<string[]> {
  const hits = await search(tenancy, { q, words: ['ledger.readAll'], kind: 'commitment', limit: mostMatches })
  return hits.map((hit) => hit.subjectId)
}
