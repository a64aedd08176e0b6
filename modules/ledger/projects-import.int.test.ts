import { writeTable } from '@lantu/papers/sheets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { ProjectQuery } from './contract/index.ts'
import { amendProject, getProject, importProjects, listProjects } from './index.ts'

/** Projects taken over from sheets of the field. */
let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

const headers = ['项目名称', '类别', '主责单位', '配合单位', '总投资（万元）', '立项日期', '开工日期', '入库日期']
const line = (n: number, more: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    项目名称: `改造工程第${n}项`,
    类别: '投资项目',
    主责单位: '区水务局',
    配合单位: '区城市管理委',
    '总投资（万元）': '6500',
    立项日期: '2024-01-05',
    开工日期: '2024-03-01',
    ...more,
  }
  return headers.map((name) => cells[name] ?? '')
}
const csv = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode([headers, ...rows].map((row) => row.join(',')).join('\n'))
const take = (content: Uint8Array, acceptGood: boolean, by: Post = 'supervisor') =>
  ledger.as(by, (t) => importProjects(t, { fileName: '项目.csv', content, acceptGood }))
const total = () => ledger.as('supervisor', async (t) => (await listProjects(t, ProjectQuery.parse({}))).total)

test('three bad rows of 10,000 are named by cell; the rest is taken on request, the same file twice changes nothing', {
  timeout: 120_000,
}, async () => {
  const bad: Readonly<Record<number, Record<string, string>>> = {
    7: { 主责单位: '区不存在局' },
    4000: { '总投资（万元）': '很多' },
    9999: { 开工日期: '2023-12-01' },
  }
  const content = csv(Array.from({ length: 10_000 }, (_, i) => line(i + 1, bad[i + 1])))
  const refused = await take(content, false).catch((error: unknown) => error)
  expect(refused).toMatchObject({
    code: 'ledger.folderFaults',
    params: { read: 10_000, refused: 3, good: 9997 },
    faults: [
      { where: expect.stringMatching(/C8$/), code: 'ledger.cell.unit' },
      { where: expect.stringMatching(/E4001$/), code: 'ledger.cell.amount' },
      { where: expect.stringMatching(/G10000$/), code: 'ledger.project.stageOrder' },
    ],
  })
  expect(await total()).toBe(0)
  const taken = await take(content, true)
  expect(taken).toMatchObject({ read: 10_000, loaded: 9997, refused: 3 })
  expect(await total()).toBe(9997)
  expect(await take(content, true)).toMatchObject({ loaded: 0, refused: 3, projectIds: [] })
  const corrected = csv(Array.from({ length: 10_000 }, (_, i) => line(i + 1)))
  expect(await take(corrected, false)).toMatchObject({ loaded: 3, refused: 0 })
  expect(await total()).toBe(10_000)
  const events = await ledger.database.pool.query(
    "select data->'loaded' as loaded from log.event where type = 'project.imported' order by event_id",
  )
  expect(events.rows.map((row) => row.loaded)).toEqual([9997, 3])
})

test('a row is what it says; a name that stands with other content is told and left alone', async () => {
  const [id] = (await take(csv([line(20_001, { 配合单位: '', 类别: '资金' })]), false)).projectIds
  if (id === undefined) throw new Error('nothing was taken')
  const made = await ledger.as('waterHandler', (t) => getProject(t, id))
  expect(made).toMatchObject({ kind: 'fund', total: '6500000000', coUnitIds: [], stage: { stage: 'started' } })
  await ledger.as('supervisor', (t) => amendProject(t, { id, version: 1, change: { place: '望山街道' } }))
  await expect(take(csv([line(20_001, { 配合单位: '', 类别: '资金' })]), false)).rejects.toMatchObject({
    faults: [{ where: expect.stringMatching(/A2$/), code: 'ledger.cell.nameTaken' }],
  })
  await expect(take(csv([line(20_002), line(20_002)]), false)).rejects.toMatchObject({
    faults: [{ where: expect.stringMatching(/A3$/), code: 'ledger.cell.nameTwice' }],
  })
})

test('a sheet without the needed columns, an empty one, and a workbook', async () => {
  const wrong = new TextEncoder().encode('名字,单位\n甲乙,区水务局\n')
  await expect(take(wrong, false)).rejects.toMatchObject({ code: 'ledger.project.columns', faults: [{}, {}] })
  await expect(take(csv([]), false)).rejects.toMatchObject({ kind: 'invalid' })
  const sheets = [{ name: '项目', columns: headers.map((header) => ({ header })), rows: [line(20_003)] }]
  const content = await writeTable({ sheets }, { createdAt: '2024-04-01T00:00:00Z' })
  const taken = await ledger.as('supervisor', (t) =>
    importProjects(t, { fileName: '项目.xlsx', content, acceptGood: false }),
  )
  expect(taken.loaded).toBe(1)
})
