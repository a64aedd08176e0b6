import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'

export interface StoredEntry {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly grams: readonly string[]
  readonly words: readonly string[]
  readonly at: string
}

/** Writes entries through the one door there is; an entry known by kind and id is replaced. */
export async function putEntries(tenancy: Tenancy, entries: readonly StoredEntry[]): Promise<void> {
  await sql`select search.put(${JSON.stringify(entries)}::jsonb)`.execute(tenancy.db)
}

export async function removeEntry(tenancy: Tenancy, kind: string, id: string): Promise<void> {
  await sql`select search.remove(${kind}, ${id})`.execute(tenancy.db)
}

const Found = z.object({
  subject_kind: z.string(),
  subject_id: z.string(),
  title: z.string(),
  share: z.number(),
  updated_at: z.string(),
})
export type Found = z.infer<typeof Found>

/** Entries with all (`every`) or at least half of the needed grams, best and newest first. */
export async function findEntries(
  tenancy: Tenancy,
  asked: { needed: readonly string[]; every: boolean; kind: string | null; words: readonly string[]; most: number },
): Promise<Found[]> {
  const answer = await sql`
    select * from search.find(${[...asked.needed]}::text[], ${asked.every}, ${asked.kind}, ${[...asked.words]}::text[], ${asked.most})`.execute(
    tenancy.db,
  )
  return Found.array().parse(answer.rows)
}
