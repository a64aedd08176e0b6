import { isDeepStrictEqual } from 'node:util'
import type { Tenancy } from '@lantu/platform/db'
import type { SheetField } from '#contract/column-sets.ts'
import { CommitmentSummary } from '#contract/commitment.ts'
import { type FolderField, folderFields } from '#domain/folder.ts'
import { readExportFacts } from '#store/export-facts.ts'
import { selectMeant } from '#store/folder-standing.ts'
import { readNodes } from '#store/latest-progress.ts'
import { cellReader } from './commitment-cells.ts'
import type { FolderRow } from './folder-rows.ts'

/** A commitment that a sheet may mean: its cells as they would be given out, and the values a row of a 折子 would have for them. */
export interface Standing {
  readonly number: string | null
  readonly title: string
  readonly cells: Readonly<Record<FolderField, string>>
  readonly values: FolderRow
}

export interface Meant {
  byNumber(number: string): Standing | undefined
  byTitle(title: string): readonly Standing[]
}

/** Looks up, once for a whole sheet, what its rows may mean. */
export async function lookUpStanding(
  tenancy: Tenancy,
  asked: { numbers: readonly string[]; titles: readonly string[] },
): Promise<Meant> {
  const read = await cellReader(tenancy, { fields: new Set<SheetField>(folderFields) })
  const standing: Standing[] = []
  for await (const page of selectMeant(tenancy, asked)) {
    const cellsOf = await read(page)
    const ids = page.map((row) => row.id)
    const [facts, nodes] = [await readExportFacts(tenancy, ids), await readNodes(tenancy, ids)]
    for (const found of page) {
      const row = CommitmentSummary.parse(found)
      const own = facts.get(row.id)
      if (row.leadUnitId === null || row.due === null || own === undefined) continue
      const cells = cellsOf(row)
      standing.push({
        number: row.number,
        title: row.title,
        cells: Object.fromEntries(
          folderFields.map((field) => [field, plain(String(cells[field]() ?? ''))]),
        ) as Standing['cells'],
        values: {
          item: own.item,
          title: row.title,
          target: row.target,
          lead: row.leadUnitId,
          co: row.coUnitIds,
          due: row.due,
          startsOn: own.startsOn,
          nodes: (nodes.get(row.id) ?? []).map(({ name, due, doneOn }) => ({ name, due, doneOn })),
          domain: row.domain,
          leaderId: row.leaderId,
          cadence: own.cadence,
        },
      })
    }
  }
  const numbered = new Map(standing.flatMap((one) => (one.number === null ? [] : [[one.number, one] as const])))
  const titled = Map.groupBy(standing, (one) => one.title)
  return { byNumber: (number) => numbered.get(number), byTitle: (title) => titled.get(title) ?? [] }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** The fields in which a row says something else than stands: neither the same words nor the same value. */
export function differences(
  standing: Standing,
  row: { fields: readonly FolderField[]; text(field: FolderField): string; values: Partial<FolderRow> },
): FolderField[] {
  return row.fields.filter(
    (field) =>
      field !== 'seq' && plain(row.text(field)) !== standing.cells[field] && !sameValue(field, standing, row.values),
  )
}

function sameValue(field: FolderField, { values: own }: Standing, said: Partial<FolderRow>): boolean {
  switch (field) {
    case 'number':
    case 'seq':
      return true
    case 'co':
      return said.co !== undefined && isDeepStrictEqual(new Set(said.co), new Set(own.co))
    case 'nodes':
      return said.nodes !== undefined && isDeepStrictEqual(said.nodes.map(dayAndName), own.nodes.map(dayAndName).sort())
    case 'span':
      return said.due === own.due && said.startsOn === own.startsOn
    case 'leader':
      return said.leaderId === own.leaderId
    default:
      return said[field] !== undefined && said[field] === own[field]
  }
}

const dayAndName = ({ due, name }: FolderRow['nodes'][number]) => `${due} ${name}`
