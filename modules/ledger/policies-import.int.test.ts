import { readTable } from '@lantu/papers/sheets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { getPolicy, importPolicies, listPolicies } from './index.ts'
import { exportPolicies, policyTemplate } from './service/policy-sheet.ts'

/** Policies taken over from sheets of the field; the clock stands on Friday 26 April 2024. */
let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

const headers = [
  '政策名称',
  '牵头单位',
  '配合单位',
  '计划月份',
  '最初计划',
  '改期理由',
  '文号',
  '印发日期',
  '依据',
  '状态',
]
const line = (cells: Record<string, string>) =>
  headers.map((name) => ({ 牵头单位: '区水务局', ...cells })[name] ?? '').join(',')
const csv = (...rows: readonly Record<string, string>[]) =>
  new TextEncoder().encode([headers.join(','), ...rows.map(line)].join('\n'))
const take = (content: Uint8Array, acceptGood = false, by: Post = 'supervisor') =>
  ledger.as(by, (t) => importPolicies(t, { fileName: '政策.csv', content, acceptGood }))
const titles = async () => (await ledger.as('supervisor', (t) => listPolicies(t, { limit: 200 }))).rows

const good = [
  { 政策名称: '节水补贴办法', 计划月份: '2024-06', 配合单位: '区城市管理委' },
  { 政策名称: '再生水利用办法', 计划月份: '2024年3月', 文号: '示水发〔2024〕2号', 印发日期: '2024-03-20' },
  { 政策名称: '海绵城市细则', 计划月份: '计划外', 文号: '示水发〔2024〕3号', 印发日期: '2024-04-01' },
  { 政策名称: '河湖管护办法', 计划月份: '9月', 最初计划: '6月', 改期理由: '上位法修订' },
]
const bad = [
  { 政策名称: '没有主的办法', 计划月份: '2024-06', 牵头单位: '区不存在局' },
  { 政策名称: '还没到日子的办法', 文号: '示水发〔2024〕9号', 印发日期: '2024-12-01' },
  { 政策名称: '什么都没有的办法' },
]

test('bad rows are named at their cells and nothing is written; the rest is taken on request, the same sheet twice changes nothing', async () => {
  const content = csv(...good, ...bad)
  await expect(take(content)).rejects.toMatchObject({
    code: 'ledger.folderFaults',
    params: { read: 7, refused: 3, good: 4 },
    faults: [
      { where: '政策!B6', code: 'ledger.cell.unit' },
      { where: '政策!H7', code: 'ledger.policy.futureDay' },
      { where: '政策!D8', code: 'ledger.cell.beginning' },
    ],
  })
  expect(await titles()).toEqual([])
  expect(await take(content, true)).toMatchObject({ read: 7, loaded: 4, same: 0, refused: 3 })
  expect(await take(content, true)).toMatchObject({ loaded: 0, same: 4, refused: 3 })
  expect(await titles()).toHaveLength(4)
  const events = await ledger.database.pool.query(
    "select data->'loaded' as n from log.event where type = 'policy.imported'",
  )
  expect(events.rows).toEqual([{ n: 4 }])
})

test('a row is what it says, with the steps that came to it', async () => {
  const found = (title: string) => titles().then((rows) => rows.find((row) => row.title === title))
  expect(await found('海绵城市细则')).toMatchObject({ state: 'issued', planned: null, number: '示水发〔2024〕3号' })
  const moved = await found('河湖管护办法')
  expect(moved).toMatchObject({ planned: '2024-09', plannedFirst: '2024-06', state: 'planned' })
  if (!moved) throw new Error('it was not taken')
  const { steps } = await ledger.as('waterHandler', (t) => getPolicy(t, moved.id))
  expect(steps.map(({ kind, on, reason }) => [kind, on, reason])).toEqual([
    ['plan', '2024-06-30', null],
    ['plan', '2024-09-30', '上位法修订'],
  ])
})

test('the exported sheet comes in again and changes nothing', async () => {
  const content = await ledger.as('supervisor', (t) => exportPolicies(t, {}))
  const again = await ledger.as('supervisor', (t) =>
    importPolicies(t, { fileName: '政策.xlsx', content, acceptGood: false }),
  )
  expect(again).toMatchObject({ read: 4, loaded: 0, same: 4, refused: 0 })
})

test('what stands otherwise, comes twice, moved without a reason, or is to be dropped is refused; a unit enters only its own', async () => {
  const faults = (content: Uint8Array, by?: Post) =>
    take(content, false, by).catch((error: { faults?: readonly { where: string; code: string }[] }) =>
      error.faults?.map(({ where, code }) => [where, code]),
    )
  expect(await faults(csv({ 政策名称: '节水补贴办法', 计划月份: '2024-08' }))).toEqual([
    ['政策!A2', 'ledger.cell.nameTaken'],
  ])
  const one = { 政策名称: '雨水办法', 计划月份: '2024-08' }
  expect(await faults(csv(one, one))).toEqual([['政策!A3', 'ledger.cell.nameTwice']])
  expect(await faults(csv({ ...one, 最初计划: '2024-05' }))).toEqual([['政策!F2', 'ledger.cell.reason']])
  expect(await faults(csv({ ...one, 状态: '不再制定' }))).toEqual([['政策!J2', 'ledger.cell.dropped']])
  expect(await faults(csv({ ...one, 文号: '示水发〔2024〕8号' }))).toEqual([['政策!H2', 'ledger.cell.issue']])
  expect(await faults(csv(one), 'cultureHandler')).toEqual([['政策!B2', 'ledger.policy.notYours']])
  expect(await take(csv(one), false, 'waterHandler')).toMatchObject({ loaded: 1 })
  const other = await ledger.database.inDistrict((t) => listPolicies(t, { limit: 50 }), ledger.database.other)
  expect(other.rows).toEqual([])
})

test('a sheet without its columns; the empty sheet has the headings that are known', async () => {
  const wrong = new TextEncoder().encode('甲,乙\n1,2\n')
  await expect(take(wrong)).rejects.toMatchObject({ code: 'ledger.policy.columns', faults: [{}, {}] })
  const table = await readTable(await ledger.as('supervisor', (t) => policyTemplate(t)), { fileName: 'a.xlsx' })
  if (!table.ok) throw table.error
  expect(table.value.columns.map(({ name }) => name).toSorted()).toEqual(headers.toSorted())
})
