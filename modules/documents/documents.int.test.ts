import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getDocumentFile } from '#service/read.ts'
import { DocumentFacts, DocumentId } from './contract/index.ts'
import { compareDocuments, getDocument, listDocuments, registerFile, registerHtml, registerText } from './index.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../samples/documents', name))
const facts = (more: Partial<DocumentFacts> = {}) =>
  DocumentFacts.parse({
    title: '全区经济社会发展工作部署会',
    kind: 'speech',
    publicity: 'published',
    issuer: '区委',
    docDate: '2024-04-24',
    ...more,
  })

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

describe('registering a document', () => {
  test('keeps the text and proposes rows whose offsets point at their words', async () => {
    const text = sample('shijingshan-2024-04-24.txt').toString('utf8')
    const { id, rows } = await database.inDistrict((t) => registerText(t, { facts: facts(), text }))
    const document = await database.inDistrict((t) => getDocument(t, id))
    expect(rows).toBeGreaterThan(90)
    expect(document.proposed).toHaveLength(rows)
    for (const row of document.proposed) expect(document.text.slice(row.start, row.end)).toBe(row.text)
  })

  test('refuses the same text a second time and names the first', async () => {
    const text = sample('shijingshan-2024-04-24.txt').toString('utf8')
    const first = (await database.inDistrict((t) => listDocuments(t, { kind: undefined, after: undefined, limit: 1 })))
      .rows
    await expect(
      database.inDistrict((t) => registerText(t, { facts: facts({ title: '另一个名字' }), text })),
    ).rejects.toMatchObject({
      code: 'documents.known',
      params: { id: first[0]?.id, title: first[0]?.title },
    })
  })

  test('takes a traditional file by its bytes and keeps the file', async () => {
    const content = sample('xicheng-2025-02-06.txt')
    const { id } = await database.inDistrict((t) =>
      registerFile(t, {
        facts: facts({ docDate: DocumentFacts.shape.docDate.parse('2025-02-06') }),
        fileName: 'a.txt',
        content,
      }),
    )
    const document = await database.inDistrict((t) => getDocument(t, id))
    expect(document).toMatchObject({ script: 'traditional', format: 'txt' })
    expect(document.fileSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('takes what was copied from a web page: its text, and the page as it came', async () => {
    const html = '<nav>首页</nav><p>要完成河道修复。</p><table><tr><td>1</td><td>推进演练</td></tr></table>'
    const { id } = await database.inDistrict((t) => registerHtml(t, { facts: facts(), html }))
    const document = await database.inDistrict((t) => getDocument(t, id))
    expect(document).toMatchObject({ format: 'html', text: '要完成河道修复。\n1\t推进演练' })
    const { file } = await database.inDistrict((t) => getDocumentFile(t, id))
    expect(new TextDecoder().decode(file.content)).toBe(html)
    await expect(
      database.inDistrict((t) => registerHtml(t, { facts: facts(), html: '<p>机密★一年</p><p>要办。</p>' })),
    ).rejects.toMatchObject({ code: 'documents.secret' })
    await expect(
      database.inDistrict((t) => registerHtml(t, { facts: facts(), html: '<script>x</script>' })),
    ).rejects.toMatchObject({ code: 'documents.noWords' })
  })

  test('refuses what is marked 机密 and keeps nothing of it', async () => {
    const before = await database.inDistrict((t) => listDocuments(t, { kind: undefined, after: undefined, limit: 50 }))
    await expect(
      database.inDistrict((t) => registerText(t, { facts: facts(), text: '机密★一年\n关于某事的通知\n要加强管理。' })),
    ).rejects.toMatchObject({
      code: 'documents.secret',
    })
    const after = await database.inDistrict((t) => listDocuments(t, { kind: undefined, after: undefined, limit: 50 }))
    expect(after.rows).toHaveLength(before.rows.length)
  })

  test('asks for a confirmation when a text marked 内部 is declared as published', async () => {
    const text = '内部资料 注意保存\n关于某事的通知\n要加强重点项目调度。'
    await expect(database.inDistrict((t) => registerText(t, { facts: facts(), text }))).rejects.toMatchObject({
      code: 'documents.internalUnconfirmed',
    })
    const confirmed = await database.inDistrict((t) =>
      registerText(t, { facts: facts({ confirmInternal: true }), text }),
    )
    expect(confirmed.rows).toBeGreaterThan(0)
  })

  test('takes the place of an earlier version, once, and is compared with it row by row', async () => {
    const register = (text: string, replacesId: DocumentId | null) =>
      database.inDistrict((t) =>
        registerText(t, { facts: facts({ title: text.slice(0, 6), reading: 'report', replacesId }), text }),
      )
    const first = await register('确保年底前完成老旧小区改造24个。\n加强燃气管道隐患排查。', null)
    const second = await register('力争年底前完成老旧小区改造24个。', first.id)
    const [before, after] = await database.inDistrict((t) =>
      Promise.all([getDocument(t, first.id), getDocument(t, second.id)]),
    )
    expect(before).toMatchObject({ replaces: null, replacedBy: { id: second.id } })
    expect(after).toMatchObject({ replaces: { id: first.id, title: '确保年底前完' }, replacedBy: null })
    const comparison = await database.inDistrict((t) => compareDocuments(t, { id: second.id, other: first.id }))
    expect(comparison.counts).toEqual({ same: 0, changed: 1, new: 0, dropped: 1 })
    expect(comparison.pairs[0]?.changes).toEqual([{ kind: 'softened', from: '确保', to: '力争' }])
    await expect(register('再来一版，推进老旧小区改造。', first.id)).rejects.toMatchObject({
      code: 'documents.replacedAlready',
      params: { id: second.id },
    })
    const nobody = DocumentId.parse('01890000-0000-7000-8000-0000000000ff')
    await expect(register('替换一份没有的。', nobody)).rejects.toMatchObject({ code: 'documents.replacedUnknown' })
  })

  test('is not seen from another district, by list or by id', async () => {
    const mine = await database.inDistrict((t) => listDocuments(t, { kind: undefined, after: undefined, limit: 1 }))
    const id = mine.rows[0]?.id
    expect(id).toBeDefined()
    if (!id) return
    await expect(database.inDistrict((t) => getDocument(t, id), database.other)).rejects.toMatchObject({
      code: 'documents.unknown',
    })
    const theirs = await database.inDistrict(
      (t) => listDocuments(t, { kind: undefined, after: undefined, limit: 50 }),
      database.other,
    )
    expect(theirs.rows).toEqual([])
  })
})
