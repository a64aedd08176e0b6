import type { LantuError, PersonId, Result } from '@lantu/kernel'
import { type Database, withReference } from '@lantu/platform/db'
import { type Actor, bind, type Credential, type ReplyTools, type Route } from '@lantu/platform/http'
import { doorEndpoints } from '#contract/endpoints.ts'
import { findToken } from '#domain/token.ts'
import { refuse } from '#errors'
import { listOwnTokens, makeApiToken, revokeApiToken } from '#service/api-tokens.ts'
import { getMe } from '#service/me.ts'
import { setLanguage } from '#service/people.ts'
import { changePassword, type SignInOutcome, signInWithLink, signInWithPassword, signOut } from '#service/sign-in.ts'
import { inDistrict, listDistricts } from '#store/districts.ts'
import type { IdentityProvider } from '#store/identity-provider.ts'

/** Guessing is slowed per address by HTTP before identity counts tries at accounts. */
const budget = 'signIn'

/** The routes of the door; those before anybody is known open their own transaction as the system. */
export function doorRoutes(database: Database, provider: IdentityProvider | undefined): Route[] {
  return [
    bind(doorEndpoints.districts, async () => ({ rows: await withReference(database, listDistricts) })),
    bind(doorEndpoints.methods, async () => ({
      password: true as const,
      oidc: provider ? { issuer: provider.config.issuer } : null,
    })),
    bind(
      doorEndpoints.signIn,
      async ({ body, address, reply }) => {
        const { account, password } = body
        const outcome = await inDistrict(database, body.district, (tenancy) =>
          signInWithPassword(tenancy, { account, password, address }),
        )
        if (!outcome) throw refuse('identity.wrongSignIn')
        return enter(outcome, reply)
      },
      { budget },
    ),
    bind(
      doorEndpoints.signInByLink,
      async ({ body, reply }) => {
        const token = findToken(body.token)
        const outcome =
          token &&
          (await inDistrict(database, token.district, (tenancy) => signInWithLink(tenancy, { token: token.text })))
        if (!outcome) throw refuse('identity.linkSpent')
        return enter(outcome, reply)
      },
      { budget },
    ),
    bind(doorEndpoints.signOut, async ({ credential, within, reply }) => {
      const token = sessionOf(credential)
      await within((tenancy) => signOut(tenancy, { token }))
      reply.signOut()
    }),
    bind(doorEndpoints.me, ({ within }) => within(getMe)),
    bind(doorEndpoints.changeMe, ({ actor, body, within }) =>
      within((tenancy) => setLanguage(tenancy, { person: personOf(actor), language: body.language })),
    ),
    bind(
      doorEndpoints.changePassword,
      async ({ actor, credential, body, address, within }) => {
        const token = sessionOf(credential)
        const { current, next } = body
        orThrow(
          await within((tenancy) =>
            changePassword(tenancy, { person: personOf(actor), token, current, next, address }),
          ),
        )
      },
      { budget },
    ),
    bind(doorEndpoints.tokens, ({ actor, within }) =>
      within(async (tenancy) => ({ rows: await listOwnTokens(tenancy, personOf(actor)) })),
    ),
    bind(doorEndpoints.makeToken, ({ actor, credential, body, within }) => {
      sessionOf(credential)
      return within((tenancy) => makeApiToken(tenancy, { person: personOf(actor), ...body }))
    }),
    bind(doorEndpoints.revokeToken, ({ actor, params, within }) =>
      within((tenancy) => revokeApiToken(tenancy, { id: params.id, person: personOf(actor) })),
    ),
  ]
}

/** The refusal is thrown only here, after the wrong try has been committed. */
function orThrow<T>(outcome: Result<T, LantuError>): T {
  if (!outcome.ok) throw outcome.error
  return outcome.value
}

function enter(outcome: SignInOutcome, reply: ReplyTools): { person: PersonId } {
  const { token, maxAgeSeconds, person } = orThrow(outcome)
  reply.signIn(token, { maxAgeSeconds })
  return { person }
}

/** Ways in are changed only by a person at a page: a leaked API token must not make others or lock its owner out. */
export function sessionOf({ cookie, bearer }: Credential): string {
  if (bearer !== undefined || cookie === undefined) throw refuse('identity.sessionNeeded')
  return cookie
}

export function personOf({ personId }: Actor): PersonId {
  if (personId === null) throw refuse('identity.sessionNeeded')
  return personId
}
