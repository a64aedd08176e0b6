import type { PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { ApiToken, TokenId } from '#contract/door.ts'
import { refuse } from '#errors'
import { hashOf, later, newToken } from '#service/tokens.ts'
import { insertApiToken, listApiTokens, revokeApiTokenRow } from '#store/api-tokens.ts'

/** Makes a token for programs. Its words are part of the maker's; on each use they are cut to what the person then holds. */
export async function makeApiToken(
  tenancy: Tenancy,
  input: { person: PersonId; label: string; words: readonly string[]; days: number },
): Promise<ApiToken & { token: string }> {
  const { actor } = tenancy
  const words = [...new Set(input.words)].sort()
  const wide = words.filter((word) => !actor.words.has(word))
  if (wide.length > 0) throw refuse('identity.wordsTooWide', { params: { words: wide.join(' ') } })
  const { person, label } = input
  const [id, token] = [tenancy.effects.newId<'apiToken'>(), newToken(tenancy)]
  const expiresAt = later(tenancy, input.days * 86_400)
  await insertApiToken(tenancy, { id, person, label, words, expiresAt, tokenHash: hashOf(token) })
  await record(tenancy, id, 'apiToken.made', { person, words: words.length })
  return { id, label, words, madeAt: tenancy.at, expiresAt, token }
}

export const listOwnTokens = (tenancy: Tenancy, person: PersonId): Promise<ApiToken[]> => listApiTokens(tenancy, person)

export async function revokeApiToken(tenancy: Tenancy, token: { id: TokenId; person: PersonId }): Promise<void> {
  if (!(await revokeApiTokenRow(tenancy, token))) throw refuse('identity.noToken')
  await record(tenancy, token.id, 'apiToken.revoked', { person: token.person })
}

const record = (tenancy: Tenancy, id: TokenId, type: string, data: Readonly<Record<string, string | number>>) =>
  tenancy.record({ stream: `apiToken:${id}`, expected: 'latest', events: [{ type, data: { token: id, ...data } }] })
