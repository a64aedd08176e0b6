import { inForce, parsePlainDate } from '@lantu/kernel/time'
import { expect, test } from 'vitest'
import { isGoodPassword, pauseAfter, signInPolicies } from '#domain/sign-in-policy.ts'

const policy = inForce(signInPolicies, parsePlainDate('2024-04-24')).value

test('pauses double from half a minute and stop at an hour', () => {
  const pause = (failures: number) => pauseAfter(failures, { free: policy.lock.account, lock: policy.lock })
  expect([1, 4, 5, 6, 7, 11, 12, 1000].map(pause)).toEqual([0, 0, 30, 60, 120, 1920, 3600, 3600])
})

test('a password is long, of several characters, and without the account', () => {
  const good = (password: string, account: string | null = null) => isGoodPassword(password, { policy, account })
  expect(good('春风又绿江南岸明月何时')).toBe(true)
  expect(good('short 123')).toBe(false)
  expect(good('abababababab')).toBe(false)
  expect(good('my-ZhangSan-2024', 'zhangsan')).toBe(false)
  expect(good(`${'x'.repeat(120)}abcdefghij`)).toBe(false)
})
