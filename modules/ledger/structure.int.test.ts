import { registerText } from '@lantu/documents'
import { DocumentFacts, type DocumentId } from '@lantu/documents/contract'
import { Period, parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { CommitmentId, NewProgress, PartItem } from './contract/index.ts'
import {
  bundleParts,
  bundleUnder,
  getCommitment,
  getStructure,
  lightCommitments,
  mergeCommitments,
  moveCommitment,
  recordProgress,
  splitCommitment,
} from './index.ts'

const matters = createMatters({ policies: corePolicies })
let ledger: TestLedger
let ids: readonly CommitmentId[]
beforeEach(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  ids = await takeFolder(ledger, [
    { title: '建设海绵城市示范片区', due: '2024-12-31' },
    { title: '完成水毁工程修复', due: '2024-05-31', co: '区城市管理委' },
    { title: '推进河道治理60公里' },
    { title: '举办文化节', lead: '区文化和旅游局', due: '2024-10-31' },
  ])
})
afterEach(() => ledger.drop())

const id = (index: number): CommitmentId => CommitmentId.parse(ids[index])
const get = (index: number) => ledger.as('supervisor', (t) => getCommitment(t, id(index)))
const structureOf = (index: number) => ledger.as('supervisor', (t) => getStructure(t, id(index)))
const seen = async (index: number, weight: number | null = null) => ({
  id: id(index),
  version: (await get(index)).version,
  weight,
})
const item = (title: string, more: object = {}) =>
  PartItem.parse({ title, leadUnitId: ledger.units.city, due: '2024-09-30', ...more })

describe('拆分', () => {
  test('each part has its own lead, day and matter, which goes the whole way; the parent stays accountable', async () => {
    const asked = {
      ...(await seen(0)),
      items: [item('上半年片区', { weight: 40 }), item('下半年片区', { weight: 60, leadUnitId: ledger.units.water })],
    }
    const view = await ledger.as('supervisor', (t) => splitCommitment(t, matters, asked))
    expect(view.parts.map((part) => [part.title, part.state, part.weight, part.due])).toEqual([
      ['上半年片区', 'proposed', 40, '2024-09-30'],
      ['下半年片区', 'proposed', 60, '2024-09-30'],
    ])
    expect(view.rollUp).toMatchObject({ percent: null, counted: 0, of: 2, covered: 0 })
    expect(await get(0)).toMatchObject({ state: 'handling', leadUnitId: ledger.units.water })
    const [first] = view.parts
    const part = await ledger.as('supervisor', (t) => getCommitment(t, CommitmentId.parse(first?.id)))
    expect(part).toMatchObject({ leadUnitId: ledger.units.city, domain: '生态环境', number: null })
    const matter = await ledger.as('head', (t) => matters.get(t, { matterId: MatterId.parse(part.matterId) }))
    expect(matter).toMatchObject({ state: 'proposed', subject: { subjectKind: 'commitment', subjectId: part.id } })
  })

  test('of two editors the second is told and nothing of his is written', async () => {
    const asked = { ...(await seen(0)), items: [item('上半年片区'), item('下半年片区')] }
    await ledger.as('supervisor', (t) => splitCommitment(t, matters, asked))
    await expect(ledger.as('supervisor2', (t) => splitCommitment(t, matters, asked))).rejects.toMatchObject({
      code: 'ledger.changedMeanwhile',
    })
    expect((await structureOf(0)).parts).toHaveLength(2)
  })

  test('names the unit or the day that does not do', async () => {
    const one = await seen(0)
    const bad = (more: object, code: string) =>
      expect(
        ledger.as('supervisor', (t) =>
          splitCommitment(t, matters, { ...one, items: [item('甲片区', more), item('乙片区')] }),
        ),
      ).rejects.toMatchObject({ code })
    await bad({ due: '2024-03-01' }, 'ledger.partDuePast')
    await bad({ leadUnitId: ledger.units.company }, 'ledger.unknownUnit')
    await bad({ coUnitIds: [ledger.units.city] }, 'ledger.leadAmongCo')
    await bad({ weight: 100 }, 'ledger.weights')
    expect((await structureOf(0)).parts).toEqual([])
  })

  test('while a part is open the parent is not asked for the reports its parts give', async () => {
    const colour = async (index: number) => (await get(index)).lamp?.colour
    await ledger.as('supervisor', async (t) => bundleParts(t, { ...(await seen(0)), parts: [await seen(2)] }))
    ledger.clock.set('2024-06-20T01:00:00Z')
    await ledger.database.inDistrict((t) => lightCommitments(t))
    expect([await colour(0), await colour(2)]).toEqual(['green', 'red'])
  })
})

