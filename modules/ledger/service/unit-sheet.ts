import { DecimalText, formatQuantity, UnitCode, type UnitId } from '@lantu/kernel'
import { labelPeriod, type Period, periodFrom, periodTo } from '@lantu/kernel/time'
import { type CellValue, type ColumnLayout, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { KnownFigure } from '#contract/known.ts'
import { endedStates } from '#domain/commitment.ts'
import { type UnitSheetField, unitSheetColumns, unitSheetName } from '#domain/unit-sheet.ts'
import { readLatestProgress, readNodes } from '#store/latest-progress.ts'
import { readHeadings } from '#store/structure.ts'
import { nodesText } from './commitment-words.ts'
import { mostIn } from './export.ts'
import { findKnownFigures, type OnRecord } from './known.ts'
import { allOf } from './list.ts'
import { unitNames } from './unit-names.ts'

/** `社会消费品零售总额 2024年1—4月 60亿元（指标库，2024-05-20，初步）`. */
function figureText(figure: KnownFigure): string {
  const unit = UnitCode.safeParse(figure.unit).data
  const value = DecimalText.safeParse(figure.value).data
  const said = unit && value ? formatQuantity({ value, unit }, 'zh-Hans') : figure.value
  const edition = figure.edition === null ? '' : `，${figure.edition}`
  const name = figure.part === 'growth' ? `${figure.name}增速` : figure.name
  return `${name} ${labelPeriod(figure.period, 'zh-Hans')} ${said}（指标库，${figure.on}${edition}）`
}

/**
 * The sheet a unit fills in for one period: what it leads and is under way, what it said last time, the figures that are on
 * record already, and empty cells for this.
 */
export async function unitSheet(
  tenancy: Tenancy,
  record: OnRecord,
  asked: { unit: UnitId; period: Period },
): Promise<Uint8Array> {
  const all = await allOf(tenancy, { lead: asked.unit, sort: 'due' }, mostIn(tenancy, 'sheet'))
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
  const known = await findKnownFigures(tenancy, record, { ids, period: asked.period })
  const anyKnown = [...known.values()].some((figures) => figures.length > 0)
  const label = labelPeriod(asked.period, 'zh-Hans')
  const [from, to] = [periodFrom(asked.period), periodTo(asked.period)]
  const filled = (field: UnitSheetField, width: number): ColumnLayout => ({ header: unitSheetColumns[field][0], width })
  const locked = (field: UnitSheetField, width: number): ColumnLayout => ({ ...filled(field, width), locked: true })
  const columns: ColumnLayout[] = [
    locked('number', 18),
    locked('title', 44),
    locked('nodes', 28),
    locked('last', 32),
    ...(anyKnown ? [locked('known', 30)] : []),
    filled('done', 40),
    filled('share', 10),
    filled('problems', 30),
    filled('next', 30),
    filled('signer', 10),
  ]
  const cells = rows.map((row): CellValue[] => [
    row.number,
    row.title,
    nodesText((nodes.get(row.id) ?? []).filter((node) => node.due >= from && node.due <= to)),
    last.get(row.id)?.done ?? null,
    ...(anyKnown ? [(known.get(row.id) ?? []).map(figureText).join('\n')] : []),
    null,
    null,
    null,
    null,
    null,
  ])
  const note = `${names(asked.unit)}　${label}　任务进展。灰色列为只读；完成数填百分比或数量；审签人签名后由本单位审签人在系统内审签。`
  return writeTable(
    { sheets: [{ name: unitSheetName(asked.period), columns, rows: cells, note }] },
    { createdAt: tenancy.at },
  )
}
