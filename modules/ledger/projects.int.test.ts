import { Fen } from '@lantu/kernel'
import { parsePlainDate as day } from '@lantu/kernel/time'
import { listMatters } from '@lantu/matters'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import {
  AmendProject,
  BlockerQuery,
  type CommitmentId,
  NewBlocker,
  NewCounted,
  NewMilestone,
  NewMovement,
  NewProject,
  NewStageEntry,
  type ProjectId,
  ProjectQuery,
} from './contract/index.ts'
import {
  addBlocker,
  amendBlocker,
  amendProject,
  createProject,
  getProject,
  listBlockers,
  listFundsGaps,
  listProjects,
  openBlockerMatter,
  recordCounted,
  recordMilestone,
  recordMovement,
  recordStage,
} from './index.ts'

/** 项目 through its services, as different people; the clock stands on Friday 26 April 2024. */
let ledger: TestLedger
let commitments: readonly CommitmentId[]
beforeAll(async () => {
  ledger = await testLedger()
  commitments = await takeFolder(ledger, [{ title: '推进河道治理60公里' }])
})
afterAll(() => ledger.drop())

let count = 0
const given = (more: object = {}) =>
  NewProject.parse({
    name: `河道治理工程${++count}`,
    kind: 'investment',
    leadUnitId: ledger.units.water,
    total: '650000000',
    ...more,
  })
const make = (more: object = {}, by: Post = 'supervisor') => ledger.as(by, (t) => createProject(t, given(more)))
const enter = (id: ProjectId, entry: object, by: Post = 'waterHandler') =>
  ledger.as(by, (t) => recordStage(t, { id, entry: NewStageEntry.parse(entry) }))
const move = (id: ProjectId, movement: object, by: Post = 'waterHandler') =>
  ledger.as(by, (t) => recordMovement(t, { id, movement: NewMovement.parse({ paper: '财预1号', ...movement }) }))
const list = async (query: object = {}, by: Post = 'supervisor') =>
  (await ledger.as(by, (t) => listProjects(t, ProjectQuery.parse(query)))).rows
const on = async <T>(instant: string, work: () => Promise<T>): Promise<T> => {
  const before = ledger.clock.now().toString()
  ledger.clock.set(instant)
  try {
    return await work()
  } finally {
    ledger.clock.set(before)
  }
}

describe('a project', () => {
  test('is entered once by its name, amended on the version its editor saw, and a past day keeps what was known', async () => {
    const made = await on('2024-03-01T02:00:00Z', () =>
      make({ carries: [{ commitmentId: commitments[0], weight: 30 }], plan: '1000', planYear: 2024 }),
    )
    expect(made).toMatchObject({ version: 1, flags: [], carried: [{ title: '推进河道治理60公里', weight: 30 }] })
    await expect(make({ name: made.name })).rejects.toMatchObject({ code: 'ledger.project.nameTaken' })
    const change = AmendProject.parse({ name: `${made.name}（二期）`, coUnitIds: [ledger.units.city] })
    const amend = (version: number) => ledger.as('supervisor', (t) => amendProject(t, { id: made.id, version, change }))
    expect(await amend(1)).toMatchObject({ version: 2, coUnitIds: [ledger.units.city], planYear: 2024 })
    await expect(amend(1)).rejects.toMatchObject({ code: 'ledger.project.changedMeanwhile' })
    const past = (asOf: string) => ledger.as('supervisor', (t) => getProject(t, made.id, day(asOf)))
    expect(await past('2024-03-31')).toMatchObject({ name: made.name, version: 1, coUnitIds: [] })
    await expect(past('2024-02-01')).rejects.toMatchObject({ code: 'ledger.project.unknown' })
  })

  test('names only what the district has', async () => {
    const nobody = '01890000-0000-7000-8000-0000000000ff'
    await expect(make({ leadUnitId: nobody })).rejects.toMatchObject({ code: 'ledger.unknownUnit' })
    await expect(make({ coUnitIds: [ledger.units.water] })).rejects.toMatchObject({ code: 'ledger.leadAmongCo' })
    await expect(make({ leaderId: nobody })).rejects.toMatchObject({ code: 'ledger.project.unknownLeader' })
    await expect(make({ plan: '1' })).rejects.toMatchObject({ code: 'ledger.project.planYear' })
    await expect(make({ carries: [{ commitmentId: nobody, weight: 1 }] })).rejects.toMatchObject({
      code: 'ledger.project.unknownCommitment',
    })
  })

  test('is seen and changed by its own units; by no others', async () => {
    const { id, name } = await make({ coUnitIds: [ledger.units.city] })
    for (const post of ['waterHandler', 'cityHandler', 'verifier'] as const)
      expect((await list({ q: name }, post)).map((row) => row.id)).toEqual([id])
    expect(await list({ q: name }, 'cultureHandler')).toEqual([])
    const entry = { stage: 'reserve', on: '2024-04-01' }
    await expect(enter(id, entry, 'cultureHandler')).rejects.toMatchObject({ code: 'ledger.project.unknown' })
    await expect(enter(id, entry, 'verifier')).rejects.toMatchObject({ code: 'ledger.project.notYours' })
    expect((await enter(id, entry, 'cityHandler')).stage).toMatchObject({ stage: 'reserve', days: 25 })
    const other = await ledger.database.inDistrict(
      (t) => listProjects(t, ProjectQuery.parse({})),
      ledger.database.other,
    )
    expect(other.rows).toEqual([])
  })
})

