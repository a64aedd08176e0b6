import { Period } from '@lantu/kernel/time'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import type { Http } from '@lantu/platform/http'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger, type UnitKey } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type Call, testHttp } from '#testing/http.ts'
import { type CommitmentId, CommitmentPage, ListCounts, NewProgress, type OfficerList } from './contract/index.ts'
import { eraseProgress, followMatters, getCommitment, lightCommitments, recordProgress } from './index.ts'

const matters = createMatters({ policies: corePolicies })
const tasks = {
  flood: { title: '完成水毁工程修复', co: '区城市管理委', due: '2024-05-31' },
  parking: { title: '新增停车位500个', lead: '区城市管理委', due: '2024-07-20' },
  festival: { title: '举办文化节', lead: '区文化和旅游局' },
  river: { title: '推进河道治理60公里' },
  plan: { title: '编制防汛应急预案', due: '2024-07-15' },
  pump: { title: '改造泵站3座', co: '区城市管理委', due: '2024-06-10' },
  museum: { title: '开放非遗展厅', lead: '区文化和旅游局' },
  garden: { title: '新建口袋公园', lead: '区城市管理委', due: '2024-12-20' },
  lamps: { title: '更换路灯', lead: '区城市管理委', due: '2024-11-30' },
} as const
type Task = keyof typeof tasks

let ledger: TestLedger
let http: Http
let call: Call
const ids: Partial<Record<Task, CommitmentId>> = {}
const id = (task: Task): CommitmentId => {
  const found = ids[task]
  if (!found) throw new Error(`no ${task}`)
  return found
}
const report = (post: Post, task: Task, given: { unit: UnitKey; period: string; problems?: string }) =>
  ledger.as(post, (t) => {
    const { unit, period, problems = null } = given
    const progress = { unitId: ledger.units[unit], period: Period.parse(period), done: '正在推进', problems }
    return recordProgress(t, { id: id(task), progress: NewProgress.parse(progress) })
  })
const step = (post: Post, task: Task, action: string, input = {}) =>
  ledger.as(post, async (t) => {
    const { matterId } = await getCommitment(t, id(task))
    await matters.act(t, { matterId: MatterId.parse(matterId), action, input })
  })

const april = '2024-04-01/2024-04-30'
const may = '2024-05-01/2024-05-31'

/** Nine tasks issued on 29 March, told of on 3 June, and looked at on 28 June: the ninety-first day. */
beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  const made = await takeFolder(ledger, Object.values(tasks))
  for (const [n, task] of (Object.keys(tasks) as Task[]).entries()) ids[task] = made[n] as CommitmentId
  ledger.clock.set('2024-06-03T01:00:00Z')
  await report('waterSigner', 'flood', { unit: 'water', period: may, problems: '两处占地需城市管理委协调' })
  for (const task of ['river', 'plan'] as const) await report('waterSigner', task, { unit: 'water', period: may })
  await report('waterSigner', 'pump', { unit: 'water', period: april })
  await report('waterHandler', 'pump', { unit: 'water', period: may, problems: '等待审签' })
  await report('cultureSigner', 'festival', { unit: 'culture', period: may })
  await report('cultureSigner', 'museum', { unit: 'culture', period: april, problems: '展陈尚未完成' })
  await step('cultureSigner', 'festival', 'askExtension', { due: '2025-03-31', reason: '场馆改造' })
  await ledger.clock.set('2024-06-20T01:00:00Z')
  await step('waterSigner', 'river', 'countersign', { feedback: '已完成' })
  await step('waterHandler', 'river', 'report')
  ledger.clock.set('2024-06-28T01:00:00Z')
  await ledger.database.inDistrict((t) => followMatters(t))
  await ledger.database.inDistrict((t) => lightCommitments(t))
  ;({ http, call } = await testHttp(ledger.database, (bearer) => {
    const [first = '', post] = bearer.split('.')
    const actor = ledger.actor((post ?? first) as Post)
    return post === undefined ? actor : { ...actor, district: ledger.database.other }
  }))
})
afterAll(async () => {
  await http.close()
  await ledger.drop()
})

async function listed(bearer: string, list: OfficerList): Promise<Task[]> {
  const answer = await call(bearer, `GET /commitments?list=${list}&sort=number`)
  expect(answer.status).toBe(200)
  const byTitle = new Map(Object.entries(tasks).map(([task, { title }]) => [title as string, task as Task]))
  return CommitmentPage.parse(answer.json).rows.map((row) => byTitle.get(row.title) as Task)
}
const counted = async (bearer: string) => ListCounts.parse((await call(bearer, 'GET /commitments/lists')).json)

