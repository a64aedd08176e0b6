import { createHash } from 'node:crypto'
import { todayOf } from '@lantu/identity'
import { dateInShanghai } from '@lantu/kernel/time'
import { adoptMatters, supervisionPolicy } from '@lantu/matters'
import type { Tenancy } from '@lantu/platform/db'
import { Temporal } from 'temporal-polyfill'
import { type Basis, CommitmentId } from '#contract/commitment.ts'
import type { ColumnChoice, FolderPreview } from '#contract/folder.ts'
import type { NewCommitment } from '#domain/commitment.ts'
import { folderColumns } from '#domain/folder.ts'
import { columnsByField, missingFields, type TakenColumn, takeColumns } from '#domain/folder-columns.ts'
import { shippedSets } from '#domain/sheet-fields.ts'
import { refuse } from '#errors'
import { selectHeadings } from '#store/column-sets.ts'
import { findImport, insertImport } from '#store/folder-imports.ts'
import { findMapping, keepMapping } from '#store/folder-mappings.ts'
import { addCommitments } from './add.ts'
import type { FolderRow } from './folder-rows.ts'
import { type JudgedFolder, judgeFolder } from './judge-folder.ts'
import {
  checkBad,
  missingColumns,
  type OpenSheet,
  openSheet,
  type SheetFile,
  type SheetTaken,
  sha256Of,
} from './sheet-table.ts'

export interface FolderFile extends SheetFile {
  readonly basis: Basis
  /** The registered document of which the sheet is the table, where there is one. */
  readonly documentId?: string | undefined
  /** What a person said of columns; kept for the next sheet with these headings. */
  readonly columns?: ColumnChoice | undefined
}

/** What came of a 折子. */
export interface FolderOutcome extends SheetTaken {
  readonly commitmentIds: readonly CommitmentId[]
}

/** What an import would do; faults still in both languages. */
export interface FolderSeen
  extends Omit<FolderPreview, 'faults' | 'warnings'>,
    Pick<SheetTaken, 'faults' | 'warnings'> {}

/**
 * Takes a 折子 over that was issued before: its new rows become commitments whose matters stand at 承办 with numbers of this year, those
 * that stand word for word are passed over. Refuses with `ledger.folderFaults` where rows are bad and `acceptGood` was not said; a file
 * that brought something is taken once.
 */
export async function importFolder(tenancy: Tenancy, file: FolderFile): Promise<FolderOutcome> {
  const sha256 = sha256Of(file.content)
  const known = await findImport(tenancy, sha256)
  if (known) {
    const date = dateInShanghai(Temporal.Instant.from(known.at))
    throw refuse('ledger.folderKnown', { params: { date, loaded: known.loaded } })
  }
  const { sheet, taken, missing, judged, headers } = await judge(tenancy, file)
  const read = judged.lines.length
  if (judged.lacking > 0) {
    const faults = missingColumns(
      sheet.table,
      missing.map((field) => folderColumns[field][0]),
    )
    throw refuse('ledger.folderColumns', { faults })
  }
  checkBad({ ...judged, read }, file)
  if (file.columns !== undefined) await remember(tenancy, headers, taken)
  const commitmentIds = await takeOver(tenancy, judged.good, file)
  const { same, refused, faults, warnings } = judged
  const loaded = commitmentIds.length
  if (loaded > 0) {
    const importId = tenancy.effects.newId<'import'>()
    await insertImport(tenancy, { importId, sha256, loaded, refused })
    await tenancy.record({
      stream: `ledgerImport:${importId}`,
      expected: 0,
      events: [{ type: 'ledger.imported', data: { sha256, loaded, refused } }],
    })
  }
  return { read, loaded, same, refused, faults, warnings, commitmentIds }
}

const shownRows = 20
/** Among so many rows the samples of a column are looked for; headings between them say nothing of a column. */
const sampled = 50

