import type { Tenancy } from '@lantu/platform/db'
import { tables } from './tables.ts'

/** Texts of a matter by id; an erased one has no body. */
export async function textsOf(tenancy: Tenancy, matterId: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tables(tenancy)
    .selectFrom('matters.text')
    .select(['text_id', 'body'])
    .where('district_id', '=', tenancy.district)
    .where('matter_id', '=', matterId)
    .execute()
  return new Map(rows.map((row) => [row.text_id, row.body]))
}

export async function evidenceOf(tenancy: Tenancy, matterId: string) {
  return tables(tenancy)
    .selectFrom('matters.evidence')
    .select(['version', 'sha256', 'name'])
    .where('district_id', '=', tenancy.district)
    .where('matter_id', '=', matterId)
    .orderBy('version')
    .orderBy('position')
    .execute()
}

/** Takes the words away and keeps that there were some. False when there are none to take. */
export async function eraseBody(tenancy: Tenancy, at: { matterId: string; textId: string }): Promise<boolean> {
  const done = await tables(tenancy)
    .updateTable('matters.text')
    .set({ body: null, erased_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('matter_id', '=', at.matterId)
    .where('text_id', '=', at.textId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
