import type { Actor } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { type AccessTable, wordsOf } from '#domain/access.ts'
import { todayOf } from '#service/today.ts'
import { hashOf } from '#service/tokens.ts'
import { findLiveFeed, findLiveSession, findLiveToken, type Known } from '#store/sessions.ts'

/** What each kind of secret is looked up as; one never passes for another. */
const finders = { session: findLiveSession, token: findLiveToken, feed: findLiveFeed } as const

/**
 * Who a session token, API token or calendar address stands for, with the roles held today; undefined for unknown, expired and revoked ones
 * and for those of another district. An API token's words are never more than the person's own of the day.
 */
export async function identify(
  tenancy: Tenancy,
  credential: { readonly token: string; readonly kind: keyof typeof finders },
  table: AccessTable,
): Promise<Actor | undefined> {
  const look = { tokenHash: hashOf(credential.token), day: todayOf(tenancy) }
  const known = await finders[credential.kind](tenancy, look)
  return known && actorOf(tenancy, known, table)
}

function actorOf({ district }: Tenancy, { person, language, held, words }: Known, table: AccessTable): Actor {
  const own = wordsOf(
    table,
    held.map((one) => one.role),
  )
  return {
    kind: 'person',
    district,
    personId: person,
    roles: held,
    units: [...new Set(held.map((one) => one.unitId))],
    words: words === null ? own : new Set(words.filter((word) => own.has(word))),
    language,
  }
}
