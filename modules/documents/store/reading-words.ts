import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { type ReadingWordId, ReadingWordRow } from '#contract/reading-word.ts'
import { tables } from './tables.ts'

const Kept = ReadingWordRow.omit({ state: true })
type Kept = Omit<ReadingWordRow, 'state'>

const rows = (tenancy: Tenancy) =>
  tables(tenancy)
    .selectFrom('documents.reading_word')
    .select(['id', 'value', 'source', 'from_day as from', 'until_day as until'])
    .where('district_id', '=', tenancy.district)

export async function listReadingWords(tenancy: Tenancy): Promise<Kept[]> {
  return Kept.array().parse(await rows(tenancy).orderBy('from_day', 'desc').orderBy('id', 'desc').execute())
}

/** Those that hold on `day`, oldest first, so that the answer does not depend on how they are stored. */
export async function readingWordsOn(tenancy: Tenancy, day: PlainDate): Promise<Kept[]> {
  const found = await rows(tenancy)
    .where('from_day', '<=', day)
    .where(sql<boolean>`coalesce(until_day, 'infinity') > ${day}::date`)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return Kept.array().parse(found)
}

export async function findReadingWord(tenancy: Tenancy, id: ReadingWordId): Promise<Kept | undefined> {
  const found = await rows(tenancy).where('id', '=', id).forUpdate().executeTakeFirst()
  return found && Kept.parse(found)
}

/** What already stands under a key and would still hold on `day` or later, oldest first. */
export async function standingWords(
  tenancy: Tenancy,
  asked: { kind: string; key: string; day: PlainDate },
): Promise<Kept[]> {
  const found = await rows(tenancy)
    .where('kind', '=', asked.kind)
    .where('key', '=', asked.key)
    .where(sql<boolean>`coalesce(until_day, 'infinity') > ${asked.day}::date`)
    .where(sql<boolean>`until_day is distinct from from_day`)
    .orderBy('from_day')
    .forUpdate()
    .execute()
  return Kept.array().parse(found)
}

export async function insertReadingWord(
  tenancy: Tenancy,
  word: Pick<Kept, 'id' | 'value' | 'source' | 'from'> & { key: string; by: string | null },
): Promise<void> {
  await tables(tenancy)
    .insertInto('documents.reading_word')
    .values({
      district_id: tenancy.district,
      id: word.id,
      kind: word.value.kind,
      key: word.key,
      value: JSON.stringify(word.value),
      source: word.source,
      from_day: word.from,
      until_day: null,
      added_at: tenancy.at,
      added_by: word.by,
    })
    .execute()
}

/** The word of a key that ends on the day before `day`. */
export async function findWordEndedAt(
  tenancy: Tenancy,
  asked: { kind: string; key: string; day: PlainDate },
): Promise<Kept | undefined> {
  const found = await rows(tenancy)
    .where('kind', '=', asked.kind)
    .where('key', '=', asked.key)
    .where('until_day', '=', asked.day)
    .where('from_day', '<', asked.day)
    .forUpdate()
    .executeTakeFirst()
  return found && Kept.parse(found)
}

/** `until` is the first day on which the word no longer holds; null lets it go on. */
export async function endReadingWord(tenancy: Tenancy, id: ReadingWordId, until: PlainDate | null): Promise<void> {
  await tables(tenancy)
    .updateTable('documents.reading_word')
    .set({ until_day: until })
    .where('district_id', '=', tenancy.district)
    .where('id', '=', id)
    .execute()
}
