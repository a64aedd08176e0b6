import { UnitId } from '@lantu/kernel'
import { addDays, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { tables } from '#store/tables.ts'

export async function listDutyRows(tenancy: Tenancy, day: PlainDate): Promise<{ unit: UnitId; keyword: string }[]> {
  const rows = await tables(tenancy)
    .selectFrom('identity.unit_duty')
    .select(['unit_id', 'keyword'])
    .where('district_id', '=', tenancy.district)
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day)]))
    .orderBy('unit_id')
    .orderBy('keyword')
    .execute()
  return rows.map((row) => ({ unit: UnitId.parse(row.unit_id), keyword: row.keyword }))
}

/** Ends what holds and starts the new keywords on `from`; what held before that day stays as it was. */
export async function replaceDutyRows(
  tenancy: Tenancy,
  duties: { unit: UnitId; keywords: readonly string[]; from: PlainDate; source: string },
): Promise<void> {
  const db = tables(tenancy)
  await db
    .updateTable('identity.unit_duty')
    .set({ valid_to: addDays(duties.from, -1) })
    .where('district_id', '=', tenancy.district)
    .where('unit_id', '=', duties.unit)
    .where('valid_to', 'is', null)
    .execute()
  const values = [...new Set(duties.keywords)].map((keyword) => ({
    district_id: tenancy.district,
    duty_id: tenancy.effects.newId<'duty'>(),
    unit_id: duties.unit,
    keyword,
    valid_from: duties.from,
    valid_to: null,
    source: duties.source,
  }))
  if (values.length > 0) await db.insertInto('identity.unit_duty').values(values).execute()
}
