import { parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type CommitmentId, NewContinuation } from './contract/index.ts'
import {
  addContinuation,
  followMatters,
  getBlueprint,
  getCommitment,
  getLineage,
  listSuccessors,
  withdrawContinuation,
} from './index.ts'

/** 一张蓝图 over three years; the clock stands on Friday 26 April 2024. */
const matters = createMatters({ policies: corePolicies })
let ledger: TestLedger
let ids: readonly CommitmentId[]
beforeAll(async () => {
  ledger = await testLedger()
  ids = await takeFolder(ledger, [
    { title: '老旧小区改造24个', due: '2023-12-20', domain: '城市更新' },
    { title: '老旧小区改造20个', due: '2024-12-20', domain: '城市更新' },
    { title: '新建口袋公园3处', due: '2023-11-30' },
    { title: '新建口袋公园5处', lead: '区城市管理委', due: '2024-11-30' },
    { title: '举办滨河灯会', lead: '区文化和旅游局', due: '2024-10-31', domain: '文化' },
    { title: '老旧小区改造收尾6个', due: '2025-06-30', domain: '城市更新' },
    { title: '编制排水规划', due: '2023-09-30' },
  ])
})
afterAll(() => ledger.drop())

const id = (index: number): CommitmentId => {
  const found = ids[index]
  if (!found) throw new Error(`no commitment ${index}`)
  return found
}
const join = (link: object, by: Post = 'supervisor') =>
  ledger.as(by, (t) => addContinuation(t, NewContinuation.parse(link)))
const blueprint = (by: Post = 'supervisor', more: object = {}) =>
  ledger.as(by, (t) => getBlueprint(t, { from: 2023, to: 2024, ...more }))

describe('before anything is said', () => {
  test('every commitment of the earlier year waits for a word, and all of the later one are new', async () => {
    expect((await blueprint()).counts).toEqual({
      from: 3,
      unsaid: 3,
      continued: 0,
      reached: 0,
      dropped: 0,
      to: 3,
      fresh: 3,
    })
  })

  test('without years the last two that hold any are shown', async () => {
    expect(await ledger.as('supervisor', (t) => getBlueprint(t, {}))).toMatchObject({
      years: [2025, 2024, 2023],
      from: 2024,
      to: 2025,
    })
  })

  test('likely successors are later ones with the same words, and their figures say what they suggest', async () => {
    const found = await ledger.as('supervisor', (t) => listSuccessors(t, id(0)))
    expect(found.map(({ one, suggests }) => [one.title, suggests])).toEqual([
      ['老旧小区改造20个', 'lowered'],
      ['老旧小区改造收尾6个', 'lowered'],
    ])
    expect(found[0]?.reasons.map((reason) => reason.code)).toEqual([
      'ledger.candidate.pairs',
      'ledger.candidate.domain',
    ])
    const [park] = await ledger.as('supervisor', (t) => listSuccessors(t, id(2)))
    expect(park).toMatchObject({ one: { title: '新建口袋公园5处' }, suggests: 'raised' })
    expect(await ledger.as('supervisor', (t) => listSuccessors(t, id(6)))).toEqual([])
  })
})

