import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTable } from '@lantu/papers/sheets'

const folder = join(import.meta.dirname, '../published')

/** The rows of one of the published tables, by column name. */
export async function readPublished(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const table = await readTable(await readFile(join(folder, file)), { fileName: file, headerRow: 1 })
  if (!table.ok) throw table.error
  return table.value.rows.map((row) => row.cells)
}

export const readDocumentText = (file: string): Promise<string> =>
  readFile(join(import.meta.dirname, '../documents', file), 'utf8')
