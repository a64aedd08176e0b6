import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import type { MatterState } from '#domain/state.ts'
import { clockRows, matterRow, validityRow } from './rows.ts'
import { tables } from './tables.ts'

/** Rows a statement: PostgreSQL takes 65,535 parameters, a matter has about 35 columns. */
const rowsAStatement = 500

async function inPieces<T>(rows: readonly T[], write: (piece: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAStatement) await write(rows.slice(from, from + rowsAStatement))
}

/** Takes `count` numbers of a word and year at once; answers with the last one taken before them. */
export async function takeNumbers(
  tenancy: Tenancy,
  wanted: { word: string; year: number; count: number },
): Promise<number> {
  const { word, year, count } = wanted
  const row = await tables(tenancy)
    .insertInto('matters.counter')
    .values({ district_id: tenancy.district, word, year, last: count })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'word', 'year']).doUpdateSet({ last: sql`counter.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last - count
}

/** The titles of new matters. */
export const saveTexts = (
  tenancy: Tenancy,
  titles: readonly { matterId: string; textId: string; title: string }[],
): Promise<void> =>
  inPieces(titles, (piece) =>
    tables(tenancy)
      .insertInto('matters.text')
      .values(
        piece.map(({ matterId, textId, title }) => ({
          district_id: tenancy.district,
          text_id: textId,
          matter_id: matterId,
          field: 'title',
          body: title,
          by_person: tenancy.actor.personId,
          at: tenancy.at,
          erased_at: null,
        })),
      )
      .execute(),
  )

/** The projections of new matters, their first validity rows and clocks. */
export async function saveStates(
  tenancy: Tenancy,
  made: readonly { matterId: string; state: MatterState }[],
): Promise<void> {
  const keys = (matterId: string) => ({ district: tenancy.district, matterId })
  const db = tables(tenancy)
  const rows = made.map(({ matterId, state }) => matterRow(keys(matterId), state))
  await inPieces(rows, (piece) => db.insertInto('matters.matter').values(piece).execute())
  await inPieces(rows.map(validityRow), (piece) => db.insertInto('matters.matter_validity').values(piece).execute())
  const clocks = made.flatMap(({ matterId, state }) => clockRows(keys(matterId), state))
  await inPieces(clocks, (piece) => db.insertInto('matters.clock').values(piece).execute())
}
