import { createHash } from 'node:crypto'
import type { Fault } from '@lantu/kernel'
import { dateInShanghai } from '@lantu/kernel/time'
import { adoptMatters, supervisionPolicy } from '@lantu/matters'
import { readTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { Temporal } from 'temporal-polyfill'
import { type Basis, CommitmentId } from '#contract/commitment.ts'
import type { NewCommitment } from '#domain/commitment.ts'
import { findColumns, folderColumns, neededFields } from '#domain/folder.ts'
import { refuse } from '#errors'
import { findImport, insertImport } from '#store/folder-imports.ts'
import { addCommitments } from './add.ts'
import { type FolderRow, judgeFolder } from './folder-rows.ts'

export interface FolderFile {
  readonly fileName: string
  readonly content: Uint8Array
  readonly basis: Basis
  /** Take the good rows over although others are bad. */
  readonly acceptGood: boolean
  /** The registered document of which the sheet is the table, where there is one. */
  readonly documentId?: string | undefined
}

/** What came of a 折子; faults still in both languages. */
export interface FolderOutcome {
  readonly read: number
  readonly loaded: number
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
  readonly commitmentIds: readonly CommitmentId[]
}

/**
 * Takes a 折子 over that was issued before: its rows become commitments whose matters stand at 承办 with numbers of this year.
 * Refuses with `ledger.folderFaults` where rows are bad and `acceptGood` was not said; the same file is taken once.
 */
export async function importFolder(tenancy: Tenancy, file: FolderFile): Promise<FolderOutcome> {
  const sha256 = createHash('sha256').update(file.content).digest('hex')
  const known = await findImport(tenancy, sha256)
  if (known) {
    const date = dateInShanghai(Temporal.Instant.from(known.at))
    throw refuse('ledger.folderKnown', { params: { date, loaded: known.loaded } })
  }
  const read = await readTable(file.content, { fileName: file.fileName })
  if (!read.ok) throw read.error
  const table = read.value
  const columns = findColumns(table.columns.map((column) => column.name))
  const missing = neededFields.filter((field) => columns[field] === undefined)
  if (missing.length > 0) {
    const faults = missing.map((field) => {
      const name = folderColumns[field][0]
      const say = { zh: `缺少“${name}”列。`, en: `The column ${name} is missing.` }
      return { where: table.sheet, code: 'ledger.cell.column', say }
    })
    throw refuse('ledger.folderColumns', { faults })
  }
  if (table.rows.length === 0) throw refuse('ledger.folderEmpty')
  const judged = await judgeFolder(tenancy, table, columns)
  const params = { read: table.rows.length, refused: judged.refused, good: judged.good.length }
  if (judged.refused > 0 && !file.acceptGood) throw refuse('ledger.folderFaults', { params, faults: judged.faults })
  const commitmentIds = await takeOver(tenancy, judged.good, file)
  const importId = tenancy.effects.newId<'import'>()
  await insertImport(tenancy, { importId, sha256, loaded: commitmentIds.length, refused: judged.refused })
  await tenancy.record({
    stream: `ledgerImport:${importId}`,
    expected: 0,
    events: [{ type: 'ledger.imported', data: { sha256, loaded: commitmentIds.length, refused: judged.refused } }],
  })
  return { ...params, loaded: commitmentIds.length, faults: judged.faults, warnings: judged.warnings, commitmentIds }
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
