import { createAsks } from '@lantu/asks'
import { facts as indicatorFacts } from '@lantu/indicators'
import { Period, parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Post, type TestLedger, testLedger } from '#testing/district.ts'
import { takeFolder } from '#testing/folder.ts'
import { type CommitmentId, CommitmentQuery, CountQuery, NewProgress } from './contract/index.ts'
import {
  countCommitments,
  eraseProgress,
  exportLedger,
  followMatters,
  getCommitment,
  jobs,
  lightCommitments,
  listCommitments,
  recordProgress,
  signProgress,
  unitSheet,
} from './index.ts'

const matters = createMatters({ policies: corePolicies })
let ledger: TestLedger
let ids: readonly CommitmentId[]
const id = (index: number): CommitmentId => {
  const found = ids[index]
  if (!found) throw new Error(`no commitment ${index}`)
  return found
}

beforeAll(async () => {
  ledger = await testLedger('2024-03-29T01:00:00Z')
  ids = await takeFolder(ledger, [
    { title: '完成水毁工程修复', due: '2024-05-31', co: '区城市管理委', domain: '安全' },
    { title: '推进河道治理60公里', nodes: '4月10日：完成招标；9月底：完工' },
    { title: '新增停车位500个', lead: '区城市管理委', due: '2024-04-08', domain: '城市更新' },
    { title: '举办文化节', lead: '区文化和旅游局', due: '2024-10-31', domain: '文化' },
  ])
})
afterAll(() => ledger.drop())

const list = (query: object) => ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse(query)))
const titles = async (query: object) => (await list(query)).rows.map((row) => row.title)

