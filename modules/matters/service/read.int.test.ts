import { parsePlainDate } from '@lantu/kernel/time'
import { withTenant } from '@lantu/platform/db'
import { search, wordsOf } from '@lantu/search'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MatterId } from '#contract/ids.ts'
import { foldMatter } from '#domain/state.ts'
import { loadEvents } from '#store/load.ts'
import { clockRows, matterRow, validityRow } from '#store/rows.ts'
import { tables } from '#store/tables.ts'
import type { Post } from '#testing/people.ts'
import { beginStory, matters, type Story } from '#testing/story.ts'
import type { ListMatters } from './read.ts'

let story: Story
let ids: { closed: MatterId; returned: MatterId; issued: MatterId; registered: MatterId; late: MatterId }
const day = parsePlainDate

beforeAll(async () => {
  story = await beginStory()
  const { step, effects } = story
  const late = await story.issued('甲')
  const closed = await story.closed('乙')
  effects.set('2024-05-20T01:00:00.000Z')
  const returned = await story.reported('丙')
  await step('verifier', returned, 'verify', { method: 'documents' })
  await step('verifier', returned, 'return', { reason: '缺件' })
  const issued = await story.issued('丁')
  ids = { closed, returned, issued, registered: await story.open('戊'), late }
})
afterAll(() => story.database.drop())

const list = (asked: Partial<ListMatters> = {}, post: Parameters<Story['as']>[0] = 'head') =>
  story.as(post, (t) => matters.list(t, { limit: 50, ...asked }))
const titles = async (asked: Partial<ListMatters> = {}, post: Parameters<Story['as']>[0] = 'head') =>
  (await list(asked, post)).rows.map((row) => row.title).toSorted()

describe('the list', () => {
  test('filters by state, phase, unit, kind, subject and deadline', async () => {
    expect(await titles({ state: 'closed' })).toEqual(['乙'])
    expect(await titles({ phase: 'before' })).toEqual(['戊'])
    expect(await titles({ unit: story.people.units.city })).toEqual(['丁', '丙', '乙', '甲'].toSorted())
    expect(await titles({ unit: story.people.units.tax })).toEqual([])
    expect(await titles({ kind: 'deviation' })).toEqual([])
    expect(await titles({ subjectKind: 'commitment', subjectId: 'c-1' })).toHaveLength(5)
    expect(await titles({ dueBy: day('2024-04-29') })).toEqual(['甲']) // 签收 in two working days: 28 (调休) and 29 April
    expect(await titles({ dueBy: day('2024-04-28') })).toEqual([])
  })

  test('shows units only what was put to them', async () => {
    expect(await titles({}, 'waterHandler')).toHaveLength(4)
    expect(await titles({}, 'taxHandler')).toEqual([])
  })

  test('goes page by page without a gap or a repetition', async () => {
    const seen: string[] = []
    let after: ListMatters['after']
    do {
      const page = await list({ limit: 2, after })
      seen.push(...page.rows.map((row) => row.id))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen.toSorted()).toEqual(Object.values(ids).toSorted())
  })

  test('is empty in another district', async () => {
    const stranger = { ...story.people.actor('head'), district: story.database.other }
    expect((await withTenant(story.database, stranger, (t) => matters.list(t, { limit: 50 }))).rows).toEqual([])
  })

  test('filters by lamp exactly as the rule lights them', async () => {
    for (const now of ['2024-05-20T01:00:00.000Z', '2024-05-24T01:00:00.000Z', '2024-06-03T01:00:00.000Z']) {
      story.effects.set(now)
      const all = (await list()).rows
      for (const lamp of ['red', 'amber', 'blue', 'green', 'grey', 'closed', 'missing'] as const) {
        const expected = all.filter((row) => row.lamp.colour === lamp).map((row) => row.id)
        expect((await list({ lamp })).rows.map((row) => row.id)).toEqual(expected)
      }
    }
    story.effects.set('2024-05-21T01:00:00.000Z')
    const lamps = new Map((await list()).rows.map((row) => [row.title, row.lamp.colour]))
    expect(Object.fromEntries(lamps)).toEqual({ 甲: 'red', 乙: 'closed', 丙: 'amber', 丁: 'blue', 戊: 'grey' })
    story.effects.set('2024-05-20T01:00:00.000Z')
  })

  test('counts what stands where and what is overdue', async () => {
    const counts = await story.as('head', (t) => matters.count(t, {}))
    expect(counts).toContainEqual({
      kind: 'supervision',
      state: 'issued',
      phase: 'withUnit',
      outcome: null,
      total: 2,
      overdue: 1,
    })
  })
})

