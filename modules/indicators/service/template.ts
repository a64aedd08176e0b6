import { unitName } from '@lantu/kernel'
import { writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { columns } from '#domain/columns.ts'
import { listDefined } from '#store/definitions.ts'

/** The sheet to fill in: one row a series with indicator, unit and area written in, the rest left for the figures. */
export async function observationTemplate(tenancy: Tenancy): Promise<Uint8Array> {
  const rows = (await listDefined(tenancy)).flatMap((indicator) =>
    indicator.series.map((series) => [
      indicator.name,
      '',
      '',
      unitName(indicator.unit, 'zh-Hans'),
      '',
      '',
      series.areaName,
      '',
      '',
      '',
      '',
    ]),
  )
  const headers = Object.values(columns).map((spellings) => ({ header: spellings[0], width: 16 }))
  return writeTable({ sheets: [{ name: '数据', columns: headers, rows }] }, { createdAt: tenancy.at })
}
