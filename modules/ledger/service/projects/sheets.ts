import { namesOf } from '@lantu/identity'
import { type CellValue, type ColumnLayout, writeLongTable, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { FlagCode } from '#contract/projects/flag.ts'
import type { ProjectQuery } from '#contract/projects/project.ts'
import { wanOf } from '#domain/projects/money.ts'
import { kindWords, projectColumns } from '#domain/projects/sheet.ts'
import { stageWords } from '#domain/projects/stages.ts'
import { oneByOne, wholeList } from '../export.ts'
import { unitNames } from '../unit-names.ts'
import { findProjects } from './list.ts'
import { compareKeys, keysBy } from './order.ts'

const flagWords: Readonly<Record<FlagCode, string>> = {
  startedNotListed: '开工未入库',
  listedNotCounted: '入库未纳统',
  promiseOverdue: '承诺逾期',
  milestoneLate: '节点逾期',
  fundsHeld: '资金滞留',
  stageLong: '停留过久',
}

const columns: readonly ColumnLayout[] = [
  { header: '项目名称', width: 40 },
  { header: '类别', width: 10, choices: Object.values(kindWords) },
  { header: '主责单位', width: 16 },
  { header: '配合单位', width: 20 },
  { header: '区领导', width: 12 },
  { header: '总投资（万元）', width: 14, format: 'number' },
  { header: '年度计划（万元）', width: 14, format: 'number' },
  { header: '计划年度', width: 9 },
  { header: '建设地点', width: 20 },
  { header: '依据', width: 24 },
  { header: '当前环节', width: 9 },
  { header: '环节日期', width: 12, format: 'date' },
  { header: '停留天数', width: 9, format: 'number' },
  { header: '提示', width: 22 },
  { header: '下一节点', width: 24 },
  { header: '节点日期', width: 12, format: 'date' },
  { header: '预算（万元）', width: 14, format: 'number' },
  { header: '下达（万元）', width: 14, format: 'number' },
  { header: '支出（万元）', width: 14, format: 'number' },
  { header: '未解决堵点', width: 10, format: 'number' },
]

/** The projects as a sheet, as filtered and sorted: all of them, or a refusal. */
export async function exportProjects(
  tenancy: Tenancy,
  query: Omit<ProjectQuery, 'cursor' | 'limit'>,
): Promise<Uint8Array> {
  const all = wholeList(tenancy, await findProjects(tenancy, query))
  const found = all.toSorted((a, b) => compareKeys(keysBy(query.sort, a), keysBy(query.sort, b)))
  const units = await unitNames(tenancy)
  const people = await namesOf(
    tenancy,
    found.flatMap((row) => (row.leaderId === null ? [] : [row.leaderId])),
  )
  const rows = found.map((row): CellValue[] => [
    row.name,
    kindWords[row.kind],
    units(row.leadUnitId),
    row.coUnitIds.map(units).join('、'),
    row.leaderId === null ? null : (people.get(row.leaderId) ?? null),
    row.total && wanOf(row.total),
    row.plan && wanOf(row.plan),
    row.planYear === null ? null : String(row.planYear),
    row.place,
    row.basis,
    row.stage && stageWords[row.stage.stage],
    row.stage?.on ?? null,
    row.stage?.days ?? null,
    row.flags.map(({ code }) => flagWords[code]).join('、'),
    row.next?.name ?? null,
    row.next?.planned ?? null,
    row.funds && wanOf(row.funds.budget),
    row.funds && wanOf(row.funds.released),
    row.funds && wanOf(row.funds.spent),
    row.blockersOpen,
  ])
  return writeLongTable({ name: '项目', columns, rows: oneByOne(rows) }, { createdAt: tenancy.at })
}

/** The empty sheet to fill in, with the headings that the import knows. */
export const projectTemplate = (tenancy: Tenancy): Promise<Uint8Array> =>
  writeTable(
    {
      sheets: [
        {
          name: '项目',
          columns: Object.values(projectColumns).map(([header]): ColumnLayout => {
            if (header === '类别') return { header, width: 12, choices: Object.values(kindWords) }
            return { header, width: header === '项目名称' ? 40 : 16 }
          }),
          rows: [],
          spareRows: 200,
          note: '项目名称、主责单位必填；金额以万元计；日期写成 2024-06-30；入库、纳统由督查室或非主责的综合部门填写。',
        },
      ],
    },
    { createdAt: tenancy.at },
  )
