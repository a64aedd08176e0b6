import type { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, sql } from 'kysely'
import { type NewView, SavedView, type ViewId, type ViewShare } from '#contract/views.ts'
import { tables } from './tables.ts'

const columns = (person: PersonId): RawBuilder<unknown> => sql`
  v.view_id as id, v.name, v.address, v.is_default and v.person_id = ${person}::uuid as "isDefault",
  v.person_id = ${person}::uuid as mine, v.version,
  case v.shared when 'unit' then jsonb_build_object('with', 'unit', 'unitId', v.unit_id) else jsonb_build_object('with', v.shared) end as share`

/** A person's own views in their order, then those shared with these units, and with supervision where the person is of it. */
export async function selectViews(
  tenancy: Tenancy,
  reader: { person: PersonId; units: readonly string[]; supervision: boolean },
): Promise<SavedView[]> {
  const { person, units, supervision } = reader
  const answer = await sql`
    select ${columns(person)} from ledger.saved_view v
    where v.district_id = ${tenancy.district} and (v.person_id = ${person}::uuid
      or v.shared = 'unit' and v.unit_id = any(${[...units]}::uuid[]) or v.shared = 'supervision' and ${supervision}::boolean)
    order by v.person_id <> ${person}::uuid, v.place, v.name, v.view_id limit 100`.execute(tenancy.db)
  return SavedView.array().parse(answer.rows)
}

/** The person's own views, locked in one order, so that two pages of one person come one after the other. */
export async function lockOwnViews(tenancy: Tenancy, person: PersonId): Promise<SavedView[]> {
  const answer = await sql`
    select ${columns(person)} from ledger.saved_view v
    where v.district_id = ${tenancy.district} and v.person_id = ${person}::uuid order by v.place, v.name, v.view_id for update`.execute(
    tenancy.db,
  )
  return SavedView.array().parse(answer.rows)
}

const shareColumns = (share: ViewShare) => ({
  shared: share.with,
  unit_id: share.with === 'unit' ? share.unitId : null,
})

export async function insertView(
  tenancy: Tenancy,
  given: { id: ViewId; person: PersonId; view: NewView; place: number },
): Promise<void> {
  const { name, address, share, isDefault } = given.view
  await tables(tenancy)
    .insertInto('ledger.saved_view')
    .values({
      district_id: tenancy.district,
      view_id: given.id,
      person_id: given.person,
      version: 1,
      name,
      address: JSON.stringify(address),
      place: given.place,
      is_default: isDefault,
      ...shareColumns(share),
    })
    .execute()
}

export async function updateView(tenancy: Tenancy, view: Omit<SavedView, 'mine'>): Promise<void> {
  await tables(tenancy)
    .updateTable('ledger.saved_view')
    .set((eb) => ({
      name: view.name,
      address: JSON.stringify(view.address),
      is_default: view.isDefault,
      ...shareColumns(view.share),
      version: eb('version', '+', 1),
    }))
    .where('district_id', '=', tenancy.district)
    .where('view_id', '=', view.id)
    .execute()
}

/** There is one default view at most: the others are none any more. */
export async function clearDefault(tenancy: Tenancy, person: PersonId): Promise<void> {
  await tables(tenancy)
    .updateTable('ledger.saved_view')
    .set({ is_default: false })
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .where('is_default', '=', true)
    .execute()
}

export async function placeViews(tenancy: Tenancy, ids: readonly ViewId[]): Promise<void> {
  await sql`
    update ledger.saved_view v set place = x.place - 1 from unnest(${[...ids]}::uuid[]) with ordinality as x(id, place)
    where v.district_id = ${tenancy.district} and v.view_id = x.id`.execute(tenancy.db)
}

export async function deleteViews(tenancy: Tenancy, which: { person: PersonId; id?: ViewId }): Promise<string[]> {
  let query = tables(tenancy)
    .deleteFrom('ledger.saved_view')
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', which.person)
  if (which.id !== undefined) query = query.where('view_id', '=', which.id)
  return (await query.returning('view_id as id').execute()).map((row) => row.id)
}
