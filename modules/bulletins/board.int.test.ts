import { defineIndicator, recordObservations, setTarget } from '@lantu/indicators'
import { parseDecimal } from '@lantu/kernel'
import { fixedEffects } from '@lantu/kernel/effects'
import { monthsPeriod, parsePlainDate } from '@lantu/kernel/time'
import { decisionPolicy, instructionPolicy, openMatter } from '@lantu/matters'
import { type TestDatabase, testDatabase } from '@lantu/platform/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Board } from '#contract/board.ts'
import { lateStatement } from '#store/board-commitments.ts'
import { boardDay } from '#store/board-source.ts'
import { getBoard } from './index.ts'
import { type People, putOnLedger, report, settle } from './testing/house.ts'

const day = parsePlainDate
let database: TestDatabase
let people: People
let ids: string[]
const effects = fixedEffects('2024-05-22T02:00:00Z')

beforeAll(async () => {
  database = await testDatabase({ effects })
  people = await settle(database)
})
afterAll(() => database.drop())

test('an empty district has a whole board that says nothing is there', async () => {
  const board = Board.parse(await people.as('leader', (t) => getBoard(t)))
  expect(board).toMatchObject({
    asOf: '2024-05-22',
    past: false,
    off: { total: 0, rows: [] },
    indicators: [],
    late: { total: 0, rows: [] },
    dueSoon: { within7: 0, within30: 0, rows: [] },
    loop: { year: 2024, opened: 0, closedRate: null, verifiedRate: null },
    titleBlock: { dataEdition: null, district: { code: '990001', name: '示范区', fictional: true }, auditHead: null },
  })
})

