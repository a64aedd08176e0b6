import { writeTable } from '@lantu/papers/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFolder } from '#service/import-folder.ts'
import { listCommitments } from '#service/list.ts'
import { getCommitment } from '#service/read.ts'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { CommitmentQuery } from './contract/index.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

const headers = ['序号', '任务', '主责单位', '配合单位', '完成时限', '节点', '领域', '区领导']
const row = (n: number, more: Record<string, string> = {}): string[] => {
  const cells: Record<string, string> = {
    序号: String(n),
    任务: `第${n}项：推进河道治理${n}公里`,
    主责单位: '区水务局',
    配合单位: '区城市管理委、发展改革委',
    完成时限: '2024-12-31',
    节点: '6月底：完成招标；三季度：开工',
    领域: '生态环境',
    区领导: '',
    ...more,
  }
  return headers.map((name) => cells[name] ?? '')
}
const sheet = (rows: readonly (readonly string[])[]) =>
  writeTable(
    { sheets: [{ name: '折子', columns: headers.map((header) => ({ header })), rows }] },
    { createdAt: '2024-04-01T00:00:00Z' },
  )
const sixty = (bad: Readonly<Record<number, Record<string, string>>> = {}) =>
  Array.from({ length: 60 }, (_, i) => row(i + 1, bad[i + 1]))

describe('taking a 折子 over', () => {
  const bad = {
    7: { 主责单位: '区不存在局' },
    20: { 完成时限: '尽快' },
    41: { 领域: '环境保护', 配合单位: '区水务局' },
  }

  test('three bad rows of sixty: nothing is written, each cell is named', async () => {
    const content = await sheet(sixty(bad))
    const refused = await ledger
      .as('supervisor', (t) => importFolder(t, { fileName: 'a.xlsx', content, basis: 'government', acceptGood: false }))
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'ledger.folderFaults', params: { read: 60, refused: 3, good: 57 } })
    expect(refused).toMatchObject({
      faults: [{ where: '折子!C8' }, { where: '折子!E21' }, { where: '折子!G42' }, { where: '折子!D42' }],
    })
    const page = await ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({})))
    expect(page.rows).toEqual([])
  })

  test('the other 57 are taken on request, numbered, in hand, lit, and found', async () => {
    const content = await sheet(sixty(bad))
    const outcome = await ledger.as('supervisor', (t) =>
      importFolder(t, { fileName: 'a.xlsx', content, basis: 'government', acceptGood: true }),
    )
    expect(outcome).toMatchObject({ read: 60, loaded: 57, refused: 3 })
    const page = await ledger.as('supervisor', (t) =>
      listCommitments(t, CommitmentQuery.parse({ sort: 'number', limit: 60 })),
    )
    expect(page.rows).toHaveLength(57)
    expect(page.rows[0]).toMatchObject({
      number: '督办〔2024〕1号',
      title: '第1项：推进河道治理1公里',
      state: 'handling',
      leadUnitId: ledger.units.water,
      coUnitIds: [ledger.units.city, ledger.units.development],
      lamp: { colour: 'green', rule: 'commitment-1' },
    })
    const [first] = page.rows
    if (!first) throw new Error('no row')
    const detail = await ledger.as('waterHandler', (t) => getCommitment(t, first.id))
    expect(detail).toMatchObject({
      folderItem: '1',
      nodes: [
        { name: '完成招标', due: '2024-06-30' },
        { name: '开工', due: '2024-09-30' },
      ],
      lampHistory: [{ colour: 'green' }],
    })
    const found = await ledger.as('cityHandler', (t) => listCommitments(t, CommitmentQuery.parse({ q: '治理33公里' })))
    expect(found.rows[0]?.title).toContain('第33项')
  })

  test('the same file is taken once', async () => {
    const content = await sheet(sixty(bad))
    await expect(
      ledger.as('supervisor', (t) =>
        importFolder(t, { fileName: 'b.xlsx', content, basis: 'party', acceptGood: true }),
      ),
    ).rejects.toMatchObject({ code: 'ledger.folderKnown' })
  })

  test('a unit without a part sees none of it, nor does another district', async () => {
    const query = CommitmentQuery.parse({})
    const theirs = await ledger.as('cultureHandler', (t) => listCommitments(t, query))
    expect(theirs.rows).toEqual([])
    const other = await ledger.database.inDistrict((t) => listCommitments(t, query), ledger.database.other)
    expect(other.rows).toEqual([])
  })

  test('a sheet without the needed columns, and one whose lead unit is an enterprise or two units', async () => {
    const take = async (content: Uint8Array) =>
      ledger.as('supervisor', (t) =>
        importFolder(t, { fileName: 'c.xlsx', content, basis: 'party', acceptGood: false }),
      )
    const columns = ['序号', '任务'].map((header) => ({ header }))
    const rows = [['1', '甲乙']]
    const narrow = await writeTable(
      { sheets: [{ name: '折子', columns, rows }] },
      { createdAt: '2024-04-01T00:00:00Z' },
    )
    await expect(take(narrow)).rejects.toMatchObject({ code: 'ledger.folderColumns', faults: [{}, {}] })
    const company = row(1, { 主责单位: '示范商贸公司' })
    await expect(take(await sheet([company, row(2, { 主责单位: '区水务局、区城市管理委' })]))).rejects.toMatchObject({
      faults: [{ code: 'ledger.cell.enterprise' }, { code: 'ledger.cell.manyLeads' }],
    })
    const own = await take(await sheet([row(3, { 主责单位: '区科委、园区管委会' })]))
    expect(own.loaded).toBe(1)
  })

  test('every cadence of the field is read, kept and written back; another word is refused with those allowed', async () => {
    const words = ['每周', '双周', '旬', '每月', '季度', '半年', '节点', '完成时', '']
    const columns = ['任务', '主责单位', '完成时限', '报送周期'].map((header) => ({ header }))
    const table = (cadences: readonly string[]) => {
      const rows = cadences.map((word, n) => [`按${word}报送的任务${n}`, '区水务局', '2024-12-31', word])
      return writeTable({ sheets: [{ name: '折子', columns, rows }] }, { createdAt: '2024-04-01T00:00:00Z' })
    }
    const take = async (cadences: readonly string[]) =>
      ledger.as('supervisor', async (t) =>
        importFolder(t, { fileName: 'd.xlsx', content: await table(cadences), basis: 'party', acceptGood: false }),
      )
    const { commitmentIds } = await take(words)
    const kept = await Promise.all(
      commitmentIds.map((id) => ledger.as('supervisor', async (t) => (await getCommitment(t, id)).cadence)),
    )
    expect(kept).toEqual(['week', 'fortnight', 'tenDays', 'month', 'quarter', 'half', 'node', 'once', 'month'])
    await expect(take(['每天'])).rejects.toMatchObject({
      faults: [{ where: '折子!D2', code: 'ledger.cell.cadence', say: { zh: expect.stringContaining('按节点') } }],
    })
  })
})
