import type { UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { parsePlainDate } from '@lantu/kernel/time'
import { withTenant } from '@lantu/platform/db'
import { readStream } from '@lantu/platform/events'
import { keepFile } from '@lantu/platform/files'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActionInput } from '#domain/fields.ts'
import type { MatterId } from '#domain/ids.ts'
import { corePolicies, deviationPolicy, supervisionPolicy } from '#domain/policies/index.ts'
import { type People, type Post, settle } from '#testing/people.ts'
import { createMatters } from './create.ts'
import { openMatter } from './open.ts'
import { proposeClosure } from './propose-closure.ts'

const effects = fixedEffects('2024-04-26T01:00:00Z') // Friday 26 April 2024, 09:00 in Beijing
const matters = createMatters({ policies: corePolicies })
const due = parsePlainDate('2024-05-31')
let database: TestDatabase
let people: People
let units: People['units']
beforeAll(async () => {
  database = await testDatabase({ effects })
  people = await settle(database)
  units = people.units
})
afterAll(() => database.drop())

const as = <T>(post: Post, work: Parameters<typeof withTenant<T>>[2]) => withTenant(database, people.actor(post), work)
const step = (post: Post, matterId: MatterId, action: string, input: ActionInput = {}) =>
  as(post, (tenancy) => matters.act(tenancy, { matterId, action, input }))

const open = () =>
  as('supervisor', (tenancy) =>
    openMatter(tenancy, {
      policy: supervisionPolicy,
      subject: { subjectKind: 'commitment', subjectId: 'c-1' },
      basis: 'government',
      title: '水毁修复工程按期投用',
    }),
  )

async function issued(): Promise<MatterId> {
  const { matterId } = await open()
  await step('supervisor', matterId, 'propose', {
    lead: units.water,
    co: [units.city],
    due,
    requirement: '7处工程汛前投用',
  })
  await step('head', matterId, 'approve')
  await step('supervisor', matterId, 'consult', { days: 2 })
  await step('waterHandler', matterId, 'comment', { comment: '无意见' })
  await step('cityHandler', matterId, 'comment', { comment: '无意见' })
  await step('head', matterId, 'issue')
  return matterId
}

async function reported(): Promise<MatterId> {
  const matterId = await issued()
  await step('waterHandler', matterId, 'receive')
  await step('waterHandler', matterId, 'start')
  await step('waterSigner', matterId, 'countersign', { feedback: '7处均已通过验收' })
  await step('waterHandler', matterId, 'report')
  return matterId
}

describe('a matter from 登记 to 销号', () => {
  test('goes the whole way, once returned, and is closed by another than its unit and its verifier', async () => {
    const matterId = await reported()
    await step('verifier', matterId, 'verify', { method: 'onSite' })
    expect(await step('verifier', matterId, 'return', { reason: '第7处照片无拍摄时间' })).toMatchObject({
      state: 'returned',
    })
    const file = await as('waterHandler', (tenancy) =>
      keepFile(tenancy, { content: Buffer.from('照片'), mediaType: 'image/jpeg' }),
    )
    await step('waterSigner', matterId, 'countersign', {
      feedback: '已补',
      evidence: [{ sha256: file.sha256, name: '第7处.jpg' }],
    })
    await step('waterHandler', matterId, 'report')
    await step('verifier', matterId, 'verify', { method: 'documents' })
    await step('verifier', matterId, 'submit', { conclusion: 'met', finding: '三条标准均达到' })
    await expect(step('verifier', matterId, 'close')).rejects.toMatchObject({ code: 'matters.notYours' })
    const closed = await step('head', matterId, 'close')
    expect(closed).toMatchObject({ state: 'closed', number: '督办〔2024〕1号' })
  })

  test('is numbered in order, without gaps when an issuing fails', async () => {
    const [a, b] = [await issued(), await issued()]
    const numbers = await Promise.all([a, b].map((id) => as('head', (t) => readStream(t, `matter:${id}`))))
    const given = numbers.map((events) => events.find((event) => event.type === 'matter.issued')?.data['number'])
    expect(given).toEqual(['督办〔2024〕2号', '督办〔2024〕3号'])
  })

  test('keeps words out of the events', async () => {
    const matterId = await reported()
    const events = await as('head', (tenancy) => readStream(tenancy, `matter:${matterId}`))
    expect(JSON.stringify(events)).not.toMatch(/水毁|验收|无意见|汛前/)
  })
})

