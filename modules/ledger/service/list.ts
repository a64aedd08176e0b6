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
import { type After, type ListFilter, selectCommitmentIds, selectCommitments } from '#store/list.ts'
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

/** As the list is asked, without its pages. */
export type WholeQuery = Omit<CommitmentQuery, 'cursor' | 'limit'>

/**
 * Everything that a query finds, in its order and in pages, each read as it is asked for. What it is made of is settled first, in
 * one statement. More than `most` is refused before anything is read: a file that leaves rows out without a word is worse than none.
 */
export async function* pagesOf(
  tenancy: Tenancy,
  { sort, ...query }: WholeQuery,
  most: number,
): AsyncGenerator<CommitmentSummary[]> {
  const { asOf } = query
  const filter = { ...(await filterOf(tenancy, query)), sort }
  const { among } = filter
  // Those that the search left out are in no filter any more, so whether there were any is asked here.
  if (query.q !== undefined && among !== undefined && among.length >= mostMatches)
    throw refuse('ledger.exportMatches', { params: { q: query.q, most: mostMatches } })
  const ids = await selectCommitmentIds(tenancy, filter, most + 1)
  if (ids.length > most) throw refuse('ledger.exportTooLong', { params: { most } })
  for (let from = 0; from < ids.length; from += pageRows) {
    const page = ids.slice(from, from + pageRows)
    const found = await selectCommitments(tenancy, {
      filter: { sort, asOf, among: page },
      after: undefined,
      limit: pageRows,
    })
    const byId = new Map(found.map((row) => [String(row.id), CommitmentSummary.parse(row)]))
    yield page.flatMap((id) => byId.get(id) ?? [])
  }
}

const pageRows = 1000

export async function allOf(tenancy: Tenancy, query: WholeQuery, most: number): Promise<CommitmentSummary[]> {
  const rows: CommitmentSummary[] = []
  for await (const page of pagesOf(tenancy, query, most)) rows.push(...page)
  return rows
}

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