describe('the list', () => {
  test.each([
    ['domain', () => ({ domain: '文化' }), '举办文化节', '完成水毁工程修复'],
    ['lead', () => ({ lead: ledger.units.city }), '新增停车位500个', '完成水毁工程修复'],
    ['unit, as co unit too', () => ({ unit: ledger.units.city }), '完成水毁工程修复', '举办文化节'],
    ['lamp', () => ({ lamp: 'blue' }), '新增停车位500个', '举办文化节'],
    ['state', () => ({ state: 'handling' }), '举办文化节', undefined],
    ['due from', () => ({ dueFrom: '2024-10-31' }), '举办文化节', '新增停车位500个'],
    ['due to', () => ({ dueTo: '2024-04-08' }), '新增停车位500个', '完成水毁工程修复'],
    ['words', () => ({ q: '河道' }), '推进河道治理60公里', '举办文化节'],
  ])('by %s finds one and not the other', async (_, query, found, not) => {
    const rows = await titles(query())
    expect(rows).toContain(found)
    expect(rows).not.toContain(not)
  })

  test('has nothing in a state nobody is in, and of a document that brought nothing', async () => {
    expect(await titles({ state: 'closed' })).toEqual([])
    expect(await titles({ document: id(0) })).toEqual([])
    expect(await titles({ recordOnly: 'true' })).toEqual([])
  })

  test.each(['due', 'number', 'lamp', 'updated'])(
    'goes page by page in the order of %s without gap or double',
    async (sort) => {
      const whole = await titles({ sort })
      const seen: string[] = []
      let after: readonly string[] | undefined
      do {
        const query = CommitmentQuery.parse({ sort, limit: 1 })
        const page = await ledger.as('supervisor', (t) => listCommitments(t, { ...query, after }))
        seen.push(...page.rows.map((row) => row.title))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(seen).toEqual(whole)
      expect(whole).toHaveLength(4)
    },
  )
})

describe('the counts', () => {
  const counts = (post: Post, query: object = {}) =>
    ledger.as(post, (t) => countCommitments(t, CountQuery.parse(query)))

  test('by lamp and state are those of the list, gravest first', async () => {
    const { total, groups } = await counts('supervisor')
    expect(total).toBe(4)
    expect(groups).toEqual([
      { lamp: 'blue', state: 'handling', count: 2 },
      { lamp: 'green', state: 'handling', count: 2 },
    ])
  })

  test.each([
    ['a domain', () => ({ domain: '文化' })],
    ['a unit, as co unit too', () => ({ unit: ledger.units.city })],
    ['a last day', () => ({ dueTo: '2024-05-31' })],
    ['words', () => ({ q: '河道' })],
    ['a past day', () => ({ asOf: '2024-03-28' })],
    ['the record', () => ({ recordOnly: 'true' })],
  ])('follow the filter by %s', async (_, query) => {
    expect((await counts('supervisor', query())).total).toBe((await titles(query())).length)
  })

  test('a unit counts what it leads or helps with, and nothing else', async () => {
    const count = async (post: Post) => (await counts(post)).total
    expect(await Promise.all([count('waterHandler'), count('cityHandler'), count('cultureHandler')])).toEqual([2, 2, 1])
    expect(await counts('developmentHandler')).toEqual({ total: 0, groups: [] })
  })
})

describe('lamps', () => {
  const nextDays = async (now: string) => {
    ledger.clock.set(now)
    return ledger.database.inDistrict((t) => lightCommitments(t))
  }

  test('follow the days, each with reasons and since when; lighting twice changes nothing', async () => {
    await nextDays('2024-04-15T01:00:00Z')
    expect(await ledger.database.inDistrict((t) => lightCommitments(t))).toEqual({ seen: 4, changed: 0 })
    expect(await ledger.as('supervisor', (t) => getCommitment(t, id(1)))).toMatchObject({
      lamp: { colour: 'amber', since: '2024-04-15', reasons: [{ code: 'lamp.nodeLate', params: { days: 5 } }] },
    })
    expect(await ledger.as('supervisor', (t) => getCommitment(t, id(2)))).toMatchObject({
      lamp: { colour: 'red', reasons: [{ code: 'lamp.overdue', params: { days: 7 } }] },
    })
    expect((await list({ sort: 'lamp' })).rows.map((row) => row.lamp?.colour)).toEqual([
      'red',
      'amber',
      'green',
      'green',
    ])
  })

  test('a past day is shown as it was known that day', async () => {
    const then = await list({ asOf: '2024-03-29', sort: 'lamp' })
    expect(then.rows.map((row) => row.lamp?.colour)).toEqual(['blue', 'blue', 'green', 'green'])
    expect(await titles({ asOf: '2024-03-28' })).toEqual([])
    const detail = await ledger.as('supervisor', (t) => getCommitment(t, id(2), parsePlainDate('2024-03-30')))
    expect(detail.lamp).toMatchObject({ colour: 'blue' })
    await expect(
      ledger.as('supervisor', (t) => getCommitment(t, id(2), parsePlainDate('2024-01-01'))),
    ).rejects.toMatchObject({ code: 'ledger.unknown' })
  })

  test('rebuilt from nothing they are the same', async () => {
    const shown = (t: Tenancy) =>
      sql`select commitment_id, lamp, lamp_rank, lamp_reasons, lamp_rule from ledger.commitment order by commitment_id`.execute(
        t.db,
      )
    const before = await ledger.database.inDistrict(shown)
    await ledger.database.inDistrict((t) =>
      sql`update ledger.commitment set lamp = null, lamp_rank = 9, lamp_reasons = null, lamp_rule = null, lamp_since = null
        where district_id = ${t.district}`.execute(t.db),
    )
    expect(await ledger.database.inDistrict((t) => lightCommitments(t))).toEqual({ seen: 4, changed: 4 })
    const after = await ledger.database.inDistrict(shown)
    expect(after.rows).toEqual(before.rows)
  })
})

describe('progress', () => {
  const april = Period.parse('2024-04-01/2024-04-30')
  const progress = (more: object = {}) =>
    NewProgress.parse({ unitId: ledger.units.water, period: april, percent: 40, done: '招标已完成', ...more })
  const report = (post: 'waterHandler' | 'waterSigner' | 'cityHandler' | 'cultureHandler', more: object = {}) =>
    ledger.as(post, (t) => recordProgress(t, { id: id(1), progress: progress(more) }))

  test('a handler reports, may correct, and the signer of the unit signs once', async () => {
    const first = await report('waterHandler', { done: '招标进行中' })
    expect(first.signed).toBe(false)
    const corrected = await report('waterHandler', { nodesDone: [{ no: 1, on: '2024-04-12' }] })
    expect(corrected.id).toBe(first.id)
    const key = { id: id(1), progressId: first.id }
    await expect(ledger.as('waterHandler', (t) => signProgress(t, key))).rejects.toMatchObject({
      code: 'ledger.notSigner',
    })
    await expect(ledger.as('cityHandler', (t) => signProgress(t, key))).rejects.toMatchObject({
      code: 'ledger.unknown',
    })
    const signed = await Promise.all([1, 2].map(() => ledger.as('waterSigner', (t) => signProgress(t, key))))
    expect(signed.map((one) => one.signed)).toEqual([true, true])
    await expect(report('waterHandler')).rejects.toMatchObject({ code: 'ledger.progressSigned' })
    const detail = await ledger.as('supervisor', (t) => getCommitment(t, id(1)))
    expect(detail.progress).toMatchObject([{ done: '招标已完成', percent: 40, signed: true }])
    expect(detail.nodes[0]).toMatchObject({ doneOn: '2024-04-12' })
    expect(detail.lamp).toMatchObject({ colour: 'green' })
  })

  test('two sent at once for one period come to one report', async () => {
    const may = { period: '2024-05-01/2024-05-31' }
    const both = await Promise.all([report('waterHandler', may), report('waterHandler', may)])
    expect(new Set(both.map((one) => one.id)).size).toBe(1)
  })

  test('a unit reports for itself and only where it has a part; words are at most 200', async () => {
    await expect(report('cityHandler')).rejects.toMatchObject({ code: 'ledger.unknown' })
    await expect(
      ledger.as('cityHandler', (t) => recordProgress(t, { id: id(0), progress: progress() })),
    ).rejects.toMatchObject({ code: 'ledger.notYourUnit' })
    const co = progress({ unitId: ledger.units.city, nodesDone: [{ no: 1, on: '2024-04-12' }] })
    await expect(ledger.as('cityHandler', (t) => recordProgress(t, { id: id(0), progress: co }))).rejects.toMatchObject(
      {
        code: 'ledger.notAParty',
      },
    )
    await expect(
      report('waterHandler', { period: '2024-06-01/2024-06-30', nodesDone: [{ no: 9, on: '2024-06-01' }] }),
    ).rejects.toMatchObject({
      code: 'ledger.unknownNode',
    })
    expect(NewProgress.safeParse({ ...progress(), done: '字'.repeat(201) }).success).toBe(false)
  })

  test('two reports missed in a row turn the lamp red, one given late turns it back', async () => {
    ledger.clock.set('2024-06-06T01:00:00Z')
    await ledger.database.inDistrict((t) => lightCommitments(t))
    const colour = async () => (await ledger.as('supervisor', (t) => getCommitment(t, id(3)))).lamp
    expect(await colour()).toMatchObject({
      colour: 'red',
      reasons: [{ code: 'lamp.feedbackMissed', params: { count: 2 } }],
    })
    const late = NewProgress.parse({ unitId: ledger.units.culture, period: '2024-05-01/2024-05-31', done: '方案已定' })
    await ledger.as('cultureSigner', (t) => recordProgress(t, { id: id(3), progress: late }))
    expect(await colour()).toMatchObject({ colour: 'green' })
  })

  test('the list shows the lead’s newest signed share, and not a 配合单位’s', async () => {
    ledger.clock.set('2024-06-10T01:00:00Z')
    const shares = async (query: object = {}) =>
      (await list({ sort: 'number', ...query })).rows.map((row) => row.percent)
    expect(await shares()).toEqual([null, 40, null, null])
    const report0 = (post: Post, unit: 'water' | 'city', more: object) =>
      ledger.as(post, (t) => {
        const period = Period.parse('2024-05-01/2024-05-31')
        return recordProgress(t, { id: id(0), progress: progress({ unitId: ledger.units[unit], period, ...more }) })
      })
    // The co unit's report waits for no one of the lead; signed or not, its share is not the commitment's.
    const helped = await report0('cityHandler', 'city', { percent: 90 })
    await ledger.database.inDistrict((t) =>
      sql`update ledger.progress set signed_at = at where progress_id = ${helped.id}::uuid`.execute(t.db),
    )
    expect(await shares()).toEqual([null, 40, null, null])
    const mine = await report0('waterHandler', 'water', { percent: 60 })
    expect(await shares()).toEqual([null, 40, null, null])
    await ledger.as('waterSigner', (t) => signProgress(t, { id: id(0), progressId: mine.id }))
    expect(await shares()).toEqual([60, 40, null, null])
    expect(await shares({ asOf: '2024-06-09' })).toEqual([null, 40, null, null])
    expect(await shares({ asOf: '2024-03-29' })).toEqual([null, null, null, null])
  })

  test('words can be erased; that there was a report stays', async () => {
    const [only] = (await ledger.as('supervisor', (t) => getCommitment(t, id(1)))).progress.filter((one) => one.signed)
    if (!only) throw new Error('no report')
    await ledger.database.inDistrict((t) => eraseProgress(t, { id: id(1), progressId: only.id }))
    const after = (await ledger.as('supervisor', (t) => getCommitment(t, id(1)))).progress.find(
      (one) => one.id === only.id,
    )
    expect(after).toMatchObject({ done: null, signed: true, percent: 40 })
  })
})

describe('the matter decides', () => {
  const step = (post: 'waterHandler' | 'waterSigner' | 'verifier' | 'head', action: string, input = {}) =>
    ledger.as(post, async (t) => {
      const { matterId } = await getCommitment(t, id(0))
      return matters.act(t, { matterId: MatterId.parse(matterId), action, input })
    })
  const followed = async () => {
    await ledger.database.inDistrict((t) => followMatters(t))
    return ledger.as('supervisor', (t) => getCommitment(t, id(0)))
  }

  test('a unit reports, others verify, supervision closes; the ledger repeats it and the lamp goes out', async () => {
    ledger.clock.set('2024-05-20T01:00:00Z')
    await step('waterSigner', 'countersign', { feedback: '7处均已通过验收' })
    await step('waterHandler', 'report')
    const reported = await followed()
    expect(reported).toMatchObject({ state: 'reported', lamp: { reasons: [{ code: 'lamp.reportedDone' }] } })
    await step('verifier', 'verify', { method: 'onSite' })
    await step('verifier', 'submit', { conclusion: 'met', finding: '三条标准均达到' })
    await step('head', 'close')
    const closed = await followed()
    expect(closed).toMatchObject({ state: 'closed', lamp: { colour: 'closed', reasons: [{ code: 'lamp.verified' }] } })
    expect(await ledger.database.inDistrict((t) => followMatters(t))).toEqual([])
    await expect(
      ledger.as('waterHandler', (t) =>
        recordProgress(t, {
          id: id(0),
          progress: NewProgress.parse({ unitId: ledger.units.water, period: '2024-06-01/2024-06-30', done: '补报' }),
        }),
      ),
    ).rejects.toMatchObject({ code: 'ledger.ended' })
  })
})

describe('jobs', () => {
  const run = (name: string, payload: object) => {
    const job = jobs.find((one) => one.name === name)
    if (!job) throw new Error(`no job ${name}`)
    return ledger.database.inDistrict((t) => job.run(t, job.payload.parse(payload) as never))
  }

  test('may run twice: the second time there is nothing to do', async () => {
    ledger.clock.set('2024-07-20T01:00:00Z')
    expect(await run('ledger.light', {})).toEqual({ outcome: 'done' })
    expect(await run('ledger.light', {})).toMatchObject({ outcome: 'skipped' })
    const { matterId } = await ledger.as('supervisor', (t) => getCommitment(t, id(1)))
    const act = (t: Tenancy) =>
      matters.act(t, { matterId: MatterId.parse(matterId), action: 'countersign', input: { feedback: '已完成' } })
    await ledger.as('waterSigner', act)
    const news = { eventId: 'e', stream: `matter:${matterId}`, version: 3 }
    expect(await run('ledger.follow', news)).toEqual({ outcome: 'done' })
    expect(await run('ledger.follow', news)).toMatchObject({ outcome: 'skipped' })
    expect(await ledger.as('supervisor', (t) => getCommitment(t, id(1)))).toMatchObject({ state: 'countersigned' })
  })
})

describe('sheets', () => {
  const read = async (content: Uint8Array) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(content.slice().buffer)
    const page = book.worksheets[0]
    if (!page) throw new Error('no sheet')
    return page
  }
  const cells = (page: ExcelJS.Worksheet, row: number) =>
    (page.getRow(row).values as unknown[]).slice(1).map((cell) => (cell === undefined ? '' : String(cell)))

  test('the ledger is read back in its working columns', async () => {
    const { content } = await ledger.as('supervisor', (t) =>
      exportLedger(t, CommitmentQuery.omit({ cursor: true, limit: true }).parse({ sort: 'number' })),
    )
    const page = await read(content)
    expect(page.rowCount).toBe(5)
    expect(cells(page, 1).slice(0, 9)).toEqual([
      '编号',
      '来源',
      '领域',
      '任务',
      '量化目标',
      '节点',
      '区领导',
      '主责单位',
      '配合单位',
    ])
    const first = cells(page, 2)
    expect(first[0]).toBe('督办〔2024〕1号')
    expect(first[3]).toBe('完成水毁工程修复')
    expect(first[7]).toBe('区水务局')
    expect(first).toContain('销号')
    const again = await ledger.as('supervisor', (t) =>
      exportLedger(t, CommitmentQuery.omit({ cursor: true, limit: true }).parse({ sort: 'number' })),
    )
    expect(Buffer.compare(again.content, content)).toBe(0)
  })

  test('a unit’s sheet has what it leads, last time read-only, this time open', async () => {
    const content = await ledger.as('waterHandler', (t) =>
      unitSheet(t, createAsks({ lookups: indicatorFacts }), {
        unit: ledger.units.water,
        period: Period.parse('2024-04-01/2024-04-30'),
      }),
    )
    const page = await read(content)
    const rows = [3, 4, 5].map((row) => cells(page, row)).filter((row) => row.length > 0)
    expect(rows.map((row) => row[1])).toEqual(['推进河道治理60公里'])
    expect(rows[0]?.[2]).toContain('完成招标')
    // Locked is how a cell is where nothing is said.
    expect(page.getCell('D3').protection?.locked ?? true).toBe(true)
    expect(page.getCell('E3').protection?.locked).toBe(false)
  })
})