describe('打包', () => {
  test('rolls up signed progress by weight and names who is silent', async () => {
    await ledger.as('supervisor', async (t) =>
      bundleParts(t, { ...(await seen(0)), parts: [await seen(1, 60), await seen(2, 30), await seen(3, 10)] }),
    )
    const report = (index: number, percent: number) =>
      ledger.as('waterSigner', (t) =>
        recordProgress(t, {
          id: id(index),
          progress: NewProgress.parse({
            unitId: ledger.units.water,
            period: Period.parse('2024-03-01/2024-03-31'),
            percent,
            done: '有进展',
          }),
        }),
      )
    await report(1, 50)
    await report(2, 20)
    expect((await structureOf(0)).rollUp).toEqual({
      percent: 40,
      counted: 2,
      of: 3,
      covered: 90,
      missing: [{ id: id(3), why: 'noReport' }],
    })
  })

  test('a unit sees the parts that are its own; the others are counted, and the figure rests on all', async () => {
    await ledger.as('supervisor', async (t) =>
      bundleParts(t, { ...(await seen(0)), parts: [await seen(2, 50), await seen(3, 50)] }),
    )
    const view = await ledger.as('waterHandler', (t) => getStructure(t, id(0)))
    expect(view.parts.map((part) => part.id)).toEqual([id(2)])
    expect(view).toMatchObject({ hidden: 1, rollUp: { of: 2 } })
    await expect(ledger.as('cultureHandler', (t) => getStructure(t, id(0)))).rejects.toMatchObject({
      code: 'ledger.unknown',
    })
  })

  test('under a new commitment, which opens its own matter', async () => {
    const view = await ledger.as('supervisor', async (t) =>
      bundleUnder(t, matters, { heading: item('城市更新项目包'), parts: [await seen(2, 50), await seen(3, 50)] }),
    )
    expect(view.parts.map((part) => part.weight)).toEqual([50, 50])
    expect((await structureOf(2)).parent).toMatchObject({ title: '城市更新项目包', state: 'proposed' })
  })

  test('weights that do not add up are refused with their sum', async () => {
    await expect(
      ledger.as('supervisor', async (t) =>
        bundleParts(t, { ...(await seen(0)), parts: [await seen(1, 60), await seen(2, 30)] }),
      ),
    ).rejects.toMatchObject({ code: 'ledger.weights', params: { sum: 90, given: 2, parts: 2 } })
  })
})

