import { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { tables } from '#store/tables.ts'

export async function insertLink(
  tenancy: Tenancy,
  link: { tokenHash: Buffer; person: PersonId; expiresAt: string },
): Promise<void> {
  const { tokenHash, person, expiresAt } = link
  const { district: district_id, at } = tenancy
  await tables(tenancy)
    .insertInto('identity.signin_link')
    .values({
      district_id,
      token_hash: tokenHash,
      person_id: person,
      made_at: at,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
}

/** Spends a link: of two who are equally fast only one gets the person. */
export async function spendLink(tenancy: Tenancy, tokenHash: Buffer): Promise<PersonId | undefined> {
  const row = await tables(tenancy)
    .updateTable('identity.signin_link')
    .set({ used_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', tenancy.at)
    .returning('person_id')
    .executeTakeFirst()
  return row && PersonId.parse(row.person_id)
}

/** Removes the links of a person that were not used: a new one replaces them. */
export async function dropUnusedLinks(tenancy: Tenancy, person: PersonId): Promise<void> {
  await tables(tenancy)
    .deleteFrom('identity.signin_link')
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .execute()
}
