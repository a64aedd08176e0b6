import { createUnit, renameUnit, setDuties } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { readStream } from '@lantu/platform/events'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentFacts, NewReadingWord, type ReadingWordId } from './contract/index.ts'
import { addReadingWord, endWord, getDocument, getReadingWords, registerText } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ effects: clock })
})
afterAll(() => database.drop())

const today = parsePlainDate('2027-01-11')
const clock = fixedEffects(`${today}T01:00:00Z`)
/** On a day of the district, whatever day the clock showed before. */
const on = <T>(day: string, work: (tenancy: Tenancy) => Promise<T>): Promise<T> => {
  clock.set(`${day}T01:00:00Z`)
  return database.inDistrict(work)
}
const facts = DocumentFacts.parse({
  title: '部署会',
  kind: 'speech',
  publicity: 'published',
  issuer: '区委',
  docDate: '2027-01-10',
})
let count = 0
/** The first row of a document that says this; every text is another. */
const read = async (sentence: string, day = '2027-01-11') => {
  const text = `第${++count}次部署会。会议强调，要${sentence}`
  return on(day, async (t) => {
    const { id } = await registerText(t, { facts, text })
    const { engine, proposed } = await getDocument(t, id)
    return { engine, row: proposed[0] }
  })
}
const add = (value: object, from = today) =>
  on(today, (t) => addReadingWord(t, NewReadingWord.parse({ value, from, source: '国办发明电〔2026〕1号' })))
const list = () => on(today, getReadingWords)
const holiday = { kind: 'holiday', holiday: '劳动节', year: 2027, from: '2027-05-01', to: '2027-05-05' }

describe('what a district teaches the reading', () => {
  test('holds from its day on and for every document read after; those read before stay', async () => {
    const sentence = '确保“五一”前完成公园改造。'
    const before = await read(sentence)
    expect(before.row?.time).toMatchObject({ to: null })
    await add(holiday)
    const after = await read(sentence)
    expect(after.row?.time).toMatchObject({ to: '2027-04-30' })
    expect(after.engine).not.toBe(before.engine)
    expect((await read(sentence)).engine).toBe(after.engine)
  })

  test('a word of days to come is not read with before', async () => {
    const name = { kind: 'name', word: '石榴红', as: 'programme' }
    await add(name, parsePlainDate('2027-02-01'))
    expect((await read('擦亮石榴红品牌。')).row?.named).toEqual([])
    expect((await read('擦亮石榴红品牌。', '2027-02-01')).row?.named).toMatchObject([{ text: '石榴红' }])
    expect((await list()).rows.map(({ state, from }) => [from, state])).toContainEqual(['2027-02-01', 'ahead'])
  })

  test('the same key again ends what stood the day before; a beginning in its way is named', async () => {
    const domain = (to: string) => ({ kind: 'domain', word: '炫彩计划', domain: to })
    const first = await add(domain('文化'))
    await add(domain('消费'), parsePlainDate('2027-03-01'))
    const rows = (await list()).rows.filter(({ value }) => value.kind === 'domain')
    expect(rows.map(({ from, until, state }) => [from, until, state])).toEqual([
      ['2027-03-01', null, 'ahead'],
      ['2027-01-11', '2027-03-01', 'inForce'],
    ])
    await expect(add(domain('民生'), parsePlainDate('2027-02-15'))).rejects.toMatchObject({
      code: 'documents.wordAhead',
      params: { from: '2027-03-01' },
    })
    expect((await read('推进炫彩计划扩面。')).row?.domain).toBe('文化')
    expect((await read('推进炫彩计划扩面。', '2027-03-01')).row?.domain).toBe('消费')
    expect(first.id).toBe(rows[1]?.id)
  })

  test('an end says the last day; the past stays as it was', async () => {
    const { id } = await add({ kind: 'plan', keywords: ['背街小巷', '三年行动'], firstYear: 2025, lastYear: 2027 })
    const end = (word: ReadingWordId, lastDay: string) =>
      on(today, (t) => endWord(t, { id: word, lastDay: parsePlainDate(lastDay) }))
    const sentence = '推进背街小巷三年行动圆满收官。'
    expect((await read(sentence)).row?.time).toMatchObject({ to: '2027-12-31' })
    expect(await end(id, '2027-01-31')).toEqual({ until: '2027-02-01' })
    expect((await read(sentence, '2027-01-31')).row?.time).toMatchObject({ to: '2027-12-31' })
    expect((await read(sentence, '2027-02-01')).row?.time).toMatchObject({ to: null })
    await expect(end(id, '2026-12-31')).rejects.toMatchObject({ code: 'documents.wordPast' })
    await expect(add(holiday, parsePlainDate('2027-01-10'))).rejects.toMatchObject({ code: 'documents.wordPast' })
  })

  test('a word withdrawn before it began may be taught again, and what it had ended goes on', async () => {
    const domain = (to: string) => ({ kind: 'domain', word: '暖心行动', domain: to })
    const begin = parsePlainDate('2027-03-01')
    const end = (id: ReadingWordId, lastDay: PlainDate = today) => on(today, (t) => endWord(t, { id, lastDay }))
    const spans = async () =>
      (await list()).rows
        .filter(({ value }) => value.kind === 'domain' && value.word === '暖心行动')
        .filter(({ from, until }) => from !== until)
        .map(({ from, until }) => [from, until])
    const first = await add(domain('文化'))
    const wrong = await add(domain('消费'), begin)
    expect(await end(wrong.id)).toEqual({ until: begin })
    expect(await spans()).toEqual([[today, null]])
    const events = await on(today, (t) => readStream(t, 'readingWords'))
    expect(events.at(-1)).toMatchObject({ type: 'readingWord.resumed', data: { id: first.id, until: null } })

    const again = await add(domain('民生'), begin)
    const later = parsePlainDate('2027-04-01')
    await add(domain('消费'), later)
    await end(again.id)
    expect(await spans()).toEqual([
      [later, null],
      [today, later],
    ])
  })

  test('a word that a person ended does not go on when the next is withdrawn', async () => {
    const name = { kind: 'name', word: '微光驿站', as: 'programme' }
    const first = await add(name)
    await on(today, (t) => endWord(t, { id: first.id, lastDay: parsePlainDate('2027-02-28') }))
    const next = await add(name, parsePlainDate('2027-03-01'))
    await on(today, (t) => endWord(t, { id: next.id, lastDay: today }))
    expect((await list()).rows.find(({ id }) => id === first.id)?.until).toBe('2027-03-01')
  })

  test('a malformed word is refused where it is wrong', () => {
    const wrong = (value: object) => NewReadingWord.safeParse({ value, from: today, source: '文' }).success
    expect(wrong({ ...holiday, to: '2027-04-01' })).toBe(false)
    expect(wrong({ kind: 'plan', keywords: ['计划'], firstYear: 2027, lastYear: 2026 })).toBe(false)
    expect(wrong({ kind: 'domain', word: '计划', domain: '别的' })).toBe(false)
  })

  test('another district is not taught', async () => {
    expect((await database.inDistrict(getReadingWords, database.other)).rows).toEqual([])
  })
})

