import { stringify } from 'csv-stringify/sync'
import type { CellValue } from './write-table.ts'

export interface CsvOptions {
  /** The byte order mark by which Excel knows UTF-8; on without it. Machines reading the file want it off. */
  readonly bom?: boolean
}

/**
 * Writes a .csv in UTF-8 with CRLF (RFC 4180). A text a spreadsheet would run as a formula (beginning with = + - @) gets
 * an apostrophe when the file is meant for one, that is, when it carries the mark; negative numbers stay numbers.
 */
export function writeCsv(
  table: { readonly header: readonly string[]; readonly rows: readonly (readonly CellValue[])[] },
  options: CsvOptions = {},
): Uint8Array {
  const bom = options.bom ?? true
  const shown = (value: CellValue) => (bom && typeof value === 'string' ? shield(value) : value)
  const rows = [table.header, ...table.rows].map((row) => row.map(shown))
  return new TextEncoder().encode(stringify(rows, { bom, record_delimiter: 'windows' }))
}

const shield = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) && !/^[-—]+$/.test(text) ? `'${text}` : text
