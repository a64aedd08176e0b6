import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import type { Tenancy } from '@lantu/platform/db'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DocumentFacts, type DocumentId } from './contract/index.ts'
import { askSecondOpinion, decideOpinion, getDocument, getSecondOpinion, registerText } from './index.ts'

/** A language model on this machine that says what a test puts into its mouth, and remembers what it was asked. */
const Asked = z.object({ model: z.string(), messages: z.array(z.object({ role: z.string(), content: z.string() })) })
let server: Server
let answer: () => { status: number; body: unknown }
const heard: { key: string | undefined; asked: z.infer<typeof Asked> }[] = []
const saying = (content: string) => () => ({ status: 200, body: { choices: [{ message: { content } }] } })
const quoting = (...quotes: string[]) => saying(JSON.stringify({ rows: quotes.map((quote) => ({ quote })) }))

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  server = createServer((request, response) => {
    void textOf(request).then((body) => {
      heard.push({ key: request.headers.authorization, asked: Asked.parse(JSON.parse(body)) })
      const { status, body: said } = answer()
      response.writeHead(request.url === '/v1/chat/completions' ? status : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await database.drop()
})
beforeEach(() => heard.splice(0))

const model = () => ({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, model: 'fake', key: 'k1' })
const within = <T>(work: (tenancy: Tenancy) => Promise<T>) => database.inDistrict(work)
const words = '会议强调，要完成以旧换新细则。要进一步增强信心。区商务局上个月说过的那件事抓紧一下子。'
let count = 0
const register = async (publicity: 'published' | 'internal' = 'published', more = ''): Promise<DocumentId> => {
  const facts = DocumentFacts.parse({ title: '会', kind: 'speech', publicity, issuer: '区委', docDate: '2024-05-10' })
  const { id } = await within((t) => registerText(t, { facts, text: `第${++count}次。${words}${more && `\n${more}`}` }))
  return id
}
const missed = '那件事抓紧一下子'
/** Keeps its transaction open a while after the work, so that another meets it. */
const lingering =
  <T>(work: (tenancy: Tenancy) => Promise<T>) =>
  async (tenancy: Tenancy): Promise<T> => {
    const done = await work(tenancy)
    await new Promise((resolve) => setTimeout(resolve, 200))
    return done
  }

describe('a second opinion', () => {
  test('is off without a model: said so, and nothing is asked', async () => {
    const id = await register()
    expect(await within((t) => getSecondOpinion(t, { id, model: undefined }))).toMatchObject({
      enabled: false,
      asked: null,
    })
    await expect(askSecondOpinion(within, { id, model: undefined })).rejects.toMatchObject({
      code: 'documents.opinionOff',
    })
    expect(heard).toEqual([])
  })

  test('no word of a document that was not published leaves the house', async () => {
    const id = await register('internal')
    answer = quoting(missed)
    await expect(askSecondOpinion(within, { id, model: model() })).rejects.toMatchObject({
      code: 'documents.opinionNotPublished',
    })
    expect(heard).toEqual([])
  })

  test('keeps only quotes that stand in the text word for word, and shows only where the readings disagree', async () => {
    const id = await register()
    answer = quoting('完成以旧换新细则', missed, '完成以旧换新的细则', '增强信心')
    const { asked, rows } = await askSecondOpinion(within, { id, model: model() })
    expect(heard.map(({ key, asked: { model: name } }) => [key, name])).toEqual([['Bearer k1', 'fake']])
    expect(heard[0]?.asked.messages.at(-1)?.content).toContain(words)
    expect(asked).toMatchObject({ no: 1, model: 'fake', quotes: 4, found: 3, skipped: 0 })
    expect(rows.map(({ kind, text, status }) => [kind, text, status])).toEqual([
      ['stance', '进一步增强信心', 'open'],
      ['missed', missed, 'open'],
    ])
  })

  test('a person takes a quote over as a row with true offsets, once; another is refused', async () => {
    const id = await register()
    answer = quoting('完成以旧换新细则', missed)
    await askSecondOpinion(within, { id, model: model() })
    const before = await within((t) => getDocument(t, id))
    const decide = (item: number, take: boolean) =>
      within((t) => decideOpinion(t, { id, model: model(), no: 1, item, take }))
    expect((await decide(1, true)).rows).toMatchObject([{ status: 'taken', position: before.rows + 1 }])
    await expect(decide(1, false)).rejects.toMatchObject({ code: 'documents.opinionDecided' })
    await expect(decide(9, true)).rejects.toMatchObject({ code: 'documents.opinionUnknown' })
    const after = await within((t) => getDocument(t, id))
    const taken = after.proposed.find((row) => row.rule === 'second-opinion')
    expect(taken).toMatchObject({ text: missed, operable: true, position: before.rows + 1 })
    expect(taken && after.text.slice(taken.start, taken.end)).toBe(missed)
    expect(after.operable).toBe(before.operable + 1)
  })

  test('a row the reading has already is not taken a second time', async () => {
    const id = await register()
    answer = quoting('增强信心')
    const { rows } = await askSecondOpinion(within, { id, model: model() })
    expect(rows.map(({ kind }) => kind)).toEqual(['unseen', 'stance'])
    await expect(
      within((t) => decideOpinion(t, { id, model: model(), no: 1, item: 1, take: true })),
    ).rejects.toMatchObject({
      code: 'documents.opinionNotTaken',
    })
  })

  test('who still looks at an earlier opinion decides nothing of the newer one', async () => {
    const id = await register()
    answer = quoting('完成以旧换新细则', missed)
    await askSecondOpinion(within, { id, model: model() })
    expect((await askSecondOpinion(within, { id, model: model() })).asked?.no).toBe(2)
    const decide = (no: number) => within((t) => decideOpinion(t, { id, model: model(), no, item: 1, take: false }))
    await expect(decide(1)).rejects.toMatchObject({ code: 'documents.opinionStale', kind: 'conflict' })
    expect((await decide(2)).rows).toMatchObject([{ status: 'refused' }])
  })

  test('two people who take different quotes at once get two rows', async () => {
    const id = await register()
    answer = quoting('完成以旧换新细则', '区商务局上个月说过的', missed)
    await askSecondOpinion(within, { id, model: model() })
    const take = (item: number) => (t: Tenancy) => decideOpinion(t, { id, model: model(), no: 1, item, take: true })
    await Promise.all([within(lingering(take(1))), within(take(2))])
    const { rows } = await within((t) => getSecondOpinion(t, { id, model: model() }))
    const positions = rows.map(({ position }) => position)
    expect(rows.map(({ status }) => status)).toEqual(['taken', 'taken'])
    expect(new Set(positions).size).toBe(2)
  })

  test('two people who ask at once get two opinions', async () => {
    const id = await register()
    answer = quoting(missed)
    const slowly = <T>(work: (tenancy: Tenancy) => Promise<T>) => within(lingering(work))
    const both = await Promise.all([1, 2].map(() => askSecondOpinion(slowly, { id, model: model() })))
    expect(both.map(({ asked }) => asked?.no).sort()).toEqual([1, 2])
  })

  test('a part without a usable answer is told, its rows are not called unseen, and the rest is kept', async () => {
    const filler = `${'今天天气很好。'.repeat(860)}\n`
    const id = await register('published', `${filler}${filler}会议强调，要完成河道治理方案。`)
    answer = () => (heard.length === 1 ? quoting(missed, '长'.repeat(2001)) : saying('好的，以下是任务：'))()
    const { asked, rows } = await askSecondOpinion(within, { id, model: model() })
    expect(heard.length).toBe(4)
    expect(asked).toMatchObject({ quotes: 1, found: 1, skipped: 3 })
    expect(rows.map(({ kind, text }) => [kind, text])).toContainEqual(['missed', missed])
    expect(rows.filter(({ text }) => text.includes('河道治理'))).toEqual([])
  })

  test('a document of more parts than one request may take is refused before anything is asked', async () => {
    const id = await register('published', `${'天'.repeat(5_900)}\n`.repeat(41))
    await expect(askSecondOpinion(within, { id, model: model() })).rejects.toMatchObject({
      code: 'documents.opinionTooLong',
      params: { most: 40 },
    })
    expect(heard).toEqual([])
  })

  test.each([
    ['an error', () => ({ status: 500, body: {} })],
    ['words that are no JSON', saying('好的，以下是任务：')],
    ['JSON of another shape', saying('{"rows":[{"text":"完成"}]}')],
  ])('%s changes nothing and is told', async (_, said) => {
    const id = await register()
    answer = said
    await expect(askSecondOpinion(within, { id, model: model() })).rejects.toMatchObject({
      code: 'documents.opinionFailed',
      kind: 'unavailable',
    })
    expect(await within((t) => getSecondOpinion(t, { id, model: model() }))).toMatchObject({ asked: null, rows: [] })
  })
})
