import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registerText } from '@lantu/documents'
import { DocumentFacts, type DocumentId } from '@lantu/documents/contract'
import { parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters } from '@lantu/matters'
import { readDocument } from '@lantu/papers/reading'
import { readTable } from '@lantu/papers/sheets'
import { readStream } from '@lantu/platform/events'
import { search, wordsOf } from '@lantu/search'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { CommitmentQuery, type Decision, type Item } from './contract/index.ts'
import {
  amendCommitment,
  approveBatch,
  consultBatch,
  decideRows,
  draftDocx,
  draftXlsx,
  getCommitment,
  getReconciliation,
  giveOpinion,
  indexDocument,
  issueBatch,
  listCommitments,
  overrideCap,
  proposeCommitments,
} from './index.ts'

const matters = createMatters({ policies: corePolicies })
const sample = readFileSync(join(import.meta.dirname, '../../samples/documents/shijingshan-2024-04-24.txt'), 'utf8')
let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

const register = async (text: string): Promise<DocumentId> => {
  const facts = DocumentFacts.parse({
    title: '全区经济社会发展工作部署会',
    kind: 'speech',
    publicity: 'published',
    issuer: '区委',
    docDate: '2024-04-24',
  })
  return (await ledger.database.inDistrict((t) => registerText(t, { facts, text }))).id
}
const item = (more: Partial<Item> = {}): Item => ({
  title: '完成7处水毁工程修复',
  domain: '安全',
  leadUnitId: ledger.units.water,
  coUnitIds: [ledger.units.city],
  due: parsePlainDate('2024-05-31'),
  startsOn: null,
  target: '7处',
  leaderId: null,
  indicatorId: null,
  nodes: [],
  cadence: 'month',
  ...more,
})
type Asked = Parameters<typeof decideRows>[1]['decisions'][number]
const one = (position: number, decision: Decision | null, more: Partial<Asked> = {}): Asked => ({
  position,
  version: 0,
  decision,
  draft: false,
  ...more,
})
const decide = (documentId: DocumentId, decisions: Asked[], post: 'supervisor' | 'supervisor2' = 'supervisor') =>
  ledger.as(post, (t) => decideRows(t, { documentId, decisions }))
const none: Decision = { kind: 'none', as: 'forInformation', reason: '年初已部署' }

