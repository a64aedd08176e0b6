import { LantuError, type UnitId } from '@lantu/kernel'
import { readTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { MailFile } from '@lantu/platform/mail'
import type { RefusedPart } from '#contract/mail.ts'
import { findUnitSheetColumns } from '#domain/unit-sheet.ts'
import type { NewPart } from '#store/mail-in.ts'
import { withSavepoint } from '#store/savepoint.ts'
import { lockOwnByNumber } from '#store/unit-reports.ts'
import { loadUnitSheet } from '../load-unit-sheet.ts'
import type { Sender } from './sender.ts'

const sheetName = /\.(xlsx|xlsm|xls|et|csv|ods)$/i

/** What came as a sheet is read as one; whether it can be, its content tells. */
export const isSheet = (file: MailFile): boolean => sheetName.test(file.name)

/** Loads a unit's sheet that came by mail: its good rows become drafts, the others are named by their cells. */
export async function takeSheet(tenancy: Tenancy, sender: Sender, file: MailFile): Promise<NewPart[]> {
  try {
    const unit = await unitOfSheet(tenancy, sender, file)
    const { rows, faults } = await withSavepoint(tenancy, () =>
      loadUnitSheet(tenancy, { unit, fileName: file.name, content: file.content, acceptGood: true, byMail: true }),
    )
    return [
      ...rows.map(
        ({ outcome, commitmentId }): NewPart => ({
          code: outcome === 'same' ? 'same' : 'sheetRow',
          cell: null,
          commitmentId,
        }),
      ),
      ...faults.map(
        ({ where, code }): NewPart => ({ code: cellCodes[code] ?? 'cell', cell: cellOf(where), commitmentId: null }),
      ),
    ]
  } catch (error) {
    if (!(error instanceof LantuError)) throw error
    return [{ code: fileCodes[error.code] ?? 'sheetUnreadable', cell: null, commitmentId: null }]
  }
}

/** Of a sender with several units the one most of whose numbers stand in the sheet. */
async function unitOfSheet(tenancy: Tenancy, { units }: Sender, file: MailFile): Promise<UnitId> {
  const [first] = units
  if (units.length === 1) return first
  const read = await readTable(file.content, { fileName: file.name })
  if (!read.ok) throw read.error
  const column = findUnitSheetColumns(read.value.columns.map(({ name }) => name)).number
  const numbers = new Set(read.value.rows.map((row) => (column === undefined ? '' : (row.cells[column] ?? '').trim())))
  let best: { unit: UnitId; count: number } = { unit: first, count: 0 }
  for (const unit of units) {
    const own = await lockOwnByNumber(tenancy, unit)
    const count = [...own.keys()].filter((number) => numbers.has(number)).length
    if (count > best.count) best = { unit, count }
  }
  return best.unit
}

/** `F6` of `进展报送 2024年4月!F6`: a sheet's name is somebody's words. */
const cellOf = (where: string): string | null => /!([A-Z]{0,3}\d{1,7})$/.exec(where)?.[1] ?? null

const cellCodes: Readonly<Record<string, RefusedPart>> = {
  'ledger.cell.number': 'unknownNumber',
  'ledger.cell.numberRequired': 'noNumber',
  'ledger.cell.numberTwice': 'numberTwice',
  'ledger.cell.doneRequired': 'empty',
  'ledger.cell.tooLong': 'tooLong',
  'ledger.cell.share': 'share',
  'ledger.cell.signed': 'signed',
  'ledger.cell.written': 'written',
}

const fileCodes: Readonly<Record<string, RefusedPart>> = {
  'ledger.sheetColumns': 'sheetColumns',
  'ledger.sheetNoPeriod': 'sheetPeriod',
  'ledger.sheetPeriod': 'sheetPeriod',
  'ledger.sheetEmpty': 'sheetEmpty',
}