describe('refusals', () => {
  test('the unit scored on it neither verifies nor closes, whatever other role its people hold', async () => {
    const matterId = await reported()
    const both = people.actor('waterHandler', [{ role: 'verifier', unitId: units.office }])
    const attempt = withTenant(database, both, (tenancy) =>
      matters.act(tenancy, { matterId, action: 'verify', input: { method: 'documents' } }),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'matters.ownUnit' })
  })

  test('issuing before 征求意见 is over', async () => {
    const { matterId } = await open()
    await step('supervisor', matterId, 'propose', { lead: units.water, due, requirement: '汛前投用' })
    await step('head', matterId, 'approve')
    await step('supervisor', matterId, 'consult', { days: 3 })
    await expect(step('head', matterId, 'issue')).rejects.toMatchObject({
      code: 'matters.consulting',
      params: { until: '2024-04-30' },
    })
  })

  test('a stale version', async () => {
    const matterId = await issued()
    const attempt = as('waterHandler', (t) =>
      matters.act(t, { matterId, action: 'receive', input: {}, expectedVersion: 2 }),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'db.changedMeanwhile' })
  })

  test('missing and unknown fields are named', async () => {
    const { matterId } = await open()
    await expect(step('supervisor', matterId, 'propose', { lead: units.water, finding: '？' })).rejects.toMatchObject({
      code: 'matters.input',
      faults: [{ where: '/input/due' }, { where: '/input/requirement' }, { where: '/input/finding' }],
    })
  })

  test('a statistics office as owner of a deviation, an enterprise as owner of anything', async () => {
    const { matterId } = await database.inDistrict((tenancy) =>
      openMatter(tenancy, {
        policy: deviationPolicy,
        subject: { subjectKind: 'signal', subjectId: 's-1' },
        basis: 'government',
        title: '投资增速落后',
        onceKey: 'signal:s-1',
      }),
    )
    const propose = (lead: UnitId) => step('supervisor', matterId, 'propose', { lead, due, measures: '逐项目调度' })
    await expect(propose(units.statistics)).rejects.toMatchObject({ code: 'matters.measuringLead' })
    await expect(propose(units.company)).rejects.toMatchObject({ code: 'matters.enterpriseLead' })
    await expect(propose(units.tax)).resolves.toMatchObject({ state: 'proposed' })
  })

  test('evidence that was never uploaded', async () => {
    const matterId = await issued()
    await step('waterHandler', matterId, 'receive')
    await step('waterHandler', matterId, 'start')
    const evidence = [{ sha256: 'f'.repeat(64), name: '无.pdf' }]
    await expect(step('waterHandler', matterId, 'progress', { progress: '在建', evidence })).rejects.toMatchObject({
      code: 'matters.evidenceMissing',
    })
  })

  test('another district sees nothing of it', async () => {
    const matterId = await issued()
    const stranger = withTenant(database, { ...people.actor('head'), district: database.other }, (t) =>
      matters.act(t, { matterId, action: 'terminate', input: {} }),
    )
    await expect(stranger).rejects.toMatchObject({ code: 'matters.missing' })
  })

  test('a unit sees nothing of it before it is consulted', async () => {
    const { matterId } = await open()
    await step('supervisor', matterId, 'propose', { lead: units.water, due, requirement: '汛前投用' })
    await expect(step('waterHandler', matterId, 'comment', { comment: '？' })).rejects.toMatchObject({
      code: 'matters.missing',
    })
  })
})

describe('recovery', () => {
  test('only proposes the closing, and a second opening under the same key finds the first', async () => {
    const opening = {
      policy: deviationPolicy,
      subject: { subjectKind: 'signal', subjectId: 's-2' },
      basis: 'government',
      title: '社零落后',
      onceKey: 'signal:s-2',
    } as const
    const first = await database.inDistrict((tenancy) => openMatter(tenancy, opening))
    const again = await database.inDistrict((tenancy) => openMatter(tenancy, opening))
    expect(again).toMatchObject({ matterId: first.matterId, isNew: false })
    const reasons = [{ code: 'signals.recovered', params: {} }]
    const propose = () =>
      database.inDistrict((tenancy) => proposeClosure(tenancy, { matterId: first.matterId, reasons }))
    expect([await propose(), await propose()]).toEqual([true, false])
    await step('supervisor', first.matterId, 'propose', { lead: units.city, due, measures: '活动拉动' })
    await step('head', first.matterId, 'issue')
    await step('verifier', first.matterId, 'verifyRecovery', { method: 'documents' })
    await step('verifier', first.matterId, 'submit', { conclusion: 'met', finding: '已恢复' })
    expect(await step('head', first.matterId, 'close')).toMatchObject({ state: 'closed' })
  })
})