describe('a past day', () => {
  test('is shown as it was known that day', async () => {
    const asOf = day('2024-04-26')
    expect(await titles({ asOf })).toEqual(['乙', '甲'].toSorted())
    expect(await titles({ asOf: day('2024-04-25') })).toEqual([])
    const then = (await list({ asOf })).rows.find((row) => row.title === '甲')
    expect(then).toMatchObject({ state: 'issued', lamp: { colour: 'green' } })
    await expect(story.as('head', (t) => matters.get(t, { matterId: ids.returned, asOf }))).rejects.toMatchObject({
      code: 'matters.missing',
    })
    const past = await story.as('head', (t) => matters.get(t, { matterId: ids.late, asOf }))
    expect(past).toMatchObject({ state: 'issued', actions: [] })
  })
})

describe('one matter', () => {
  test('tells its history, why it is due when it is due, and what the reader may do', async () => {
    const shown = await story.as('waterSigner', (t) => matters.get(t, { matterId: ids.returned }))
    expect(shown.steps.map((step) => step.action)).toEqual([
      'open',
      'propose',
      'approve',
      'consult',
      'comment',
      'comment',
      'issue',
      'receive',
      'start',
      'countersign',
      'report',
      'verify',
      'return',
    ])
    expect(shown.steps.at(-1)).toMatchObject({
      words: [{ field: 'reason', body: '缺件' }],
      byUnits: [story.people.units.office],
    })
    const rectify = shown.clocks.find((clock) => clock.clock === 'rectify')
    expect(rectify).toMatchObject({ lastDay: '2024-05-27', overdue: false, inTime: null })
    expect(rectify?.reasons.map((reason) => reason.code)).toContain('time.workingDays')
    expect(shown.actions.map((action) => action.action)).toEqual(
      expect.arrayContaining(['countersign', 'object', 'askExtension']),
    )
    expect(shown.actions.map((action) => action.action)).not.toContain('close')
    expect(shown.actions.find((action) => action.action === 'countersign')?.fields).toContainEqual({
      field: 'feedback',
      required: true,
    })
  })

  test('loses erased words and keeps its history', async () => {
    const words = (await story.as('head', (t) => matters.get(t, { matterId: ids.closed }))).steps.flatMap(
      (step) => step.words,
    )
    const finding = words.find((word) => word.field === 'finding')
    const textId = finding?.textId ?? ''
    await story.as('head', (t) => matters.eraseText(t, { matterId: ids.closed, textId }))
    const after = await story.as('head', (t) => matters.get(t, { matterId: ids.closed }))
    expect(after.steps.flatMap((step) => step.words).find((word) => word.textId === textId)).toMatchObject({
      field: 'finding',
      body: null,
    })
    await expect(story.as('head', (t) => matters.eraseText(t, { matterId: ids.closed, textId }))).rejects.toMatchObject(
      { code: 'matters.noText' },
    )
  })
})

