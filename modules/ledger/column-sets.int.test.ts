import { appoint, registerPerson } from '@lantu/identity'
import { Period, parsePlainDate } from '@lantu/kernel/time'
import { corePolicies, createMatters, MatterId } from '@lantu/matters'
import { readTable, type TableRow } from '@lantu/papers/sheets'
import { keepFile } from '@lantu/platform/files'
import { throughLibreOffice } from '@lantu/platform/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestLedger, testLedger } from '#testing/district.ts'
import { groupedFolder } from '#testing/grouped-folder.ts'
import { type CommitmentId, CommitmentQuery, NewColumnSet, NewProgress, SheetField } from './contract/index.ts'
import { NewBlocker } from './contract/projects/blocker.ts'
import { NewMovement } from './contract/projects/funds.ts'
import { NewProject } from './contract/projects/project.ts'
import {
  addBlocker,
  changeColumnSet,
  createColumnSet,
  createProject,
  exportLedger,
  followMatters,
  getCommitment,
  importFolder,
  listColumnSets,
  listCommitments,
  recordMovement,
  recordProgress,
  signProgress,
  withdrawColumnSet,
} from './index.ts'
import { allOf } from './service/list.ts'

/** The ledger in every set of columns, out and in again; taken over on 1 March 2024, looked at on 26 April. */
const matters = createMatters({ policies: corePolicies })
let ledger: TestLedger
let ids: readonly CommitmentId[]
beforeAll(async () => {
  ledger = await testLedger('2024-03-01T01:00:00Z')
  const from = parsePlainDate('2020-01-01')
  const [leader, handler] = await ledger.database.inDistrict(async (t) => [
    await registerPerson(t, { name: '示范甲' }),
    await registerPerson(t, { name: '示范乙' }),
  ])
  await ledger.database.inDistrict(async (t) => {
    if (handler) await appoint(t, { person: handler, unit: ledger.units.water, role: 'handler', from })
    if (leader) await appoint(t, { person: leader, unit: ledger.units.office, role: 'deputyLeader', from })
  })
  const content = await groupedFolder()
  const taken = await ledger.as('supervisor', (t) =>
    importFolder(t, { fileName: '折子.xlsx', content, basis: 'government', acceptGood: false }),
  )
  ids = taken.commitmentIds
  ledger.clock.set('2024-04-26T01:00:00Z')
  await furnish()
})
afterAll(() => ledger.drop())

/** A report, a later last day with its approval, money and a blocker: what the full set shows of the first commitment. */
async function furnish(): Promise<void> {
  const [id] = ids
  if (id === undefined) throw new Error('nothing was taken')
  const { water, city } = ledger.units
  const progress = NewProgress.parse({
    unitId: water,
    period: Period.parse('2024-03-01/2024-03-31'),
    percent: 40,
    done: '招标已完成，<示范>标段开工',
    problems: '管线迁改',
    next: '5月进场',
  })
  const { id: progressId } = await ledger.as('waterHandler', (t) => recordProgress(t, { id, progress }))
  await ledger.as('waterSigner', (t) => signProgress(t, { id, progressId }))
  const project = NewProject.parse({
    name: '河道治理工程',
    kind: 'investment',
    leadUnitId: water,
    carries: [{ commitmentId: id, weight: 100 }],
  })
  const made = await ledger.as('supervisor', (t) => createProject(t, project))
  const move = (step: string, amount: string) =>
    ledger.as('waterHandler', (t) =>
      recordMovement(t, {
        id: made.id,
        movement: NewMovement.parse({ step, amount, on: '2024-02-01', paper: '财预1号' }),
      }),
    )
  await move('budget', '6500000000')
  await move('released', '3000000000')
  const blocker = NewBlocker.parse({
    what: '管线权属单位未确认',
    since: '2024-04-01',
    remover: { kind: 'unit', unitId: city },
  })
  await ledger.as('waterHandler', (t) => addBlocker(t, { projectId: made.id, blocker }))
  const kept = await ledger.as('supervisor', (t) => getCommitment(t, id))
  const matterId = MatterId.parse(kept.matterId)
  const input = { due: parsePlainDate('2025-03-31'), reason: '汛期影响', approvalNumber: '区政办批〔2024〕3号' }
  await ledger.as('head', (t) => matters.act(t, { matterId, action: 'adjust', input }))
  await ledger.database.inDistrict((t) => followMatters(t))
}

const query = CommitmentQuery.omit({ cursor: true, limit: true }).parse({ sort: 'number' })
const out = async (set: string) => (await ledger.as('supervisor', (t) => exportLedger(t, { ...query, set }))).content
const readBack = async (content: Uint8Array) => {
  const answer = await readTable(content, { fileName: '台账.xlsx' })
  if (!answer.ok) throw answer.error
  return answer.value
}
const lines = ({ columns, rows }: { columns: readonly { name: string }[]; rows: readonly TableRow[] }): string =>
  [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row.cells[name] ?? ''))]
    .map((line) => line.join('｜'))
    .join('\n')
