import { LantuError, type UnitId } from '@lantu/kernel'
import { withTenant } from '@lantu/platform/db'
import { readStream } from '@lantu/platform/events'
import { keepFile } from '@lantu/platform/files'
import { search, wordsOf } from '@lantu/search'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MatterId } from '#contract/ids.ts'
import { deviationPolicy, instructionPolicy, supervisionPolicy } from '#domain/policies/index.ts'
import { beginStory, lastDay, matters, type Story } from '#testing/story.ts'
import { adoptMatters } from './adopt.ts'
import { openMatter } from './open.ts'
import { proposeClosure } from './propose-closure.ts'

let story: Story
beforeAll(async () => {
  story = await beginStory()
})
afterAll(() => story.database.drop())

describe('a matter from 登记 to 销号', () => {
  test('goes the whole way, once returned, and is closed by another than its unit and its verifier', async () => {
    const { step, as } = story
    const matterId = await story.reported()
    await step('verifier', matterId, 'verify', { method: 'onSite' })
    expect(await step('verifier', matterId, 'return', { reason: '第7处照片无拍摄时间' })).toMatchObject({
      state: 'returned',
    })
    const file = await as('waterHandler', (t) => keepFile(t, { content: Buffer.from('照片'), mediaType: 'image/jpeg' }))
    const evidence = [{ sha256: file.sha256, name: '第7处.jpg' }]
    await step('waterSigner', matterId, 'countersign', { feedback: '已补', evidence })
    await step('waterHandler', matterId, 'report')
    await step('verifier', matterId, 'verify', { method: 'documents' })
    await step('verifier', matterId, 'submit', { conclusion: 'met', finding: '三条标准均达到' })
    await expect(step('verifier', matterId, 'close')).rejects.toMatchObject({ code: 'matters.notYours' })
    expect(await step('head', matterId, 'close')).toMatchObject({ state: 'closed', number: '督办〔2024〕1号' })
  })

  test('is numbered in order, without gaps when an issuing fails', async () => {
    const first = await story.issued()
    const doomed = await story.open()
    await expect(story.step('head', doomed, 'issue')).rejects.toMatchObject({ code: 'matters.wrongState' })
    const second = await story.issued()
    const given = await Promise.all(
      [first, second].map(
        async (id) => (await story.as('head', (t) => readStream(t, `matter:${id}`))).at(-1)?.data['number'],
      ),
    )
    expect(given).toEqual(['督办〔2024〕2号', '督办〔2024〕3号'])
  })

  test('of two who act at the same moment one wins, and two issued at the same moment have two numbers', async () => {
    const matterId = await story.issued()
    const both = await Promise.allSettled([
      story.step('waterHandler', matterId, 'receive'),
      story.step('waterSigner', matterId, 'receive'),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const ready = async () => {
      const id = await story.open()
      await story.step('supervisor', id, 'propose', {
        lead: story.people.units.water,
        due: lastDay,
        requirement: '汛前投用',
      })
      await story.step('head', id, 'approve')
      await story.step('supervisor', id, 'consult', { days: 2 })
      await story.step('waterHandler', id, 'comment', { comment: '无意见' })
      return id
    }
    const pair = [await ready(), await ready()]
    const numbers = (await Promise.all(pair.map((id) => story.step('head', id, 'issue')))).map((done) => done.number)
    expect(new Set(numbers)).toEqual(new Set(['督办〔2024〕5号', '督办〔2024〕6号']))
  })

  test('keeps words out of the events', async () => {
    const matterId = await story.reported()
    const events = await story.as('head', (t) => readStream(t, `matter:${matterId}`))
    expect(JSON.stringify(events)).not.toMatch(/水毁|验收|无意见|汛前/)
  })

  test('tells the verb by how the unit stands to the district', async () => {
    const matterId = await story.open()
    const { tax, city } = story.people.units
    await story.step('supervisor', matterId, 'propose', {
      lead: tax,
      co: [city],
      due: lastDay,
      requirement: '共同研究',
    })
    const { verbs } = await story.as('head', (t) => matters.get(t, { matterId }))
    expect(verbs).toEqual(
      expect.arrayContaining([
        { unit: tax, verb: 'request' },
        { unit: city, verb: 'assign' },
      ]),
    )
  })
})

describe('refusals', () => {
  test('the unit scored on it neither verifies nor closes, whatever other role its people hold', async () => {
    const matterId = await story.reported()
    const both = story.people.actor('waterHandler', [{ role: 'verifier', unitId: story.people.units.office }])
    const attempt = withTenant(story.database, both, (t) =>
      matters.act(t, { matterId, action: 'verify', input: { method: 'documents' } }),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'matters.ownUnit' })
  })

  test('issuing before 征求意见 is over, but not after its days', async () => {
    const { step, effects } = story
    const matterId = await story.open()
    await step('supervisor', matterId, 'propose', {
      lead: story.people.units.water,
      due: lastDay,
      requirement: '汛前投用',
    })
    await step('head', matterId, 'approve')
    await step('supervisor', matterId, 'consult', { days: 3 })
    // Friday 26 April, then Sunday 28 (调休), Monday 29 and Tuesday 30 April.
    await expect(step('head', matterId, 'issue')).rejects.toMatchObject({
      code: 'matters.consulting',
      params: { until: '2024-04-30' },
    })
    effects.set('2024-04-30T16:00:00.000Z')
    await expect(step('head', matterId, 'issue')).resolves.toMatchObject({ state: 'issued' })
    effects.set('2024-05-06T01:00:00.000Z')
  })

  test('say in both languages where it stands, what is possible, and whom a step is for', async () => {
    const matterId = await story.open()
    const early = await story.step('head', matterId, 'close').catch((error: unknown) => error)
    if (!(early instanceof LantuError)) throw new Error('closing a registered matter is refused')
    expect(early.say('zh')).toEqual({
      what: '现处“已登记”，不能销号',
      allowed: '现在可办：拟办、不予立项',
      next: '请刷新后按现状办理',
    })
    expect(early.say('en').what).toBe('It stands at “Registered”: “Close” is not possible now')
    const foreign = await story.step('verifier', matterId, 'propose').catch((error: unknown) => error)
    if (!(foreign instanceof LantuError)) throw new Error('a verifier proposes nothing')
    expect([foreign.say('zh').allowed, foreign.say('en').allowed]).toEqual([
      '由督查室办理',
      'It is for the supervision office',
    ])
  })

  test('a stale version', async () => {
    const matterId = await story.issued()
    const attempt = story.as('waterHandler', (t) =>
      matters.act(t, { matterId, action: 'receive', input: {}, expectedVersion: 2 }),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'db.changedMeanwhile' })
  })

  test('missing and unknown fields are named', async () => {
    const matterId = await story.open()
    const attempt = story.step('supervisor', matterId, 'propose', { lead: story.people.units.water, finding: '？' })
    await expect(attempt).rejects.toMatchObject({
      code: 'matters.input',
      faults: [{ where: '/input/due' }, { where: '/input/requirement' }, { where: '/input/finding' }],
    })
  })

  test('a statistics office as owner of a deviation, an enterprise as owner of anything', async () => {
    const { statistics, company, tax } = story.people.units
    const subject = { subjectKind: 'signal', subjectId: 's-1' }
    const { matterId } = await story.database.inDistrict((t) =>
      openMatter(t, { policy: deviationPolicy, subject, basis: 'government', title: '投资增速落后' }),
    )
    const propose = (lead: UnitId) =>
      story.step('supervisor', matterId, 'propose', { lead, due: lastDay, measures: '逐项目调度' })
    await expect(propose(statistics)).rejects.toMatchObject({ code: 'matters.measuringLead' })
    await expect(propose(company)).rejects.toMatchObject({ code: 'matters.enterpriseLead' })
    await expect(propose(tax)).resolves.toMatchObject({ state: 'proposed' })
  })

  test('an instruction without what was written, by whom and when', async () => {
    const subject = { subjectKind: 'instruction', subjectId: 'i-1' }
    const attempt = story.as('supervisor', (t) =>
      openMatter(t, {
        policy: instructionPolicy,
        subject,
        basis: 'government',
        title: '汛前检查',
        requirement: '三日内报',
      }),
    )
    await expect(attempt).rejects.toMatchObject({
      faults: [{ where: '/input/instructedOn' }, { where: '/input/instruction' }, { where: '/input/instructedBy' }],
    })
  })

  test('evidence that was never uploaded', async () => {
    const matterId = await story.issued()
    await story.step('waterHandler', matterId, 'receive')
    await story.step('waterHandler', matterId, 'start')
    const evidence = [{ sha256: 'f'.repeat(64), name: '无.pdf' }]
    await expect(
      story.step('waterHandler', matterId, 'progress', { progress: '在建', evidence }),
    ).rejects.toMatchObject({ code: 'matters.evidenceMissing' })
  })

  test('another district sees nothing of it', async () => {
    const matterId = await story.issued()
    const stranger = { ...story.people.actor('head'), district: story.database.other }
    const attempt = withTenant(story.database, stranger, (t) =>
      matters.act(t, { matterId, action: 'terminate', input: {} }),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'matters.missing' })
  })

  test('a unit sees nothing of it before it is consulted', async () => {
    const matterId = await story.open()
    await story.step('supervisor', matterId, 'propose', {
      lead: story.people.units.water,
      due: lastDay,
      requirement: '汛前投用',
    })
    await expect(story.step('waterHandler', matterId, 'comment', { comment: '？' })).rejects.toMatchObject({
      code: 'matters.missing',
    })
  })
})

