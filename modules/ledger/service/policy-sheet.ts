import { type CellValue, type ColumnLayout, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { PolicyQuery, PolicyRow, PolicyState } from '#contract/policies.ts'
import { mostExported } from './export.ts'
import { listPolicies } from './policies.ts'
import { unitNames } from './unit-names.ts'

const stateWords: Readonly<Record<PolicyState, string>> = { planned: '待印发', issued: '已印发', dropped: '不再制定' }

const columns: readonly ColumnLayout[] = [
  { header: '政策名称', width: 44 },
  { header: '牵头单位', width: 18 },
  { header: '配合单位', width: 24 },
  { header: '计划月份', width: 10 },
  { header: '最初计划', width: 10 },
  { header: '状态', width: 10 },
  { header: '文号', width: 22 },
  { header: '印发日期', width: 12, format: 'date' },
  { header: '逾期天数', width: 9, format: 'number' },
  { header: '依据', width: 30 },
]

/** The policies as a sheet, as filtered; at most `mostExported` rows. */
export async function exportPolicies(
  tenancy: Tenancy,
  query: Omit<PolicyQuery, 'cursor' | 'limit'>,
): Promise<Uint8Array> {
  const { rows } = await listPolicies(tenancy, { ...query, limit: mostExported })
  const names = await unitNames(tenancy)
  const cells = rows.map((row: PolicyRow): CellValue[] => [
    row.title,
    names(row.leadUnitId),
    row.coUnitIds.map(names).join('、'),
    row.planned ?? '计划外',
    row.plannedFirst,
    stateWords[row.state],
    row.number,
    row.issuedOn,
    row.daysLate === 0 ? null : row.daysLate,
    row.basis,
  ])
  return writeTable({ sheets: [{ name: '政策', columns, rows: cells }] }, { createdAt: tenancy.at })
}
