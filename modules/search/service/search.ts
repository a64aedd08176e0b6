import type { Actor } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { SearchHit } from '#contract/index.ts'
import { gramsOf, neededGrams, standsIn } from '#domain/grams.ts'
import { findEntries, putEntries, removeEntry } from '#store/entries.ts'

/** What is to be found of one record: its title is shown, `text` only searched. One of `words` opens it: an
 * access word, or `unit:<id>` for what people of that unit may see. */
export interface SearchEntry {
  readonly subjectKind: string
  readonly subjectId: string
  readonly title: string
  readonly text?: string
  readonly words: readonly string[]
}

/** Makes records findable, or findable anew: what was indexed before of the same subject is replaced. */
export async function index(tenancy: Tenancy, entries: readonly SearchEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += 500) {
    await putEntries(
      tenancy,
      entries.slice(from, from + 500).map(({ subjectKind, subjectId, title, text, words }) => ({
        kind: subjectKind,
        id: subjectId,
        title,
        grams: gramsOf(text === undefined ? title : `${title}\n${text}`),
        words: [...words],
        at: tenancy.at,
      })),
    )
  }
}

/** Takes a record out of the search, as its erasure asks. */
export const forget = (tenancy: Tenancy, subject: { subjectKind: string; subjectId: string }): Promise<void> =>
  removeEntry(tenancy, subject.subjectKind, subject.subjectId)

export interface Question {
  readonly q: string
  /** Words of who asks (`wordsOf`); only what one of them opens is found. */
  readonly words: Iterable<string>
  readonly kind?: string | undefined
  readonly limit?: number
}

/** What opens records to a person: the access words held, and each unit of theirs. */
export const wordsOf = (actor: Actor): string[] => [...actor.words, ...actor.units.map((unit) => `unit:${unit}`)]

/**
 * Records that have all pairs of the question; where there are none, those with at least half of them. Those whose title has
 * the words as they were written come first, then the better share, then the newer, then by kind and id: the same question
 * always gives the same order.
 */
export async function search(tenancy: Tenancy, question: Question): Promise<SearchHit[]> {
  const needed = neededGrams(question.q)
  if (needed.length === 0) return []
  const limit = question.limit ?? 20
  const asked = { needed, kind: question.kind ?? null, words: [...question.words], most: Math.max(limit * 4, 200) }
  const all = await findEntries(tenancy, { ...asked, every: true })
  const found = all.length > 0 || needed.length === 1 ? all : await findEntries(tenancy, { ...asked, every: false })
  return found
    .map((row) => ({ row, score: row.share * (standsIn(question.q, row.title) ? 1 : 0.8) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ row, score }) => ({
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      title: row.title,
      score: Math.round(score * 1000) / 1000,
      updatedAt: row.updated_at,
    }))
}