describe('改挂', () => {
  const move = async (index: number, under: number | null) => {
    const asked = { ...(await seen(index)), parent: under === null ? null : await seen(under) }
    return ledger.as('supervisor', (t) => moveCommitment(t, asked))
  }

  test('a past day shows the parent of that day', async () => {
    await move(1, 0)
    ledger.clock.set('2024-05-10T01:00:00Z')
    await move(1, 2)
    const on = (day: string, index: number) =>
      ledger.as('supervisor', (t) => getStructure(t, id(index), parsePlainDate(day)))
    expect((await on('2024-04-30', 1)).parent?.id).toBe(id(0))
    expect((await on('2024-04-30', 0)).parts.map((part) => part.id)).toEqual([id(1)])
    expect((await on('2024-04-30', 2)).parts).toEqual([])
    expect((await structureOf(1)).parent?.id).toBe(id(2))
    expect((await structureOf(0)).parts).toEqual([])
  })

  test('a circle is refused, also when two close it from both ends at once', async () => {
    await move(1, 0)
    await expect(move(0, 1)).rejects.toMatchObject({ code: 'ledger.circle' })
    const both = await Promise.allSettled([move(2, 3), move(3, 2)])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('takes the weights of the set it leaves and says whose', async () => {
    await ledger.as('supervisor', async (t) =>
      bundleParts(t, { ...(await seen(0)), parts: [await seen(1, 60), await seen(2, 40)] }),
    )
    const view = await move(1, null)
    expect(view.unweighed).toEqual([id(0)])
    expect((await structureOf(0)).parts.map((part) => part.weight)).toEqual([null])
  })
})

describe('合并', () => {
  const merge = async (into: number, absorbed: readonly number[], more: object = {}) => {
    const asked = {
      ...(await seen(into)),
      absorbed: await Promise.all(absorbed.map((one) => seen(one))),
      approvalNumber: '京政办批〔2024〕3号',
      reason: '内容重复',
      ...more,
    }
    return ledger.as('head', (t) => mergeCommitments(t, matters, asked))
  }
  const say = async (index: number, documentId: DocumentId, position: number) =>
    ledger.database.inDistrict((t: Tenancy) =>
      sql`insert into ledger.span (district_id, commitment_id, document_id, position, start_at, end_at)
        values (${t.district}, ${id(index)}::uuid, ${documentId}::uuid, ${position}, 0, 5)`.execute(t.db),
    )

  test('the absorbed end by approval, their sentences are the survivor’s, the link is seen from both sides', async () => {
    const facts = DocumentFacts.parse({
      title: '汛期工作会',
      kind: 'topicMinutes',
      publicity: 'internal',
      issuer: '区防汛办',
      docDate: '2024-03-24',
    })
    const text = '加快完成水毁工程修复。推进河道治理。'
    const { id: documentId } = await ledger.database.inDistrict((t) => registerText(t, { facts, text }))
    await say(1, documentId, 1)
    await say(2, documentId, 2)
    const view = await merge(2, [1])
    expect(view.absorbed.map((one) => [one.id, one.state])).toEqual([[id(1), 'terminated']])
    expect((await structureOf(1)).absorbedInto?.id).toBe(id(2))
    expect((await get(2)).spans.map((span) => span.position)).toEqual([1, 2])
    const gone = await get(1)
    expect(gone).toMatchObject({ state: 'terminated', spans: [{ position: 1 }] })
    const matter = await ledger.as('head', (t) => matters.get(t, { matterId: MatterId.parse(gone.matterId) }))
    expect(matter).toMatchObject({ outcome: 'terminated', approvalNumber: '京政办批〔2024〕3号' })
    // Its parts came along, and nothing is merged into what has gone.
    await expect(merge(1, [3])).rejects.toMatchObject({ code: 'ledger.shapeAbsorbed' })
  })

  test('needs the approval for what was issued, and none for what was not', async () => {
    await expect(merge(2, [1], { approvalNumber: null })).rejects.toMatchObject({ code: 'ledger.mergeNeedsApproval' })
    expect(await get(1)).toMatchObject({ state: 'handling' })
    const asked = { ...(await seen(0)), items: [item('甲片区'), item('乙片区')] }
    const view = await ledger.as('supervisor', (t) => splitCommitment(t, matters, asked))
    const [first, second] = view.parts
    if (!first || !second) throw new Error('two parts')
    const merged = await ledger.as('head', (t) =>
      mergeCommitments(t, matters, { ...first, absorbed: [second], approvalNumber: null, reason: '拆得太细' }),
    )
    expect(merged.absorbed.map((one) => one.state)).toEqual(['declined'])
    expect((await structureOf(0)).parts.map((part) => part.title)).toEqual(['甲片区'])
  })

  test('is for the head: the matters’ own rules refuse a supervisor, and nothing is half done', async () => {
    const asked = { ...(await seen(2)), absorbed: [await seen(1)], approvalNumber: '批1号', reason: '重复' }
    await expect(ledger.as('supervisor', (t) => mergeCommitments(t, matters, asked))).rejects.toMatchObject({
      code: 'matters.notYours',
    })
    expect((await structureOf(1)).absorbedInto).toBeNull()
  })
})

test('another district reaches none of it', async () => {
  const { other } = ledger.database
  const one = await seen(0)
  await expect(ledger.database.inDistrict((t) => getStructure(t, id(0)), other)).rejects.toMatchObject({
    code: 'ledger.unknown',
  })
  await expect(
    ledger.database.inDistrict((t) => moveCommitment(t, { ...one, parent: null }), other),
  ).rejects.toMatchObject({ code: 'ledger.unknown' })
})
