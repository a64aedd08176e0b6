import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { NewProject } from './contract/projects/project.ts'
import { createProject, getSigning, importSignings, listSignings } from './index.ts'
import { exportSignings } from './service/signing-sheet.ts'

/** What was signed at events, taken over from sheets of the field; the clock stands on Friday 26 April 2024. */
let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
  for (const [name, kind] of [
    ['示范消费节', 'event'],
    ['示范大厦', 'investment'],
  ] as const) {
    const project = NewProject.parse({ name, kind, leadUnitId: ledger.units.culture })
    await ledger.as('supervisor', (t) => createProject(t, project))
  }
})
afterAll(() => ledger.drop())

const headers = [
  '活动',
  '签约方',
  '内容',
  '金额（万元）',
  '跟进单位',
  '签约日期',
  '落地日期',
  '落地凭据',
  '开工日期',
  '开工凭据',
]
const usual = { 活动: '示范消费节', 内容: '区域总部落户', 跟进单位: '区发展改革委', 签约日期: '2024-03-01' }
const csv = (...rows: readonly Record<string, string>[]) =>
  new TextEncoder().encode(
    [headers, ...rows.map((row) => headers.map((name) => ({ ...usual, ...row })[name] ?? ''))]
      .map((cells) => cells.join(','))
      .join('\n'),
  )
const take = (content: Uint8Array, acceptGood = false, by: Post = 'supervisor') =>
  ledger.as(by, (t) => importSignings(t, { fileName: '成果.csv', content, acceptGood }))
const all = async () => (await ledger.as('supervisor', (t) => listSignings(t, { limit: 200 }))).rows

const good = [
  { 签约方: '示范云科技', '金额（万元）': '5000' },
  { 签约方: '示范文创', 落地日期: '2024-04-10', 落地凭据: '营业执照9111号', 内容: '旗舰店' },
]
const bad = [
  { 签约方: '示范物流', 活动: '没有的节' },
  { 签约方: '示范医药', 落地日期: '2024-04-10' },
  { 签约方: '示范能源', 签约日期: '2024-05-10' },
]

test('bad rows are named at their cells and nothing is written; the rest is taken on request, the same sheet twice changes nothing', async () => {
  const content = csv(...good, ...bad)
  await expect(take(content)).rejects.toMatchObject({
    params: { read: 5, refused: 3, good: 2 },
    faults: [
      { where: '成果!A4', code: 'ledger.cell.event' },
      { where: '成果!H5', code: 'ledger.signing.evidenceNeeded' },
      { where: '成果!F6', code: 'ledger.signing.futureDay' },
    ],
  })
  expect(await all()).toEqual([])
  expect(await take(content, true)).toMatchObject({ loaded: 2, same: 0, refused: 3 })
  expect(await take(content, true)).toMatchObject({ loaded: 0, same: 2, refused: 3 })
  const landed = (await all()).find((row) => row.partner === '示范文创')
  expect(landed).toMatchObject({ stage: 'landed', on: '2024-04-10', evidence: '营业执照9111号' })
  if (!landed) throw new Error('it was not taken')
  const { entries } = await ledger.as('developmentHandler', (t) => getSigning(t, landed.id))
  expect(entries.map(({ stage, on }) => [stage, on])).toEqual([
    ['signed', '2024-03-01'],
    ['landed', '2024-04-10'],
  ])
})

test('the exported sheet comes in again and changes nothing', async () => {
  const content = await ledger.as('supervisor', (t) => exportSignings(t, {}))
  const again = await ledger.as('supervisor', (t) =>
    importSignings(t, { fileName: '成果.xlsx', content, acceptGood: false }),
  )
  expect(again).toMatchObject({ read: 2, loaded: 0, same: 2, refused: 0 })
})

test('what stands otherwise, comes twice, or is another unit’s is refused; a project that is no event is no place for it', async () => {
  const faults = (content: Uint8Array, by?: Post) =>
    take(content, false, by).catch((error: { faults?: readonly { where: string; code: string }[] }) =>
      error.faults?.map(({ where, code }) => [where, code]),
    )
  expect(await faults(csv({ 签约方: '示范云科技', '金额（万元）': '6000' }))).toEqual([
    ['成果!B2', 'ledger.cell.nameTaken'],
  ])
  const one = { 签约方: '示范航天' }
  expect(await faults(csv(one, one))).toEqual([['成果!B3', 'ledger.cell.nameTwice']])
  expect(await faults(csv({ ...one, 活动: '示范大厦' }))).toEqual([['成果!A2', 'ledger.cell.event']])
  expect(await faults(csv(one), 'waterHandler')).toEqual([['成果!E2', 'ledger.signing.notYours']])
  expect(await take(csv(one), false, 'cultureHandler')).toMatchObject({ loaded: 1 })
})

test('a sheet without its columns is refused with each that lacks', async () => {
  const wrong = new TextEncoder().encode('签约方,内容\n甲方公司,总部\n')
  await expect(take(wrong)).rejects.toMatchObject({ code: 'ledger.signing.columns', faults: [{}, {}, {}] })
})
