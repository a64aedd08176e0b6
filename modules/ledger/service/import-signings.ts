import { todayOf } from '@lantu/identity'
import type { Fen, UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { TableRow } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { type NewSigningStage, SigningId, SigningStage } from '#contract/signings.ts'
import { readStart, readText } from '#domain/folder.ts'
import { readAmount } from '#domain/projects/sheet.ts'
import {
  dayNeeded,
  evidenceField,
  neededSigningFields,
  readBetween,
  type SigningField,
  signingColumns,
  signingTaken,
  signingTwice,
  unknownEvent,
} from '#domain/signing-sheet.ts'
import { findEntryFault, standingOf } from '#domain/signings.ts'
import { refuse } from '#errors'
import {
  type EventNamed,
  insertSignings,
  type Kept,
  readStandingStages,
  selectEvents,
  selectSigningsOf,
} from '#store/signings.ts'
import { type Columns, cellsOf, type FieldFault, judgeSheet, sayOf } from './judge-sheet.ts'
import { lookUpNames, type Names, readLead } from './sheet-names.ts'
import {
  checkBad,
  findColumns,
  missingColumns,
  openSheet,
  recordTaken,
  type SheetFile,
  type SheetTaken,
} from './sheet-table.ts'
import { followsSigning } from './signings.ts'

/** One row as it reads: what was signed, and the stages it has passed in their order. */
interface SigningLine {
  readonly event: EventNamed
  readonly partner: string
  readonly what: string
  readonly amount: Fen | null
  readonly leadUnitId: UnitId
  readonly entries: readonly NewSigningStage[]
}

const keyOf = (of: { readonly projectId: string; readonly partner: string; readonly what: string }): string =>
  JSON.stringify([of.projectId, of.partner, of.what])
const keyOfLine = ({ event, partner, what }: SigningLine): string => keyOf({ projectId: event.id, partner, what })

/**
 * Takes what was signed at events over from a sheet, row by row, with the stages passed since. A result that stands as the row says is
 * passed over; one that stands otherwise is changed by hand and never by a sheet.
 */
export async function importSignings(tenancy: Tenancy, file: SheetFile): Promise<SheetTaken> {
  const sheet = await openSheet(file)
  const columns = findColumns(sheet.table, signingColumns)
  const missing = neededSigningFields.filter((field) => columns[field] === undefined)
  if (missing.length > 0) {
    const faults = missingColumns(
      sheet.table,
      missing.map((field) => signingColumns[field][0]),
    )
    throw refuse('ledger.signing.columns', { faults })
  }
  const today = todayOf(tenancy)
  const names = await lookUpNames(tenancy)
  const events = new Map((await selectEvents(tenancy)).map((event) => [event.name, event]))
  const { fresh, ...counts } = await judgeSheet<SigningField, SigningLine>(sheet, columns, {
    read: (row) => readSigning(row, { columns, names, today, events }),
    keyOf: keyOfLine,
    keyField: 'partner',
    twice: signingTwice,
    compare: async (lines) => {
      const kept = await selectSigningsOf(tenancy, [...new Set(lines.map((line) => line.partner))])
      const standing = new Map(kept.map((one) => [keyOf(one), one]))
      const stages = await readStandingStages(
        tenancy,
        kept.map((one) => one.id),
      )
      return (line) => {
        const one = standing.get(keyOfLine(line))
        if (!one) return 'fresh'
        return isSame(line, one, stages.get(one.id) ?? []) ? 'same' : 'other'
      }
    },
    other: signingTaken,
    check: (line) => checkNew(tenancy, line, today),
  })
  const read = sheet.table.rows.length
  checkBad({ ...counts, read }, file)
  const entered = fresh.map(({ event, ...line }) => ({
    ...line,
    id: SigningId.parse(tenancy.effects.newId<'signing'>()),
    projectId: event.id,
  }))
  await insertSignings(tenancy, entered)
  const loaded = entered.length
  await recordTaken(tenancy, file, {
    stream: 'signingImport',
    type: 'signing.imported',
    loaded,
    refused: counts.refused,
  })
  return { read, loaded, ...counts }
}

interface Reading {
  readonly columns: Columns<SigningField>
  readonly names: Names
  readonly today: PlainDate
  readonly events: ReadonlyMap<string, EventNamed>
}

async function readSigning(
  row: TableRow,
  { columns, names, today, events }: Reading,
): Promise<SigningLine | readonly FieldFault<SigningField>[]> {
  const { faults, text, take } = cellsOf(row, columns)
  const event = events.get(text('event'))
  if (!event) faults.push({ field: 'event', ...unknownEvent(text('event')) })
  const partner = take('partner', readBetween(text('partner'), { zh: '签约方', en: 'A partner', most: 120 }))
  const what = take('what', readBetween(text('what'), { zh: '内容', en: 'The content', most: 200 }))
  const amount = take('amount', readAmount(text('amount')))
  const leadUnitId = take('lead', await readLead(text('lead'), names))
  if (text('signed') === '') faults.push({ field: 'signed', ...dayNeeded() })
  const entries = SigningStage.options.flatMap((stage): NewSigningStage[] => {
    const on = take(stage, readStart(text(stage), today))
    const by = evidenceField[stage]
    const evidence = by === null ? null : take(by, readText(text(by), 200))
    return on ? [{ stage, on, evidence: evidence ?? null, reason: null }] : []
  })
  if (
    faults.length > 0 ||
    event === undefined ||
    partner === undefined ||
    what === undefined ||
    amount === undefined ||
    leadUnitId === undefined
  )
    return faults
  return { event, partner, what, amount, leadUnitId, entries }
}

type Stage = Pick<NewSigningStage, 'stage' | 'on' | 'evidence'>

/** Whether the result stands as the row says it, with these stages and no others. */
function isSame(line: SigningLine, kept: Kept, stages: readonly Stage[]): boolean {
  if (line.amount !== kept.amount || line.leadUnitId !== kept.leadUnitId) return false
  const said = standingOf(line.entries)
  return (
    said.size === stages.length &&
    stages.every(({ stage, on, evidence }) => said.get(stage)?.on === on && said.get(stage)?.evidence === evidence)
  )
}

/** What keeps a new row out: who may enter it, and the rules of every other entry of a stage. */
function checkNew(tenancy: Tenancy, line: SigningLine, today: PlainDate): readonly FieldFault<SigningField>[] {
  if (!followsSigning(tenancy.actor, [line.event.leadUnitId, line.leadUnitId]))
    return [{ field: 'lead', ...sayOf(refuse('ledger.signing.notYours')) }]
  const before: NewSigningStage[] = []
  for (const entry of line.entries) {
    const fault = findEntryFault(standingOf(before), entry, today)
    if (fault)
      return [
        {
          field:
            fault.code === 'ledger.signing.evidenceNeeded' ? (evidenceField[entry.stage] ?? entry.stage) : entry.stage,
          ...sayOf(fault),
        },
      ]
    before.push(entry)
  }
  return []
}
