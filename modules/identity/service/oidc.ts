import { err, ok, type PersonId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { refuse } from '#errors'
import { type SignInOutcome, startSession } from '#service/sign-in.ts'
import type { Arrival, OidcMatch } from '#store/identity-provider.ts'
import { findOidcPerson, hasOidcIdentity, insertOidcIdentity } from '#store/oidc-identities.ts'
import { findPersonByAccount, findPersonRow, listPeopleByEmail } from '#store/people.ts'

/**
 * Signs in whom the identity provider vouches for: someone linked before, or someone whose verified claim fits exactly one
 * registered person not linked yet. A second subject never takes over a linked person: addresses get new owners.
 */
export async function signInWithOidc(
  tenancy: Tenancy,
  { arrival, match }: { arrival: Arrival; match: OidcMatch | undefined },
): Promise<SignInOutcome> {
  const linked = await findOidcPerson(tenancy, arrival)
  if (linked !== undefined && (await findPersonRow(tenancy, linked)))
    return ok(await startSession(tenancy, { person: linked, method: 'oidc' }))
  const person = match && (await findMatch(tenancy, arrival, match))
  if (person === undefined || (await hasOidcIdentity(tenancy, { person, issuer: arrival.issuer })))
    return err(refuse('identity.oidcUnknown'))
  await insertOidcIdentity(tenancy, { issuer: arrival.issuer, subject: arrival.subject, person })
  const events = [{ type: 'person.oidcLinked', data: { person } }]
  await tenancy.record({ stream: `person:${person}`, expected: 'latest', events })
  return ok(await startSession(tenancy, { person, method: 'oidc' }))
}

async function findMatch(tenancy: Tenancy, { matched }: Arrival, { to }: OidcMatch): Promise<PersonId | undefined> {
  if (matched === undefined) return undefined
  if (to === 'account') return (await findPersonByAccount(tenancy, matched.toLowerCase()))?.id
  const [only, ...others] = await listPeopleByEmail(tenancy, matched)
  return others.length === 0 ? only?.id : undefined
}
