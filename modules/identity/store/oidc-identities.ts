import { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { tables } from '#store/tables.ts'

export interface OidcIdentity {
  readonly issuer: string
  readonly subject: string
}

export async function findOidcPerson(
  tenancy: Tenancy,
  { issuer, subject }: OidcIdentity,
): Promise<PersonId | undefined> {
  const row = await tables(tenancy)
    .selectFrom('identity.oidc_identity')
    .select('person_id')
    .where('district_id', '=', tenancy.district)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row && PersonId.parse(row.person_id)
}

export async function hasOidcIdentity(
  tenancy: Tenancy,
  { person, issuer }: { person: PersonId; issuer: string },
): Promise<boolean> {
  const row = await tables(tenancy)
    .selectFrom('identity.oidc_identity')
    .select('subject')
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertOidcIdentity(tenancy: Tenancy, row: OidcIdentity & { person: PersonId }): Promise<void> {
  const { issuer, subject, person } = row
  await tables(tenancy)
    .insertInto('identity.oidc_identity')
    .values({ district_id: tenancy.district, issuer, subject, person_id: person, linked_at: tenancy.at })
    .execute()
}