describe('what became of it', () => {
  test('a chain of three years is read from each of its members, and counts follow', async () => {
    await join({ fromId: id(0), toId: id(1), kind: 'lowered', reason: '剩余小区产权未清' })
    await join({ fromId: id(1), toId: id(5), kind: 'continued' })
    await join({ fromId: id(2), toId: id(3), kind: 'raised' })
    for (const one of [0, 1, 5]) {
      const { nodes, links } = await ledger.as('supervisor', (t) => getLineage(t, id(one)))
      expect(nodes.map((node) => [node.year, node.title])).toEqual([
        [2023, '老旧小区改造24个'],
        [2024, '老旧小区改造20个'],
        [2025, '老旧小区改造收尾6个'],
      ])
      expect(links.map((link) => link.kind)).toEqual(['lowered', 'continued'])
    }
    const { counts, rows, fresh } = await blueprint()
    expect(counts).toMatchObject({ unsaid: 1, continued: 2, fresh: 1 })
    expect(rows[0]?.one.title).toBe('编制排水规划')
    expect(fresh.map((one) => one.title)).toEqual(['举办滨河灯会'])
  })

  test('an earlier or the same year does not follow, twice is told, and an end bars what follows and the reverse', async () => {
    await expect(join({ fromId: id(1), toId: id(2), kind: 'continued' })).rejects.toMatchObject({
      code: 'ledger.notLater',
    })
    await expect(join({ fromId: id(1), toId: id(3), kind: 'continued' })).rejects.toMatchObject({
      code: 'ledger.notLater',
    })
    await expect(join({ fromId: id(2), toId: id(3), kind: 'continued' })).rejects.toMatchObject({
      code: 'ledger.linkThere',
    })
    await expect(join({ fromId: id(2), kind: 'reached' })).rejects.toMatchObject({ code: 'ledger.followedThere' })
    const end = await join({ fromId: id(6), kind: 'reached' })
    await expect(join({ fromId: id(6), toId: id(4), kind: 'continued' })).rejects.toMatchObject({
      code: 'ledger.endedThere',
    })
    await ledger.as('supervisor', (t) => withdrawContinuation(t, { id: end.id, reason: '还有一版' }))
    await expect(
      ledger.as('supervisor2', (t) => withdrawContinuation(t, { id: end.id, reason: '也撤' })),
    ).rejects.toMatchObject({ code: 'ledger.noLink' })
    await join({ fromId: id(6), toId: id(4), kind: 'continued' })
  })

  test('of two officers who say two ends of one at the same moment, one is told', async () => {
    const both = await Promise.allSettled([
      join({ fromId: id(4), kind: 'reached' }),
      join({ fromId: id(4), toId: id(5), kind: 'continued' }, 'supervisor2'),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test.each([
    [{ kind: 'lowered', toId: 0 }, 'reason'],
    [{ kind: 'dropped' }, 'reason'],
    [{ kind: 'continued' }, 'toId'],
    [{ kind: 'reached', toId: 0 }, 'toId'],
  ] as const)('%o is no link', (given, at) => {
    const toId = 'toId' in given ? '0190c0de-1000-7000-8000-000000000001' : null
    const read = NewContinuation.safeParse({ fromId: '0190c0de-1000-7000-8000-000000000002', kind: given.kind, toId })
    expect(read.error?.issues.map((issue) => issue.path[0])).toContain(at)
  })
})

test('an extension into another year moves nothing', async () => {
  const due = parsePlainDate('2025-03-31')
  await ledger.as('head', async (t) => {
    const { matterId } = await getCommitment(t, id(3))
    const input = { approvalNumber: '区政办批〔2024〕5号', reason: '管线未迁改', due }
    await matters.act(t, { matterId: MatterId.parse(matterId), action: 'adjust', input })
  })
  await ledger.database.inDistrict((t) => followMatters(t))
  const { nodes } = await ledger.as('supervisor', (t) => getLineage(t, id(3)))
  expect(nodes.map((node) => [node.year, node.due])).toEqual([
    [2023, '2023-11-30'],
    [2024, due],
  ])
})

describe('who sees what', () => {
  test('a unit sees its own part of a chain and how many stand beside it', async () => {
    const own = await ledger.as('waterHandler', (t) => getLineage(t, id(2)))
    expect([own.nodes.map((node) => node.title), own.links, own.hidden]).toEqual([['新建口袋公园3处'], [], 1])
    expect((await blueprint('cultureHandler')).counts).toMatchObject({ from: 0, to: 1 })
    await expect(ledger.as('cultureHandler', (t) => getLineage(t, id(0)))).rejects.toMatchObject({
      code: 'ledger.unknown',
    })
  })

  test('a past day knows neither what was said nor what was done later', async () => {
    ledger.clock.set('2024-05-20T01:00:00Z')
    await ledger.as('waterSigner', async (t) => {
      const { matterId } = await getCommitment(t, id(0))
      await matters.act(t, {
        matterId: MatterId.parse(matterId),
        action: 'countersign',
        input: { feedback: '24个均已竣工' },
      })
    })
    for (const [post, action, input] of [
      ['waterHandler', 'report', {}],
      ['verifier', 'verify', { method: 'onSite' }],
      ['verifier', 'submit', { conclusion: 'met', finding: '均已竣工' }],
      ['head', 'close', {}],
    ] as const)
      await ledger.as(post, async (t) => {
        const { matterId } = await getCommitment(t, id(0))
        await matters.act(t, { matterId: MatterId.parse(matterId), action, input })
      })
    await ledger.database.inDistrict((t) => followMatters(t))
    const resultOf = async (asOf?: ReturnType<typeof parsePlainDate>) =>
      (await blueprint('supervisor', { asOf })).rows.find((row) => row.one.id === id(0))
    expect((await resultOf())?.one.result).toBe('done')
    const then = await resultOf(parsePlainDate('2024-04-26'))
    expect([then?.one.result, then?.links.length]).toEqual(['open', 1])
    expect((await blueprint('supervisor', { asOf: parsePlainDate('2024-04-25') })).rows).toEqual([])
  })
})
