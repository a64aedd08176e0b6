import type { SheetField } from '#contract/column-sets.ts'
import { type FolderField, folderColumns, folderFields } from './folder.ts'

/** What a column was taken for: a field that is read, one that is only ever given out, or nothing that is known. */
export interface TakenColumn {
  readonly header: string
  readonly field: FolderField | null
  /** Why: by its heading, as it was taken last time, as the reader chose, a field that is given out only, or not at all. */
  readonly how: 'heading' | 'remembered' | 'chosen' | 'outOnly' | 'none'
}

/** What a person said of each heading: a field, or that the column is left out. */
export type ColumnChoice = Readonly<Record<string, FolderField | 'none'>>

export interface Known {
  readonly chosen: ColumnChoice
  readonly remembered: ColumnChoice
  /** Headings of the sets of columns, of those that ship and the district's own. */
  readonly headings: readonly { readonly field: SheetField; readonly heading: string }[]
}

/** Headings are compared without spaces, widths of characters, what stands in brackets, and a colon at their end. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s:*]+/g, '')

const isFolderField = (field: string): field is FolderField => field in folderColumns

/**
 * Takes each column for at most one field and each field from at most one column: what was chosen first, then what is remembered
 * of a sheet with these headings, then headings known whole, then the last part of a heading of several rows (责任分工/主责单位).
 */
export function takeColumns(headers: readonly string[], known: Known): TakenColumn[] {
  const said = (choice: ColumnChoice) => (header: string) => choice[header]
  const taken = new Map<string, TakenColumn>()
  const used = new Set<FolderField>()
  const take = (header: string, field: FolderField | 'none' | undefined, how: TakenColumn['how']) => {
    if (field === undefined || taken.has(header) || (field !== 'none' && used.has(field))) return
    taken.set(header, { header, field: field === 'none' ? null : field, how })
    if (field !== 'none') used.add(field)
  }
  for (const header of headers) take(header, said(known.chosen)(header), 'chosen')
  for (const header of headers) take(header, said(known.remembered)(header), 'remembered')
  const byHeading = headingIndex(known)
  const find = (text: string) => byHeading.get(headingKey(text))
  for (const look of [(header: string) => find(header), lastPart(find)])
    for (const header of headers) {
      const field = look(header)
      if (field !== undefined && isFolderField(field)) take(header, field, 'heading')
    }
  return headers.map((header) => {
    const found = taken.get(header)
    if (found) return found
    const outOnly = [find(header), lastPart(find)(header)].some((field) => field !== undefined && !isFolderField(field))
    return { header, field: null, how: outOnly ? 'outOnly' : 'none' }
  })
}

const lastPart =
  (find: (text: string) => SheetField | undefined) =>
  (header: string): SheetField | undefined =>
    header.includes('/') ? find(header.slice(header.lastIndexOf('/') + 1)) : undefined

/** Which field a heading means. Those of the field come first; a district's own heading for another field does not change them. */
function headingIndex({ headings }: Known): ReadonlyMap<string, SheetField> {
  const index = new Map<string, SheetField>()
  for (const field of folderFields)
    for (const heading of folderColumns[field]) {
      const key = headingKey(heading)
      // One character alone says something only below another heading (时限/止).
      if (key.length > 1 || !index.has(key)) index.set(key, field)
    }
  for (const { field, heading } of headings) {
    const key = headingKey(heading)
    if (!index.has(key)) index.set(key, field)
  }
  return index
}

/** The header of the column that a field is read from. 序号 stands for the 折子号 where there is none. */
export function columnsByField(taken: readonly TakenColumn[]): Partial<Record<FolderField, string>> {
  const found: Partial<Record<FolderField, string>> = {}
  for (const { header, field } of taken) if (field !== null) found[field] = header
  return found
}

export const missingFields = (columns: Partial<Record<FolderField, string>>): FolderField[] =>
  (['title', 'lead', 'due'] as const).filter(
    (field) => columns[field] === undefined && !(field === 'due' && columns.span !== undefined),
  )
