import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { groupedFolder } from '#testing/grouped-folder.ts'
import type { ColumnChoice } from './contract/folder.ts'
import { CommitmentQuery } from './contract/index.ts'
import { getCommitment, importFolder, listCommitments, previewFolder } from './index.ts'

/** Sheets as offices hand them round: which column is taken for what, and what is remembered. */
let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

const see = (content: Uint8Array, columns?: ColumnChoice) =>
  ledger.as('supervisor', (t) => previewFolder(t, { fileName: '折子.xlsx', content, columns }))
const take = (content: Uint8Array, more: { columns?: ColumnChoice; acceptGood?: boolean } = {}) =>
  ledger.as('supervisor', (t) =>
    importFolder(t, { fileName: '折子.csv', content, basis: 'government', acceptGood: false, ...more }),
  )
const csv = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'))
const all = async () => (await ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({})))).rows

describe('a sheet with title, merged header, headings among the rows and 序号 that begins anew', () => {
  test('is seen before it is taken: columns, headings, rows; nothing is written', async () => {
    const seen = await see(await groupedFolder())
    expect(seen).toMatchObject({ read: 4, fresh: 4, same: 0, refused: 0, groups: 2, missing: [], rememberedAt: null })
    expect(seen.columns.map(({ header, field }) => [header, field])).toEqual([
      ['序号', 'seq'],
      ['工作任务', 'title'],
      ['量化目标', 'target'],
      ['责任分工/主责单位', 'lead'],
      ['责任分工/配合单位', 'co'],
      ['完成时限', 'due'],
      ['节点', 'nodes'],
      ['类别', 'domain'],
      ['市折子号', 'item'],
    ])
    expect(seen.warnings.map(({ where, code }) => [where, code])).toContainEqual(['折子!5', 'ledger.cell.group'])
    expect(seen.rows[0]).toEqual({ row: 6, title: '治理河道60公里', outcome: 'fresh' })
    expect(await all()).toEqual([])
    expect((await ledger.database.pool.query('select 1 from ledger.column_mapping')).rows).toEqual([])
  })

  test('one bad cell is named where it stands; the heading gives the rest of its rows their domain', async () => {
    const bad = await groupedFolder((sheet) => {
      sheet.getCell('D9').value = '区不存在局'
    })
    expect(await see(bad)).toMatchObject({
      fresh: 3,
      refused: 1,
      faults: [{ where: '折子!D9', code: 'ledger.cell.unit' }],
    })
    const taken = await take(bad, { acceptGood: true })
    expect(taken).toMatchObject({ read: 4, loaded: 3, refused: 1 })
    const kept = await Promise.all(
      taken.commitmentIds.map((id) => ledger.as('supervisor', (t) => getCommitment(t, id))),
    )
    expect(kept.map(({ title, domain, folderItem }) => [title, domain, folderItem])).toEqual([
      ['治理河道60公里', '生态环境', '市折12'],
      ['完成水毁工程修复', '安全', '2'],
      ['新增停车位500个', '城市更新', '2'],
    ])
    expect(kept[0]?.nodes).toEqual([
      { name: '完成招标', due: '2024-03-31', doneOn: '2024-03-31' },
      { name: '完工', due: '2024-09-30', doneOn: null },
    ])
    // The corrected sheet brings the one that was missing and says of the others that they stand.
    expect(await take(await groupedFolder())).toMatchObject({ loaded: 1, same: 3, refused: 0 })
    expect(await all()).toHaveLength(4)
  })
})

describe('headings that nobody knows', () => {
  const sheet = (title: string) => csv('条目,干什么,谁来干,到哪天', `1,${title},区水务局,年底`)

  test('a sheet that lacks what new tasks need says which; a person says what the columns are', async () => {
    const seen = await see(sheet('建设污水管网'))
    expect(seen).toMatchObject({ missing: ['title', 'lead', 'due'], fresh: 0, faults: [] })
    await expect(take(sheet('建设污水管网'))).rejects.toMatchObject({
      code: 'ledger.folderColumns',
      faults: [{}, {}, {}],
    })
    const columns = { 干什么: 'title', 谁来干: 'lead', 到哪天: 'due', 条目: 'none' } as const
    expect(await see(sheet('建设污水管网'), columns)).toMatchObject({ fresh: 1, missing: [] })
    expect(await take(sheet('建设污水管网'), { columns })).toMatchObject({ loaded: 1 })
  })

  test('and the next sheet like it is read the same way, in this district only', async () => {
    const seen = await see(sheet('修复排水口'))
    expect(seen.columns.map(({ header, field, how }) => [header, field, how])).toEqual([
      ['条目', null, 'remembered'],
      ['干什么', 'title', 'remembered'],
      ['谁来干', 'lead', 'remembered'],
      ['到哪天', 'due', 'remembered'],
    ])
    expect(seen.rememberedAt).not.toBeNull()
    expect(await take(sheet('修复排水口'))).toMatchObject({ loaded: 1 })
    const there = await ledger.database.inDistrict(
      (t) => previewFolder(t, { fileName: 'a.csv', content: sheet('修复排水口'), columns: undefined }),
      ledger.database.other,
    )
    expect(there.rememberedAt).toBeNull()
  })

  test('a field is taken from one column only', async () => {
    const two = csv('任务,事项,主责单位,完成时限', '疏浚河道,同上,区水务局,年底')
    const seen = await see(two, { 事项: 'title' })
    expect(seen.columns.map(({ field }) => field)).toEqual([null, 'title', 'lead', 'due'])
  })
})

test('a task of the same name with another last day is new, and that is told', async () => {
  const year = (due: string) => csv('任务,主责单位,完成时限', `做好防汛备汛,区水务局,${due}`)
  expect(await take(year('2024-06-30'))).toMatchObject({ loaded: 1, warnings: [] })
  expect(await take(year('2025-06-30'))).toMatchObject({
    loaded: 1,
    warnings: [{ code: 'ledger.cell.sameTitle', where: '折子!A2' }],
  })
})

test('three bad rows of 10,000 are named and the rest is taken', { timeout: 240_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const n = i + 1
    const lead = n === 7 ? '区不存在局' : '区水务局'
    const due = n === 4000 ? '尽快' : '年底'
    return `${n},${n === 9999 ? '短' : `整治排口第${n}处`},${lead},${due}`
  })
  const content = csv('序号,任务,主责单位,完成时限', ...rows)
  await expect(take(content)).rejects.toMatchObject({
    code: 'ledger.folderFaults',
    params: { read: 10_000, refused: 3, good: 9997 },
    faults: [
      { where: '折子!C8', code: 'ledger.cell.unit' },
      { where: '折子!D4001', code: 'ledger.cell.day' },
      { where: '折子!B10000', code: 'ledger.cell.length' },
    ],
  })
  expect(await take(content, { acceptGood: true })).toMatchObject({ loaded: 9997, refused: 3 })
})
