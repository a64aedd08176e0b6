import { parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import { keepFile } from '@lantu/platform/files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type CommitmentId, CommitmentQuery } from './contract/index.ts'
import { followMatters, getCommitment, listCommitments, subscriptions } from './index.ts'

/** A commitment whose closed matter is opened again: the ledger repeats it, and a past day keeps what was known. */
const matters = createMatters({ policies: corePolicies })
let ledger: TestLedger
let id: CommitmentId
beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  const [first] = await takeFolder(ledger, [{ title: '完成水毁工程修复', due: '2024-05-31', domain: '安全' }])
  if (first === undefined) throw new Error('one commitment was taken over')
  id = first
})
afterAll(() => ledger.drop())

const step = (post: Post, action: string, input = {}) =>
  ledger.as(post, async (t) => {
    const { matterId } = await getCommitment(t, id)
    return matters.act(t, { matterId: MatterId.parse(matterId), action, input })
  })
const followed = async () => {
  await ledger.database.inDistrict((t) => followMatters(t))
  return ledger.as('supervisor', (t) => getCommitment(t, id))
}
const waiting = async (list: 'needsDecision' | 'waitingForMe') =>
  (await ledger.as('head', (t) => listCommitments(t, CommitmentQuery.parse({ list })))).rows.length
const dueSoon = async () =>
  (await ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({ list: 'dueSoon' })))).rows.length

test('a reopened task is work in hand again, with its new day and a lamp that burns', async () => {
  ledger.clock.set('2024-05-20T01:00:00Z')
  await step('waterSigner', 'countersign', { feedback: '7处均已通过验收' })
  await step('waterHandler', 'report')
  await step('verifier', 'verify', { method: 'onSite' })
  await step('verifier', 'submit', { conclusion: 'met', finding: '三条标准均达到' })
  await step('head', 'close')
  expect(await followed()).toMatchObject({ state: 'closed', lamp: { colour: 'closed' } })
  expect(await dueSoon()).toBe(0)
  expect([await waiting('needsDecision'), await waiting('waitingForMe')]).toEqual([0, 0])

  ledger.clock.set('2024-05-27T01:00:00Z')
  const file = await ledger.as('supervisor', (t) =>
    keepFile(t, { content: Buffer.from('渗漏照片'), mediaType: 'image/jpeg' }),
  )
  const evidence = [{ sha256: file.sha256, name: '渗漏.jpg' }]
  await step('supervisor', 'revisitFailed', { method: 'onSite', finding: '第3处又渗漏', evidence })
  expect(await followed()).toMatchObject({ state: 'closed', lamp: { colour: 'closed' } })
  expect([await waiting('needsDecision'), await waiting('waitingForMe')]).toEqual([1, 1])
  await step('head', 'reopen', {
    approvalNumber: '区政办批〔2024〕9号',
    reopenReason: 'notHeld',
    reason: '第3处须重做',
    due: parsePlainDate('2024-06-14'),
  })
  const after = await followed()
  expect(after).toMatchObject({ state: 'returned', due: '2024-06-14' })
  expect(after.lamp?.colour).not.toBe('closed')
  expect(after.lamp?.reasons.map((reason) => reason.code)).not.toContain('lamp.verified')
  expect(await dueSoon()).toBe(1)
  expect(await waiting('needsDecision')).toBe(0)
  const then = await ledger.as('supervisor', (t) => getCommitment(t, id, parsePlainDate('2024-05-20')))
  expect(then).toMatchObject({ state: 'closed', lamp: { colour: 'closed' }, due: '2024-05-31' })
})

test('every step that moves a matter is news the ledger follows, the reopening too', () => {
  const follows: readonly string[] = subscriptions.find((one) => one.job === 'ledger.follow')?.events ?? []
  const moving = corePolicies.flatMap((policy) => policy.transitions.filter((one) => one.to !== 'same'))
  expect(moving.map((one) => one.event)).toContain('matter.reopened')
  expect([...new Set(moving.map((one) => one.event))].filter((event) => !follows.includes(event))).toEqual([])
})
