import { parsePlainDate } from '@lantu/kernel/time'
import { readTable } from '@lantu/papers/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NewPolicy, type PolicyDetail } from './contract/policies.ts'
import { amendPolicy, createPolicy, getPolicy, listPolicies, policyCounts, stepPolicy } from './service/policies.ts'
import { exportPolicies } from './service/policy-sheet.ts'
import { type Post, type TestLedger, testLedger } from './testing/district.ts'

/** Friday 26 April 2024. */
let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger()
})
afterAll(() => ledger.drop())

const enter = (post: Post, given: object): Promise<PolicyDetail> =>
  ledger.as(post, (t) =>
    createPolicy(
      t,
      NewPolicy.parse({ leadUnitId: ledger.units.water, begins: { kind: 'plan', month: '2024-03' }, ...given }),
    ),
  )
const idsOf = async (post: Post, asked: object) =>
  (await ledger.as(post, (t) => listPolicies(t, { limit: 50, ...asked }))).rows.map((row) => row.title)

describe('policies planned against issued', () => {
  test('the gap list finds what its month has passed for, and neither what is ahead nor what was issued', async () => {
    const late = await enter('supervisor', { title: '节水补贴办法' })
    await enter('supervisor', { title: '海绵城市细则', begins: { kind: 'plan', month: '2024-04' } })
    await enter('supervisor', {
      title: '再生水利用办法',
      begins: { kind: 'issue', number: '示水发〔2024〕2号', on: '2024-02-20' },
    })
    expect(late).toMatchObject({ state: 'planned', daysLate: 26, late: { code: 'ledger.policy.late' } })
    expect(await idsOf('supervisor', { late: true })).toEqual(['节水补贴办法'])
    expect(await idsOf('supervisor', { late: false })).toEqual(['再生水利用办法', '海绵城市细则'])
    const counts = await ledger.as('supervisor', (t) => policyCounts(t, 2024))
    expect(counts).toMatchObject({ planned: 2, issued: 0, late: 1, unplanned: 1 })
  })

  test('issued late: the month it was planned for stays, the step and its paper too', async () => {
    const made = await enter('waterHandler', { title: '河湖管护办法' })
    const issued = await ledger.as('waterSigner', (t) =>
      stepPolicy(t, {
        id: made.id,
        version: made.version,
        step: {
          kind: 'issue',
          number: '示政办发〔2024〕5号',
          on: parsePlainDate('2024-04-20'),
          link: null,
          reason: null,
        },
      }),
    )
    expect(issued).toMatchObject({ state: 'issued', planned: '2024-03', daysLate: 0, version: made.version + 1 })
    expect(issued.steps.map(({ kind, paper }) => [kind, paper])).toEqual([
      ['plan', null],
      ['issue', '示政办发〔2024〕5号'],
    ])
  })

  test('the second of two editors is told, and nothing of the first is lost', async () => {
    const made = await enter('supervisor', { title: '供水保障办法' })
    const change = (title: string) =>
      ledger.as('supervisor', (t) => amendPolicy(t, { id: made.id, version: made.version, change: { title } }))
    await change('供水安全保障办法')
    await expect(change('供水应急办法')).rejects.toMatchObject({ code: 'ledger.policy.changed' })
    expect((await ledger.as('supervisor', (t) => getPolicy(t, made.id))).title).toBe('供水安全保障办法')
  })

  test('a unit enters and sees its own and what it helps with; another’s it neither sees nor changes', async () => {
    const { water, culture } = ledger.units
    const own = await enter('waterHandler', { title: '水务信用办法', coUnitIds: [culture] })
    expect(await idsOf('cultureHandler', {})).toEqual(['水务信用办法'])
    await expect(enter('cultureHandler', { title: '越权办法' })).rejects.toMatchObject({
      code: 'ledger.policy.notYours',
    })
    const amend = ledger.as('cultureHandler', (t) =>
      amendPolicy(t, { id: own.id, version: own.version, change: { title: '改名' } }),
    )
    await expect(amend).rejects.toMatchObject({ code: 'ledger.policy.notYours' })
    const hidden = ledger.as('developmentHandler', (t) => getPolicy(t, own.id))
    await expect(hidden).rejects.toMatchObject({ code: 'ledger.policy.unknown' })
    await expect(enter('supervisor', { title: '自己配合自己', coUnitIds: [water] })).rejects.toMatchObject({
      code: 'ledger.policy.unit',
    })
  })

  test('pages follow one another without a gap, and the sheet has every row', async () => {
    const all = await idsOf('supervisor', {})
    const seen: string[] = []
    let after: Awaited<ReturnType<typeof listPolicies>>['next'] | undefined
    do {
      const page = await ledger.as('supervisor', (t) => listPolicies(t, { limit: 2, after: after ?? undefined }))
      seen.push(...page.rows.map((row) => row.title))
      after = page.next
    } while (after)
    expect(seen).toEqual(all)
    const sheet = await readTable(await ledger.as('supervisor', (t) => exportPolicies(t, {})), { fileName: 'a.xlsx' })
    if (!sheet.ok) throw sheet.error
    expect(sheet.value.rows.map((row) => row.cells['政策名称'])).toEqual(all)
  })
})
