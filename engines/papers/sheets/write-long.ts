import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packStream } from '../archive/index.ts'
import { columnLetters } from './address.ts'
import {
  type CellValue,
  type ColumnLayout,
  type SheetLayout,
  storedValue,
  type WriteOptions,
  writeTable,
} from './write-table.ts'

/** A sheet whose rows come one after the other; there is no list and no spare row in it. */
export interface LongSheet extends Pick<SheetLayout, 'name' | 'columns' | 'note'> {
  readonly rows: AsyncIterable<readonly CellValue[]>
}

/** Characters of rows that are packed at a time. */
const step = 256 * 1024

/**
 * Writes an .xlsx like `writeTable`, of any length: its frame (styles, frozen header, print settings) is written once around one
 * empty row, and the rows are put in its place and packed as they come, so that 100,000 of them never stand in memory together.
 * Same input, same bytes. Texts stand in their cells (`inlineStr`), not in a shared table, which would have to be held whole.
 */
export async function writeLongTable(sheet: LongSheet, options: WriteOptions): Promise<Uint8Array> {
  const { name, columns, note } = sheet
  const only = { name, columns, rows: [columns.map(() => null)], ...(note !== undefined && { note }) }
  const frame = unzipSync(await writeTable({ sheets: [only] }, options))
  const part = 'xl/worksheets/sheet1.xml'
  const first = note === undefined ? 2 : 3
  const { before, after, styles } = cutAt(strFromU8(frame[part] ?? new Uint8Array()), first)
  const parts = Object.entries(frame).map(([name, bytes]) =>
    name === part ? ([name, linesOf()] as const) : ([name, whole(bytes)] as const),
  )
  async function* linesOf(): AsyncGenerator<Uint8Array> {
    let text = before
    let row = first
    for await (const cells of sheet.rows) {
      text += rowXml(row, { cells, columns, styles })
      row++
      if (text.length < step) continue
      yield strToU8(text)
      text = ''
    }
    yield strToU8(text + after)
  }
  return packStream(parts)
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The sheet's XML before and after its one empty row, and the style of each of that row's cells. */
function cutAt(xml: string, row: number): { before: string; after: string; styles: readonly string[] } {
  const found = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(xml)
  if (!found) throw new TypeError('the frame of the sheet has no row to fill')
  const styles = [...(found[1] ?? '').matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map((match) => match[1] ?? '0')
  // The range that the sheet says it covers would be that of the frame; without it readers look for themselves.
  const before = xml.slice(0, found.index).replace(/<dimension [^>]*\/>/, '')
  return { before, after: xml.slice(found.index + found[0].length), styles }
}

function rowXml(
  row: number,
  of: { cells: readonly CellValue[]; columns: readonly ColumnLayout[]; styles: readonly string[] },
): string {
  const cells = of.columns.map(({ format = 'text' }, i) => {
    const given = of.cells[i] ?? null
    const open = `<c r="${columnLetters(i)}${row}" s="${of.styles[i] ?? '0'}"`
    if (given === null || given === '') return `${open}/>`
    const value = storedValue(given, format)
    if (typeof value === 'string')
      return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    return `${open}><v>${value instanceof Date ? serialOf(value) : value}</v></c>`
  })
  return `<row r="${row}">${cells.join('')}</row>`
}

/** Days since 30 December 1899, as spreadsheets count them (from March 1900 on). */
const serialOf = (day: Date): number => Math.round(day.getTime() / 86_400_000) + 25_569

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What XML cannot hold is written `_x000B_`, and a text that reads like that is kept from being taken for it. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_x[0-9A-Fa-f]{4}_/g, (code) => `_x005F${code}`)
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, (character) => `_x${hexOf(character)}_`)
    .replace(/[&<>]/g, (character) => entities[character] ?? character)

const hexOf = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
