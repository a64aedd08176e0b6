import type { LantuError } from '@lantu/kernel'
import type { Database } from '@lantu/platform/db'
import { bind, type Route } from '@lantu/platform/http'
import { doorEndpoints } from '#contract/endpoints.ts'
import { refuse } from '#errors'
import { signInWithOidc } from '#service/oidc.ts'
import { findNote, localPath, noteName, noteSeconds, writeNote } from '#service/oidc-note.ts'
import { inDistrict } from '#store/districts.ts'
import type { Arrival, IdentityProvider } from '#store/identity-provider.ts'

interface OidcDoor {
  readonly database: Database
  readonly provider: IdentityProvider | undefined
  /** Signs the note; the same in every replica, at least 32 characters. */
  readonly secret: string
  /** Where a refused sign-in is told to the operator, without anything about the person. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Single sign-on. Both routes answer the browser itself, not a script, so a refusal goes to the sign-in page as a code.
 */
export function oidcRoutes({ database, provider, secret, onFailure }: OidcDoor): Route[] {
  const now = () => database.effects.now().epochMilliseconds
  return [
    bind(
      doorEndpoints.startOidc,
      async ({ query, reply }) => {
        if (!provider) return reply.redirect(problemPage(refuse('identity.oidcOff')))
        const district = await inDistrict(database, query.district, async (tenancy) => tenancy.district)
        if (district === undefined) return reply.redirect(problemPage(refuse('identity.oidcFailed')))
        try {
          const { location, checks } = await provider.begin()
          const note = { ...checks, district, next: localPath(query.next), until: now() + noteSeconds * 1000 }
          reply.leaveNote(noteName, writeNote(note, secret), { maxAgeSeconds: noteSeconds })
          return reply.redirect(location)
        } catch (error) {
          onFailure(error)
          return reply.redirect(problemPage(refuse('identity.oidcFailed')))
        }
      },
      { budget: 'signIn' },
    ),
    bind(
      doorEndpoints.endOidc,
      async ({ query, findNote: carried, reply }) => {
        const note = findNote(carried(noteName), { secret, now: now() })
        reply.leaveNote(noteName, '', { maxAgeSeconds: 0 })
        if (!provider || !note) return reply.redirect(problemPage(refuse('identity.oidcFailed')))
        let arrival: Arrival
        try {
          arrival = await provider.finish(query, note)
        } catch (error) {
          onFailure(error)
          return reply.redirect(problemPage(refuse('identity.oidcFailed')))
        }
        const { match } = provider.config
        const outcome = await inDistrict(database, note.district, (tenancy) =>
          signInWithOidc(tenancy, { arrival, match }),
        )
        if (!outcome) return reply.redirect(problemPage(refuse('identity.oidcFailed')))
        if (!outcome.ok) return reply.redirect(problemPage(outcome.error))
        reply.signIn(outcome.value.token, { maxAgeSeconds: outcome.value.maxAgeSeconds })
        return reply.redirect(note.next)
      },
      { budget: 'signIn' },
    ),
  ]
}

const problemPage = (error: LantuError): string => `/sign-in?problem=${encodeURIComponent(error.code)}`