describe('each list finds what it must and not what it must not', () => {
  const cases: readonly (readonly [OfficerList, Post, readonly Task[], readonly Task[]])[] = [
    ['behind', 'supervisor', ['flood', 'pump', 'parking'], ['festival', 'river', 'plan']],
    ['dueSoon', 'supervisor', ['parking', 'plan'], ['flood', 'pump', 'festival']],
    ['needsDecision', 'supervisor', ['flood', 'festival'], ['museum', 'pump', 'river']],
    ['neverUpdated', 'supervisor', ['parking', 'garden', 'lamps'], ['flood', 'museum', 'river']],
    ['blockedAcrossUnits', 'supervisor', ['flood'], ['museum', 'pump', 'parking']],
    ['untouched', 'supervisor', ['parking', 'garden', 'lamps'], ['flood', 'plan', 'river']],
    ['waitingForMe', 'waterHandler', ['pump'], ['flood', 'plan', 'river', 'parking']],
    ['waitingForMe', 'waterSigner', ['pump'], ['flood', 'river', 'museum']],
    ['waitingForMe', 'cultureHandler', ['museum'], ['festival', 'parking']],
    ['waitingForMe', 'verifier', ['river'], ['flood', 'festival']],
    ['waitingForMe', 'head', ['river', 'festival'], ['flood', 'museum']],
    ['waitingForMe', 'firstLeader', ['flood', 'festival'], ['museum', 'river']],
    ['behind', 'waterHandler', ['flood', 'pump'], ['parking']],
    ['untouched', 'cityHandler', ['parking'], ['flood', 'river']],
  ]
  test.each(cases)('%s for %s', async (list, post, found, not) => {
    const rows = await listed(post, list)
    expect(rows).toEqual(expect.arrayContaining([...found]))
    expect(rows.filter((task) => not.includes(task))).toEqual([])
    expect((await counted(post))[list]).toBe(rows.length)
  })

  test('a leader is asked about what is in their charge or in nobody’s', async () => {
    const other = '0190c0de-0000-7000-8000-0000000000ff'
    await ledger.database.inDistrict((t) =>
      sql`update ledger.commitment set leader_id = ${other}::uuid where commitment_id = ${id('flood')}::uuid`.execute(
        t.db,
      ),
    )
    expect(await listed('deputy', 'waitingForMe')).toEqual(['festival'])
  })
})

describe('the lists', () => {
  test('are narrowed by the other filters and counted by lamp with them', async () => {
    const { json } = await call('supervisor', 'GET /commitments?list=behind&lamp=red')
    expect(CommitmentPage.parse(json).rows.every((row) => row.lamp?.colour === 'red')).toBe(true)
    const counts = await call('supervisor', `GET /commitments/counts?list=dueSoon&lead=${ledger.units.water}`)
    expect(counts.json).toMatchObject({ total: 1 })
  })

  test('are about today: a past day and an unknown list are refused', async () => {
    expect(await call('supervisor', 'GET /commitments?list=behind&asOf=2024-06-01')).toMatchObject({
      status: 422,
      json: { code: 'ledger.listOfToday' },
    })
    expect((await call('supervisor', 'GET /commitments?list=late')).status).toBe(422)
  })

  test('hold nothing of another district', async () => {
    expect(Object.values(await counted('other.supervisor')).every((count) => count === 0)).toBe(true)
  })

  test('stay as they are when the told reports are told again, and follow an erasure', async () => {
    const told = () =>
      ledger.database.inDistrict((t) =>
        sql`select commitment_id, reported_until, problem, blocked from ledger.commitment order by 1`.execute(t.db),
      )
    const before = (await told()).rows
    const { tellReports } = await import('#store/reports-told.ts')
    await ledger.database.inDistrict((t) => tellReports(t, Object.values(ids)))
    expect((await told()).rows).toEqual(before)
    const { progress } = await ledger.as('supervisor', (t) => getCommitment(t, id('flood')))
    await ledger.database.inDistrict((t) => eraseProgress(t, { id: id('flood'), progressId: progress[0]?.id ?? '' }))
    expect(await listed('supervisor', 'blockedAcrossUnits')).toEqual([])
    expect(await listed('supervisor', 'neverUpdated')).not.toContain('flood')
  })
})
