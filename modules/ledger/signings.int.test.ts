import { parsePlainDate } from '@lantu/kernel/time'
import { readTable } from '@lantu/papers/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ProjectId } from './contract/projects/ids.ts'
import { NewSigning, NewSigningStage, type SigningDetail } from './contract/signings.ts'
import { exportSignings } from './service/signing-sheet.ts'
import {
  amendSigning,
  createSigning,
  getSigning,
  listSignings,
  signingConversion,
  stageSigning,
} from './service/signings.ts'
import { type Post, type TestLedger, testLedger, type UnitKey } from './testing/district.ts'

/** Friday 26 April 2024. */
let ledger: TestLedger
let festival: ProjectId
let building: ProjectId
beforeAll(async () => {
  ledger = await testLedger()
  festival = await project('示范消费节', 'event', 'culture')
  building = await project('示范大厦', 'investment', 'development')
})
afterAll(() => ledger.drop())

let count = 0
async function project(name: string, kind: string, lead: UnitKey): Promise<ProjectId> {
  const id = ProjectId.parse(`01890000-0000-7000-8000-0000000001${String(++count).padStart(2, '0')}`)
  const { pool } = ledger.database
  await pool.query(
    "insert into ledger.project (district_id, project_id, version, name, created_at) values ('990001', $1, 1, $2, now())",
    [id, name],
  )
  await pool.query(
    `insert into ledger.project_version (district_id, project_id, version, known_from, name, kind, lead_unit_id, co_unit_ids)
     values ('990001', $1, 1, now(), $2, $3, $4, '{}')`,
    [id, name, kind, ledger.units[lead]],
  )
  return id
}

const enter = (post: Post, given: object = {}, projectId = festival): Promise<SigningDetail> => {
  const signing = NewSigning.parse({
    partner: '示范云科技',
    what: '区域总部落户',
    leadUnitId: ledger.units.science,
    signedOn: '2024-04-01',
    ...given,
  })
  return ledger.as(post, (t) => createSigning(t, { projectId, signing }))
}
const stage = (post: Post, one: SigningDetail, given: object) =>
  ledger.as(post, (t) => stageSigning(t, { id: one.id, version: one.version, entry: NewSigningStage.parse(given) }))

describe('签约 → 落地', () => {
  test('the list finds what was signed long ago and has not landed, and neither what is fresh nor what landed', async () => {
    const old = await enter('cultureHandler', { partner: '久签未落公司', signedOn: '2023-09-01', amount: '500000000' })
    await enter('cultureHandler', { partner: '刚签公司' })
    const landed = await enter('supervisor', { partner: '已落公司', signedOn: '2023-09-01', amount: '300000000' })
    await stage('supervisor', landed, { stage: 'landed', on: '2023-12-01', evidence: '营业执照 91110000MA00000001' })
    const slow = await ledger.as('supervisor', (t) => listSignings(t, { limit: 50, slow: true }))
    expect(slow.rows.map((row) => [row.id, row.slow?.code])).toEqual([[old.id, 'ledger.signing.slow']])
    expect(await ledger.as('supervisor', (t) => signingConversion(t, {}))).toMatchObject({
      signed: 3,
      landed: 1,
      slow: 1,
      amountSigned: '800000000',
      amountLanded: '300000000',
      events: [{ projectId: festival, signed: 3 }],
    })
  })

  test('landing needs what proves it; a landing that is taken back shows the signing again, and both entries stay', async () => {
    const one = await enter('supervisor', { partner: '反复公司' })
    await expect(stage('supervisor', one, { stage: 'landed', on: '2024-04-10' })).rejects.toMatchObject({
      code: 'ledger.signing.evidenceNeeded',
    })
    const landed = await stage('supervisor', one, { stage: 'landed', on: '2024-04-10', evidence: '执照' })
    expect(landed).toMatchObject({ stage: 'landed', on: '2024-04-10', version: 2 })
    const back = await stage('supervisor', landed, { stage: 'landed', on: null, reason: '登错企业' })
    expect(back).toMatchObject({ stage: 'signed', on: '2024-04-01', version: 3 })
    expect(back.entries).toHaveLength(3)
  })

  test('only at an event, only by the units whose event or task it is; the second editor is told', async () => {
    await expect(enter('supervisor', {}, building)).rejects.toMatchObject({ code: 'ledger.signing.notAnEvent' })
    await expect(enter('waterHandler')).rejects.toMatchObject({ code: 'ledger.signing.notYours' })
    const one = await enter('cultureHandler', { partner: '两人同改公司' })
    const amend = (what: string) =>
      ledger.as('supervisor', (t) => amendSigning(t, { id: one.id, version: one.version, change: { what } }))
    await amend('研发中心')
    await expect(amend('制造基地')).rejects.toMatchObject({ code: 'ledger.signing.changed' })
    expect((await ledger.as('cultureHandler', (t) => getSigning(t, one.id))).what).toBe('研发中心')
    await expect(ledger.as('waterHandler', (t) => getSigning(t, one.id))).rejects.toMatchObject({
      code: 'ledger.signing.unknown',
    })
    expect((await ledger.as('waterHandler', (t) => listSignings(t, { limit: 50 }))).rows).toEqual([])
  })

  test('pages follow one another without a gap, and the sheet has every row with its amount', async () => {
    const all = (await ledger.as('supervisor', (t) => listSignings(t, { limit: 50 }))).rows
    const seen: string[] = []
    let after: Awaited<ReturnType<typeof listSignings>>['next'] | undefined
    do {
      const page = await ledger.as('supervisor', (t) => listSignings(t, { limit: 2, after: after ?? undefined }))
      seen.push(...page.rows.map((row) => row.partner))
      after = page.next
    } while (after)
    expect(seen).toEqual(all.map((row) => row.partner))
    const sheet = await readTable(await ledger.as('supervisor', (t) => exportSignings(t, {})), { fileName: 'a.xlsx' })
    if (!sheet.ok) throw sheet.error
    const row = sheet.value.rows.find((one) => one.cells['签约方'] === '久签未落公司')
    expect(row?.cells).toMatchObject({ '金额（万元）': '500', 进度: '签约', 久未落地: '是' })
    expect(parsePlainDate(row?.cells['签约日期'] ?? '')).toBe('2023-09-01')
  })
})
