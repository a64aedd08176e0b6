import { createHash } from 'node:crypto'
import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { pauseAfter, type SignInPolicy } from '#domain/sign-in-policy.ts'
import { refuse } from '#errors'
import { policyOf } from '#service/passwords.ts'
import { later } from '#service/tokens.ts'
import { type Failures, forgetFailures, lockFailures, putFailures } from '#store/failures.ts'

/**
 * Counts wrong tries per account and per address and makes those who try wait longer and longer. What is counted is the text that was
 * tried, whether or not such an account exists, so nobody can tell from the answer, the pause or the work done which accounts there are.
 * A right try clears the account's count but not the address's: else one known password would buy endless guesses at others.
 * A refusal is a value and not thrown, because the count must be committed.
 */
export async function countTries(
  tenancy: Tenancy,
  who: { readonly account: string; readonly address: string },
  isRight: () => Promise<boolean>,
): Promise<Result<undefined, LantuError>> {
  const { lock } = policyOf(tenancy)
  const since = later(tenancy, -lock.forgetAfter)
  // The address first, always: two who try must not wait for each other's locks crosswise.
  const address = await countersOf(tenancy, { kind: 'address', text: who.address, since })
  const account = await countersOf(tenancy, { kind: 'account', text: who.account, since })
  const wait = Math.max(secondsLeft(tenancy, address.before), secondsLeft(tenancy, account.before))
  if (wait > 0) return err(refuse('identity.locked', { params: { seconds: wait } }))
  if (await isRight()) {
    await putFailures(tenancy, account.subject, { count: 0, lockedTill: null })
    await forgetFailures(tenancy, since)
    return ok(undefined)
  }
  await recordFailure(tenancy, { ...address, free: lock.address, lock })
  await recordFailure(tenancy, { ...account, free: lock.account, lock })
  return err(refuse('identity.wrongSignIn'))
}

interface Counter {
  readonly subject: string
  readonly before: Failures
}

async function countersOf(
  tenancy: Tenancy,
  { kind, text, since }: { kind: 'account' | 'address'; text: string; since: string },
): Promise<Counter> {
  const subject = `${kind}:${createHash('sha256').update(text).digest('hex')}`
  return { subject, before: await lockFailures(tenancy, subject, since) }
}

const secondsLeft = (tenancy: Tenancy, { lockedTill }: Failures): number =>
  lockedTill === null ? 0 : Math.max(0, Math.ceil((Date.parse(lockedTill) - Date.parse(tenancy.at)) / 1000))

async function recordFailure(
  tenancy: Tenancy,
  { subject, before, free, lock }: Counter & { free: number; lock: SignInPolicy['lock'] },
): Promise<void> {
  const count = before.count + 1
  const pause = pauseAfter(count, { free, lock })
  await putFailures(tenancy, subject, { count, lockedTill: pause === 0 ? null : later(tenancy, pause) })
}
