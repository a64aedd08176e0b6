import { parsePlainDate } from '@lantu/kernel/time'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type BoardId, ChangeMembers, CommitmentId, CommitmentQuery, CountQuery, NewBoard } from './contract/index.ts'
import {
  changeMembers,
  closeBoard,
  countCommitments,
  createBoard,
  getBoard,
  listBoards,
  listCommitments,
  renameBoard,
  suggestMembers,
} from './index.ts'

let ledger: TestLedger
let ids: readonly CommitmentId[]
let five: BoardId
let digital: BoardId
let plan: BoardId
const id = (index: number): CommitmentId => CommitmentId.parse(ids[index])

const create = (board: object) =>
  ledger.as('supervisor', (t) => createBoard(t, NewBoard.parse({ kind: 'campaign', from: '2024-01-01', ...board })))
const change = (board: BoardId, asked: object, post: Post = 'supervisor') =>
  ledger.as(post, (t) => changeMembers(t, { id: board, change: ChangeMembers.parse(asked) }))
const titles = async (query: object, post: Post = 'supervisor') =>
  (await ledger.as(post, (t) => listCommitments(t, CommitmentQuery.parse({ sort: 'number', ...query })))).rows.map(
    (row) => row.title,
  )

beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  ids = await takeFolder(ledger, [
    { title: '加快智能算力中心建设', domain: '新质生产力' },
    { title: '推动数字产业集群建设', domain: '新质生产力' },
    { title: '办好夏季消费节', lead: '区文化和旅游局', due: '2024-03-01', domain: '消费' },
    { title: '老旧小区改造', lead: '区城市管理委', domain: '城市更新' },
  ])
  five = (await create({ name: '“五子”联动' })).id
  digital = (await create({ name: '数字经济', parentId: five, columns: ['算力', '产业'], words: ['数字', '算力'] })).id
  plan = (
    await create({ kind: 'plan', name: '城市更新三年行动计划', fromYear: 2024, toYear: 2026, domains: ['城市更新'] })
  ).id
})
afterAll(() => ledger.drop())

describe('members', () => {
  test('are added and taken off one by one, each with its result', async () => {
    const add = [
      { id: id(0), column: 1 },
      { id: id(1), column: 2 },
      { id: id(2), column: 3 },
      { id: id(3), slice: 2024 },
    ]
    const results = await change(digital, { add })
    expect(results.map((one) => [one.outcome, one.error?.code])).toEqual([
      ['added', undefined],
      ['added', undefined],
      ['refused', 'ledger.boardColumn'],
      ['refused', 'ledger.boardSlice'],
    ])
    const again = await change(digital, { add: [{ id: id(0), column: 1 }], remove: [{ id: id(2) }] })
    expect(again.map((one) => one.outcome)).toEqual(['gone', 'there'])
  })

  test('the ledger is filtered by board, by one above it, by column; the numbers of both agree', async () => {
    expect(await titles({ board: digital })).toEqual(['加快智能算力中心建设', '推动数字产业集群建设'])
    expect(await titles({ board: five })).toEqual(['加快智能算力中心建设', '推动数字产业集群建设'])
    expect(await titles({ board: digital, column: '2' })).toEqual(['推动数字产业集群建设'])
    const { rows } = { rows: await ledger.as('supervisor', (t) => listBoards(t)) }
    for (const board of rows) {
      const counts = await ledger.as('supervisor', (t) => countCommitments(t, CountQuery.parse({ board: board.id })))
      expect([board.name, board.count.total]).toEqual([board.name, counts.total])
    }
  })

  test('a unit sees and counts what is its own', async () => {
    const count = async (post: Post) => (await ledger.as(post, (t) => getBoard(t, digital))).count.total
    expect(await Promise.all([count('waterHandler'), count('cultureHandler')])).toEqual([2, 0])
    expect((await ledger.as('cultureHandler', (t) => getBoard(t, digital))).members).toEqual([])
  })

  test('words suggest, a person decides; what stands on it is not suggested again', async () => {
    await change(digital, { remove: [{ id: id(1) }] })
    const found = await ledger.as('supervisor', (t) => suggestMembers(t, digital))
    expect(found.map((one) => [one.commitment.title, one.reasons[0]?.params])).toEqual([
      ['推动数字产业集群建设', { word: '数字' }],
    ])
    expect(await titles({ board: digital })).toEqual(['加快智能算力中心建设'])
    await change(digital, { add: [{ id: id(1), column: 2 }] })
    expect(await ledger.as('supervisor', (t) => suggestMembers(t, digital))).toEqual([])
  })
})