test('the board answers what is off, how likely, who owns it, since when, what next', async () => {
  const { trade, housing } = people.units
  ids = await database.inDistrict(async (t) => {
    const made = await putOnLedger(t, [
      {
        title: '老旧小区改造开工',
        lead: housing,
        due: day('2024-05-15'),
        lamp: 'red',
        reasons: [{ code: 'lamp.overdue', params: { dueOn: '2024-05-15', days: 7 } }],
        since: day('2024-05-16'),
      },
      {
        title: '首店经济方案',
        lead: trade,
        due: day('2024-05-24'),
        lamp: 'amber',
        reasons: [{ code: 'lamp.leadGone', params: {} }],
        since: day('2024-05-11'),
      },
      {
        title: '防汛预案修订',
        lead: housing,
        due: day('2024-05-31'),
        lamp: 'blue',
        reasons: [{ code: 'lamp.onNode', params: {} }],
        since: day('2024-05-21'),
      },
      {
        title: '全年任务',
        lead: trade,
        due: day('2024-12-31'),
        lamp: 'green',
        reasons: [{ code: 'lamp.onNode', params: {} }],
        since: day('2024-02-01'),
      },
    ])
    await report(t, { commitmentId: made[0] ?? '', unit: housing, problems: '三处居民方案未确认', next: '现场核查' })
    await openMatter(t, {
      policy: instructionPolicy,
      subject: { subjectKind: 'document', subjectId: 'd1' },
      basis: 'government',
      title: '关于背街小巷治理的批示',
      instruction: '请抓紧办理',
      requirement: '一个月内见效',
      instructedBy: '区领导',
      instructedOn: day('2024-05-20'),
    })
    await openMatter(t, {
      policy: decisionPolicy,
      subject: { subjectKind: 'document', subjectId: 'd2' },
      basis: 'government',
      title: '常务会议定事项',
      requirement: '月底前落实',
    })
    return made
  })
  await database.inDistrict(async (t) => {
    const retail = await defineIndicator(t, {
      code: 'A01',
      name: '社会消费品零售总额',
      unit: 'cny100m',
      decimals: 1,
      frequency: 11,
      measure: 'growth',
      direction: 'up',
      link: 'consumption',
      sourceUnitId: null,
      ownerUnitId: trade,
      releaseDays: 25,
      definition: { wording: '合计', from: day('2012-01-01'), source: null },
      areas: [
        { code: '990001', name: '示范区' },
        { code: '990000', name: '示范市' },
        { code: '990003', name: '同类区' },
      ],
    })
    const figure = (area: string, growth: string) => ({
      seriesId: retail.series.get(area) ?? '',
      period: monthsPeriod(2024, 1, 4),
      edition: '初步',
      value: null,
      growth,
      growthBasis: null,
      definition: 1,
      publishedOn: day('2024-05-20'),
      standing: 'published' as const,
      source: '统计局（演示）',
      note: null,
    })
    await recordObservations(t, [figure('990001', '-9.6'), figure('990000', '-0.2'), figure('990003', '3.4')], {
      name: '4月',
    })
    for (const seriesId of [...retail.series].filter(([area]) => area === '990001').map(([, id]) => id))
      await setTarget(t, {
        seriesId,
        year: 2024,
        kind: 'growth',
        value: parseDecimal('3.0'),
        halfValue: null,
        wording: '3%左右',
        bound: 'about',
        instrument: '示政发〔2024〕1号',
        authority: '区人民代表大会',
        effectiveOn: day('2024-01-10'),
      })
  })
  const board = Board.parse(await people.as('head', (t) => getBoard(t)))
  expect(board.off.total).toBe(3)
  expect(board.off.rows.map(({ kind, lamp }) => [kind, lamp])).toEqual([
    ['target', 'red'],
    ['commitment', 'red'],
    ['commitment', 'amber'],
  ])
  expect(board.late.rows[0]).toMatchObject({
    number: '督办〔2024〕1号',
    title: '老旧小区改造开工',
    href: `/ledger/${ids[0]}`,
    lamp: 'red',
    owner: { id: housing, name: '区住房城乡建设委' },
    since: '2024-05-16',
    due: '2024-05-15',
    reasons: [{ code: 'lamp.overdue', params: { dueOn: '2024-05-15', days: 7 } }],
    doing: { kind: 'supervision', number: '督办〔2024〕1号', state: 'handling' },
    next: { by: '2024-05-15', words: '现场核查' },
  })
  expect(board.indicators).toHaveLength(1)
  expect(board.indicators[0]).toMatchObject({
    target: { wording: '3%左右' },
    latest: { growth: '-9.6', areaName: '示范区' },
    gap: '-12.6',
    city: { growth: '-0.2', areaName: '示范市' },
    peers: [{ growth: '3.4', areaName: '同类区' }],
    judgement: { lamp: 'red' },
    owner: { name: '区商务局' },
  })
  expect(board.lamps).toEqual({ red: 1, amber: 1, blue: 1, green: 1, grey: 0, missing: 0, closed: 0 })
  expect(board.dueSoon).toMatchObject({ within7: 1, within30: 2 })
  expect(board.dueSoon.rows.map(({ title, workDays }) => [title, workDays])).toEqual([
    ['首店经济方案', 2],
    ['防汛预案修订', 7],
  ])
  expect(board.needsDecision).toMatchObject({ total: 1, rows: [{ kind: 'blocker', words: '三处居民方案未确认' }] })
  expect(board.instructions).toMatchObject({ total: 1, rows: [{ title: '关于背街小巷治理的批示' }] })
  expect(board.decisions).toMatchObject({ total: 1, rows: [{ title: '常务会议定事项' }] })
  expect(board.waiting.rows.map(({ state }) => state)).toEqual(['registered', 'registered'])
  expect(board.loop).toMatchObject({ opened: 6, inHand: 6, closed: 0, closedRate: '0.0' })
  expect(board.titleBlock.dataEdition).toMatchObject({ period: '2024-01-01/2024-04-30', edition: '初步' })
})

