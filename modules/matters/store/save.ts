import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import type { Evidence, WordField } from '#contract/fields.ts'
import type { MatterState } from '#domain/state.ts'
import { clockRows, matterRow, validityRow } from './rows.ts'
import { tables } from './tables.ts'

export interface Word {
  readonly textId: string
  readonly field: WordField
  readonly body: string
}

/** Keeps people's words; before the projection, whose title points at one. */
export async function saveWords(tenancy: Tenancy, matterId: string, words: readonly Word[]): Promise<void> {
  if (words.length === 0) return
  await tables(tenancy)
    .insertInto('matters.text')
    .values(
      words.map(({ textId, field, body }) => ({
        district_id: tenancy.district,
        text_id: textId,
        matter_id: matterId,
        field,
        body,
        by_person: tenancy.actor.personId,
        at: tenancy.at,
        erased_at: null,
      })),
    )
    .execute()
}

/** Writes the projection of `state`, a row of its validity history, and its clocks. */
export async function saveState(tenancy: Tenancy, matterId: string, state: MatterState): Promise<void> {
  const keys = { district: tenancy.district, matterId }
  const row = matterRow(keys, state)
  const db = tables(tenancy)
  const { district_id: _d, matter_id: _m, ...changes } = row
  await db
    .insertInto('matters.matter')
    .values(row)
    .onConflict((conflict) => conflict.columns(['district_id', 'matter_id']).doUpdateSet(changes))
    .execute()
  await db.insertInto('matters.matter_validity').values(validityRow(row)).execute()
  const clocks = clockRows(keys, state)
  if (clocks.length === 0) return
  await db
    .insertInto('matters.clock')
    .values(clocks)
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'matter_id', 'no']).doUpdateSet((eb) => ({
        stops: eb.ref('excluded.stops'),
        ended_at: eb.ref('excluded.ended_at'),
        last_day: eb.ref('excluded.last_day'),
        due_at: eb.ref('excluded.due_at'),
        warn_at: eb.ref('excluded.warn_at'),
      })),
    )
    .execute()
}

export async function saveEvidence(
  tenancy: Tenancy,
  at: { matterId: string; version: number },
  files: readonly Evidence[],
): Promise<void> {
  if (files.length === 0) return
  await tables(tenancy)
    .insertInto('matters.evidence')
    .values(
      files.map(({ sha256, name }, position) => ({
        district_id: tenancy.district,
        matter_id: at.matterId,
        version: at.version,
        position,
        sha256,
        name,
      })),
    )
    .execute()
}

/** The first of these hashes that the district keeps no file of. */
export async function findMissingFile(tenancy: Tenancy, hashes: readonly string[]): Promise<string | undefined> {
  if (hashes.length === 0) return undefined
  const rows = await tables(tenancy)
    .selectFrom('files.file')
    .select('sha256')
    .where('district_id', '=', tenancy.district)
    .where('sha256', 'in', [...hashes])
    .execute()
  const kept = new Set(rows.map((row) => row.sha256))
  return hashes.find((hash) => !kept.has(hash))
}

/** The next number of a word and year. Taken last: its row stays locked until the transaction ends. */
export async function takeNumber(tenancy: Tenancy, word: string, year: number): Promise<number> {
  const row = await tables(tenancy)
    .insertInto('matters.counter')
    .values({ district_id: tenancy.district, word, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'word', 'year']).doUpdateSet({ last: sql`counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** Another matter of the same once-key that has not ended. */
export const findOpenTwin = (
  tenancy: Tenancy,
  { matterId, onceKey }: { matterId: string; onceKey: string },
): Promise<{ number: string | null } | undefined> =>
  tables(tenancy)
    .selectFrom('matters.matter')
    .select('number')
    .where('district_id', '=', tenancy.district)
    .where('once_key', '=', onceKey)
    .where('outcome', 'is', null)
    .where('matter_id', '<>', matterId)
    .executeTakeFirst()
