import { appoint, createUnit, registerPerson } from '@lantu/identity'
import type { PersonId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import { readStream } from '@lantu/platform/events'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentFacts, type Intake } from './contract/index.ts'
import { getDocument, registerFile, registerText } from './index.ts'

let database: TestDatabase
let leader: PersonId
let clerk: PersonId
beforeAll(async () => {
  database = await testDatabase()
  const from = parsePlainDate('2020-01-01')
  ;[leader, clerk] = await database.inDistrict(async (t) => {
    const unit = await createUnit(t, { code: 'gov', name: '区政府', kind: 'body', from })
    const first = await registerPerson(t, { name: '区领导（演示）' })
    const second = await registerPerson(t, { name: '督查员（演示）' })
    const to = parsePlainDate('2024-12-31')
    await appoint(t, { person: first, unit, role: 'deputyLeader', from, to })
    await appoint(t, { person: second, unit, role: 'supervisor', from })
    return [first, second]
  })
})
afterAll(() => database.drop())

const day = parsePlainDate('2024-05-20')
const later = parsePlainDate('2024-05-31')
const facts = (intake: Intake | null, kind: DocumentFacts['kind'] = intake?.kind ?? 'instruction') =>
  DocumentFacts.parse({
    title: '关于夏季用电的批示',
    kind,
    publicity: 'internal',
    issuer: '区政府办',
    docDate: day,
    intake,
  })
const instruction = (more: object = {}): Intake => ({
  kind: 'instruction',
  leaderId: leader,
  instructedOn: day,
  requirement: '请发改委牵头，一周内报方案。',
  replyBy: later,
  ...more,
})
let count = 0
const register = (one: DocumentFacts) =>
  database.inDistrict((t) => registerText(t, { facts: one, text: `请区发展改革委牵头做好迎峰度夏保供电。${++count}` }))

describe('intake by kind', () => {
  test('a 批示 keeps who gave it, when and what is asked; its event holds none of the words', async () => {
    const { id } = await register(facts(instruction()))
    const document = await database.inDistrict((t) => getDocument(t, id))
    expect(document.intake).toEqual(instruction())
    const [event] = await database.inDistrict((t) => readStream(t, `document:${id}`))
    expect(event?.data).toMatchObject({ intake: { leader, on: day, due: later } })
    expect(JSON.stringify(event?.data)).not.toContain('一周内')
  })

  test.each<[string, () => DocumentFacts, string]>([
    ['no facts of its own', () => facts(null), 'documents.instructionNeeds'],
    ['a person who leads nothing', () => facts(instruction({ leaderId: clerk })), 'documents.notALeader'],
    [
      'a leader after the last day in office',
      () => facts(instruction({ instructedOn: parsePlainDate('2025-01-01'), replyBy: null })),
      'documents.notALeader',
    ],
    [
      'an answer due before it was given',
      () => facts(instruction({ replyBy: parsePlainDate('2024-05-19') })),
      'documents.replyBefore',
    ],
    ['the facts of another kind', () => facts(instruction(), 'speech'), 'documents.intakeOfOther'],
  ])('a 批示 is refused for %s', async (_, of, code) => {
    await expect(register(of())).rejects.toMatchObject({ code })
  })

  test('a 批示 never comes as a file, and nothing of the file is kept', async () => {
    const content = new TextEncoder().encode('请区发展改革委牵头。')
    await expect(
      database.inDistrict((t) => registerFile(t, { facts: facts(instruction()), fileName: '批示.txt', content })),
    ).rejects.toMatchObject({ code: 'documents.instructionFile' })
    const { rows } = await database.pool.query('select 1 from files.file')
    expect(rows).toEqual([])
  })

  test.each<[string, Intake]>([
    ['纪要', { kind: 'topicMinutes', meeting: '专题会', number: '第3次', convenedOn: day, chairedBy: 'government' }],
    [
      '纪要 without a number',
      { kind: 'committeeMinutes', meeting: '常委会', number: null, convenedOn: day, chairedBy: 'party' },
    ],
    ['市级督查件', { kind: 'cityItem', cityNumber: '市督〔2024〕8号', assigner: '市政府督查室', due: later }],
    ['市绩效任务', { kind: 'cityTask', cityNumber: '绩效12', assigner: '市绩效办', due: later }],
    [
      '建议提案',
      { kind: 'proposal', number: '第21号', category: 'member', session: '区政协十一届三次会议', replyDue: later },
    ],
    ['折子', { kind: 'folder', year: 2024 }],
    ['民生实事', { kind: 'livelihood', year: 2024 }],
    ['讲话', { kind: 'speech', occasion: '全区经济工作会' }],
  ])('%s comes back as it was given', async (_, intake) => {
    const { id } = await register(facts(intake))
    expect((await database.inDistrict((t) => getDocument(t, id))).intake).toEqual(intake)
  })

  test('any kind but a 批示 may come without', async () => {
    const { id } = await register(facts(null, 'topicMinutes'))
    expect((await database.inDistrict((t) => getDocument(t, id))).intake).toBeNull()
  })
})
