import { createHash } from 'node:crypto'
import { LantuError } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { readTable } from '@lantu/papers/sheets'
import { withTenant } from '@lantu/platform/db'
import { readStream, seal } from '@lantu/platform/events'
import { keepFile } from '@lantu/platform/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MatterId } from '#contract/ids.ts'
import { DrawScope } from '#contract/sampling.ts'
import { drawSample } from '#domain/sampling.ts'
import { beginStory, matters, type Story } from '#testing/story.ts'
import { getDraw, listDraws, lotsOf, makeDraw, previewDraw, summariseDraws } from './sampling.ts'
import { exportDraw } from './sampling-sheet.ts'

/** 核查抽查 and 重启办理 on the real database; the clock stands on Friday 26 April 2024. */
let story: Story
let evidence: { sha256: string; name: string }[]
beforeAll(async () => {
  story = await beginStory()
  const file = await story.as('verifier', (t) =>
    keepFile(t, { content: Buffer.from('现场照片'), mediaType: 'image/jpeg' }),
  )
  evidence = [{ sha256: file.sha256, name: '现场.jpg' }]
})
afterAll(() => story.database.drop())

const reported = DrawScope.parse({ scope: 'reported' })
const april = DrawScope.parse({ scope: 'closed', from: '2024-04-01', to: '2024-04-30' })
const draw = (scope: DrawScope) => story.as('head', (t) => makeDraw(t, scope))
const detail = (id: Awaited<ReturnType<typeof draw>>['id']) => story.as('head', (t) => getDraw(t, id))
const state = (matterId: MatterId) => story.as('head', (t) => matters.get(t, { matterId }))
const reopening = {
  approvalNumber: '区政办批〔2024〕9号',
  reopenReason: 'notHeld',
  reason: '汛前检查又见渗漏',
  due: parsePlainDate('2024-06-14'),
} as const

