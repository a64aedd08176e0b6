import { parsePlainDate } from '@lantu/kernel/time'
import { withTenant } from '@lantu/platform/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MatterId } from '#contract/ids.ts'
import { DrawScope } from '#contract/sampling.ts'
import { drawSample } from '#domain/sampling.ts'
import { beginStory, matters, type Story } from '#testing/story.ts'
import { getDraw, listDraws, lotsOf, makeDraw, previewDraw } from './sampling.ts'

/** 核查抽查 and 重启办理 on the real database; the clock stands on Friday 26 April 2024. */
let story: Story
beforeAll(async () => {
  story = await beginStory()
})
afterAll(() => story.database.drop())

const reported = DrawScope.parse({ scope: 'reported' })
const april = DrawScope.parse({ scope: 'closed', from: '2024-04-01', to: '2024-04-30' })
const draw = (scope: DrawScope) => story.as('head', (t) => makeDraw(t, scope))
const detail = (id: Awaited<ReturnType<typeof draw>>['id']) => story.as('head', (t) => getDraw(t, id))
const state = (matterId: MatterId) => story.as('head', (t) => matters.get(t, { matterId }))
const reopening = {
  approvalNumber: '区政办批〔2024〕9号',
  reason: '汛前检查又见渗漏',
  due: parsePlainDate('2024-06-14'),
}

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
      fails: 0,
      interval: null,
    })
  })

  test('takes nothing that waits in another draw, also when two are drawn at the same moment', async () => {
    await expect(draw(reported)).resolves.toMatchObject({ population: 1 })
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
    await story.step('verifier', row.id, 'submit', { conclusion: 'notMet', finding: '现场未见' })
    const after = await detail(newest?.id as never)
    expect(after.rows[0]?.finding).toBe('fails')
    expect(after.count).toMatchObject({ looked: 1, fails: 1, interval: [0.2065, 1] })
    expect(after.units[0]?.interval).toBeNull()
    expect((await state(row.id)).sampled).toBe(false)
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
    const look = { finding: '路面又塌' } as const
    await expect(
      story.step('supervisor2', matterId, 'revisit', { method: 'documents', ...look }),
    ).rejects.toMatchObject({ code: 'matters.notInPerson' })
    await expect(story.step('verifier', matterId, 'revisit', { method: 'onSite', ...look })).rejects.toMatchObject({
      code: 'matters.ownWork',
    })
    await story.step('supervisor2', matterId, 'revisitFailed', { method: 'onSite', ...look })
    expect((await detail(made.id)).rows.find((row) => row.id === matterId)?.finding).toBe('fails')
    await expect(story.step('supervisor2', matterId, 'reopen', reopening)).rejects.toMatchObject({
      code: 'matters.notYours',
    })
    await expect(
      story.step('head', matterId, 'reopen', { reason: reopening.reason, due: reopening.due }),
    ).rejects.toMatchObject({ code: 'matters.input' })
    const before = await state(matterId)
    expect(before.flags.map((one) => one.flag)).toEqual(['reopenProposed'])
    story.effects.set('2024-04-29T01:00:00.000Z')
    await story.step('leader', matterId, 'reopen', reopening)
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

    await story.step('waterSigner', matterId, 'countersign', { feedback: '已重做' })
    await story.step('waterHandler', matterId, 'report')
    await expect(story.step('verifier', matterId, 'verify', { method: 'onSite' })).rejects.toMatchObject({
      code: 'matters.ownWork',
    })
    await story.step('supervisor', matterId, 'verify', { method: 'onSite' })
    await story.step('supervisor', matterId, 'submit', { conclusion: 'met', finding: '已夯实' })
    expect(await story.step('leader', matterId, 'close')).toMatchObject({ state: 'closed' })
  })

  test('the proposal may be declined with a reason, and what was terminated stays ended', async () => {
    const matterId = await story.closed('不重启的')
    await story.step('supervisor2', matterId, 'revisitFailed', { method: 'thirdParty', finding: '标识缺一块' })
    await story.step('head', matterId, 'keepClosed', { reason: '已当场补齐' })
    expect((await state(matterId)).flags).toEqual([])
    const ended = await story.issued('终止的')
    await story.step('head', ended, 'terminate', { approvalNumber: '区政办批〔2024〕3号', reason: '项目取消' })
    await expect(story.step('head', ended, 'reopen', reopening)).rejects.toMatchObject({ code: 'matters.wrongState' })
  })
})
