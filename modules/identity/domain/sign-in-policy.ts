import type { Dated } from '@lantu/kernel/time'
import { parsePlainDate } from '@lantu/kernel/time'

/** What holds at the door. Times in seconds, memory in KiB. */
export interface SignInPolicy {
  readonly argon2: { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number }
  /** Characters: at least, at most, and how many different ones at least. */
  readonly password: { readonly min: number; readonly max: number; readonly distinct: number }
  /** Wrong tries before the first pause, per account and per address; each further one doubles the pause up to the longest. */
  readonly lock: {
    readonly account: number
    readonly address: number
    readonly firstPause: number
    readonly longestPause: number
    readonly forgetAfter: number
  }
  readonly session: { readonly idle: number; readonly absolute: number }
  readonly link: { readonly life: number }
  /** After signing in by link a new password may be set without the old one for this long. */
  readonly resetWindow: number
  /** Days that sessions, links and tokens are kept after they ended, for the person's own look back. */
  readonly keepDays: number
}

export const signInPolicies: readonly Dated<SignInPolicy>[] = [
  {
    from: parsePlainDate('2020-01-01'),
    unit: 'rule set',
    source:
      'argon2id m=19456 t=2 p=1: OWASP Password Storage Cheat Sheet; failure handling and session end: GB/T 22239-2019 8.1.4.1 (figures left to the ' +
      'operator); absolute session of one working day: NIST SP 800-63B; a generous address count because a whole office building shares one address: house default',
    value: {
      argon2: { memoryCost: 19_456, timeCost: 2, parallelism: 1 },
      password: { min: 10, max: 128, distinct: 5 },
      lock: { account: 5, address: 50, firstPause: 30, longestPause: 3600, forgetAfter: 86_400 },
      session: { idle: 7_200, absolute: 43_200 },
      link: { life: 1_800 },
      resetWindow: 900,
      keepDays: 30,
    },
  },
]

/** How long, in seconds, signing in pauses after the `failures`-th wrong try in a row; 0 while the free tries last. */
export function pauseAfter(failures: number, { free, lock }: { free: number; lock: SignInPolicy['lock'] }): number {
  if (failures < free) return 0
  return Math.min(lock.longestPause, lock.firstPause * 2 ** Math.min(failures - free, 30))
}

/** Whether a new password is good enough; length is what counts, the rest only stops the worst. */
export function isGoodPassword(
  password: string,
  { policy, account }: { policy: SignInPolicy; account: string | null },
): boolean {
  const characters = [...password.normalize('NFC')]
  if (characters.length < policy.password.min || characters.length > policy.password.max) return false
  if (new Set(characters).size < policy.password.distinct) return false
  return account === null || !password.toLowerCase().includes(account.toLowerCase())
}
