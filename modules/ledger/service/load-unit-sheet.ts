import { createHash } from 'node:crypto'
import { alikeRules } from '@lantu/data'
import { type Fault, holdsRole, type UnitId } from '@lantu/kernel'
import { dateInShanghai, inForce, labelPeriod, type Period, periodFrom, periodTo } from '@lantu/kernel/time'
import { readTable, type Table } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { UnitSheetReport, UnitSheetRow } from '#contract/unit-sheet.ts'
import { isAlike } from '#domain/alike.ts'
import {
  alikeLast,
  findUnitSheetColumns,
  neededInUnitSheet,
  periodOfSheet,
  unitSheetColumns,
} from '#domain/unit-sheet.ts'
import { refuse } from '#errors'
import { touchCommitments } from '#store/change.ts'
import { readLastWords } from '#store/latest-progress.ts'
import { saveProgress } from '#store/progress.ts'
import { lockOwnByNumber, readReportsOf } from '#store/unit-reports.ts'
import { lightCommitments } from './light.ts'
import { holdsOffice } from './party.ts'
import { judgeUnitSheet, type SheetReport, saysTheSame } from './unit-sheet-rows.ts'

export interface UnitSheetFile {
  readonly unit: UnitId
  /** Where the sheet does not name it itself. */
  readonly period?: Period | undefined
  readonly fileName: string
  readonly content: Uint8Array
  /** Load the good rows although others are bad. */
  readonly acceptGood: boolean
  /** It came by mail: no row is signed with it, nor writes over what was written in the house. */
  readonly byMail?: boolean
}

/** What came of a sheet; faults still in both languages. */
export type UnitSheetOutcome = Omit<UnitSheetReport, 'faults' | 'warnings'> & {
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/**
 * Loads a sheet that a unit filled in. Each filled row is a report of the period just as the form makes one: a signer's is signed
 * with it, anybody else's waits. Rows that say what is on record change nothing, so the same file may come twice. Refuses with
 * `ledger.sheetFaults` where rows are bad and `acceptGood` was not said.
 */
export async function loadUnitSheet(tenancy: Tenancy, file: UnitSheetFile): Promise<UnitSheetOutcome> {
  const { unit, byMail = false } = file
  if (!holdsOffice(tenancy.actor, unit)) throw refuse('ledger.notYourUnit')
  const read = await readTable(file.content, { fileName: file.fileName })
  if (!read.ok) throw read.error
  const table = read.value
  const columns = columnsOf(table)
  const period = periodFor(table, file.period)
  const span = { unit, from: periodFrom(period), to: periodTo(period) }
  const own = await lockOwnByNumber(tenancy, unit)
  const judged = judgeUnitSheet(table, columns, { own, kept: await readReportsOf(tenancy, span), byMail })
  const { good, refused, empty, faults } = judged
  const filled = good.length + refused
  if (filled === 0) throw refuse('ledger.sheetEmpty')
  if (refused > 0 && !file.acceptGood)
    throw refuse('ledger.sheetFaults', { params: { read: filled, refused, good: good.length }, faults })
  const rows = await save(tenancy, good, { unit, period, byMail })
  const changed = rows.filter((row) => row.outcome !== 'same')
  if (changed.length > 0) {
    const sha256 = createHash('sha256').update(file.content).digest('hex')
    const data = { unit, period, sha256, loaded: changed.length, refused, ...(byMail && { by: 'mail' }) }
    await tenancy.record({
      stream: `unitSheet:${unit}`,
      expected: 'latest',
      events: [{ type: 'ledger.sheetLoaded', data }],
    })
  }
  const alike = rows.filter((row) => row.alike)
  return {
    period,
    read: table.rows.length,
    loaded: changed.length,
    same: rows.length - changed.length,
    empty,
    refused,
    alike: alike.length,
    faults,
    warnings: [...judged.warnings, ...alike.map((row) => ({ where: judged.place('done', row.row), ...alikeLast() }))],
    rows,
  }
}

function columnsOf(table: Table) {
  const columns = findUnitSheetColumns(table.columns.map((column) => column.name))
  const faults = neededInUnitSheet
    .filter((field) => columns[field] === undefined)
    .map((field) => {
      const name = unitSheetColumns[field][0]
      const say = { zh: `缺少“${name}”列。`, en: `The column ${name} is missing.` }
      return { where: table.sheet, code: 'ledger.cell.column', say }
    })
  if (faults.length > 0) throw refuse('ledger.sheetColumns', { faults })
  return columns
}

function periodFor(table: Table, asked: Period | undefined): Period {
  const found = periodOfSheet(table.sheet)
  const period = asked ?? found
  if (period === undefined) throw refuse('ledger.sheetNoPeriod')
  if (found !== undefined && found !== period)
    throw refuse('ledger.sheetPeriod', {
      params: { found: labelPeriod(found, 'zh-Hans'), asked: labelPeriod(period, 'zh-Hans') },
    })
  return period
}

async function save(
  tenancy: Tenancy,
  reports: readonly SheetReport[],
  { unit, period, byMail }: { unit: UnitId; period: Period; byMail: boolean },
): Promise<UnitSheetRow[]> {
  const [from, to] = [periodFrom(period), periodTo(period)]
  const rules = inForce(alikeRules, dateInShanghai(tenancy.effects.now())).value
  const ids = reports.map((one) => one.commitmentId)
  const last = await readLastWords(tenancy, { unit, before: from, ids })
  const signed = !byMail && holdsRole(tenancy.actor, 'signer', unit)
  const judged = reports.map((report) => {
    const words = last.get(report.commitmentId)
    return { report, alike: words !== undefined && isAlike(report.done, words, rules), same: saysTheSame(report) }
  })
  const fresh = judged.filter(({ report, same }) => !same || (signed && report.kept?.signed === false))
  await saveProgress(
    tenancy,
    fresh.map(({ report, alike }) => {
      const { row: _row, number: _number, kept, ...said } = report
      return {
        ...said,
        id: kept?.id ?? tenancy.effects.newId<'progress'>(),
        unitId: unit,
        from,
        to,
        signed,
        alike,
        byMail,
      }
    }),
  )
  const changed = fresh.map(({ report }) => report.commitmentId)
  if (!byMail) {
    await touchCommitments(tenancy, changed)
    await lightCommitments(tenancy, { ids: changed })
  }
  const written = new Set(changed)
  return judged.map(({ report: { row, number, commitmentId }, alike }) => ({
    row,
    number,
    commitmentId,
    outcome: written.has(commitmentId) ? (signed ? 'signed' : 'waiting') : 'same',
    alike,
  }))
}
