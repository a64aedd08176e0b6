import type { PersonId } from '@lantu/kernel'
import { inForce } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { isGoodPassword, type SignInPolicy, signInPolicies } from '#domain/sign-in-policy.ts'
import { refuse } from '#errors'
import { todayOf } from '#service/today.ts'
import { findCredential, putCredential } from '#store/credentials.ts'
import { findPersonRow } from '#store/people.ts'

export const policyOf = (tenancy: Tenancy): SignInPolicy => inForce(signInPolicies, todayOf(tenancy)).value

/** The same characters typed on another keyboard are the same password (NFC, as in RFC 8265). */
const bytesOf = (password: string) => password.normalize('NFC')

/** Sets a password without asking for the old one: registration, the sample loader, and `changePassword` after its checks. */
export async function setPassword(tenancy: Tenancy, input: { person: PersonId; password: string }): Promise<void> {
  const policy = policyOf(tenancy)
  const account = (await findPersonRow(tenancy, input.person))?.account ?? null
  if (!isGoodPassword(input.password, { policy, account })) {
    throw refuse('identity.badPassword', { params: { ...policy.password } })
  }
  await putCredential(tenancy, { person: input.person, hash: await hash(bytesOf(input.password), policy.argon2) })
  const events = [{ type: 'person.passwordSet', data: { person: input.person } }]
  await tenancy.record({ stream: `person:${input.person}`, expected: 'latest', events })
}

/**
 * Whether the password is the person's. An unknown person costs the same work as a known one: a hash of the same
 * parameters is checked and the answer thrown away. A hash of older parameters is made anew on a right password.
 */
export async function checkPassword(
  tenancy: Tenancy,
  { person, password }: { person: PersonId | undefined; password: string },
): Promise<boolean> {
  const policy = policyOf(tenancy)
  const stored = await findCredential(tenancy, person ?? nobody)
  const right = await verify(stored ?? (await decoy(policy)), bytesOf(password))
  if (!person || stored === undefined || !right) return false
  const { memoryCost, timeCost, parallelism } = parseOptions(stored)
  const same =
    memoryCost === policy.argon2.memoryCost &&
    timeCost === policy.argon2.timeCost &&
    parallelism === policy.argon2.parallelism
  if (!same) await putCredential(tenancy, { person, hash: await hash(bytesOf(password), policy.argon2) })
  return true
}

const nobody = '00000000-0000-0000-0000-000000000000'
const decoys = new WeakMap<SignInPolicy, Promise<string>>()

function decoy(policy: SignInPolicy): Promise<string> {
  const known = decoys.get(policy)
  if (known) return known
  const made = hash('nobody has this password', policy.argon2)
  decoys.set(policy, made)
  return made
}