describe('a matter that was issued before it came here', () => {
  test('is taken over in hand with a number, is found by its unit, and goes on like any other', async () => {
    const { water, statistics } = story.people.units
    const one = {
      subject: { subjectKind: 'commitment', subjectId: 'c-7' },
      basis: 'government',
      title: '折子工程第七项',
      lead: water,
      co: [],
      due: lastDay,
    } as const
    const [adopted] = await story.as('supervisor', (t) => adoptMatters(t, supervisionPolicy, [one]))
    if (adopted === undefined) throw new Error('one was given, one comes back')
    const matterId = MatterId.parse(adopted.matterId)
    expect(adopted).toMatchObject({ state: 'handling', number: expect.stringMatching(/^督办〔2024〕\d+号$/) })
    const hits = await story.as('waterHandler', (t) =>
      search(t, { q: '折子工程第七项', words: wordsOf(t.actor), kind: 'matter' }),
    )
    expect(hits.map((hit) => hit.subjectId)).toEqual([matterId])
    await story.step('waterSigner', matterId, 'countersign', { feedback: '已完成' })
    expect(await story.step('waterHandler', matterId, 'report')).toMatchObject({ state: 'reported' })
    const wrong = story.as('supervisor', (t) => adoptMatters(t, deviationPolicy, [{ ...one, lead: statistics }]))
    await expect(wrong).rejects.toMatchObject({ code: 'matters.measuringLead' })
  })
})

