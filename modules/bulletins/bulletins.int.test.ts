import { defineIndicator, recordObservations, setTarget } from '@lantu/indicators'
import { parseDecimal, type UnitId } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { monthsPeriod, parsePlainDate } from '@lantu/kernel/time'
import { renderDocx, renderText } from '@lantu/papers/gongwen'
import { readDocument } from '@lantu/papers/reading'
import { seal } from '@lantu/platform/events'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import type { BulletinId } from '#contract/index.ts'
import { looseFiguresOf } from '#domain/loose-figures.ts'
import {
  clearBulletin,
  correctBulletin,
  editBulletin,
  findOffice,
  getBulletin,
  getCitation,
  issueBulletin,
  listBulletins,
  makeBulletin,
  paperOfBulletin,
  pdfOf,
  refreshBulletin,
  returnBulletin,
  reviewBulletin,
  signBulletin,
} from './index.ts'
import { type People, putOnLedger, report, settle, type Task } from './testing/house.ts'

const day = parsePlainDate
let database: TestDatabase
let people: People
const effects = fixedEffects('2024-05-22T02:00:00Z')

const tasks = ({ trade, housing }: { trade: UnitId; housing: UnitId }): Task[] => [
  {
    title: '老旧小区改造开工12处',
    lead: housing,
    due: day('2024-05-15'),
    lamp: 'red',
    reasons: [{ code: 'lamp.overdue', params: { dueOn: '2024-05-15', days: 7 } }],
    since: day('2024-05-16'),
  },
  {
    title: '首店经济行动方案印发',
    lead: trade,
    due: day('2024-06-30'),
    lamp: 'amber',
    reasons: [{ code: 'lamp.nodeLate', params: { node: '征求意见', dueOn: '2024-05-10', days: 12, count: 1 } }],
    since: day('2024-05-11'),
  },
  {
    title: '重点群体就业服务',
    lead: trade,
    due: day('2024-12-31'),
    lamp: 'missing',
    reasons: [{ code: 'lamp.figureAwaited', params: { period: '2024-01-01/2024-04-30' } }],
    since: day('2024-05-18'),
  },
  {
    title: '防汛预案修订',
    lead: housing,
    due: day('2024-05-31'),
    lamp: 'blue',
    reasons: [{ code: 'lamp.dueNear', params: { dueOn: '2024-05-31', workDays: 7 } }],
    since: day('2024-05-21'),
  },
  {
    title: '便民商业网点补建',
    lead: trade,
    due: day('2024-04-30'),
    lamp: 'closed',
    reasons: [{ code: 'lamp.verified', params: { on: '2024-05-01' } }],
    since: day('2024-05-01'),
    closed: true,
  },
]