/** Which column would be taken for what, and what would come of each row; nothing is written. */
export async function previewFolder(
  tenancy: Tenancy,
  file: Pick<FolderFile, 'fileName' | 'content' | 'columns'>,
): Promise<FolderSeen> {
  const { sheet, taken, missing, judged, rememberedAt } = await judge(tenancy, file)
  const { lines, good, same, refused, groups, faults, warnings } = judged
  const own = new Set(lines.slice(0, sampled).map((line) => line.row))
  const rows = sheet.table.rows.filter((row) => own.has(row.row))
  const sampleOf = ({ header }: TakenColumn) =>
    [...new Set(rows.map((row) => row.cells[header] ?? ''))]
      .filter((text) => text !== '')
      .slice(0, 3)
      .map((text) => text.slice(0, 60))
  return {
    sheet: sheet.table.sheet,
    columns: taken.map((column) => ({ ...column, sample: sampleOf(column) })),
    rememberedAt,
    missing: judged.lacking > 0 ? missing : [],
    groups,
    read: lines.length,
    fresh: good.length,
    same,
    refused,
    rows: lines.slice(0, shownRows),
    // Without their columns every new row lacks the same: that is said once.
    faults: judged.lacking > 0 ? [] : faults,
    warnings,
  }
}

interface Judged {
  readonly sheet: OpenSheet
  readonly taken: readonly TakenColumn[]
  readonly missing: ReturnType<typeof missingFields>
  readonly judged: JudgedFolder
  readonly headers: string
  readonly rememberedAt: string | null
}

async function judge(tenancy: Tenancy, file: Pick<FolderFile, 'fileName' | 'content' | 'columns'>): Promise<Judged> {
  const sheet = await openSheet(file)
  const names = sheet.table.columns.map((column) => column.name)
  const headers = createHash('sha256').update(JSON.stringify(names)).digest('hex')
  const kept = await findMapping(tenancy, headers)
  const taken = takeColumns(names, {
    chosen: file.columns ?? {},
    remembered: kept?.mapping ?? {},
    headings: [...shippedSets(todayOf(tenancy)).flatMap((set) => set.columns), ...(await selectHeadings(tenancy))],
  })
  const columns = columnsByField(taken)
  const missing = missingFields(columns)
  const judged = await judgeFolder(tenancy, sheet, { columns, complete: missing.length === 0 })
  return { sheet, taken, missing, judged, headers, rememberedAt: kept?.at ?? null }
}

async function remember(tenancy: Tenancy, headers: string, taken: readonly TakenColumn[]): Promise<void> {
  const mapping = Object.fromEntries(taken.map(({ header, field }) => [header, field ?? ('none' as const)]))
  await keepMapping(tenancy, headers, mapping)
  const fields = taken.flatMap(({ field }) => (field === null ? [] : [field]))
  await tenancy.record({
    stream: `ledgerColumns:${headers}`,
    expected: 'latest',
    events: [{ type: 'ledger.columnsRemembered', data: { fields } }],
  })
}

async function takeOver(tenancy: Tenancy, rows: readonly FolderRow[], file: FolderFile): Promise<CommitmentId[]> {
  const { basis, documentId } = file
  const ids = rows.map(() => CommitmentId.parse(tenancy.effects.newId<'commitment'>()))
  const matters = await adoptMatters(
    tenancy,
    supervisionPolicy,
    rows.map(({ title, lead, co, due }, index) => ({
      subject: { subjectKind: 'commitment', subjectId: ids[index] ?? '' },
      basis,
      title,
      lead,
      co,
      due,
    })),
  )
  const list = rows.flatMap((row, index): NewCommitment[] => {
    const [id, matter] = [ids[index], matters[index]]
    if (id === undefined || matter === undefined) return []
    const { item, lead, co, ...rest } = row
    return [
      {
        ...rest,
        id,
        sourceKind: 'folder',
        documentId: documentId ?? null,
        folderItem: item,
        leadUnitId: lead,
        coUnitIds: co,
        indicatorId: null,
        basis,
        matter: { ...matter, outcome: null },
        spans: [],
      },
    ]
  })
  await addCommitments(tenancy, list, { events: 'none' })
  return ids
}
