import type { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { type ApiToken, TokenId } from '#contract/door.ts'
import { tables } from '#store/tables.ts'

export async function insertApiToken(
  tenancy: Tenancy,
  row: Omit<ApiToken, 'madeAt'> & { person: PersonId; tokenHash: Buffer },
): Promise<void> {
  await tables(tenancy)
    .insertInto('identity.api_token')
    .values({
      district_id: tenancy.district,
      token_hash: row.tokenHash,
      token_id: row.id,
      person_id: row.person,
      label: row.label,
      words: row.words,
      made_at: tenancy.at,
      expires_at: row.expiresAt,
      revoked_at: null,
    })
    .execute()
}

/** The person's tokens that still work, newest first. */
export async function listApiTokens(tenancy: Tenancy, person: PersonId): Promise<ApiToken[]> {
  const rows = await tables(tenancy)
    .selectFrom('identity.api_token')
    .select(['token_id', 'label', 'words', 'made_at', 'expires_at'])
    .where('district_id', '=', tenancy.district)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', tenancy.at)
    .orderBy('token_id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: TokenId.parse(row.token_id),
    label: row.label,
    words: row.words,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
  }))
}

/** Whether there was such a token of this person to revoke. */
export async function revokeApiTokenRow(tenancy: Tenancy, token: { id: TokenId; person: PersonId }): Promise<boolean> {
  const rows = await tables(tenancy)
    .updateTable('identity.api_token')
    .set({ revoked_at: tenancy.at })
    .where('district_id', '=', tenancy.district)
    .where('token_id', '=', token.id)
    .where('person_id', '=', token.person)
    .where('revoked_at', 'is', null)
    .returning('token_id')
    .execute()
  return rows.length > 0
}
