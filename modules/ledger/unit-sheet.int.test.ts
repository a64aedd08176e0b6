import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAsks } from '@lantu/asks'
import { facts as indicatorFacts } from '@lantu/indicators'
import { LantuError } from '@lantu/kernel'
import { Period } from '@lantu/kernel/time'
import { writeTable } from '@lantu/papers/sheets'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { fillSheet, type Typed } from '#testing/fill-sheet.ts'
import { takeFolder } from '#testing/folder.ts'
import { type CommitmentId, NewProgress } from './contract/index.ts'
import { getCommitment, loadUnitSheet, recordProgress, unitSheet } from './index.ts'

const april = Period.parse('2024-04-01/2024-04-30')
const may = Period.parse('2024-05-01/2024-05-31')
const titles = ['修复水毁工程', '治理河道60公里', '建设雨水花园', '新建泵站', '清理排水管网', '改造积水点']

let ledger: TestLedger
let ids: readonly CommitmentId[]
beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  ids = await takeFolder(ledger, [
    ...titles.map((title) => ({ title })),
    { title: '举办文化节', lead: '区文化和旅游局', domain: '文化' },
  ])
  ledger.clock.set('2024-05-06T02:00:00Z')
})
afterAll(() => ledger.drop())

const sheetOf = (period: Period) =>
  ledger.as('waterHandler', (t) =>
    unitSheet(t, createAsks({ lookups: indicatorFacts }), { unit: ledger.units.water, period }),
  )
const load = (
  content: Uint8Array,
  more: { post?: Post; acceptGood?: boolean; period?: Period; unit?: 'water' | 'culture' } = {},
) =>
  ledger.as(more.post ?? 'waterHandler', (t) =>
    loadUnitSheet(t, {
      unit: ledger.units[more.unit ?? 'water'],
      period: more.period,
      fileName: '进展报送.xlsx',
      content,
      acceptGood: more.acceptGood ?? false,
    }),
  )
const oneOf = (index: number) => {
  const id = ids[index]
  if (!id) throw new Error(`no commitment ${index}`)
  return ledger.as('supervisor', (t) => getCommitment(t, id))
}
const eventCount = () =>
  ledger.database.inDistrict(async (t) => {
    const found = await sql<{
      n: string
    }>`select count(*) as n from log.event where district_id = ${t.district}`.execute(t.db)
    return Number(found.rows[0]?.n)
  })
const refused = (work: Promise<unknown>): Promise<LantuError> =>
  work.then(
    () => {
      throw new Error('it was taken')
    },
    (error: unknown) => {
      if (error instanceof LantuError) return error
      throw error
    },
  )

const filled: Readonly<Record<string, Typed>> = {
  修复水毁工程: { 本期进展: '已完成招标', 完成数: { percent: 40 }, 下一步: '开工', 审签人: '某局长' },
  治理河道60公里: { 本期进展: '治理完成30公里', 完成数: '30公里', 问题及需协调事项: '请区财政局拨付尾款' },
  建设雨水花园: { 本期进展: '字'.repeat(201) },
  新建泵站: { 本期进展: '主体封顶', 完成数: '一半' },
  清理排水管网: { 完成数: 55 },
}