describe('recovery', () => {
  test('only proposes the closing, and a second opening under the same key finds the first', async () => {
    const { inDistrict } = story.database
    const subject = { subjectKind: 'signal', subjectId: 's-2' }
    const opening = {
      policy: deviationPolicy,
      subject,
      basis: 'government',
      title: '社零落后',
      onceKey: 'signal:s-2',
    } as const
    const { matterId } = await inDistrict((t) => openMatter(t, opening))
    expect(await inDistrict((t) => openMatter(t, opening))).toMatchObject({ matterId, isNew: false })
    const propose = () =>
      inDistrict((t) => proposeClosure(t, { matterId, reasons: [{ code: 'signals.recovered', params: {} }] }))
    expect([await propose(), await propose()]).toEqual([true, false])
    await story.step('supervisor', matterId, 'propose', {
      lead: story.people.units.city,
      due: lastDay,
      measures: '活动拉动',
    })
    await story.step('head', matterId, 'issue')
    await story.step('verifier', matterId, 'verifyRecovery', { method: 'documents' })
    await story.step('verifier', matterId, 'submit', { conclusion: 'met', finding: '已恢复' })
    expect(await story.step('head', matterId, 'close')).toMatchObject({ state: 'closed' })
  })
})

describe('异议说明 and 复核', () => {
  test('the unit objects within 30 days; others than the authors review, and a revised finding is verified anew', async () => {
    const { step } = story
    const matterId = await story.reported()
    await step('verifier', matterId, 'verify', { method: 'onSite' })
    await step('verifier', matterId, 'return', { reason: '缺运行记录' })
    await step('waterSigner', matterId, 'object', { statement: '运行记录在附件第3页' })
    await expect(step('waterSigner', matterId, 'object', { statement: '再提' })).rejects.toMatchObject({
      code: 'matters.objectionOpen',
    })
    await expect(step('waterSigner', matterId, 'revise', { finding: '自己复核' })).rejects.toMatchObject({
      code: 'matters.notYours',
    })
    const { clocks } = await story.as('head', (t) => matters.get(t, { matterId }))
    expect(clocks.find((clock) => clock.clock === 'review')?.lastDay).toBe('2024-06-05')
    expect(await step('supervisor', matterId, 'revise', { finding: '记录属实，重新核查' })).toMatchObject({
      state: 'verifying',
    })
  })

  test('the author of a conclusion does not review it, and after 30 days it stands', async () => {
    const { step, effects } = story
    const matterId = await story.reported()
    await step('supervisor', matterId, 'verify', { method: 'documents' })
    await step('supervisor', matterId, 'return', { reason: '缺件' })
    effects.set('2024-06-06T01:00:00.000Z')
    await expect(step('waterSigner', matterId, 'object', { statement: '迟了' })).rejects.toMatchObject({
      code: 'matters.objectionLate',
    })
    effects.set('2024-05-06T02:00:00.000Z')
    await step('waterSigner', matterId, 'object', { statement: '不缺' })
    await expect(step('supervisor', matterId, 'uphold', { finding: '维持' })).rejects.toMatchObject({
      code: 'matters.ownWork',
    })
    await expect(step('supervisor2', matterId, 'uphold', { finding: '维持' })).resolves.toMatchObject({
      state: 'returned',
    })
  })
})

