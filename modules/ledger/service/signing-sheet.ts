import { type CellValue, type ColumnLayout, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { SigningQuery } from '#contract/signings.ts'
import { wanOf } from '#domain/projects/money.ts'
import { signingStageWords } from '#domain/signings.ts'
import { mostExported } from './export.ts'
import { listSignings } from './signings.ts'
import { unitNames } from './unit-names.ts'

const columns: readonly ColumnLayout[] = [
  { header: '活动', width: 30 },
  { header: '签约方', width: 30 },
  { header: '内容', width: 40 },
  { header: '金额（万元）', width: 14, format: 'number' },
  { header: '跟进单位', width: 18 },
  { header: '进度', width: 10 },
  { header: '进入日期', width: 12, format: 'date' },
  { header: '凭据', width: 30 },
  { header: '已过天数', width: 10, format: 'number' },
  { header: '久未落地', width: 10 },
]

/** The results of events as a sheet, as filtered; at most `mostExported` rows. */
export async function exportSignings(
  tenancy: Tenancy,
  query: Omit<SigningQuery, 'cursor' | 'limit'>,
): Promise<Uint8Array> {
  const { rows } = await listSignings(tenancy, { ...query, limit: mostExported })
  const names = await unitNames(tenancy)
  const cells = rows.map((row): CellValue[] => [
    row.projectName,
    row.partner,
    row.what,
    row.amount === null ? null : wanOf(row.amount),
    names(row.leadUnitId),
    signingStageWords[row.stage],
    row.on,
    row.evidence,
    row.days,
    row.slow === null ? null : '是',
  ])
  return writeTable({ sheets: [{ name: '活动成果', columns, rows: cells }] }, { createdAt: tenancy.at })
}