describe('a sheet partly filled, with three bad rows', () => {
  test('names the three at their cells with what is allowed, and writes nothing', async () => {
    const before = await eventCount()
    const error = await refused(load(await fillSheet(await sheetOf(april), filled)))
    expect(error).toMatchObject({ code: 'ledger.sheetFaults', params: { read: 5, refused: 3, good: 2 } })
    expect(error.faults?.map(({ where, code }) => `${where} ${code}`)).toEqual([
      '进展报送 2024年4月!E5 ledger.cell.tooLong',
      '进展报送 2024年4月!F6 ledger.cell.share',
      '进展报送 2024年4月!E7 ledger.cell.doneRequired',
    ])
    expect(error.faults?.[1]?.say.zh).toContain('可填 0—100 的整数')
    expect(await eventCount()).toBe(before)
  })

  test('takes the good ones on request as reports that wait for 审签, and says that a name is no signature', async () => {
    const report = await load(await fillSheet(await sheetOf(april), filled), { acceptGood: true })
    expect(report).toMatchObject({ period: april, read: 6, loaded: 2, same: 0, empty: 1, refused: 3, alike: 0 })
    expect(report.rows.map((row) => row.outcome)).toEqual(['waiting', 'waiting'])
    expect(report.warnings.map(({ where, code }) => `${where} ${code}`)).toEqual([
      '进展报送 2024年4月!I3 ledger.cell.signerName',
    ])
    expect((await oneOf(0)).progress).toMatchObject([
      { period: april, percent: 40, quantity: null, done: '已完成招标', next: '开工', signed: false },
    ])
    expect((await oneOf(1)).progress).toMatchObject([
      { percent: null, quantity: '30公里', problems: '请区财政局拨付尾款', signed: false },
    ])
    expect((await oneOf(3)).progress).toEqual([])
  })

  test('the same file again changes nothing', async () => {
    const content = await fillSheet(await sheetOf(april), filled)
    const before = [await eventCount(), (await oneOf(0)).version]
    const report = await load(content, { acceptGood: true })
    expect(report).toMatchObject({ loaded: 0, same: 2, refused: 3 })
    expect([await eventCount(), (await oneOf(0)).version]).toEqual(before)
  })

  test('a signer’s file signs, a signed report is not written over', async () => {
    const { 修复水毁工程: first = {} } = filled
    const content = await fillSheet(await sheetOf(april), { 修复水毁工程: first })
    expect(await load(content, { post: 'waterSigner' })).toMatchObject({ loaded: 1, rows: [{ outcome: 'signed' }] })
    expect(await load(content)).toMatchObject({ loaded: 0, same: 1 })
    const other = await fillSheet(await sheetOf(april), { 修复水毁工程: { 本期进展: '已开工' } })
    expect(await refused(load(other))).toMatchObject({ faults: [{ code: 'ledger.cell.signed' }] })
  })
})

test('a text copied from last period is kept, flagged to whoever reads it, and a new one is not', async () => {
  const { 治理河道60公里: second = {} } = filled
  const content = await fillSheet(await sheetOf(may), {
    修复水毁工程: { 本期进展: '已完成招标。' },
    治理河道60公里: { ...second, 本期进展: '治理完成45公里' },
  })
  const report = await load(content)
  expect(report.rows.map((row) => row.alike)).toEqual([true, false])
  expect(report.warnings.map((one) => one.code)).toEqual(['ledger.cell.alike'])
  expect((await oneOf(0)).progress[0]).toMatchObject({ period: may, alike: true })
  expect((await oneOf(1)).progress[0]).toMatchObject({ period: may, alike: false })
  const june = NewProgress.parse({ unitId: ledger.units.water, period: '2024-06-01/2024-06-30', done: '已完成招标' })
  await ledger.as('waterHandler', async (t) => recordProgress(t, { id: (await oneOf(0)).id, progress: june }))
  expect((await oneOf(0)).progress[0]).toMatchObject({ alike: true })
})

describe('is refused', () => {
  test('with a number of another unit or of nobody, told alike, and with one twice', async () => {
    const numbers = [(await oneOf(6)).number, '督办〔2024〕999号', '', (await oneOf(5)).number, (await oneOf(5)).number]
    const columns = ['编号', '本期进展'].map((header) => ({ header }))
    const rows = numbers.map((number) => [number, '已办'])
    const content = await writeTable(
      { sheets: [{ name: '进展报送 2024年4月', columns, rows }] },
      { createdAt: '2024-05-06T00:00:00Z' },
    )
    const { faults } = await refused(load(content))
    expect(faults?.map(({ where, code }) => `${where.slice(-2)} ${code}`)).toEqual([
      'A2 ledger.cell.number',
      'A3 ledger.cell.number',
      'A4 ledger.cell.numberRequired',
      'A6 ledger.cell.numberTwice',
    ])
  })

  test('for another unit, another period than chosen, without its columns, or with nothing filled in', async () => {
    const empty = await sheetOf(april)
    await expect(load(empty, { unit: 'culture' })).rejects.toMatchObject({ code: 'ledger.notYourUnit' })
    await expect(load(empty, { post: 'supervisor' })).rejects.toMatchObject({ code: 'ledger.notYourUnit' })
    await expect(load(empty, { period: may })).rejects.toMatchObject({ code: 'ledger.sheetPeriod' })
    await expect(load(empty)).rejects.toMatchObject({ code: 'ledger.sheetEmpty' })
    const folder = await writeTable(
      { sheets: [{ name: '折子', columns: [{ header: '任务' }, { header: '本期进展' }], rows: [['a', 'b']] }] },
      { createdAt: '2024-05-06T00:00:00Z' },
    )
    await expect(load(folder)).rejects.toMatchObject({ code: 'ledger.sheetColumns', faults: [{}] })
  })
})