const take = (content: Uint8Array) =>
  ledger.as('supervisor', (t) =>
    importFolder(t, { fileName: '台账.xlsx', content, basis: 'government', acceptGood: false }),
  )
const standing = async () =>
  (await ledger.as('supervisor', (t) => listCommitments(t, CommitmentQuery.parse({ sort: 'number' })))).rows

const shipped = ['working', 'full', 'tongzhou', 'unitReports', 'livelihood']

describe('the sets that ship', () => {
  test('are all offered, each with what it rests on', async () => {
    const { rows } = await ledger.as('waterHandler', (t) => listColumnSets(t))
    expect(rows.map((set) => set.key)).toEqual(shipped)
    for (const set of rows)
      expect(set).toMatchObject({ own: false, version: 0, source: expect.stringMatching(/.{10}/) })
    // 得分 has no place in the ledger.
    expect(rows.flatMap((set) => set.columns.map((column) => column.heading))).not.toContain('得分')
  })

  test.each(shipped)('%s reads as its golden', async (set) => {
    await expect(lines(await readBack(await out(set)))).toMatchFileSnapshot(`testing/golden/columns-${set}.txt`)
  })

  test.each(shipped)('%s comes in again and changes nothing', async (set) => {
    const before = await standing()
    const events = () => ledger.database.pool.query('select count(*)::int as n from log.event')
    const told = (await events()).rows
    expect(await take(await out(set))).toMatchObject({ read: 4, loaded: 0, same: 4, refused: 0, faults: [] })
    expect(await standing()).toEqual(before)
    expect((await events()).rows).toEqual(told)
  })

  test('the full set comes back through LibreOffice and changes nothing', { timeout: 120_000 }, async (context) => {
    const content = await throughLibreOffice(await out('full'), context)
    expect(lines(await readBack(content))).toBe(lines(await readBack(await out('full'))))
    expect(await take(content)).toMatchObject({ read: 4, loaded: 0, same: 4, refused: 0 })
  })

  test('a unit sees in it what it sees in the list, and no name it may not see', async () => {
    const { content } = await ledger.as('cityHandler', (t) => exportLedger(t, { ...query, set: 'full' }))
    const { rows } = await readBack(content)
    expect(rows.map((row) => row.cells['任务'])).toEqual(['治理河道60公里', '改造老旧小区12个'])
    expect(rows.map((row) => [row.cells['区领导'], row.cells['责任人']])).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  test('what was found and what proves it stand in the full set, of that commitment and no other', async () => {
    const [, id] = ids
    if (id === undefined) throw new Error('nothing was taken')
    const { matterId } = await ledger.as('supervisor', (t) => getCommitment(t, id))
    const verifier = await ledger.database.inDistrict((t) => registerPerson(t, { name: '示范丙' }))
    const content = new TextEncoder().encode('照片')
    const { sha256 } = await ledger.database.inDistrict((t) => keepFile(t, { content, mediaType: 'text/plain' }))
    const { pool } = ledger.database
    await pool.query("update matters.matter set conclusion = 'partlyMet', verified_by = $1 where matter_id = $2", [
      verifier,
      matterId,
    ])
    await pool.query("insert into matters.evidence values ('990001', $1, 1, 1, $2, '完工照片.jpg')", [matterId, sha256])
    const { rows } = await readBack(await out('full'))
    expect(rows.map((row) => [row.cells['核查人/结论'], row.cells['佐证']])).toEqual([
      ['', ''],
      ['示范丙：部分完成', '完工照片.jpg'],
      ['', ''],
      ['', ''],
    ])
    // Whose name it is is shown to those who may see names.
    const unit = await ledger.as('waterHandler', (t) => exportLedger(t, { ...query, set: 'full' }))
    expect((await readBack(unit.content)).rows[1]?.cells['核查人/结论']).toBe('部分完成')
  })

  test('a past day has what was known then: no later report and no later last day', async () => {
    const asOf = parsePlainDate('2024-04-25')
    const { content } = await ledger.as('supervisor', (t) => exportLedger(t, { ...query, asOf, set: 'full' }))
    const [first] = (await readBack(content)).rows
    expect(first?.cells).toMatchObject({
      任务: '治理河道60公里',
      起止时限: '至2024-12-31',
      延期记录: '',
      '进度%': '',
      反馈日期: '',
    })
  })

  test('another set is refused', async () => {
    await expect(out('nonsense')).rejects.toMatchObject({ code: 'ledger.columnSet.unknown' })
  })
})

describe('a sheet that says something else than stands', () => {
  test('is refused at the cell, with what stands', async () => {
    const table = await readBack(await out('working'))
    const csv = [
      table.columns.map(({ name }) => name),
      ...table.rows.map((row, i) =>
        table.columns.map(({ name }) => (i === 1 && name === '完成时限' ? '2030-01-31' : (row.cells[name] ?? ''))),
      ),
    ]
    const content = new TextEncoder().encode(csv.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n'))
    const refused = await ledger
      .as('supervisor', (t) =>
        importFolder(t, { fileName: '台账.csv', content, basis: 'government', acceptGood: false }),
      )
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'ledger.folderFaults',
      params: { read: 4, refused: 1 },
      faults: [{ where: '台账!K3', code: 'ledger.cell.differs', say: { zh: expect.stringContaining('2024-12-31') } }],
    })
  })

  test('so is a number of ours that nothing has', async () => {
    const csv = '编号,任务,主责单位,完成时限\n督办〔2024〕999号,没有的任务,区水务局,年底\n'
    await expect(take(new TextEncoder().encode(csv))).rejects.toMatchObject({
      faults: [{ code: 'ledger.cell.number', where: expect.stringMatching(/A2$/) }],
    })
  })
})

describe('a set of the district’s own', () => {
  const set = (more: object = {}) =>
    NewColumnSet.parse({
      name: '区长周报',
      title: '重点任务周报',
      columns: [
        { field: 'number', heading: '督办号' },
        { field: 'title', heading: '工作名称' },
        { field: 'lead', heading: '谁牵头' },
        { field: 'due', heading: '哪天完' },
        { field: 'lamp', heading: '灯' },
      ],
      ...more,
    })

  test('is added, given out in its order and headings, changed as a new version, known when it comes back, and withdrawn', async () => {
    const made = await ledger.as('head', (t) => createColumnSet(t, set()))
    expect(made).toMatchObject({ own: true, version: 1 })
    await expect(ledger.as('head', (t) => createColumnSet(t, set()))).rejects.toMatchObject({
      code: 'ledger.columnSet.nameTaken',
    })
    const first = await out(made.key)
    expect((await readBack(first)).columns.map(({ name }) => name)).toEqual([
      '督办号',
      '工作名称',
      '谁牵头',
      '哪天完',
      '灯',
    ])
    expect(await take(first)).toMatchObject({ loaded: 0, same: 4 })
    const columns = [{ field: 'title', heading: '干什么' }]
    const change = (version: number) =>
      ledger.as('supervisor', (t) =>
        changeColumnSet(t, {
          id: made.key,
          version,
          set: set({ columns: [...columns, { field: 'due', heading: '何时' }] }),
        }),
      )
    expect(await change(1)).toMatchObject({ version: 2 })
    await expect(change(1)).rejects.toMatchObject({ code: 'ledger.columnSet.changed' })
    expect((await readBack(await out(made.key))).columns.map(({ name }) => name)).toEqual(['干什么', '何时'])
    const kept = await ledger.database.pool.query(
      'select version, name from ledger.column_set_version order by version',
    )
    expect(kept.rows).toHaveLength(2)
    await ledger.as('head', (t) => withdrawColumnSet(t, { id: made.key, version: 2 }))
    await expect(out(made.key)).rejects.toMatchObject({ code: 'ledger.columnSet.unknown' })
    expect(await take(first)).toMatchObject({ loaded: 0, same: 4 })
  })

  test('another district neither sees it nor reaches it', async () => {
    const made = await ledger.as('head', (t) => createColumnSet(t, set({ name: '本区样式' })))
    const { other } = ledger.database
    expect((await ledger.database.inDistrict((t) => listColumnSets(t), other)).rows.some((row) => row.own)).toBe(false)
    await expect(
      ledger.database.inDistrict((t) => withdrawColumnSet(t, { id: made.key, version: 1 }), other),
    ).rejects.toMatchObject({ code: 'ledger.columnSet.unknown' })
  })

  test('no field and no heading stands in it twice, and only fields that there are', () => {
    const twice = { field: 'title', heading: '任务' }
    expect(NewColumnSet.safeParse({ name: '重复', columns: [twice, { ...twice, heading: '事项' }] }).success).toBe(
      false,
    )
    expect(NewColumnSet.safeParse({ name: '重复', columns: [twice, { field: 'due', heading: '任务' }] }).success).toBe(
      false,
    )
    expect(NewColumnSet.safeParse({ name: '得分', columns: [{ field: 'score', heading: '得分' }] }).success).toBe(false)
    const every = SheetField.options.map((field) => ({ field, heading: field }))
    expect(NewColumnSet.safeParse({ name: '全部', columns: every }).success).toBe(true)
  })
})

describe('how much one file holds', () => {
  test('one more is refused with the limit and how to narrow it; as many as there are is not', async () => {
    expect(await ledger.as('supervisor', (t) => allOf(t, query, 4))).toHaveLength(4)
    await expect(ledger.as('supervisor', (t) => allOf(t, query, 3))).rejects.toMatchObject({
      code: 'ledger.exportTooLong',
      params: { most: 3 },
    })
  })
})
