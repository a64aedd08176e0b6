import { linkRows, registerText } from '@lantu/documents'
import { DocumentFacts, type DocumentId } from '@lantu/documents/contract'
import { parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters } from '@lantu/matters'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { CommitmentQuery } from './contract/index.ts'
import { decideRows, getCoverage, listCommitments, proposeCommitments } from './index.ts'

const matters = createMatters({ policies: corePolicies })
let ledger: TestLedger
let report: DocumentId
let plan: DocumentId
let street: DocumentId
const register = async (text: string, more: object): Promise<DocumentId> => {
  const facts = DocumentFacts.parse({
    title: text.slice(0, 8),
    kind: 'workReport',
    publicity: 'published',
    issuer: '区政府',
    docDate: '2024-04-24',
    reading: 'report',
    ...more,
  })
  return (await ledger.database.inDistrict((t) => registerText(t, { facts, text }))).id
}
beforeAll(async () => {
  ledger = await testLedger()
  report = await register('完成老旧小区改造24个。\n推进国际开放合作区筹建工作。\n新增养老服务驿站5家。', {})
  plan = await register('加快国际开放合作区筹建。\n开展国有土地清查。', { level: 'department', parentId: report })
  street = await register('完成古城小区加装电梯3部。', { level: 'street', parentId: report })
})
afterAll(() => ledger.drop())

const cover = (more: object = {}) => ledger.as('supervisor', (t) => getCoverage(t, { documentId: report, ...more }))

describe('coverage of an upper document', () => {
  test('what is alike below is suggested with reasons; the rest has nothing below, and some below nothing above', async () => {
    const view = await cover()
    expect(view.rows.map((row) => row.state)).toEqual(['uncovered', 'suggested', 'uncovered'])
    expect(view.rows[1]?.links).toMatchObject([{ lowerId: plan, lowerPosition: 1, basis: 'suggested' }])
    expect(view.rows[1]?.links[0]?.reasons.length).toBeGreaterThan(0)
    expect(view.orphans.map((row) => [row.text, row.suggested])).toEqual([
      ['加快国际开放合作区筹建', true],
      ['开展国有土地清查', false],
      ['完成古城小区加装电梯3部', false],
    ])
    expect(view.lowers.map((lower) => [lower.id, lower.counts.suggested])).toEqual([
      [plan, 1],
      [street, 0],
    ])
  })

  test('a person confirms one and refuses another; one commitment that cites both implies a third', async () => {
    const link = (upperPosition: number, lowerId: DocumentId, answer: 'confirmed' | 'refused') =>
      ledger.database.inDistrict((t) =>
        linkRows(t, { id: report, links: [{ upperPosition, lowerId, lowerPosition: 1, link: answer }] }),
      )
    await link(2, plan, 'refused')
    expect((await cover()).rows[1]).toMatchObject({ state: 'uncovered', links: [{ basis: 'refused' }] })
    await link(2, plan, 'confirmed')
    expect((await cover()).rows[1]).toMatchObject({ state: 'covered', links: [{ basis: 'confirmed' }] })
    const decide = (
      documentId: DocumentId,
      decision: Parameters<typeof decideRows>[1]['decisions'][number]['decision'],
    ) =>
      ledger.as('supervisor', async (t) => {
        await decideRows(t, { documentId, decisions: [{ position: 1, version: 0, decision, draft: false }] })
        await proposeCommitments(t, matters, { documentId, basis: 'government' })
      })
    await decide(report, {
      kind: 'new',
      item: {
        title: '完成老旧小区改造24个',
        domain: '城市更新',
        leadUnitId: ledger.units.city,
        coUnitIds: [],
        due: parsePlainDate('2024-12-31'),
        startsOn: null,
        target: null,
        leaderId: null,
        indicatorId: null,
        nodes: [],
        cadence: 'month',
      },
    })
    const [made] = (
      await ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({ document: report })))
    ).rows
    if (!made) throw new Error('none made')
    await decide(street, { kind: 'mergeInto', commitmentId: made.id })
    const view = await cover()
    expect(view.rows.map((row) => row.state)).toEqual(['covered', 'covered', 'uncovered'])
    expect(view.rows[0]?.links).toMatchObject([{ lowerId: street, basis: 'implied' }])
    expect(view.orphans.map((row) => row.text)).toEqual(['开展国有土地清查'])
  })

  test('one lower document at a time, or the rows of one state; the counts stay whole', async () => {
    const one = await cover({ lower: street })
    expect(one.counts).toMatchObject({ operable: 3, covered: 1, uncovered: 2 })
    const open = await cover({ show: 'uncovered' })
    expect(open.rows.map((row) => row.text)).toEqual(['新增养老服务驿站5家'])
    expect(open.counts.covered).toBe(2)
    await expect(cover({ lower: report })).rejects.toMatchObject({ code: 'ledger.notBelow' })
  })

  test('nothing of it is reached from another district', async () => {
    await expect(
      ledger.database.inDistrict((t) => getCoverage(t, { documentId: report }), ledger.database.other),
    ).rejects.toMatchObject({ code: 'documents.unknown' })
  })
})