/** Skips where LibreOffice is not installed, and says so. */
function needLibreOffice(context: TestContext): void {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
  } catch {
    process.stderr.write('\nSKIPPED: LibreOffice (soffice) is not installed, so no sheet came back from it.\n')
    context.skip()
  }
}

test('a sheet saved by LibreOffice comes back as it went', { timeout: 120_000 }, async (context) => {
  needLibreOffice(context)
  const july = Period.parse('2024-07-01/2024-07-31')
  const folder = mkdtempSync(join(tmpdir(), 'lantu-sheet-'))
  try {
    const typed = {
      新建泵站: { 本期进展: '设备安装完成', 完成数: { percent: 80 } },
      改造积水点: { 本期进展: '完工', 完成数: '12处' },
    }
    writeFileSync(join(folder, 'a.xlsx'), await fillSheet(await sheetOf(july), typed))
    mkdirSync(join(folder, 'back'))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'xlsx', '--outdir', join(folder, 'back'), join(folder, 'a.xlsx')],
      { stdio: 'ignore', timeout: 100_000 },
    )
    const report = await load(new Uint8Array(readFileSync(join(folder, 'back', 'a.xlsx'))))
    expect(report).toMatchObject({ period: july, loaded: 2, refused: 0, empty: 4 })
    expect((await oneOf(3)).progress[0]).toMatchObject({ percent: 80, done: '设备安装完成' })
    expect((await oneOf(5)).progress[0]).toMatchObject({ quantity: '12处' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('10,000 rows, 2,000 of them filled and three bad: the three are named, the others are loaded in one go', {
  timeout: 180_000,
}, async () => {
  const many = await testLedger('2024-03-29T01:00:00Z')
  try {
    const made = await takeFolder(
      many,
      Array.from({ length: 1_998 }, (_, n) => ({ title: `第${n}项任务` })),
    )
    expect(made).toHaveLength(1_998)
    const rows = Array.from({ length: 10_000 }, (_, n) => [
      `督办〔2024〕${n + 1}号`,
      n === 999 ? '字'.repeat(201) : n < 2_000 ? `完成第${n}项的招标` : '',
    ])
    const columns = ['编号', '本期进展'].map((header) => ({ header }))
    const content = await writeTable(
      { sheets: [{ name: '进展报送 2024年4月', columns, rows }] },
      { createdAt: '2024-05-06T00:00:00Z' },
    )
    const take = (acceptGood: boolean) =>
      many.as('waterHandler', (t) =>
        loadUnitSheet(t, { unit: many.units.water, fileName: 'a.xlsx', content, acceptGood }),
      )
    const error = await refused(take(false))
    expect(error.params).toEqual({ read: 2_000, refused: 3, good: 1_997 })
    expect(error.faults?.map(({ where }) => where.slice(where.indexOf('!')))).toEqual(['!B1001', '!A2000', '!A2001'])
    expect(await take(true)).toMatchObject({ read: 10_000, loaded: 1_997, empty: 8_000, refused: 3 })
    expect(await take(true)).toMatchObject({ loaded: 0, same: 1_997 })
  } finally {
    await many.drop()
  }
})