describe('延期, 调整, 中止', () => {
  test('an extension is asked before the day and granted as 调整 with an approval number', async () => {
    const { step } = story
    const matterId = await story.issued()
    await step('waterHandler', matterId, 'receive')
    await step('waterSigner', matterId, 'askExtension', { due: '2024-06-30' as typeof lastDay, reason: '汛情' })
    await expect(
      step('head', matterId, 'adjust', { due: '2024-06-30' as typeof lastDay, reason: '同意' }),
    ).rejects.toMatchObject({ faults: [{ where: '/input/approvalNumber' }] })
    const approvalNumber = '区政办批〔2024〕3号'
    expect(
      await step('head', matterId, 'adjust', { due: '2024-06-30' as typeof lastDay, reason: '同意', approvalNumber }),
    ).toMatchObject({ state: 'adjusted' })
    expect(await story.as('head', (t) => matters.get(t, { matterId }))).toMatchObject({
      due: '2024-06-30',
      extensionTo: null,
      approvalNumber,
    })
  })

  test('after the day no extension can be asked', async () => {
    const { step, effects } = story
    const matterId = await story.issued()
    await step('waterHandler', matterId, 'receive')
    effects.set('2024-05-31T16:00:00.000Z')
    await expect(
      step('waterSigner', matterId, 'askExtension', { due: '2024-06-30' as typeof lastDay, reason: '晚了' }),
    ).rejects.toMatchObject({ code: 'matters.extensionLate' })
    effects.set('2024-05-06T03:00:00.000Z')
  })

  test('while it is before a court the clocks stand, nothing else can be done, and its days come back', async () => {
    const { step, effects } = story
    const matterId = await story.issued()
    await step('waterHandler', matterId, 'receive')
    await step('head', matterId, 'suspend', {
      approvalNumber: '批〔2024〕4号',
      stopReason: 'litigation',
      caseNumber: '（2024）京01行初1号',
    })
    await expect(step('waterHandler', matterId, 'start')).rejects.toMatchObject({ code: 'matters.suspended' })
    expect(await story.as('head', (t) => matters.get(t, { matterId }))).toMatchObject({
      nextDue: null,
      lamp: { colour: 'grey' },
    })
    effects.set('2024-05-16T03:00:00.000Z')
    await step('head', matterId, 'resume')
    const { clocks } = await story.as('head', (t) => matters.get(t, { matterId }))
    expect(clocks.find((clock) => clock.clock === 'handle')?.lastDay).toBe('2024-06-10')
  })
})
