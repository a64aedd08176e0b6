import { registerText } from '@lantu/documents'
import { DocumentFacts, type DocumentId, type Intake } from '@lantu/documents/contract'
import { appoint, registerPerson } from '@lantu/identity'
import type { PersonId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { CommitmentQuery } from './contract/index.ts'
import {
  amendCommitment,
  approveBatch,
  consultBatch,
  decideRows,
  getCommitment,
  getReconciliation,
  issueBatch,
  listCommitments,
  proposeCommitments,
} from './index.ts'

const matters = createMatters({ policies: corePolicies })
const due = parsePlainDate('2024-06-30')
const day = parsePlainDate('2024-04-25')
let ledger: TestLedger
let leaderId: PersonId
beforeAll(async () => {
  ledger = await testLedger()
  leaderId = await ledger.database.inDistrict(async (t) => {
    const person = await registerPerson(t, { name: '区领导（演示）' })
    const from = parsePlainDate('2024-01-01')
    await appoint(t, { person, unit: ledger.units.office, role: 'deputyLeader', from })
    return person
  })
})
afterAll(() => ledger.drop())

const register = async (kind: DocumentFacts['kind'], intake: Intake | null): Promise<DocumentId> => {
  const facts = DocumentFacts.parse({
    title: '汛前准备',
    kind,
    publicity: 'internal',
    issuer: '区政府办',
    docDate: day,
    intake,
  })
  const text = `区水务局要在汛前完成7处水毁工程修复。${kind}${intake === null ? '' : '有'}`
  return (await ledger.database.inDistrict((t) => registerText(t, { facts, text }))).id
}
const propose = async (documentId: DocumentId, as?: 'supervision') => {
  const view = await ledger.as('supervisor', (t) => getReconciliation(t, documentId))
  const [row] = view.rows
  if (!row) throw new Error('no row')
  const item = { ...row.suggestion.item, leadUnitId: ledger.units.water, due }
  const decision = { position: row.position, version: 0, decision: { kind: 'new' as const, item }, draft: false }
  await ledger.as('supervisor', (t) => decideRows(t, { documentId, decisions: [decision] }))
  await ledger.as('supervisor', (t) => proposeCommitments(t, matters, { documentId, basis: view.basis, as }))
  const [made] = (
    await ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({ document: documentId })))
  ).rows
  if (!made?.matterId) throw new Error('none made')
  return { view, id: made.id, matterId: MatterId.parse(made.matterId) }
}
const stateOf = async (id: Awaited<ReturnType<typeof propose>>['id']) => {
  const { state, number } = await ledger.as('supervisor', (t) => getCommitment(t, id))
  return { state, number }
}
const ready = async (documentId: DocumentId) =>
  (await ledger.as('supervisor', (t) => getReconciliation(t, documentId))).ready

describe('what a document’s commitments are opened as', () => {
  test('a 批示 opens 批示件 with who gave it; issued without 审定, and the ledger follows to the end', async () => {
    const documentId = await register('instruction', {
      kind: 'instruction',
      leaderId,
      instructedOn: day,
      requirement: '汛前报结果',
      replyBy: due,
    })
    const { view, id, matterId } = await propose(documentId)
    expect(view.matterKinds).toEqual(['instruction', 'supervision'])
    expect(view.rows[0]?.suggestion.item.due).not.toBeNull()
    expect(await ready(documentId)).toEqual({ approve: 0, consult: 0, issue: 1 })
    const matter = await ledger.as('supervisor', (t) => matters.get(t, { matterId }))
    expect(matter.kind).toBe('instruction')
    expect(JSON.stringify(matter)).toContain('区领导（演示）')
    const asked = matter.steps.flatMap((step) => step.words.filter((word) => word.field === 'requirement'))
    expect(asked.map((word) => word.body)).toEqual(['汛前报结果', '汛前报结果'])
    const own = await ledger.as('supervisor', (t) => issueBatch(t, matters, { documentId }))
    expect(own.refused.map((one) => one.error.code)).toEqual(['matters.notYours'])
    await expect(ledger.as('head', (t) => approveBatch(t, matters, { documentId }))).rejects.toMatchObject({
      code: 'ledger.nothingToDo',
    })
    await ledger.as('head', (t) => issueBatch(t, matters, { documentId }))
    expect(await stateOf(id)).toEqual({ state: 'issued', number: '批办〔2024〕1号' })
    expect(await ready(documentId)).toEqual({ approve: 0, consult: 0, issue: 0 })
  })

  test('纪要 open 议定事项: approved, then issued; the units are not consulted again', async () => {
    const documentId = await register('committeeMinutes', {
      kind: 'committeeMinutes',
      meeting: '区委常委会',
      number: '第8次',
      convenedOn: day,
      chairedBy: 'party',
    })
    const { view, id } = await propose(documentId)
    expect(view).toMatchObject({ matterKinds: ['decision', 'supervision'], basis: 'party' })
    await ledger.as('head', (t) => approveBatch(t, matters, { documentId }))
    await expect(
      ledger.as('supervisor', (t) => consultBatch(t, matters, { documentId, days: 2 })),
    ).rejects.toMatchObject({
      code: 'ledger.nothingToDo',
    })
    const { version } = await ledger.as('head', (t) => getCommitment(t, id))
    const amend = (change: Parameters<typeof amendCommitment>[2]['change']) =>
      ledger.as('head', (t) => amendCommitment(t, matters, { id, version, change }))
    await expect(amend({ due: parsePlainDate('2024-07-31') })).rejects.toMatchObject({ code: 'ledger.approvedStands' })
    expect(await amend({ target: '7处全部完工' })).toMatchObject({ target: '7处全部完工', due })
    await ledger.as('head', (t) => issueBatch(t, matters, { documentId }))
    expect(await stateOf(id)).toEqual({ state: 'issued', number: '议定〔2024〕1号' })
  })

  test('纪要 whose meeting is not known, and any other document, are supervised in full', async () => {
    const documentId = await register('topicMinutes', null)
    const { view, id } = await propose(documentId)
    expect(view).toMatchObject({ matterKinds: ['supervision'], basis: 'government' })
    expect(await ready(documentId)).toEqual({ approve: 1, consult: 0, issue: 0 })
    expect(await stateOf(id)).toMatchObject({ state: 'proposed' })
  })

  test('a person may choose 督办 instead, and nothing that the document does not give', async () => {
    const intake: Intake = {
      kind: 'topicMinutes',
      meeting: '专题会',
      number: null,
      convenedOn: day,
      chairedBy: 'government',
    }
    const documentId = await register('topicMinutes', intake)
    await expect(
      ledger.as('supervisor', (t) => proposeCommitments(t, matters, { documentId, basis: 'party', as: 'instruction' })),
    ).rejects.toMatchObject({ code: 'ledger.matterKind' })
    const { matterId } = await propose(documentId, 'supervision')
    expect((await ledger.as('supervisor', (t) => matters.get(t, { matterId }))).kind).toBe('supervision')
  })
})
