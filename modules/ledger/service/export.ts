import { exportMost } from '@lantu/data'
import { todayOf } from '@lantu/identity'
import { inForce } from '@lantu/kernel/time'
import { type CellValue, writeLongTable, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { type ColumnSetView, SheetField } from '#contract/column-sets.ts'
import { folderTemplateColumns } from '#domain/folder.ts'
import { layoutOf } from '#domain/sheet-fields.ts'
import { refuse } from '#errors'
import { getColumnSet } from './column-sets.ts'
import { cellReader } from './commitment-cells.ts'
import { pagesOf, type WholeQuery } from './list.ts'

/** The most that one file holds today; more is refused. */
export const mostIn = (tenancy: Tenancy, file: keyof typeof exportMost): number =>
  inForce(exportMost[file], todayOf(tenancy)).value

/** Rows of a list that was asked for one more than a sheet may hold; refused where that one came. */
export function wholeList<Row>(tenancy: Tenancy, rows: readonly Row[]): readonly Row[] {
  const most = mostIn(tenancy, 'sheet')
  if (rows.length > most) throw refuse('ledger.exportTooLong', { params: { most } })
  return rows
}

/** Rows one by one, as the writer of long sheets takes them. */
export async function* oneByOne<Row>(rows: Iterable<Row>): AsyncGenerator<Row> {
  yield* rows
}

/** The ledger as a sheet in one set of columns, as filtered and sorted: every row of it, or a refusal that says how to narrow it. */
export async function exportLedger(
  tenancy: Tenancy,
  { set: key, ...query }: WholeQuery & { set?: string | undefined },
): Promise<{ content: Uint8Array; name: string }> {
  const set = await getColumnSet(tenancy, key)
  const { name, title } = set
  const sheet = {
    name,
    columns: layoutOf(set),
    rows: rowsOf(tenancy, set, query),
    ...(title !== null && { note: title }),
  }
  return { content: await writeLongTable(sheet, { createdAt: tenancy.at }), name }
}

async function* rowsOf(
  tenancy: Tenancy,
  { columns }: ColumnSetView,
  query: WholeQuery,
): AsyncGenerator<readonly CellValue[]> {
  const fields = columns.map(({ field }) => field)
  const read = await cellReader(tenancy, { fields: new Set(fields), asOf: query.asOf })
  let seq = 0
  for await (const page of pagesOf(tenancy, query, mostIn(tenancy, 'sheet'))) {
    const cellsOf = await read(page)
    for (const row of page) {
      seq++
      const cells = cellsOf(row)
      yield fields.map((field) => (field === SheetField.enum.seq ? seq : cells[field]()))
    }
  }
}

/** The empty 折子 to fill in, with the headings that the import knows. */
export const folderTemplate = (tenancy: Tenancy): Promise<Uint8Array> =>
  writeTable(
    {
      sheets: [
        {
          name: '折子',
          columns: folderTemplateColumns.map((header) => ({ header, width: header === '任务' ? 44 : 16 })),
          rows: [],
          spareRows: 200,
          note: '任务、主责单位、完成时限必填；时限可写 2024-06-30、6月底、二季度、年底；节点写成“3月底：完成方案；9月底：开工”。',
        },
      ],
    },
    { createdAt: tenancy.at },
  )