test('units are proposed by the duties of the district itself', async () => {
  await on(today, async (t) => {
    const from = parsePlainDate('2026-01-01')
    const unit = await createUnit(t, { code: 'x1', name: '区风貌办', kind: 'department', from })
    await setDuties(t, { unit, keywords: ['街心公园'], source: '三定规定', from: today })
  })
  const { row } = await read('建设街心公园。')
  expect(row?.leads).toEqual([{ unit: '区风貌办', score: 1 }])
})

describe('units by the names of the document’s day', () => {
  const reform = parsePlainDate('2026-06-01')
  const firstLead = async (docDate: string, sentence: string) =>
    on(today, async (t) => {
      const text = `第${++count}次部署会。会议强调，${sentence}`
      const { id } = await registerText(t, { facts: { ...facts, docDate: parsePlainDate(docDate) }, text })
      return { id, lead: (await getDocument(t, id)).proposed[0]?.leads[0] }
    })
  let unit: UnitId
  beforeAll(() =>
    on(today, async (t) => {
      const from = parsePlainDate('2020-01-01')
      const name = '区协同创新局'
      unit = await createUnit(t, { code: 'r1', name, kind: 'department', from, aliases: ['区协创局', '协同创新局'] })
      await renameUnit(t, { unit, name: '区数字发展局', from: reform })
      await createUnit(t, { code: 'r2', name: '区发展改革委', kind: 'department', from })
    }),
  )

  test('an old document names the unit as it was called then, a new one as it is called now', async () => {
    expect((await firstLead('2026-05-01', '区协同创新局要加快建设算力平台。')).lead).toEqual({
      unit: '区协同创新局',
      score: 1,
    })
    expect((await firstLead('2026-07-01', '区数字发展局要加快建设算力平台。')).lead).toEqual({
      unit: '区数字发展局',
      score: 1,
    })
    // After the reform the old name still means it; before it the new one meant nobody.
    expect((await firstLead('2026-07-01', '区协同创新局要加快建设展示中心。')).lead?.unit).toBe('区数字发展局')
    expect((await firstLead('2026-05-01', '区数字发展局要加快建设展示中心。')).lead?.unit).not.toBe('区协同创新局')
  })

  test('short forms mean the unit, the district’s own and the usual ones; those of a city bureau do not', async () => {
    expect((await firstLead('2026-05-02', '区协创局要加快建设算力网络。')).lead?.unit).toBe('区协同创新局')
    expect((await firstLead('2026-05-02', '区发改委要加快建设调度平台。')).lead?.unit).toBe('区发展改革委')
    expect((await firstLead('2026-05-02', '市协同创新局要加快建设算力枢纽。')).lead?.unit).not.toBe('区协同创新局')
  })

  test('a document that was read stays as it was when a unit is called something else', async () => {
    const { id } = await firstLead('2026-07-02', '区数字发展局要加快建设数据平台。')
    const before = await on(today, (t) => getDocument(t, id))
    await on(today, (t) => renameUnit(t, { unit, name: '区数据局', from: parsePlainDate('2026-07-01') }))
    const after = await on(today, (t) => getDocument(t, id))
    expect([after.proposed, after.engine]).toEqual([before.proposed, before.engine])
    expect((await firstLead('2026-07-02', '区数字发展局要加快建设数据中心。')).lead?.unit).toBe('区数据局')
  })
})
