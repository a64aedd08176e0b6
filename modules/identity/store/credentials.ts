import type { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { tables } from '#store/tables.ts'

export async function findCredential(tenancy: Tenancy, person: string): Promise<string | undefined> {
  const row = await tables(tenancy)
    .selectFrom('identity.credential')
    .select('hash')
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.hash
}

export async function putCredential(tenancy: Tenancy, input: { person: PersonId; hash: string }): Promise<void> {
  const { hash } = input
  await tables(tenancy)
    .insertInto('identity.credential')
    .values({ district_id: tenancy.district, person_id: input.person, hash, changed_at: tenancy.at })
    .onConflict((on) => on.columns(['district_id', 'person_id']).doUpdateSet({ hash, changed_at: tenancy.at }))
    .execute()
}