/** A retail indicator with a quarter of figures, and one with a rate only and without a target. */
async function putFigures(): Promise<{ retail: string; series: string }> {
  return database.inDistrict(async (t) => {
    const shape = { frequency: 11, measure: 'sum', direction: 'up', sourceUnitId: null, releaseDays: 20 } as const
    const definition = { wording: '限额以上与限额以下合计', from: day('2012-01-01'), source: null }
    const retail = await defineIndicator(t, {
      ...shape,
      code: 'A01',
      name: '社会消费品零售总额',
      unit: 'cny100m',
      decimals: 1,
      link: 'consumption',
      ownerUnitId: people.units.trade,
      definition,
      areas: [
        { code: '990001', name: '示范区' },
        { code: '990000', name: '示范市' },
        { code: '990003', name: '同类区' },
      ],
    })
    const invest = await defineIndicator(t, {
      ...shape,
      code: 'A02',
      name: '固定资产投资',
      unit: 'cny100m',
      decimals: 1,
      link: 'investment',
      ownerUnitId: people.units.plan,
      definition,
      areas: [{ code: '990001', name: '示范区' }],
    })
    await defineIndicator(t, {
      ...shape,
      code: 'A03',
      name: '细颗粒物（PM2.5）',
      unit: 'ugPerM3',
      decimals: 1,
      measure: 'mean',
      direction: 'down',
      link: 'environment',
      ownerUnitId: null,
      definition,
      areas: [{ code: '990001', name: '示范区' }],
    })
    const series = retail.series.get('990001') ?? ''
    const figure = (seriesId: string, months: number, value: string | null, growth: string) => ({
      seriesId,
      period: monthsPeriod(2024, 1, months),
      edition: '初步',
      value,
      growth,
      growthBasis: '自然口径',
      definition: 1,
      publishedOn: day(months === 2 ? '2024-03-20' : '2024-04-20'),
      standing: 'published' as const,
      source: '示范区统计局（演示）',
      note: null,
    })
    await recordObservations(
      t,
      [
        figure(series, 2, '65.0', '1.2'),
        figure(series, 3, '97.2', '-1.6'),
        figure(retail.series.get('990000') ?? '', 3, '4649.1', '-0.2'),
        figure(retail.series.get('990003') ?? '', 3, '120.5', '3.4'),
        figure(invest.series.get('990001') ?? '', 2, null, '5.0'),
        figure(invest.series.get('990001') ?? '', 3, null, '3.1'),
      ],
      { name: '一季度' },
    )
    await setTarget(t, {
      seriesId: retail.series.get('990001') ?? invest.series.get('990001') ?? fail(),
      year: 2024,
      kind: 'growth',
      value: parseDecimal('3.0'),
      halfValue: parseDecimal('3.0'),
      wording: '3%左右',
      bound: 'about',
      instrument: '示政发〔2024〕1号',
      authority: '区人民代表大会',
      effectiveOn: day('2024-01-10'),
    })
    return { retail: retail.id, series }
  })
}
const fail = (): never => {
  throw new Error('no series')
}

let ids: string[]
let figures: Awaited<ReturnType<typeof putFigures>>
beforeAll(async () => {
  database = await testDatabase({ effects })
  people = await settle(database)
})
afterAll(() => database.drop())

/** Says in the log why a test could not run, so that nobody takes it for passed. */
const skipLoudly = (context: TestContext, why: string): void => {
  process.stderr.write(`SKIPPED: ${why}\n`)
  context.skip()
}

const text = (id: BulletinId) => database.inDistrict(async (t) => renderText((await paperOfBulletin(t, id)).paper))
const body = (printed: string) => printed.replaceAll(/〔\d+〕/g, '')

describe('with nothing on record', () => {
  test('督查通报 says that there is nothing to tell and invents no work', async () => {
    const made = await database.inDistrict((t) => makeBulletin(t, { kind: 'inspection' }))
    expect(await text(made.id)).toContain('截至2024年5月22日，任务台账没有已印发的任务，本期没有可以通报的落实情况。')
    expect(made.citations).toEqual([])
    expect(looseFiguresOf(made.tree)).toEqual([])
  })

  test('the economic report says that no indicator is registered', async () => {
    const made = await database.inDistrict((t) => makeBulletin(t, { kind: 'economy' }))
    const printed = await text(made.id)
    expect(printed).toContain('没有登记指标，本期没有可以报告的情况')
    expect(printed).toContain('资料不足，无法判断哪些指标滞后')
  })
})

