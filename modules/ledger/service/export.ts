import { namesOf } from '@lantu/identity'
import type { LampColour, PersonId, UnitId } from '@lantu/kernel'
import { dateInShanghai, labelPeriod, type Period, periodFrom, periodTo } from '@lantu/kernel/time'
import { supervisionPolicy } from '@lantu/matters'
import { type CellValue, type ColumnLayout, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { Temporal } from 'temporal-polyfill'
import type { CommitmentQuery, CommitmentSummary, SourceKind } from '#contract/commitment.ts'
import { endedStates } from '#domain/commitment.ts'
import { cadenceNames, folderColumns } from '#domain/folder.ts'
import { readExportFacts } from '#store/export-facts.ts'
import { type NodeOf, readLatestProgress, readNodes } from '#store/latest-progress.ts'
import { readHeadings } from '#store/structure.ts'
import { listCommitments } from './list.ts'
import { unitNames } from './unit-names.ts'

/** A sheet of more rows is a database, not a sheet; the list says so by being cut here. */
export const mostExported = 5000

export const lampWords: Readonly<Record<LampColour, string>> = {
  red: '红',
  amber: '黄',
  blue: '蓝',
  green: '绿',
  grey: '灰',
  missing: '待数据',
  closed: '销号',
}
const sourceWords: Readonly<Record<SourceKind, string>> = {
  speech: '讲话',
  workReport: '政府工作报告',
  folder: '折子工程',
  livelihood: '民生实事',
  committeeMinutes: '常委会纪要',
  executiveMinutes: '常务会纪要',
  topicMinutes: '专题会纪要',
  instruction: '批示',
  cityItem: '市级督查件',
  cityTask: '市绩效任务',
  proposal: '建议提案',
}

export const stateWord = (state: string): string =>
  state === 'recordOnly'
    ? '只留原文'
    : ((supervisionPolicy.states as Readonly<Record<string, { zh: string }>>)[state]?.zh ?? state)

const nodesText = (nodes: readonly NodeOf[] = []): string =>
  nodes.map(({ due, name, doneOn }) => `${due}：${name}${doneOn === null ? '' : '（已完成）'}`).join('；')

async function allOf(tenancy: Tenancy, query: Omit<CommitmentQuery, 'cursor' | 'limit'>): Promise<CommitmentSummary[]> {
  const rows: CommitmentSummary[] = []
  let after: readonly string[] | undefined
  while (rows.length < mostExported) {
    const page = await listCommitments(tenancy, { ...query, limit: Math.min(1000, mostExported - rows.length), after })
    rows.push(...page.rows)
    if (page.next === null) break
    after = page.next
  }
  return rows
}

const ledgerColumns: readonly ColumnLayout[] = [
  { header: '编号', width: 18 },
  { header: '来源', width: 14 },
  { header: '领域', width: 10 },
  { header: '任务', width: 44 },
  { header: '量化目标', width: 20 },
  { header: '节点', width: 30 },
  { header: '区领导', width: 10 },
  { header: '主责单位', width: 16 },
  { header: '配合单位', width: 20 },
  { header: '起始时间', width: 12, format: 'date' },
  { header: '完成时限', width: 12, format: 'date' },
  { header: '报送周期', width: 9 },
  { header: '办理状态', width: 12 },
  { header: '进度%', width: 8, format: 'number' },
  { header: '状态灯', width: 8 },
  { header: '亮灯日期', width: 12, format: 'date' },
  { header: '进展情况', width: 36 },
  { header: '存在问题及需协调事项', width: 30 },
  { header: '下一步', width: 30 },
  { header: '反馈日期', width: 12, format: 'date' },
  { header: '销号日期', width: 12, format: 'date' },
]

/** The ledger as a sheet in the working columns of the field, as filtered and sorted; at most `mostExported` rows. */
export async function exportLedger(
  tenancy: Tenancy,
  query: Omit<CommitmentQuery, 'cursor' | 'limit'>,
): Promise<Uint8Array> {
  const rows = await allOf(tenancy, query)
  const ids = rows.map((row) => row.id)
  const names = await unitNames(tenancy)
  const people = await namesOf(tenancy, [
    ...new Set(rows.flatMap((row): PersonId[] => (row.leaderId === null ? [] : [row.leaderId]))),
  ])
  const progress = await readLatestProgress(tenancy, { ids })
  const nodes = await readNodes(tenancy, ids)
  const facts = await readExportFacts(tenancy, ids)
  const cells = rows.map((row): CellValue[] => {
    const latest = progress.get(row.id)
    const own = facts.get(row.id)
    return [
      row.number,
      sourceWords[row.sourceKind],
      row.domain,
      row.title,
      row.target,
      nodesText(nodes.get(row.id)),
      row.leaderId === null ? null : (people.get(row.leaderId) ?? null),
      names(row.leadUnitId),
      row.coUnitIds.map(names).join('、'),
      own?.startsOn ?? null,
      row.due,
      own ? cadenceNames[own.cadence] : null,
      stateWord(row.state),
      latest?.percent ?? null,
      row.lamp === null ? null : lampWords[row.lamp.colour],
      row.lamp?.since ?? null,
      latest?.done ?? null,
      latest?.problems ?? null,
      latest?.next ?? null,
      latest ? dateInShanghai(Temporal.Instant.from(latest.at)) : null,
      own?.verifiedOn ?? null,
    ]
  })
  return writeTable({ sheets: [{ name: '任务台账', columns: ledgerColumns, rows: cells }] }, { createdAt: tenancy.at })
}

/** The sheet a unit fills in for one period: what it leads and is under way, what it said last time, and empty cells for this. */
export async function unitSheet(tenancy: Tenancy, asked: { unit: UnitId; period: Period }): Promise<Uint8Array> {
  const all = await allOf(tenancy, { lead: asked.unit, sort: 'due' })
  const open = all.filter((row) => row.number !== null && !endedStates.includes(row.state))
  const headings = await readHeadings(
    tenancy,
    open.map((row) => row.id),
  )
  const rows = open.filter((row) => !headings.has(row.id))
  const ids = rows.map((row) => row.id)
  const last = await readLatestProgress(tenancy, { ids, before: asked.period })
  const nodes = await readNodes(tenancy, ids)
  const names = await unitNames(tenancy)
  const label = labelPeriod(asked.period, 'zh-Hans')
  const [from, to] = [periodFrom(asked.period), periodTo(asked.period)]
  const locked = (header: string, width: number): ColumnLayout => ({ header, width, locked: true })
  const columns: ColumnLayout[] = [
    locked('编号', 18),
    locked('任务', 44),
    locked('本期节点', 28),
    locked('上期进展（只读）', 32),
    { header: '本期进展（不超过200字）', width: 40 },
    { header: '完成数', width: 10 },
    { header: '问题及需协调事项', width: 30 },
    { header: '下一步', width: 30 },
    { header: '审签人', width: 10 },
  ]
  const cells = rows.map((row): CellValue[] => [
    row.number,
    row.title,
    nodesText((nodes.get(row.id) ?? []).filter((node) => node.due >= from && node.due <= to)),
    last.get(row.id)?.done ?? null,
    null,
    null,
    null,
    null,
    null,
  ])
  const note = `${names(asked.unit)}　${label}　任务进展。灰色列为只读；完成数填百分比或数量；审签人签名后由本单位审签人在系统内审签。`
  return writeTable({ sheets: [{ name: '进展报送', columns, rows: cells, note }] }, { createdAt: tenancy.at })
}

/** The empty 折子 to fill in, with the headings that the import knows. */
export const folderTemplate = (tenancy: Tenancy): Promise<Uint8Array> =>
  writeTable(
    {
      sheets: [
        {
          name: '折子',
          columns: Object.values(folderColumns).map(([header]) => ({ header, width: header === '任务' ? 44 : 16 })),
          rows: [],
          spareRows: 200,
          note: '任务、主责单位、完成时限必填；时限可写 2024-06-30、6月底、二季度、年底；节点写成“3月底：完成方案；9月底：开工”。',
        },
      ],
    },
    { createdAt: tenancy.at },
  )
