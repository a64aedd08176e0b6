import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type CommitmentId, NewProgress } from './contract/index.ts'
import { getCommitment, listDue, recordProgress, signMany } from './index.ts'

let ledger: TestLedger
let ids: readonly CommitmentId[]
beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  ids = await takeFolder(ledger, [
    { title: '完成水毁工程修复' },
    { title: '推进河道治理60公里' },
    { title: '举办文化节', lead: '区文化和旅游局', domain: '文化' },
  ])
})
afterAll(() => ledger.drop())

const id = (index: number): CommitmentId => {
  const found = ids[index]
  if (!found) throw new Error(`no commitment ${index}`)
  return found
}
const due = (post: Post, at?: string) => {
  if (at !== undefined) ledger.clock.set(at)
  return ledger.as(post, listDue)
}
const report = (post: 'waterHandler' | 'waterSigner' | 'cultureHandler', index: number, period: string) =>
  ledger.as(post, (t) =>
    recordProgress(t, {
      id: id(index),
      progress: NewProgress.parse({
        unitId: post === 'cultureHandler' ? ledger.units.culture : ledger.units.water,
        period,
        done: '按序推进',
      }),
    }),
  )

describe('what my units owe', () => {
  test('stands by due day, from later over soon and today to late; another unit’s is not shown', async () => {
    const standing = async (at: string) =>
      (await due('waterHandler', at)).due.map((one) => `${one.dueOn} ${one.standing}`)
    expect(await standing('2024-04-15T01:00:00Z')).toEqual(['2024-05-06 later', '2024-05-06 later'])
    expect(await standing('2024-04-30T01:00:00Z')).toEqual(['2024-05-06 soon', '2024-05-06 soon'])
    expect(await standing('2024-05-06T01:00:00Z')).toEqual([
      '2024-05-06 today',
      '2024-05-06 today',
      '2024-06-05 later',
      '2024-06-05 later',
    ])
    const list = await due('waterHandler', '2024-05-07T01:00:00Z')
    expect(list.counts).toEqual({ late: 2, today: 0, soon: 0, later: 2, waiting: 0 })
    expect(list.due[0]).toMatchObject({ title: '完成水毁工程修复', unitId: ledger.units.water, missed: 1, last: null })
    expect((await due('cultureHandler')).due.map((one) => one.title)).toEqual(['举办文化节', '举办文化节'])
    expect((await due('developmentHandler')).due).toEqual([])
  })

  test('what was written waits for the signer and is owed no more; what is signed is gone', async () => {
    await report('waterHandler', 0, '2024-04-01/2024-04-30')
    await report('waterSigner', 1, '2024-04-01/2024-04-30')
    const handler = await due('waterHandler')
    expect(handler.counts).toMatchObject({ late: 0, waiting: 1 })
    expect(handler.waiting).toMatchObject([{ commitmentId: id(0), done: '按序推进', alike: false, maySign: false }])
    expect((await due('waterSigner')).waiting).toMatchObject([{ maySign: true }])
    expect((await due('cultureHandler')).waiting).toEqual([])
    expect(handler.due.find((one) => one.commitmentId === id(1))?.last).toMatchObject({ done: '按序推进' })
  })

  test('of several misses the latest is asked for, and how many there are is said', async () => {
    const { due: rows } = await due('cultureHandler', '2024-07-09T01:00:00Z')
    expect(rows.map((one) => `${one.period} ${one.standing} ${one.missed}`)).toEqual([
      '2024-06-01/2024-06-30 late 3',
      '2024-07-01/2024-07-31 later 3',
    ])
  })
})

describe('signing many at once', () => {
  test('signs the unit’s own and says of each other one why not', async () => {
    const foreign = await report('cultureHandler', 2, '2024-06-01/2024-06-30')
    const { waiting } = await due('waterSigner')
    const reports = [
      ...waiting.map(({ commitmentId, progressId }) => ({ commitmentId, progressId })),
      { commitmentId: id(2), progressId: foreign.id },
      { commitmentId: id(1), progressId: foreign.id },
    ]
    const results = await ledger.as('waterSigner', (t) => signMany(t, { reports }))
    expect(results.map((one) => (one.outcome === 'signed' ? 'signed' : one.error.code))).toEqual([
      'signed',
      'ledger.unknown',
      'ledger.unknownProgress',
    ])
    expect((await due('waterSigner')).waiting).toEqual([])
    expect((await ledger.as('supervisor', (t) => getCommitment(t, id(0)))).progress).toMatchObject([{ signed: true }])
  })

  test('twice changes nothing, and a handler signs none', async () => {
    const [signed] = (await ledger.as('supervisor', (t) => getCommitment(t, id(0)))).progress
    const reports = [{ commitmentId: id(0), progressId: signed?.id ?? '' }]
    const before = (await ledger.as('supervisor', (t) => getCommitment(t, id(0)))).version
    expect(await ledger.as('waterSigner', (t) => signMany(t, { reports }))).toMatchObject([{ outcome: 'signed' }])
    expect(await ledger.as('waterHandler', (t) => signMany(t, { reports }))).toMatchObject([
      { outcome: 'refused', error: { code: 'ledger.notSigner' } },
    ])
    expect((await ledger.as('supervisor', (t) => getCommitment(t, id(0)))).version).toBe(before)
  })
})