describe('on the records of a quarter', () => {
  beforeAll(async () => {
    ids = await database.inDistrict((t) => putOnLedger(t, tasks(people.units)))
    figures = await putFigures()
    await database.inDistrict((t) =>
      report(t, {
        commitmentId: ids[0] ?? '',
        unit: people.units.housing,
        problems: '三处居民方案未确认',
        next: '现场核查',
      }),
    )
    await seal(database, database.demo)
  })

  test('督查通报 reads as its golden', async () => {
    const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    const snapshot = made.snapshot
    expect(snapshot.auditHead?.block).toBe(1)
    const printed = (await text(made.id)).replaceAll(snapshot.id, '<快照>').replaceAll(/第1块　\w{64}/g, '<存证>')
    const linked = ids.reduce((all, id, i) => all.replaceAll(id, `<任务${i + 1}>`), printed)
    const named = Object.entries(people.units).reduce((all, [code, id]) => all.replaceAll(id, `<${code}>`), linked)
    await expect(named).toMatchFileSnapshot('testing/golden/inspection.txt')
  })

  test('《一季度经济社会发展情况》 reads as its golden', async () => {
    const made = await people.as('analyst', (t) => makeBulletin(t, { kind: 'economy' }))
    expect(made.title).toBe('2024年一季度经济社会发展情况')
    expect(made.words).toBeLessThan(made.wordLimit)
    const printed = (await text(made.id)).replaceAll(made.snapshot.id, '<快照>').replaceAll(/第1块　\w{64}/g, '<存证>')
    await expect(printed.replaceAll(/\/indicators\/[0-9a-f-]{36}/g, '/indicators/<指标>')).toMatchFileSnapshot(
      'testing/golden/economy.txt',
    )
  })

  test('its numbers are what the tables say, counted another way', async () => {
    const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    const value = (key: string) => made.citations.find(({ factKey }) => factKey === key)?.value
    const rows = await database.pool.query<{ lamp: string; outcome: string | null }>(
      "select lamp, outcome from ledger.commitment where district_id = '990001' and number is not null",
    )
    const count = (lamp: string) => String(rows.rows.filter((row) => row.lamp === lamp).length)
    expect(value('ledger/total')).toBe(String(rows.rows.length))
    expect(value('ledger/closed')).toBe(String(rows.rows.filter((row) => row.outcome === 'closed').length))
    expect(value('lamp/red')).toBe(count('red'))
    expect(value('lamp/amber')).toBe(count('amber'))
    expect(value('lamp/red/share')).toBe('25.0')
    expect(value('ledger/doneShare')).toBe('20.0')
  })

  test('every citation resolves to a frozen fact and a record', async () => {
    for (const kind of ['inspection', 'economy'] as const) {
      const made = await people.as('drafter', (t) => makeBulletin(t, { kind }))
      expect(looseFiguresOf(made.tree)).toEqual([])
      for (const { n, factKey, href } of made.citations) {
        const one = await people.as('auditor', (t) => getCitation(t, { id: made.id, n }))
        expect(one).toMatchObject({ n, factKey, href })
        expect(href).toMatch(/^\/(ledger|indicators)(\/[0-9a-f-]{36})?(\?[a-z]+=\S+)?$/)
      }
      const last = made.citations.length
      await expect(people.as('auditor', (t) => getCitation(t, { id: made.id, n: last + 1 }))).rejects.toMatchObject({
        code: 'bulletins.noCitation',
      })
    }
  })

  test('wording is edited where no figure stands; a figure without source is refused with its place', async () => {
    const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    const edit = (edits: { slot: string; text: string }[], version = made.version) =>
      people.as('drafter', (t) => editBulletin(t, { id: made.id, version, edits }))
    await expect(edit([{ slot: 'practice', text: '已完成3项' }])).rejects.toMatchObject({
      code: 'bulletins.locked',
      faults: [{ where: '/edits/0/text', code: 'bulletins.looseFigure' }],
    })
    await expect(edit([{ slot: 'overall', text: '很好' }])).rejects.toMatchObject({
      faults: [{ where: '/edits/0/slot', code: 'bulletins.noSlot' }],
    })
    const edited = await edit([{ slot: 'practice', text: '区商务局实行周调度。' }])
    expect(body(await text(made.id))).toContain('区商务局实行周调度。')
    expect(edited.citations).toEqual(made.citations)
    await expect(edit([{ slot: 'practice', text: '又改。' }])).rejects.toMatchObject({ code: 'bulletins.changed' })
    const refreshed = await people.as('drafter', (t) => refreshBulletin(t, { id: made.id, version: edited.version }))
    expect(refreshed.snapshotId).not.toBe(made.snapshotId)
    expect(body(await text(made.id))).toContain('区商务局实行周调度。')
  })

  test('a bulletin goes its way through others than its drafter, and its signed numbers never change', async () => {
    const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'economy' }))
    const { id } = made
    await expect(people.as('drafter', (t) => reviewBulletin(t, { id, version: made.version }))).rejects.toMatchObject({
      code: 'bulletins.notYours',
    })
    await expect(
      people.as('head', (t) => signBulletin(t, { id, version: made.version, seen: '' })),
    ).rejects.toMatchObject({ code: 'bulletins.wrongState' })
    const reviewed = await people.as('head', (t) => reviewBulletin(t, { id, version: made.version }))
    await expect(
      people.as('drafter', (t) => editBulletin(t, { id, version: reviewed.version, edits: [] })),
    ).rejects.toMatchObject({ code: 'bulletins.wrongState' })
    const cleared = await people.as('head', (t) =>
      clearBulletin(t, { id, version: reviewed.version, publicity: 'internal' }),
    )
    expect(cleared.changes?.rows).toEqual([])

    // A new edition comes in after the snapshot: it is shown before signing, and must have been seen.
    await database.inDistrict((t) =>
      recordObservations(
        t,
        [
          {
            seriesId: figures.series,
            period: monthsPeriod(2024, 1, 3),
            edition: '最终核实',
            value: '98.0',
            growth: '-0.8',
            growthBasis: '自然口径',
            definition: 1,
            publishedOn: day('2024-05-21'),
            standing: 'published',
            source: '示范区统计局（演示）',
            note: null,
          },
        ],
        { name: '核实' },
      ),
    )
    const seen = await people.as('leader', (t) => getBulletin(t, id))
    expect(seen.changes?.rows).toContainEqual(
      expect.objectContaining({ label: expect.stringContaining('社会消费品零售总额'), frozen: '97.2', now: '98.0' }),
    )
    await expect(
      people.as('leader', (t) => signBulletin(t, { id, version: seen.version, seen: cleared.changes?.digest ?? '' })),
    ).rejects.toMatchObject({ code: 'bulletins.unseenChanges' })
    const before = await text(id)
    const signed = await people.as('leader', (t) =>
      signBulletin(t, { id, version: seen.version, seen: seen.changes?.digest ?? '' }),
    )
    expect(signed).toMatchObject({ state: 'signed', changes: null, number: null })
    const issued = await people.as('drafter', (t) => issueBulletin(t, { id, version: signed.version }))
    expect(issued).toMatchObject({ state: 'issued', number: 1, total: 1 })
    expect(issued.steps.map(({ step, byName }) => [step, byName])).toEqual([
      ['make', '演示drafter'],
      ['review', '演示head'],
      ['secrecy', '演示head'],
      ['sign', null],
      ['issue', '演示drafter'],
    ])
    const after = await text(id)
    expect(after).toContain('第1期（总第1期）')
    expect(after).toContain('内部资料　注意保存')
    expect(after).toContain('97.2')
    expect(
      after
        .split('总体情况')[1]
        ?.split('数据出处')[0]
        ?.replace(/　　（.*）\n/, ''),
    ).toBe(
      before
        .split('总体情况')[1]
        ?.split('数据出处')[0]
        ?.replace(/　　（.*）\n/, ''),
    )

    // A correction is a successor from a new snapshot.
    const successor = await people.as('drafter', (t) => correctBulletin(t, { id, reason: '零售额经核实调整' }))
    expect(successor).toMatchObject({ supersedes: id, state: 'draft', title: issued.title })
    expect(await text(successor.id)).toContain('98.0')
    expect(await text(id)).toBe(after)
    expect(await people.as('auditor', (t) => getBulletin(t, id))).toMatchObject({ supersededBy: successor.id })
    await expect(people.as('drafter', (t) => correctBulletin(t, { id, reason: '再来' }))).rejects.toMatchObject({
      code: 'bulletins.superseded',
    })
  })

  test('the head who drafts may not clear or sign; what is returned comes back to the draft', async () => {
    const made = await people.as('head', (t) => makeBulletin(t, { kind: 'inspection' }))
    await expect(people.as('head', (t) => reviewBulletin(t, { id: made.id, version: 1 }))).rejects.toMatchObject({
      code: 'bulletins.ownDraft',
    })
    expect(made.may).toContainEqual({ step: 'review', allowed: false, why: 'bulletins.ownDraft' })
    const other = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    const reviewed = await people.as('head', (t) => reviewBulletin(t, { id: other.id, version: 1 }))
    const returned = await people.as('head', (t) =>
      returnBulletin(t, { id: other.id, version: reviewed.version, comment: '请核对事项号' }),
    )
    expect(returned).toMatchObject({ state: 'draft', publicity: null })
    expect(returned.steps.at(-1)).toMatchObject({ step: 'return', comment: '请核对事项号' })
  })

  test('the DOCX is the same bytes each time and prints sources, snapshot and audit head', async () => {
    const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    const print = async () => {
      const { paper, createdAt } = await people.as('auditor', (t) => paperOfBulletin(t, made.id))
      return renderDocx(paper, { createdAt })
    }
    const bytes = await print()
    expect(Buffer.from(await print()).equals(Buffer.from(bytes))).toBe(true)
    const read = await readDocument(bytes, { fileName: '通报.docx' })
    if (!read.ok) throw read.error
    expect(read.value.text).toContain('数据出处')
    expect(read.value.text).toContain(made.snapshot.id)
    expect(read.value.text).toContain(made.snapshot.auditHead?.hash)
  })

  test('the PDF comes through LibreOffice where it is installed', async (context) => {
    const office = await findOffice()
    if (office === undefined) return skipLoudly(context, 'soffice is not on the PATH, so no PDF can be made or tested')
    const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    const { paper, createdAt } = await people.as('auditor', (t) => paperOfBulletin(t, made.id))
    const pdf = await pdfOf(office, await renderDocx(paper, { createdAt }))
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('without LibreOffice there is no PDF, and a broken one makes none', async () => {
    expect(await findOffice('/nowhere:')).toBeUndefined()
    expect(await pdfOf('/bin/false', new Uint8Array())).toBeUndefined()
  })

  test('facts, words and steps cannot be changed even by our own code', async () => {
    for (const table of ['snapshot', 'wording', 'citation'])
      for (const statement of [
        `update bulletins.${table} set district_id = district_id`,
        `delete from bulletins.${table}`,
      ])
        await expect(database.inDistrict((t) => sql.raw(statement).execute(t.db))).rejects.toThrow(/permission denied/)
  })

  test('nothing of it is seen from another district', async () => {
    const made = await people.as('drafter', (t) => makeBulletin(t, { kind: 'inspection' }))
    const there = <T>(work: Parameters<typeof database.inDistrict<T>>[0]) => database.inDistrict(work, database.other)
    await expect(there((t) => getBulletin(t, made.id))).rejects.toMatchObject({ code: 'bulletins.unknown' })
    await expect(there((t) => getCitation(t, { id: made.id, n: 1 }))).rejects.toMatchObject({
      code: 'bulletins.unknown',
    })
    await expect(there((t) => paperOfBulletin(t, made.id))).rejects.toMatchObject({ code: 'bulletins.unknown' })
    const page = await there((t) =>
      listBulletins(t, { kind: undefined, state: undefined, after: undefined, limit: 50 }),
    )
    expect(page.rows).toEqual([])
    const empty = await there((t) => makeBulletin(t, { kind: 'inspection' }))
    expect(empty.citations).toEqual([])
  })

  test('a period that has not come, or is no quarter, is refused; the list pages without gaps', async () => {
    for (const [kind, period] of [
      ['economy', monthsPeriod(2024, 1, 4)],
      ['economy', monthsPeriod(2024, 1, 6)],
      ['inspection', monthsPeriod(2024, 1, 6)],
    ] as const)
      await expect(people.as('drafter', (t) => makeBulletin(t, { kind, period }))).rejects.toMatchObject({
        code: 'bulletins.badPeriod',
      })
    const all = await people.as('auditor', (t) =>
      listBulletins(t, { kind: undefined, state: undefined, after: undefined, limit: 100 }),
    )
    const first = await people.as('auditor', (t) =>
      listBulletins(t, { kind: undefined, state: undefined, after: undefined, limit: 2 }),
    )
    const second = await people.as('auditor', (t) =>
      listBulletins(t, { kind: undefined, state: undefined, after: first.next ?? undefined, limit: 2 }),
    )
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.rows.slice(0, 4).map(({ id }) => id))
  })
})