test('a leader has nothing waiting that is supervision’s; a past day shows what was known then, and nothing waits in it', async () => {
  expect((await people.as('leader', (t) => getBoard(t))).waiting.total).toBe(0)
  const past = Board.parse(await people.as('head', (t) => getBoard(t, day('2024-05-10'))))
  expect(past).toMatchObject({
    asOf: '2024-05-10',
    past: true,
    waiting: { total: 0 },
    late: { total: 0 },
    loop: { opened: 0 },
  })
  expect(past.indicators[0]).toMatchObject({ latest: null, judgement: null })
  await expect(people.as('head', (t) => getBoard(t, day('2024-05-23')))).rejects.toMatchObject({
    code: 'bulletins.futureDay',
  })
})

test('a past day is shown as it was known at its end, whatever became of it since', async () => {
  const before = await people.as('head', (t) => getBoard(t))
  effects.set('2024-05-27T02:00:00Z')
  await database.inDistrict(async (t) => {
    await sql`
      update ledger.commitment set lamp = 'green', lamp_since = '2024-05-27', title = '改造（已调整）', due = '2024-08-31'
      where district_id = ${t.district} and commitment_id = ${ids[0]}::uuid`.execute(t.db)
    await sql`
      insert into ledger.lamp_validity (district_id, commitment_id, no, known_from, day, since, colour, reasons, rule)
      values (${t.district}, ${ids[0]}, 2, ${t.at}, '2024-05-27', '2024-05-27', 'green', '[{"code":"lamp.onNode","params":{}}]', 'commitment-1')`.execute(
      t.db,
    )
  })
  const then = Board.parse(await people.as('head', (t) => getBoard(t, day('2024-05-22'))))
  const { off, late, lamps, dueSoon, indicators, instructions, loop } = before
  expect(then).toMatchObject({ past: true, off, late, lamps, dueSoon, indicators, instructions, loop })
  const now = await people.as('head', (t) => getBoard(t))
  expect(now.lamps).toMatchObject({ red: 0, green: 2 })
})

test('another district sees none of it', async () => {
  const board = await database.inDistrict((t) => getBoard(t), database.other)
  expect(board).toMatchObject({ off: { total: 0 }, indicators: [], instructions: { total: 0 }, loop: { opened: 0 } })
})

test('among many commitments the late ones are read from the end of an index, not looked for', async () => {
  await database.pool.query(`
    insert into ledger.commitment (district_id, commitment_id, version, number, number_order, source_kind, title, domain, lead_unit_id, co_unit_ids,
      due, basis, cadence, record_only, lamp_no, matter_id, state, phase, issued_on, touched_on, lamp, lamp_rank, lamp_reasons, lamp_rule, lamp_since,
      created_at, updated_at)
    select '990001', gen_random_uuid(), 1, '试' || n, n, 'folder', '任务' || n, '经济', null, '{}', date '2024-01-01' + (n * 7919 % 900), 'government',
      'month', false, 1, gen_random_uuid(), 'handling', 'withUnit', '2024-02-01', '2024-05-01',
      (array['red', 'amber', 'blue', 'green', 'green', 'green', 'green', 'green', 'green', 'grey'])[1 + n % 10], 4,
      '[{"code":"lamp.onNode","params":{}}]', 'commitment-1', '2024-05-01', now(), now()
    from generate_series(1, 20000) n`)
  await database.pool.query('analyze ledger.commitment')
  await database.inDistrict(async (t) => {
    const today = boardDay(t, day('2024-05-22'), undefined)
    const plan = await sql<{ 'QUERY PLAN': string }>`explain ${lateStatement(t, today, 10)}`.execute(t.db)
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toContain('Index Scan using commitment_of_lamp')
    expect(text).not.toContain('Seq Scan')
  })
  const board = await people.as('head', (t) => getBoard(t))
  expect(board.late.total).toBe(4_001)
  expect(board.late.rows).toHaveLength(10)
  expect(board.late.rows.every(({ lamp }) => lamp === 'red')).toBe(true)
})
