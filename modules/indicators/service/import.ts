import type { Fault } from '@lantu/kernel'
import { dateInShanghai } from '@lantu/kernel/time'
import { cellAddress, readTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { ImportReport } from '#contract/indicator.ts'
import { type Column, columns, type Known, mapHeader, type ReadRow, readRow } from '#domain/columns.ts'
import { refuse } from '#errors'
import { type DefinedIndicator, listDefined } from '#store/definitions.ts'
import type { NewObservation } from '#store/observations.ts'
import { recordObservations } from './observe.ts'

export interface ImportFile {
  readonly fileName: string
  readonly content: Uint8Array
  /** Load the good rows although others are bad. */
  readonly acceptGood: boolean
}

/**
 * Records the observations of a CSV or XLSX file. Every bad cell is named by its address; unless `acceptGood` is given one bad row
 * stops the file and nothing is written.
 */
export async function importObservations(tenancy: Tenancy, file: ImportFile): Promise<ImportReport> {
  const read = await readTable(file.content, { fileName: file.fileName })
  if (!read.ok) throw read.error
  const table = read.value
  const { at, missing } = mapHeader(table.columns.map((column) => column.name))
  if (missing.length > 0)
    throw refuse('indicators.noColumns', { params: { missing: missing.map((name) => columns[name][0]).join('、') } })
  const find = finder(await listDefined(tenancy), tenancy.district)
  const today = dateInShanghai(tenancy.effects.now())
  const good: NewObservation[] = []
  const faults: Fault[] = [...table.faults]
  const badRows = new Set<number>()
  for (const line of table.rows) {
    const cell = (column: Column): string => {
      const index = at.get(column)
      const name = index === undefined ? undefined : table.columns[index]?.name
      return (name !== undefined && line.cells[name]) || ''
    }
    const result = readRow(cell, find)
    if ('row' in result) good.push(observation(result.row, { today, fileName: file.fileName }))
    else {
      badRows.add(line.row)
      for (const fault of result.faults) {
        const column = table.columns[at.get(fault.column) ?? 0]?.index ?? 0
        faults.push({
          where: cellAddress(table.sheet, column, line.row),
          code: fault.code,
          say: { zh: fault.zh, en: fault.en },
        })
      }
    }
  }
  if (badRows.size > 0 && !file.acceptGood) {
    throw refuse('indicators.badRows', {
      params: { read: table.rows.length, bad: badRows.size, good: good.length },
      faults,
    })
  }
  return recordObservations(tenancy, good, { name: file.fileName, read: table.rows.length, refused: badRows.size })
}

const observation = (
  row: ReadRow,
  from: { today: NewObservation['publishedOn']; fileName: string },
): NewObservation => ({
  seriesId: row.seriesId,
  period: row.period,
  edition: row.edition,
  value: row.value,
  growth: row.growth,
  growthBasis: row.growthBasis,
  definition: 1,
  publishedOn: row.publishedOn ?? from.today,
  standing: row.source === null ? 'internal' : 'published',
  source: row.source ?? from.fileName,
  note: row.note,
})

/** Finds an indicator by code or name; its series are found by area code or name. */
function finder(indicators: readonly DefinedIndicator[], district: string): (name: string) => Known | undefined {
  const byName = new Map<string, Known>()
  for (const indicator of indicators) {
    const series = new Map(
      indicator.series.flatMap((one) => [[one.areaCode, one.id] as const, [one.areaName, one.id] as const]),
    )
    const known: Known = { unit: indicator.unit, series, districtArea: district }
    byName.set(indicator.code, known)
    byName.set(indicator.name, known)
  }
  return (name) => byName.get(name)
}