describe('a draw of what was reported', () => {
  test('with nothing to draw from is refused; else it is kept as it fell and can be drawn again from its seed', async () => {
    await expect(draw(reported)).rejects.toMatchObject({ code: 'matters.sampleEmpty' })
    for (let n = 0; n < 4; n++) await story.reported(`工程${n}`)
    expect(await story.as('head', (t) => previewDraw(t, reported))).toMatchObject({
      population: 4,
      picked: 3,
      units: 1,
    })
    const made = await draw(reported)
    const all = await detail(made.id)
    expect(all.candidates).toHaveLength(4)
    expect(all.rows.map((row) => row.id).sort()).toEqual(
      [...drawSample(all.candidates, { lotOf: lotsOf(made.seed), share: made.share, least: made.least })].sort(),
    )
    expect((await story.as('head', (t) => listDraws(t)))[0]?.count).toEqual({
      picked: 3,
      looked: 0,
      partly: 0,
      fails: 0,
      interval: null,
    })
  })

  test('its seed comes from the block that was sealed before it and a nonce, both on record', async () => {
    const { database } = story
    await seal(database, database.demo)
    await story.reported('封存以后的')
    const made = await draw(reported)
    expect(made.made).toMatchObject({ block: 1, blockSha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const seed = createHash('sha256').update(`${made.made?.blockSha256}/${made.made?.nonce}`).digest('hex')
    expect(seed).toBe(made.seed)
    const [event] = await story.as('head', (t) => readStream(t, `draw:${made.id}`))
    const { candidates } = await detail(made.id)
    const population = candidates.map((one) => `${one.matterId}/${one.unit}\n`).join('')
    expect(event?.data).toMatchObject({
      seed,
      block: 1,
      population: candidates.length,
      sha256: createHash('sha256').update(population).digest('hex'),
    })
  })

  test('takes a larger share, no smaller one, and only what was reported within the days where they are given', async () => {
    await story.reported('按日期的')
    const scope = { scope: 'reported', from: '2024-04-27', to: '2024-04-30' } as const
    const preview = (more: object) => story.as('head', (t) => previewDraw(t, DrawScope.parse({ ...scope, ...more })))
    expect((await preview({})).population).toBe(0)
    const today = { from: '2024-04-26', to: '2024-04-26' }
    const { population } = await preview(today)
    expect(population).toBeGreaterThan(0)
    expect(await preview({ ...today, share: 1 })).toMatchObject({ picked: population, share: 1 })
    await expect(preview({ ...today, share: 0.05 })).rejects.toMatchObject({
      code: 'matters.sampleShare',
      params: { share: 5, least: 10 },
    })
    expect(DrawScope.safeParse({ scope: 'reported', from: '2024-04-26' }).success).toBe(false)
    await draw(DrawScope.parse({ ...scope, ...today, share: 1 }))
  })

  test('takes nothing that waits in another draw, also when two are drawn at the same moment', async () => {
    await expect(draw(reported)).rejects.toMatchObject({ code: 'matters.sampleEmpty' })
    await story.reported('同时抽')
    const both = await Promise.allSettled([draw(reported), draw(reported)])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('what was drawn is verified in person only; its finding counts, and the unit is told nothing before', async () => {
    const [newest] = await story.as('head', (t) => listDraws(t))
    const row = newest && (await detail(newest.id)).rows[0]
    if (row === undefined) throw new Error('something was drawn')
    const documents = story.step('verifier', row.id, 'verify', { method: 'documents' })
    await expect(documents).rejects.toMatchObject({ code: 'matters.sampledInPerson' })
    expect((await state(row.id)).sampled).toBe(true)
    expect((await story.as('waterHandler', (t) => matters.get(t, { matterId: row.id }))).sampled).toBeNull()
    await story.step('verifier', row.id, 'verify', { method: 'onSite' })
    await expect(
      story.step('verifier', row.id, 'submit', { conclusion: 'notMet', finding: '现场未见' }),
    ).rejects.toMatchObject({ code: 'matters.evidenceNeeded' })
    await story.step('verifier', row.id, 'submit', { conclusion: 'notMet', finding: '现场未见', evidence })
    const after = await detail(newest?.id as never)
    expect(after.rows[0]?.finding).toBe('fails')
    expect(after.count).toMatchObject({ looked: 1, fails: 1, interval: [0.2065, 1] })
    expect(after.units[0]?.interval).toBeNull()
    expect((await state(row.id)).sampled).toBe(false)
  })

  test('a return from documents leaves it in the draw; one after a look in person is its finding and shows what was seen', async () => {
    const matterId = await story.reported('两次退回的')
    const made = await draw(reported)
    const finding = async () => (await detail(made.id)).rows.find((row) => row.id === matterId)?.finding
    const again = async () => {
      await story.step('waterSigner', matterId, 'countersign', { feedback: '已补' })
      await story.step('waterHandler', matterId, 'report')
    }
    await story.step('verifier', matterId, 'return', { reason: '缺件' })
    expect(await finding()).toBeNull()
    await again()
    await expect(story.step('verifier', matterId, 'verify', { method: 'documents' })).rejects.toMatchObject({
      code: 'matters.sampledInPerson',
    })
    await story.step('verifier', matterId, 'verify', { method: 'thirdParty' })
    await expect(story.step('verifier', matterId, 'return', { reason: '现场不符' })).rejects.toMatchObject({
      code: 'matters.evidenceNeeded',
    })
    await story.step('verifier', matterId, 'return', { reason: '现场不符', evidence })
    expect(await finding()).toBe('fails')
    await again()
    await expect(story.step('verifier', matterId, 'verify', { method: 'documents' })).resolves.toMatchObject({
      state: 'verifying',
    })
  })

  test('a verification from documents begun at the moment of the draw concludes nothing before somebody was there', async () => {
    const matterId = await story.reported('同时核查的')
    // The decision was made before the draw, its step written after: what the lock of the draw lets happen.
    const made = await draw(reported)
    const { pool } = story.database
    await pool.query('update matters.drawn set picked = false where matter_id = $1', [matterId])
    await story.step('verifier', matterId, 'verify', { method: 'documents' })
    await pool.query('update matters.drawn set picked = true where matter_id = $1', [matterId])
    const shown = await story.as('verifier', (t) => matters.get(t, { matterId }))
    expect(shown.actions.map((one) => one.action)).not.toContain('submit')
    await expect(
      story.step('verifier', matterId, 'submit', { conclusion: 'met', finding: '材料齐', evidence }),
    ).rejects.toMatchObject({ code: 'matters.sampledInPerson' })
    await story.step('verifier', matterId, 'verify', { method: 'onSite' })
    await story.step('verifier', matterId, 'submit', { conclusion: 'partlyMet', finding: '六处已修', evidence })
    expect((await detail(made.id)).rows[0]?.finding).toBe('partly')
  })

  test('all draws together: by unit a rate only with enough findings, and never an order by it', async () => {
    const sum = await story.as('auditor', (t) => summariseDraws(t, {}))
    expect(sum.total).toMatchObject({ looked: 3, partly: 1, fails: 2 })
    expect(sum.total.interval).not.toBeNull()
    expect(sum.units).toHaveLength(1)
    expect(sum.units[0]).toMatchObject({ unit: story.people.units.water, looked: 3, interval: null })
    const later = await story.as('auditor', (t) => summariseDraws(t, { from: parsePlainDate('2024-04-27') }))
    expect(later).toMatchObject({ draws: 0, units: [], total: { picked: 0, interval: null } })
  })

  test('a sheet holds what was found and every lot, smallest first', async () => {
    const [made] = await story.as('head', (t) => listDraws(t))
    if (made === undefined) throw new Error('something was drawn')
    const sheet = await readTable(await story.as('head', (t) => exportDraw(t, made.id)), { fileName: 'a.xlsx' })
    if (!sheet.ok) throw sheet.error
    expect(sheet.value.rows[0]?.cells).toMatchObject({ 主责单位: '示范water', 核查结果: '基本相符' })
  })

  test('a reader whose unit leads a drawn matter does not see it there before the finding', async () => {
    await story.reported('自己单位的')
    const made = await draw(reported)
    const both = story.people.actor('verifier', [{ role: 'verifier', unitId: story.people.units.water }])
    const seen = await withTenant(story.database, both, (t) => getDraw(t, made.id))
    expect([seen.rows.length, seen.hidden]).toEqual([0, 1])
  })
})

describe('回头看 and 重启办理', () => {
  test('a revisit that fails proposes to open again; the head does, and it goes the whole way once more', async () => {
    const matterId = await story.closed('回头看的')
    const made = await draw(april)
    expect((await detail(made.id)).rows.map((row) => row.id)).toContain(matterId)
    const look = { finding: '路面又塌', evidence }
    await expect(
      story.step('supervisor2', matterId, 'revisit', { method: 'documents', ...look }),
    ).rejects.toMatchObject({ code: 'matters.notInPerson' })
    await expect(story.step('verifier', matterId, 'revisit', { method: 'onSite', ...look })).rejects.toMatchObject({
      code: 'matters.ownWork',
    })
    await story.step('supervisor2', matterId, 'revisitFailed', { method: 'onSite', ...look })
    expect((await detail(made.id)).rows.find((row) => row.id === matterId)?.finding).toBe('fails')
    // What the unit says of the conclusion does not take it out of a draw, nor does a look without evidence go in.
    await expect(
      story.step('supervisor2', matterId, 'revisitFailed', { method: 'onSite', finding: '无', evidence: [] }),
    ).rejects.toMatchObject({ code: 'matters.input', faults: [{ where: '/input/evidence' }] })
    await expect(story.step('supervisor2', matterId, 'reopen', reopening)).rejects.toMatchObject({
      code: 'matters.notYours',
    })
    await expect(
      story.step('head', matterId, 'reopen', { reason: reopening.reason, due: reopening.due }),
    ).rejects.toMatchObject({
      faults: [{ where: '/input/approvalNumber' }, { where: '/input/reopenReason' }],
    })
    const before = await state(matterId)
    expect(before.flags.map((one) => one.flag)).toEqual(['reopenProposed'])
    story.effects.set('2024-04-29T01:00:00.000Z')
    const at = (post: 'leader' | 'head') =>
      story.as(post, (t) =>
        matters.act(t, { matterId, action: 'reopen', input: reopening, expectedVersion: before.version }),
      )
    const both = await Promise.allSettled([at('leader'), at('head')])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const after = await state(matterId)
    expect(after).toMatchObject({
      state: 'returned',
      outcome: null,
      number: before.number,
      due: reopening.due,
      reopened: 1,
    })
    expect([after.verifiedBy, after.closedBy, after.conclusion, after.flags]).toEqual([null, null, null, []])
    expect(after.clocks.filter((clock) => clock.endedAt === null).map((clock) => clock.clock)).toEqual(['rectify'])
    // The past day still shows it closed.
    const then = await story.as('head', (t) => matters.get(t, { matterId, asOf: parsePlainDate('2024-04-26') }))
    expect(then).toMatchObject({ outcome: 'closed', reopened: 0 })
    const rows = (asOf?: string) =>
      story.as('head', (t) =>
        matters.list(t, { limit: 200, phase: 'ended', ...(asOf && { asOf: parsePlainDate(asOf) }) }),
      )
    expect((await rows('2024-04-26')).rows.map((row) => row.id)).toContain(matterId)
    expect((await rows()).rows.map((row) => row.id)).not.toContain(matterId)

    await story.step('waterSigner', matterId, 'countersign', { feedback: '已重做' })
    await story.step('waterHandler', matterId, 'report')
    await expect(story.step('verifier', matterId, 'verify', { method: 'onSite' })).rejects.toMatchObject({
      code: 'matters.ownWork',
    })
    await story.step('supervisor', matterId, 'verify', { method: 'onSite' })
    await story.step('supervisor', matterId, 'submit', { conclusion: 'met', finding: '已夯实' })
    const closer = both[0]?.status === 'fulfilled' ? 'head' : 'leader'
    expect(await story.step(closer, matterId, 'close')).toMatchObject({ state: 'closed' })
    const whole = await state(matterId)
    expect(whole.steps.filter((one) => one.action === 'close')).toHaveLength(2)
    expect(whole.steps.find((one) => one.action === 'reopen')?.codes).toMatchObject({
      reopenReason: 'notHeld',
      approvalNumber: reopening.approvalNumber,
    })
    await story.step('supervisor2', matterId, 'revisitFailed', { method: 'onSite', ...look })
    await story.step('head', matterId, 'reopen', { ...reopening, reopenReason: 'rebound' })
    expect((await state(matterId)).reopened).toBe(2)
  })

  test('the proposal may be declined with a reason, and what was terminated stays ended', async () => {
    const matterId = await story.closed('不重启的')
    await story.step('supervisor2', matterId, 'revisitFailed', {
      method: 'thirdParty',
      finding: '标识缺一块',
      evidence,
    })
    await story.step('head', matterId, 'keepClosed', { reason: '已当场补齐' })
    expect((await state(matterId)).flags).toEqual([])
    const ended = await story.issued('终止的')
    await story.step('head', ended, 'terminate', { approvalNumber: '区政办批〔2024〕3号', reason: '项目取消' })
    await expect(story.step('head', ended, 'reopen', reopening)).rejects.toMatchObject({ code: 'matters.staysEnded' })
    const declined = await story.open('不予立项的')
    await story.step('head', declined, 'decline', { reason: '不属本区' })
    const refused = await story.step('head', declined, 'reopen', reopening).catch((error: unknown) => error)
    if (!(refused instanceof LantuError)) throw new Error('what was never taken up is not reopened')
    expect(refused.say('zh')).toEqual({
      what: '“不予立项”的不能重启办理',
      allowed: '已销号、转常态化的可以重启',
      next: '需要再办的，另立一件督办件',
    })
  })

  test('without a failed revisit it needs evidence of its own, and an objection does not end the look', async () => {
    const matterId = await story.closed('举报的')
    const made = await draw(DrawScope.parse({ ...april, share: 1 }))
    await story.step('waterSigner', matterId, 'object', { statement: '不必再看' })
    expect((await detail(made.id)).rows.find((row) => row.id === matterId)?.finding).toBeNull()
    const untrue = { ...reopening, reopenReason: 'untrueReport' } as const
    await expect(story.step('head', matterId, 'reopen', untrue)).rejects.toMatchObject({
      code: 'matters.reopeningUnfounded',
    })
    await story.step('head', matterId, 'reopen', { ...untrue, evidence })
    expect((await detail(made.id)).rows.find((row) => row.id === matterId)?.finding).toBe('lapsed')
    expect((await state(matterId)).clocks.filter((one) => one.endedAt === null)).toHaveLength(1)
  })

  test('a conclusion overturned after closing is verified anew, and the database refuses the same verifier', async () => {
    const matterId = await story.closed('复核推翻的')
    await story.step('waterSigner', matterId, 'object', { statement: '第二处不是我单位的' })
    await story.step('supervisor2', matterId, 'revise', { finding: '属实' })
    const after = await state(matterId)
    expect(after).toMatchObject({ state: 'verifying', verifiedBy: null, reopened: 1 })
    await expect(
      story.database.pool.query('update matters.matter set verified_by = overturned[1] where matter_id = $1', [
        matterId,
      ]),
    ).rejects.toThrow(/verified_by_another/)
  })
})
