import { err, type LantuError, ok, type PersonId, type Result } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { refuse } from '#errors'
import { countTries } from '#service/lock-out.ts'
import { checkPassword, policyOf, setPassword } from '#service/passwords.ts'
import { hashOf, later, newToken } from '#service/tokens.ts'
import { dropUnusedLinks, insertLink, spendLink } from '#store/links.ts'
import { findPersonByAccount, findPersonRow } from '#store/people.ts'
import { findSession, insertSession, revokeSessions, type SignInMethod } from '#store/sessions.ts'

/** What the browser gets: the session's token, and how long the cookie may live at most. */
export interface StartedSession {
  readonly token: string
  readonly maxAgeSeconds: number
  readonly person: PersonId
}

export type SignInOutcome = Result<StartedSession, LantuError>

/** Signs in with account and password; see `countTries` for what a wrong one costs. */
export async function signInWithPassword(
  tenancy: Tenancy,
  input: { readonly account: string; readonly password: string; readonly address: string },
): Promise<SignInOutcome> {
  const account = input.account.trim().toLowerCase()
  const person = (await findPersonByAccount(tenancy, account))?.id
  const tried = await countTries(tenancy, { account, address: input.address }, () =>
    checkPassword(tenancy, { person, password: input.password }),
  )
  if (!tried.ok) return tried
  if (person === undefined) return err(refuse('identity.wrongSignIn'))
  return ok(await startSession(tenancy, { person, method: 'password' }))
}

/** Starts a session of a person who has just been recognised; only the token's hash is stored. */
export async function startSession(
  tenancy: Tenancy,
  { person, method }: { person: PersonId; method: SignInMethod },
): Promise<StartedSession> {
  const { session } = policyOf(tenancy)
  const token = newToken(tenancy)
  const id = tenancy.effects.newId<'session'>()
  const endsAt = later(tenancy, session.absolute)
  await insertSession(tenancy, { id, tokenHash: hashOf(token), person, method, endsAt, idleSeconds: session.idle })
  const events = [{ type: 'session.started', data: { session: id, person, method } }]
  await tenancy.record({ stream: `session:${id}`, expected: 0, events })
  return { token, maxAgeSeconds: session.absolute, person }
}

/** Makes a one-time sign-in link's token; earlier unused ones of the person stop working. */
export async function createSigninLink(
  tenancy: Tenancy,
  { person }: { person: PersonId },
): Promise<{ token: string; path: string; expiresAt: string }> {
  if (!(await findPersonRow(tenancy, person))) throw refuse('identity.noPerson')
  const token = newToken(tenancy)
  const expiresAt = later(tenancy, policyOf(tenancy).link.life)
  await dropUnusedLinks(tenancy, person)
  await insertLink(tenancy, { tokenHash: hashOf(token), person, expiresAt })
  const events = [{ type: 'person.linkMade', data: { person } }]
  await tenancy.record({ stream: `person:${person}`, expected: 'latest', events })
  // Behind the hash, so that it reaches no server's or proxy's log; the page sends it in a body.
  return { token, path: `/sign-in#link=${token}`, expiresAt }
}

/** Signs in with a one-time link. Used, expired and unknown links get the same answer. */
export async function signInWithLink(tenancy: Tenancy, { token }: { token: string }): Promise<SignInOutcome> {
  const person = await spendLink(tenancy, hashOf(token))
  if (person === undefined || !(await findPersonRow(tenancy, person))) return err(refuse('identity.linkSpent'))
  return ok(await startSession(tenancy, { person, method: 'link' }))
}

/** Ends the session of this token; an unknown one is already over. */
export async function signOut(tenancy: Tenancy, { token }: { token: string }): Promise<void> {
  const { personId } = tenancy.actor
  const session = await findSession(tenancy, hashOf(token))
  if (session && personId !== null) await endSessions(tenancy, { person: personId, only: session.id })
}

/**
 * A new password. The old one is asked for, unless there is none or the session began by a one-time link a short while ago. Every other
 * session of the person ends.
 */
export async function changePassword(
  tenancy: Tenancy,
  input: { person: PersonId; token: string; current: string | undefined; next: string; address: string },
): Promise<Result<undefined, LantuError>> {
  const { person, next } = input
  const session = await findSession(tenancy, hashOf(input.token))
  if (!session) return err(refuse('identity.sessionNeeded'))
  const fresh = session.method === 'link' && session.startedAt > later(tenancy, -policyOf(tenancy).resetWindow)
  if (!fresh) {
    // A stolen session must not be a place to guess the password at leisure: tries count as at the door.
    const account = (await findPersonRow(tenancy, person))?.account ?? person
    const password = input.current ?? ''
    const proved = await countTries(tenancy, { account, address: input.address }, () =>
      checkPassword(tenancy, { person, password }),
    )
    if (!proved.ok) return proved
  }
  await setPassword(tenancy, { person, password: next })
  await endSessions(tenancy, { person, except: session.id })
  return ok(undefined)
}

async function endSessions(
  tenancy: Tenancy,
  which: { person: PersonId; only?: string; except?: string },
): Promise<void> {
  for (const session of await revokeSessions(tenancy, which)) {
    const events = [{ type: 'session.ended', data: { session, person: which.person } }]
    await tenancy.record({ stream: `session:${session}`, expected: 'latest', events })
  }
}