describe('plans', () => {
  test('have a slice for each year with its own target; done is what others verified', async () => {
    await change(plan, {
      add: [
        { id: id(3), slice: 2024, target: '2024年：开工24处' },
        { id: id(3), slice: 2025, target: '2025年：完工24处' },
        { id: id(2), slice: 2024 },
      ],
    })
    await ledger.database.inDistrict((t) =>
      sql`update ledger.commitment set state = 'closed', phase = 'ended', outcome = 'closed' where commitment_id = ${id(2)}::uuid`.execute(
        t.db,
      ),
    )
    const board = await ledger.as('supervisor', (t) => getBoard(t, plan))
    expect(board.slices.map(({ slice, count }) => [slice, count.done, count.total])).toEqual([
      [2024, 1, 2],
      [2025, 0, 1],
    ])
    // The one in two slices counts once for the whole plan.
    expect(board.count).toMatchObject({ total: 2, done: 1 })
    expect(board.members.find((one) => one.slice === 2025)?.target).toBe('2025年：完工24处')
    expect(await titles({ board: plan, slice: '2025' })).toEqual(['老旧小区改造'])
    const [refused] = await change(plan, { add: [{ id: id(0), slice: 2027 }] })
    expect(refused?.error?.code).toBe('ledger.boardSlice')
  })
})

describe('a board', () => {
  test('is renamed from a day on; days before keep the old name, and the second of two editors is told', async () => {
    const { version } = await ledger.as('supervisor', (t) => getBoard(t, five))
    const asked = { id: five, version, name: '“五子”联动（2025）', from: parsePlainDate('2024-05-01') }
    await ledger.as('supervisor', (t) => renameBoard(t, asked))
    await expect(ledger.as('supervisor2', (t) => renameBoard(t, asked))).rejects.toMatchObject({
      code: 'ledger.boardChanged',
    })
    const nameOn = async (now: string) => {
      ledger.clock.set(now)
      return (await ledger.as('supervisor', (t) => getBoard(t, five))).name
    }
    expect(await nameOn('2024-04-30T01:00:00Z')).toBe('“五子”联动')
    expect(await nameOn('2024-05-02T01:00:00Z')).toBe('“五子”联动（2025）')
    const then = await ledger.as('supervisor', (t) => getBoard(t, five, parsePlainDate('2024-03-29')))
    expect(then.name).toBe('“五子”联动')
  })

  test('shows a past day as it was known', async () => {
    ledger.clock.set('2024-06-03T01:00:00Z')
    await change(digital, { remove: [{ id: id(0) }] })
    expect(await titles({ board: digital })).toEqual(['推动数字产业集群建设'])
    expect(await titles({ board: digital, asOf: '2024-06-01' })).toEqual([
      '加快智能算力中心建设',
      '推动数字产业集群建设',
    ])
    const then = await ledger.as('supervisor', (t) => getBoard(t, digital, parsePlainDate('2024-06-01')))
    expect(then.count.total).toBe(2)
    await expect(
      ledger.as('supervisor', (t) => getBoard(t, digital, parsePlainDate('2024-03-28'))),
    ).rejects.toMatchObject({ code: 'ledger.unknownBoard' })
  })

  test('closes on a day, is read afterwards and takes nothing new', async () => {
    const { version } = await ledger.as('supervisor', (t) => getBoard(t, digital))
    await ledger.as('supervisor', (t) => closeBoard(t, { id: digital, version, on: parsePlainDate('2024-06-02') }))
    await expect(change(digital, { add: [{ id: id(0) }] })).rejects.toMatchObject({ code: 'ledger.boardClosed' })
    expect(await titles({ board: digital })).toEqual(['推动数字产业集群建设'])
  })

  test('stands in two layers, and only a plan has years', async () => {
    await expect(create({ name: '第三层', parentId: digital })).rejects.toMatchObject({ code: 'ledger.boardTooDeep' })
    await expect(create({ name: '有年份的专项', fromYear: 2024, toYear: 2025 })).rejects.toMatchObject({
      code: 'ledger.boardYears',
    })
  })

  test('of one district is none of another’s', async () => {
    const { other } = ledger.database
    expect(await ledger.database.inDistrict((t) => listBoards(t), other)).toEqual([])
    await expect(ledger.database.inDistrict((t) => getBoard(t, five), other)).rejects.toMatchObject({
      code: 'ledger.unknownBoard',
    })
    const query = CommitmentQuery.parse({ board: five })
    expect((await ledger.database.inDistrict((t) => listCommitments(t, query), other)).rows).toEqual([])
  })
})
