import { type CellValue, type ColumnLayout, writeLongTable, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { PolicyQuery, PolicyRow } from '#contract/policies.ts'
import { policyColumns, policyStateWords, unplannedWord } from '#domain/policy-sheet.ts'
import { mostIn, oneByOne, wholeList } from './export.ts'
import { listPolicies } from './policies.ts'
import { unitNames } from './unit-names.ts'

const columns: readonly ColumnLayout[] = [
  { header: policyColumns.title[0], width: 44 },
  { header: policyColumns.lead[0], width: 18 },
  { header: policyColumns.co[0], width: 24 },
  { header: policyColumns.planned[0], width: 10 },
  { header: policyColumns.plannedFirst[0], width: 10 },
  { header: policyColumns.state[0], width: 10 },
  { header: policyColumns.number[0], width: 22 },
  { header: policyColumns.issuedOn[0], width: 12, format: 'date' },
  { header: '逾期天数', width: 9, format: 'number' },
  { header: policyColumns.basis[0], width: 30 },
]

/** The policies as a sheet, as filtered: all of them, or a refusal. */
export async function exportPolicies(
  tenancy: Tenancy,
  query: Omit<PolicyQuery, 'cursor' | 'limit'>,
): Promise<Uint8Array> {
  const { rows } = await listPolicies(tenancy, { ...query, limit: mostIn(tenancy, 'sheet') + 1 })
  const names = await unitNames(tenancy)
  const cells = wholeList(tenancy, rows).map((row: PolicyRow): CellValue[] => [
    row.title,
    names(row.leadUnitId),
    row.coUnitIds.map(names).join('、'),
    row.planned ?? unplannedWord,
    row.plannedFirst,
    policyStateWords[row.state],
    row.number,
    row.issuedOn,
    row.daysLate === 0 ? null : row.daysLate,
    row.basis,
  ])
  return writeLongTable({ name: '政策', columns, rows: oneByOne(cells) }, { createdAt: tenancy.at })
}

/** The empty sheet to fill in, with the headings that the import knows. */
export const policyTemplate = (tenancy: Tenancy): Promise<Uint8Array> =>
  writeTable(
    {
      sheets: [
        {
          name: '政策',
          columns: [
            ...columns.filter(({ header }) => header !== '逾期天数'),
            { header: policyColumns.why[0], width: 20 },
          ],
          rows: [],
          spareRows: 200,
          note: '政策名称、牵头单位必填；列入计划的填计划月份（2024-06）；已印发的填文号和印发日期，计划外印发的计划月份留空。',
        },
      ],
    },
    { createdAt: tenancy.at },
  )