describe('what is recorded of it', () => {
  test('stages: a correction and a take-back say why, and every entry stays', async () => {
    const { id } = await make()
    await enter(id, { stage: 'approved', on: '2024-01-10', paper: '批复1号' })
    await enter(id, { stage: 'started', on: '2024-03-20' })
    const again = { stage: 'started', on: '2024-03-25' }
    await expect(enter(id, again)).rejects.toMatchObject({ code: 'ledger.project.correctionReason' })
    const corrected = await enter(id, { ...again, reason: '施工许可日期有误' })
    expect(corrected.stages).toMatchObject([
      { stage: 'approved', on: '2024-01-10', until: '2024-03-25', days: 75 },
      { stage: 'started', on: '2024-03-25', until: null, days: 32 },
    ])
    expect(corrected.flags.map((one) => one.code)).toEqual(['startedNotListed'])
    const back = await enter(id, { stage: 'started', on: null, reason: '未取得许可' })
    expect(back.stage).toMatchObject({ stage: 'approved' })
    expect(back.stageEntries).toMatchObject([{ no: 4, on: null }, { no: 3 }, { no: 2 }, { no: 1, paper: '批复1号' }])
    await expect(enter(id, { stage: 'started', on: '2024-04-27' })).rejects.toMatchObject({
      code: 'ledger.project.futureDay',
    })
    await expect(enter(id, { stage: 'started', on: '2023-12-31' })).rejects.toMatchObject({
      code: 'ledger.project.stageOrder',
    })
  })

  test('入库 and 纳统 are not the lead unit’s to say; what was counted has a source that is not held to it', async () => {
    const { id } = await make()
    const listed = { stage: 'listed', on: '2024-04-01', paper: '入库1号' }
    await expect(enter(id, listed)).rejects.toMatchObject({ code: 'ledger.project.countersOnly' })
    expect((await enter(id, listed, 'supervisor')).stage).toMatchObject({ stage: 'listed' })
    const say = (by: Post, more: object = {}) =>
      ledger.as(by, (t) =>
        recordCounted(t, {
          id,
          counted: NewCounted.parse({
            period: '2024-01-01/2024-03-31',
            amount: '100',
            sourceUnitId: ledger.units.development,
            source: '月报',
            ...more,
          }),
        }),
      )
    await expect(say('waterHandler')).rejects.toMatchObject({ code: 'ledger.project.countersOnly' })
    await expect(say('supervisor', { sourceUnitId: ledger.units.water })).rejects.toMatchObject({
      code: 'ledger.project.sourceIsLead',
    })
    await say('supervisor')
    await say('supervisor', { period: '2024-01-01/2024-02-29', amount: '50' })
    expect((await say('supervisor', { amount: '120' })).counted).toMatchObject([
      { amount: '120', current: true },
      { amount: '100', current: false },
      { amount: '50', current: false },
    ])
  })

  test('nodes: moved and withdrawn with a reason, late from the day after', async () => {
    const { id } = await make()
    const say = (milestone: object) =>
      ledger.as('waterHandler', (t) => recordMilestone(t, { id, milestone: NewMilestone.parse(milestone) }))
    expect((await say({ name: '完成招标', planned: '2024-04-26' })).flags).toEqual([])
    const moved = { milestoneNo: 1, name: '完成招标', planned: '2024-04-20' }
    await expect(say(moved)).rejects.toMatchObject({ code: 'ledger.project.milestoneReason' })
    const late = await say({ ...moved, reason: '提前' })
    expect(late).toMatchObject({
      next: { plannedFirst: '2024-04-26', moved: 1, daysLate: 6 },
      flags: [{ code: 'milestoneLate', reason: { params: { days: 6 } } }],
    })
    expect((await say({ ...moved, doneOn: '2024-04-22' })).flags).toEqual([])
    await expect(say({ ...moved, milestoneNo: 9 })).rejects.toMatchObject({ code: 'ledger.project.unknownMilestone' })
  })

  test('money: never more than was given without a word; what is held back is told with its days', async () => {
    const { id } = await make({ kind: 'fund' })
    await move(id, { step: 'budget', on: '2024-03-01', amount: '1000000' })
    const over = { step: 'released', on: '2024-03-10', amount: '1000001' }
    await expect(move(id, over)).rejects.toMatchObject({ code: 'ledger.project.fundsOver' })
    await expect(move(id, { ...over, confirmOver: true })).rejects.toMatchObject({ code: 'ledger.project.fundsOver' })
    const half = await move(id, { ...over, amount: '500000' })
    expect(half.funds).toMatchObject({ held: '500000', heldSince: '2024-03-01', releasedShare: 500, daysToRelease: 9 })
    const gaps = await ledger.as('waterHandler', (t) => listFundsGaps(t, {}))
    expect(gaps.rows).toMatchObject([{ projectId: id, held: '500000', days: 56, late: true }])
    const before = await ledger.as('supervisor', (t) => listFundsGaps(t, { asOf: day('2024-04-25') }))
    expect(before.rows).toEqual([])
    const all = await move(id, { ...over, confirmOver: true, reason: '上级追加，文件后到', amount: '600000' })
    expect(all.funds).toMatchObject({ held: '0', releasedShare: 1100, heldSince: null })
    expect(all.movements.at(-1)).toMatchObject({ no: 3, reason: '上级追加，文件后到' })
  })

  test('two releases at the same moment do not pass 100 % together', async () => {
    const { id } = await make({ kind: 'fund' })
    await move(id, { step: 'budget', on: '2024-03-01', amount: '100' })
    const both = await Promise.allSettled(
      ['waterHandler', 'waterSigner'].map((by) =>
        move(id, { step: 'released', on: '2024-03-02', amount: '60' }, by as Post),
      ),
    )
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('堵点', () => {
  const block = (id: ProjectId, more: object = {}, by: Post = 'waterHandler') =>
    ledger.as(by, (t) =>
      addBlocker(t, {
        projectId: id,
        blocker: NewBlocker.parse({
          what: '管线迁改未批',
          since: '2024-04-01',
          remover: { kind: 'unit', unitId: ledger.units.city },
          ...more,
        }),
      }),
    )

  test('the unit that is to remove it promises, and is not the one to say that it is removed', async () => {
    const { id } = await make({ coUnitIds: [ledger.units.city] })
    const made = await block(id)
    const amend = (change: object, version: number, by: Post) =>
      ledger.as(by, (t) => amendBlocker(t, { id: made.id, version, change }))
    const promised = await amend({ promisedBy: day('2024-04-20') }, 1, 'cityHandler')
    expect(promised).toMatchObject({ version: 2, overdue: 6, daysOpen: 25 })
    expect((await list({ flag: 'promiseOverdue' }, 'waterHandler')).map((row) => row.id)).toContain(id)
    const removed = { removedOn: day('2024-04-25'), verifiedHow: '现场核实已迁改' }
    await expect(amend(removed, 2, 'cityHandler')).rejects.toMatchObject({ code: 'ledger.project.removerSays' })
    const elsewhere = { ...removed, remover: { kind: 'city' as const } }
    await expect(amend(elsewhere, 2, 'cityHandler')).rejects.toMatchObject({ code: 'ledger.project.removerSays' })
    await expect(amend(removed, 1, 'waterHandler')).rejects.toMatchObject({ code: 'ledger.project.changedMeanwhile' })
    expect(await amend(removed, 2, 'waterHandler')).toMatchObject({ overdue: 0, daysOpen: 24 })
    await expect(amend({ what: '再堵' }, 3, 'waterHandler')).rejects.toMatchObject({
      code: 'ledger.project.blockerRemoved',
    })
  })

  test('a unit outside the project sees it while it is to remove something, and may only promise', async () => {
    const { id } = await make()
    const made = await block(id, { remover: { kind: 'unit', unitId: ledger.units.culture } })
    const say = (change: object) =>
      ledger.as('cultureHandler', (t) => amendBlocker(t, { id: made.id, version: 1, change }))
    await expect(say({ what: '没有堵' })).rejects.toMatchObject({ code: 'ledger.project.notYours' })
    expect(await say({ promisedBy: day('2024-05-10') })).toMatchObject({ version: 2 })
    const query = BlockerQuery.parse({ unit: ledger.units.culture })
    const seen = await ledger.as('cultureHandler', (t) => listBlockers(t, query))
    expect(seen.rows.map((one) => one.id)).toEqual([made.id])
    const unseen = await ledger.as('developmentHandler', (t) => listBlockers(t, BlockerQuery.parse({})))
    expect(unseen.rows).toEqual([])
  })

  test('becomes one case with the project as its subject, however often it is asked', async () => {
    const { id } = await make()
    const made = await block(id, { remover: { kind: 'districtLeader' }, needsLeader: true })
    const open = () => ledger.as('supervisor', (t) => openBlockerMatter(t, { id: made.id, basis: 'government' }))
    const first = await open()
    expect(first.isNew).toBe(true)
    expect(await open()).toEqual({ matterId: first.matterId, isNew: false })
    const subject = { subjectKind: 'project', subjectId: id }
    const found = await ledger.as('supervisor', (t) => listMatters(t, { ...subject, limit: 10 }))
    expect(found.rows.map((one) => one.id)).toEqual([first.matterId])
    await expect(block(id, { since: '2024-04-27' })).rejects.toMatchObject({ code: 'ledger.project.blockerDays' })
  })
})

test('the list goes on from page to page in each order and no project is told twice', async () => {
  for (const total of [null, '5', '70000000']) await make({ total: total === null ? null : Fen.parse(total) })
  for (const sort of ['flags', 'total', 'name'] as const) {
    const whole = await list({ sort, limit: 200 })
    const seen: string[] = []
    let after: readonly string[] | undefined
    do {
      const asked = { ...ProjectQuery.parse({ sort, limit: 3 }), after }
      const page = await ledger.as('supervisor', (t) => listProjects(t, asked))
      seen.push(...page.rows.map((row) => row.id))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual(whole.map((row) => row.id))
    expect(new Set(seen).size).toBe(seen.length)
  }
  const flagged = (await list({ limit: 200 })).map((row) => row.flags.length > 0)
  expect(flagged).toEqual(flagged.toSorted((a, b) => Number(b) - Number(a)))
})

test('every write is an event on the project’s stream, and none holds a word that a person wrote', async () => {
  const answer = await ledger.database.pool.query<{ type: string; data: unknown }>(
    "select type, data from log.event where stream like 'project:%'",
  )
  expect(new Set(answer.rows.map((row) => row.type))).toEqual(
    new Set(
      'added amended stageEntered stageTakenBack counted milestoneSaid moneyMoved blockerAdded blockerAmended blockerRemoved blockerMatterOpened'
        .split(' ')
        .map((type) => `project.${type}`),
    ),
  )
  expect(JSON.stringify(answer.rows.map((row) => row.data))).not.toMatch(/\p{Script=Han}/u)
})
