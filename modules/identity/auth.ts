import { type Actor, systemActor } from '@lantu/kernel'
import { type Database, type Tenancy, withTenant } from '@lantu/platform/db'
import type { Auth, Credential } from '@lantu/platform/http'
import type { AccessTable } from '#domain/access.ts'
import { findToken } from '#domain/token.ts'
import { identify } from '#service/identify.ts'

/**
 * How HTTP asks who calls. The district is read from the token itself, so a token with another district's code is looked
 * up there and not found. A cookie holds a session, a bearer an API token; one never passes for the other.
 */
export function createAuth(database: Database, table: AccessTable): Auth {
  return {
    identify: async ({ cookie, bearer }: Credential): Promise<Actor | undefined> => {
      const token = findToken(bearer ?? cookie)
      if (!token) return undefined
      const kind = bearer === undefined ? 'session' : 'token'
      return withTenant(database, systemActor(token.district), (tenancy) =>
        identify(tenancy, { token: token.text, kind }, table),
      )
    },
  }
}

/** Does what a calendar address asks for as its person, with what the person may do now; undefined where it is nobody's. */
export type FeedDoor = <T>(token: string, work: (tenancy: Tenancy) => Promise<T>) => Promise<T | undefined>

/** The door of calendar addresses: no session, one transaction to know whose it is, one as that person. */
export const createFeedDoor =
  (database: Database, table: AccessTable): FeedDoor =>
  async (text, work) => {
    const token = findToken(text)
    if (!token) return undefined
    const actor = await withTenant(database, systemActor(token.district), (tenancy) =>
      identify(tenancy, { token: token.text, kind: 'feed' }, table),
    )
    return actor && withTenant(database, actor, work)
  }