describe('the search', () => {
  const found = (post: Post, q: string) =>
    story.as(post, async (t) =>
      (await search(t, { q, words: wordsOf(t.actor), kind: 'matter' })).map((hit) => hit.subjectId),
    )

  test('finds a matter by its words or number for those who may see it, and for nobody else', async () => {
    const matterId = await story.open('永定河滨水慢行系统贯通')
    expect(await found('head', '滨水慢行')).toEqual([matterId])
    expect(await found('waterHandler', '滨水慢行')).toEqual([])
    const issued = await story.issued('湿地水质提升')
    expect(await found('waterHandler', '湿地水质')).toEqual([issued])
    expect(await found('taxHandler', '湿地水质')).toEqual([])
    const { number, steps } = await story.as('head', (t) => matters.get(t, { matterId: issued }))
    expect(await found('cityHandler', number ?? '')).toContain(issued)
    const title = steps[0]?.words.find((word) => word.field === 'title')?.textId ?? ''
    await story.as('head', (t) => matters.eraseText(t, { matterId: issued, textId: title }))
    expect(await found('head', '湿地水质')).toEqual([])
  })
})

describe('what is stored', () => {
  test('equals what the events say, version by version', async () => {
    await story.database.inDistrict(async (tenancy) => {
      const db = tables(tenancy)
      for (const matterId of Object.values(ids)) {
        const keys = { district: tenancy.district, matterId }
        const events = await loadEvents(tenancy, matterId)
        const state = foldMatter(events)
        if (state === undefined) throw new Error('a stored matter has events')
        const row = await db
          .selectFrom('matters.matter')
          .selectAll()
          .where('district_id', '=', keys.district)
          .where('matter_id', '=', matterId)
          .executeTakeFirst()
        expect(row).toEqual(matterRow(keys, state))
        const history = await db
          .selectFrom('matters.matter_validity')
          .selectAll()
          .where('district_id', '=', keys.district)
          .where('matter_id', '=', matterId)
          .orderBy('version')
          .execute()
        const rebuilt = events
          .map((_, n) => foldMatter(events.slice(0, n + 1)))
          .flatMap((past) => (past ? [validityRow(matterRow(keys, past))] : []))
        expect(history).toEqual(rebuilt)
        const clocks = await db
          .selectFrom('matters.clock')
          .selectAll()
          .where('district_id', '=', keys.district)
          .where('matter_id', '=', matterId)
          .orderBy('no')
          .execute()
        expect(clocks).toEqual(
          clockRows(keys, state).map((clock) => ({
            ...clock,
            rule: JSON.parse(clock.rule),
            stops: JSON.parse(clock.stops),
          })),
        )
      }
    })
  })

  test.each([
    ['closed_by_others', sql`update matters.matter set closed_units = scored_units where outcome = 'closed'`],
    ['closed_was_verified', sql`update matters.matter set closed_by = verified_by where outcome = 'closed'`],
    ['closed_was_met', sql`update matters.matter set conclusion = 'partlyMet' where outcome = 'closed'`],
    ['verified_by_others', sql`update matters.matter set verified_units = scored_units where outcome = 'closed'`],
    [
      'ended_by_approval',
      sql`update matters.matter set outcome = 'terminated', approval_number = null where outcome = 'closed'`,
    ],
    ['adjusted_by_approval', sql`update matters.matter set state = 'adjusted' where state = 'returned'`],
    [
      'measuring_unit_owns_no_deviation',
      sql`update matters.matter set kind = 'deviation', lead_measures = true where state = 'issued'`,
    ],
    ['ended_has_outcome', sql`update matters.matter set phase = 'ended' where state = 'issued'`],
  ])('the database itself holds %s', async (constraint, statement) => {
    await expect(story.database.inDistrict((t) => statement.execute(t.db))).rejects.toThrow(constraint)
  })

  test('history, words and evidence cannot be taken away by the application role', async () => {
    for (const table of ['matter', 'matter_validity', 'clock', 'text', 'evidence', 'reminder', 'counter']) {
      const attempt = story.database.inDistrict((t) => sql`delete from ${sql.table(`matters.${table}`)}`.execute(t.db))
      await expect(attempt).rejects.toThrow(/permission denied/)
    }
    await expect(
      story.database.inDistrict((t) => sql`update matters.matter_validity set state = 'x'`.execute(t.db)),
    ).rejects.toThrow(/permission denied/)
  })
})