describe('对账', () => {
  test('proposes units and days, keeps ○ rows for the record, and finds what is in the ledger already', async () => {
    const documentId = await register(`${sample}\n第一次`)
    const view = await ledger.as('supervisor', (t) => getReconciliation(t, documentId))
    expect(view.burden).toMatchObject({ added: 0, cap: 40 })
    const discipline = view.rows.find((row) => row.text.includes('不正之风和腐败'))
    expect(discipline?.suggestion.recordOnly).toMatchObject({ code: 'ledger.recordOnly.word' })
    expect(view.rows.find((row) => row.text.includes('国际开放合作区筹建'))?.suggestion.recordOnly).toBeNull()
    const led = view.rows.find((row) => row.suggestion.item.leadUnitId === ledger.units.science)
    expect(led).toBeDefined()
    expect(view.rows.some((row) => row.suggestion.item.due !== null)).toBe(true)
  })

  test('offers a split where one sentence asks several owners, and none where it lists things of one', async () => {
    const documentId = await register(`${sample}\n拆分`)
    const view = await ledger.as('supervisor', (t) => getReconciliation(t, documentId))
    const three = view.rows.find((row) => row.text.includes('政策应出尽出'))
    expect(three?.suggestion.split?.map((one) => [one.title, one.leadUnitId])).toEqual([
      ['做到政策应出尽出', ledger.units.development],
      ['做到资金应下尽下', null],
      ['做到项目应落尽落', null],
    ])
    expect(three?.suggestion.split?.every((one) => one.due === three.suggestion.item.due)).toBe(true)
    expect(view.rows.filter((row) => row.suggestion.split !== null)).toHaveLength(1)
  })

  test('two editors of one row: nothing is lost and the second is told what stands', async () => {
    const documentId = await register(`${sample}\n第二次`)
    const [a, b] = await Promise.all([
      decide(documentId, [one(1, { kind: 'new', item: item() })], 'supervisor'),
      decide(documentId, [one(1, none), one(2, none)], 'supervisor2'),
    ])
    const outcomes = [a.results[0], b.results[0]].map((result) => result?.outcome).sort()
    expect(outcomes).toEqual(['kept', 'stale'])
    expect(b.results[1]).toMatchObject({ outcome: 'kept', position: 2 })
    const stale = [...a.results, ...b.results].find((result) => result.outcome === 'stale')
    expect(stale).toMatchObject({ position: 1, version: 1, status: 'decided' })
  })

  test('a draft survives, is not carried out, and becomes a decision later', async () => {
    const documentId = await register(`${sample}\n第三次`)
    await decide(documentId, [one(3, { kind: 'new', item: item({ leadUnitId: null }) }, { draft: true })])
    const view = await ledger.as('supervisor2', (t) => getReconciliation(t, documentId))
    expect(view.rows[2]).toMatchObject({ status: 'draft', version: 1, decision: { kind: 'new' } })
    await expect(
      ledger.as('supervisor', (t) => proposeCommitments(t, matters, { documentId, basis: 'party' })),
    ).rejects.toMatchObject({ code: 'ledger.nothingDecided' })
    await decide(documentId, [one(3, { kind: 'new', item: item({ leadUnitId: null }) }, { version: 1 })])
    await expect(
      ledger.as('supervisor', (t) => proposeCommitments(t, matters, { documentId, basis: 'party' })),
    ).rejects.toMatchObject({ code: 'ledger.unready', faults: [{ where: '/rows/3/items/0/leadUnitId' }] })
  })

  test('exactly forty may be added; the forty-first needs a reason by the head', async () => {
    const documentId = await register(`${sample}\n第四次`)
    const forty = Array.from({ length: 40 }, (_, i) => one(i + 1, { kind: 'new', item: item() }))
    const kept = await decide(documentId, forty)
    expect(kept.results.every((result) => result.outcome === 'kept')).toBe(true)
    expect(kept.burden.added).toBe(40)
    const more = await decide(documentId, [one(41, { kind: 'new', item: item() }), one(42, none)])
    expect(more.results).toMatchObject([
      { outcome: 'refused', error: { code: 'ledger.cap', params: { added: 41, cap: 40 } } },
      { outcome: 'kept' },
    ])
    await ledger.as('head', (t) => overrideCap(t, { documentId, reason: '年度部署会，任务确需逐项立项' }))
    const lifted = await decide(documentId, [one(41, { kind: 'split', items: [item(), item()] })])
    expect(lifted.burden).toMatchObject({ added: 42, overrideReason: '年度部署会，任务确需逐项立项' })
  })

  test('merged rows are bound to their leader, and never taken from another decision', async () => {
    const documentId = await register(`${sample}\n第五次`)
    await decide(documentId, [one(9, none)])
    const merged = await decide(documentId, [one(5, { kind: 'mergeNew', positions: [6, 7], item: item() })])
    expect(merged.burden).toMatchObject({ added: 1, merged: 2 })
    const refused = await decide(documentId, [
      one(6, none, { version: 1 }),
      one(8, { kind: 'mergeNew', positions: [9], item: item() }),
      one(8, { kind: 'partOf', position: 5 }),
      one(999, none),
      one(10, { kind: 'new', item: item({ coUnitIds: [ledger.units.water] }) }),
      one(10, { kind: 'new', item: item({ leadUnitId: ledger.units.company }) }),
    ])
    expect(refused.results.map((result) => result.outcome === 'refused' && result.error.code)).toEqual([
      'ledger.partOfOther',
      'ledger.notMergeable',
      'ledger.notMergeable',
      'ledger.unknownRow',
      'ledger.leadAmongCo',
      'ledger.unknownUnit',
    ])
    const freed = await decide(documentId, [one(5, none, { version: 1 }), one(6, none, { version: 2 })])
    expect(freed.results.map((result) => result.outcome)).toEqual(['kept', 'kept'])
  })

  test('nothing of it is reached from another district', async () => {
    const documentId = await register(`${sample}\n第六次`)
    await expect(
      ledger.database.inDistrict((t) => getReconciliation(t, documentId), ledger.database.other),
    ).rejects.toMatchObject({ code: 'documents.unknown' })
    await expect(
      ledger.database.inDistrict(
        (t) => decideRows(t, { documentId, decisions: [one(1, none)] }),
        ledger.database.other,
      ),
    ).rejects.toMatchObject({ code: 'documents.unknown' })
  })
})

