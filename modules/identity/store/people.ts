import { Language, PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { tables } from '#store/tables.ts'

export interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly account: string | null
  readonly email: string | null
  readonly language: Language
}

const select = (tenancy: Tenancy) =>
  tables(tenancy)
    .selectFrom('identity.person_detail as detail')
    .innerJoin('identity.person as person', (join) =>
      join.onRef('person.district_id', '=', 'detail.district_id').onRef('person.person_id', '=', 'detail.person_id'),
    )
    .select(['detail.person_id', 'detail.name', 'detail.account', 'detail.email', 'person.language'])
    .where('detail.district_id', '=', tenancy.district)

type Selected = { person_id: string; name: string; account: string | null; email: string | null; language: string }

const personOf = (row: Selected): PersonRow => ({
  id: PersonId.parse(row.person_id),
  name: row.name,
  account: row.account,
  email: row.email,
  language: Language.parse(row.language),
})

export async function findPersonRow(tenancy: Tenancy, id: PersonId): Promise<PersonRow | undefined> {
  const row = await select(tenancy).where('detail.person_id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

export async function findPersonByAccount(tenancy: Tenancy, account: string): Promise<PersonRow | undefined> {
  const row = await select(tenancy).where('detail.account', '=', account).executeTakeFirst()
  return row && personOf(row)
}

/** At most two: the caller only needs to know whether it is exactly one. */
export async function listPeopleByEmail(tenancy: Tenancy, email: string): Promise<PersonRow[]> {
  const rows = await select(tenancy).where('detail.email', '=', email.toLowerCase()).limit(2).execute()
  return rows.map(personOf)
}

/** Pages by id, which is the order of registration. */
export async function listPeopleRows(
  tenancy: Tenancy,
  page: { after: PersonId | undefined; limit: number },
): Promise<PersonRow[]> {
  let query = select(tenancy)
  if (page.after !== undefined) query = query.where('detail.person_id', '>', page.after)
  return (await query.orderBy('detail.person_id').limit(page.limit).execute()).map(personOf)
}

export async function listPeopleByIds(tenancy: Tenancy, ids: readonly PersonId[]): Promise<PersonRow[]> {
  if (ids.length === 0) return []
  return (await select(tenancy).where('detail.person_id', 'in', ids).execute()).map(personOf)
}

export async function insertPerson(tenancy: Tenancy, row: PersonRow): Promise<void> {
  const { district: district_id } = tenancy
  const { id: person_id, name, account, email, language } = row
  const db = tables(tenancy)
  const registered = { district_id, person_id, language, registered_at: tenancy.at, erased_at: null }
  await db.insertInto('identity.person').values(registered).execute()
  await db.insertInto('identity.person_detail').values({ district_id, person_id, name, account, email }).execute()
}

export async function updateLanguage(tenancy: Tenancy, person: PersonId, language: Language): Promise<void> {
  await tables(tenancy)
    .updateTable('identity.person')
    .set({ language })
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .execute()
}

/** Removes everything that names the person or lets them in; the bare id stays for the record. */
export async function erasePersonRows(tenancy: Tenancy, person: PersonId): Promise<void> {
  const db = tables(tenancy)
  for (const table of [
    'identity.api_token',
    'identity.calendar_feed',
    'identity.signin_link',
    'identity.session',
    'identity.oidc_identity',
    'identity.credential',
    'identity.person_detail',
  ] as const)
    await db.deleteFrom(table).where('district_id', '=', tenancy.district).where('person_id', '=', person).execute()
  await db
    .updateTable('identity.person')
    .set({ erased_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .execute()
}
