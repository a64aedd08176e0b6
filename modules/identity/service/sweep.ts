import type { Tenancy } from '@lantu/platform/db'
import { policyOf } from '#service/passwords.ts'
import { later } from '#service/tokens.ts'
import { forgetFailures } from '#store/failures.ts'
import { deleteEnded } from '#store/sweep.ts'

/** Forgets what nobody needs any more: wrong tries of past days, and ways in that ended a month ago. */
export async function sweep(tenancy: Tenancy): Promise<number> {
  const { lock, keepDays } = policyOf(tenancy)
  await forgetFailures(tenancy, later(tenancy, -lock.forgetAfter))
  return deleteEnded(tenancy, later(tenancy, -keepDays * 86_400))
}