describe('from 拟办 to 印发', () => {
  let documentId: DocumentId
  const all = (query: object = {}) =>
    ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({ document: documentId, ...query })))

  test('carries the decisions out: new, merged, split, kept for the record, left out', async () => {
    documentId = await register(`${sample}\n第七次`)
    await ledger.database.inDistrict((t) => indexDocument(t, documentId))
    await decide(documentId, [
      one(1, { kind: 'new', item: item() }),
      one(2, { kind: 'mergeNew', positions: [3], item: item({ title: '推进河道治理', coUnitIds: [] }) }),
      one(4, {
        kind: 'split',
        items: [item({ title: '修订应急预案' }), item({ title: '开展应急演练', leadUnitId: ledger.units.development })],
      }),
      one(5, { kind: 'recordOnly' }),
      one(6, none),
    ])
    const done = await ledger.as('supervisor', (t) => proposeCommitments(t, matters, { documentId, basis: 'party' }))
    expect(done.map((row) => row.state)).toEqual(['proposed', 'proposed', 'proposed', 'proposed', 'recordOnly'])
    const rows = (await all()).rows
    expect(rows).toHaveLength(5)
    const record = rows.find((row) => row.recordOnly)
    expect(record).toMatchObject({ matterId: null, lamp: null, leadUnitId: null, due: null })
    const merged = rows.find((row) => row.title === '推进河道治理')
    if (!merged) throw new Error('not merged')
    const detail = await ledger.as('supervisor', (t) => getCommitment(t, merged.id))
    expect(detail.spans.map((span) => span.position)).toEqual([2, 3])
    const text = `${sample}\n第七次`
    expect(detail.spans.every((span) => text.slice(span.start, span.end).length > 1)).toBe(true)
    const again = await decide(documentId, [one(1, none, { version: 2 })])
    expect(again.results[0]).toMatchObject({ outcome: 'refused', error: { code: 'ledger.made' } })
    await expect(
      ledger.as('supervisor', (t) => proposeCommitments(t, matters, { documentId, basis: 'party' })),
    ).rejects.toMatchObject({ code: 'ledger.nothingDecided' })
  })

  test('is approved by another than who proposed it, and not seen by units before they are consulted', async () => {
    const own = await ledger.as('supervisor', (t) => approveBatch(t, matters, { documentId }))
    expect(own.done).toEqual([])
    expect(own.refused.map((one) => one.error.code)).toEqual(Array(4).fill('matters.notYours'))
    const approved = await ledger.as('head', (t) => approveBatch(t, matters, { documentId }))
    expect(approved.done.map((one) => one.state)).toEqual(Array(4).fill('approved'))
    const seen = await ledger.as('waterHandler', (t) => listCommitments(t, CommitmentQuery.parse({})))
    expect(seen.rows).toEqual([])
  })

  test('asks the units for two or three working days, on paper and in a sheet', async () => {
    const consulted = await ledger.as('supervisor', (t) => consultBatch(t, matters, { documentId, days: 3 }))
    expect(consulted.done).toHaveLength(4)
    const view = await ledger.as('supervisor', (t) => getReconciliation(t, documentId))
    // From Friday 26 April: Sunday the 28th is worked, the holiday begins on 1 May.
    expect(view.consultation).toMatchObject({ days: 3, replyBy: '2024-04-30' })
    const [docx, xlsx] = await ledger.as('supervisor', (t) =>
      Promise.all([draftDocx(t, documentId), draftXlsx(t, documentId)]),
    )
    const paper = await readDocument(docx, { fileName: '征求意见稿.docx' })
    if (!paper.ok) throw paper.error
    expect(paper.value.text).toContain('请于2024年4月30日前回复')
    for (const words of ['推进河道治理', '区水务局', '区发展改革委', '2024-05-31'])
      expect(paper.value.text).toContain(words)
    const sheet = await readTable(xlsx)
    if (!sheet.ok) throw sheet.error
    expect(sheet.value.rows).toHaveLength(4)
    expect(sheet.value.rows[0]?.cells).toMatchObject({ 任务: '完成7处水毁工程修复', 主责单位: '区水务局', 意见: '' })
    const found = await ledger.as('waterHandler', (t) => search(t, { q: '河道治理', words: wordsOf(t.actor) }))
    expect(found[0]?.title).toBe('推进河道治理')
    const stranger = await ledger.as('cultureHandler', (t) => search(t, { q: '河道治理', words: wordsOf(t.actor) }))
    expect(stranger.filter((hit) => hit.subjectKind === 'commitment')).toEqual([])
    const documents = await ledger.database.inDistrict((t) =>
      search(t, { q: '国际开放合作区', words: ['documents.read'] }),
    )
    expect(documents[0]).toMatchObject({ subjectKind: 'document', subjectId: documentId })
  })

  test('takes the opinions of the units asked, each for itself, and issues when all have answered', async () => {
    const rows = (await all({ state: 'consulting' })).rows
    const early = await ledger.as('head', (t) => issueBatch(t, matters, { documentId }))
    expect(early.refused.map((one) => one.error.code)).toEqual(Array(4).fill('matters.consulting'))
    const agree = { kind: 'agree', reason: null, proposedLead: null, proposedDue: null } as const
    const [river] = rows.filter((row) => row.title === '推进河道治理')
    if (!river) throw new Error('no row')
    const say = (post: 'waterHandler' | 'cultureHandler', unitId: typeof ledger.units.water, opinion = agree) =>
      ledger.as(post, (t) => giveOpinion(t, matters, { id: river.id, opinion: { ...opinion, unitId } }))
    await expect(say('waterHandler', ledger.units.city)).rejects.toMatchObject({ code: 'ledger.notYourUnit' })
    await expect(say('cultureHandler', ledger.units.culture)).rejects.toMatchObject({ code: 'ledger.unknown' })
    const answered = await ledger.as('waterHandler', (t) =>
      giveOpinion(t, matters, {
        id: river.id,
        opinion: {
          unitId: ledger.units.water,
          kind: 'object',
          reason: '时限过紧',
          proposedLead: null,
          proposedDue: parsePlainDate('2024-06-30'),
        },
      }),
    )
    expect(answered.opinions).toMatchObject([{ kind: 'object', reason: '时限过紧', proposedDue: '2024-06-30' }])
    const changed = await ledger.as('supervisor', (t) =>
      amendCommitment(t, matters, {
        id: river.id,
        version: answered.version,
        change: { due: parsePlainDate('2024-06-30') },
      }),
    )
    expect(changed).toMatchObject({ due: '2024-06-30', state: 'consulting' })
    const stale = ledger.as('supervisor2', (t) =>
      amendCommitment(t, matters, { id: river.id, version: answered.version, change: { title: '另一个题目' } }),
    )
    await expect(stale).rejects.toMatchObject({ code: 'ledger.changedMeanwhile' })
    const issued = await ledger.as('head', (t) => issueBatch(t, matters, { documentId, commitmentIds: [river.id] }))
    expect(issued.done).toMatchObject([{ state: 'issued', number: '督办〔2024〕1号' }])
    expect(await ledger.as('waterHandler', (t) => getCommitment(t, river.id))).toMatchObject({
      number: '督办〔2024〕1号',
      state: 'issued',
      lamp: { colour: 'green' },
    })
    const twice = await ledger.as('head', (t) => issueBatch(t, matters, { documentId, commitmentIds: [river.id] }))
    expect(twice).toMatchObject({ done: [], refused: [{ error: { code: 'matters.wrongState' } }] })
  })

  test('the rest is issued when the days have run out; what they repeat is merged and tied to both documents', async () => {
    ledger.clock.set('2024-05-06T01:00:00Z')
    const issued = await ledger.as('head', (t) => issueBatch(t, matters, { documentId }))
    expect(issued.done.map((one) => one.number)).toEqual(['督办〔2024〕2号', '督办〔2024〕3号', '督办〔2024〕4号'])
    const [into] = issued.done
    if (!into) throw new Error('none issued')
    const second = await register(`${sample}\n第八次`)
    await decide(second, [one(1, { kind: 'mergeInto', commitmentId: into.commitmentId })])
    expect(
      await ledger.as('supervisor', (t) => proposeCommitments(t, matters, { documentId: second, basis: 'party' })),
    ).toEqual([])
    const detail = await ledger.as('supervisor', (t) => getCommitment(t, into.commitmentId))
    expect(new Set(detail.spans.map((span) => span.documentId))).toEqual(new Set([documentId, second]))
    const events = await ledger.as('head', (t) => readStream(t, `commitment:${into.commitmentId}`))
    expect(events.map((event) => event.type)).toEqual(['commitment.added', 'commitment.said'])
    expect(JSON.stringify(events)).not.toMatch(/水毁|演练|预案|治理/)
    const third = await register(`${sample}\n第九次`)
    const view = await ledger.as('supervisor', (t) => getReconciliation(t, third))
    const candidates = view.rows.flatMap((row) => row.candidates)
    for (const candidate of candidates) expect(candidate.reasons.length).toBeGreaterThan(0)
  })
})