describe('apart', () => {
  test('another district neither sees nor reaches any of it', async () => {
    const { other } = ledger.database
    expect(
      (await ledger.database.inDistrict((t) => listCommitments(t, CommitmentQuery.parse({})), other)).rows,
    ).toEqual([])
    await expect(ledger.database.inDistrict((t) => getCommitment(t, id(0)), other)).rejects.toMatchObject({
      code: 'ledger.unknown',
    })
    expect(await ledger.database.inDistrict((t) => countCommitments(t, CountQuery.parse({})), other)).toEqual({
      total: 0,
      groups: [],
    })
    expect(await ledger.database.inDistrict((t) => lightCommitments(t), other)).toEqual({ seen: 0, changed: 0 })
    const views = await ledger.database.inDistrict(
      (t) =>
        sql`select id from ledger.commitment_current union all select commitment_id from ledger.progress_current`.execute(
          t.db,
        ),
      other,
    )
    expect(views.rows).toEqual([])
  })

  test('the database itself holds one lead that is no co unit, and records that keep nothing else', async () => {
    const set = (column: 'co_unit_ids' | 'record_only') =>
      ledger.database.inDistrict((t) =>
        column === 'record_only'
          ? sql`update ledger.commitment set record_only = true where commitment_id = ${id(1)}::uuid`.execute(t.db)
          : sql`update ledger.commitment set co_unit_ids = array[lead_unit_id] where commitment_id = ${id(1)}::uuid`.execute(
              t.db,
            ),
      )
    await expect(set('co_unit_ids')).rejects.toThrow(/lead_is_not_co/)
    await expect(set('record_only')).rejects.toThrow(/record_only_keeps_nothing_else/)
  })
})
