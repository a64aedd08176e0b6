import { Readable } from 'node:stream'
import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import { CsvError, parse } from 'csv-parse'
import { refuse } from '../errors.ts'
import { decodeText, type Encoding } from '../reading/encoding.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'

/** Largest single record in bytes: an unclosed quotation mark must not swallow a whole file. */
const longestRecord = 1024 * 1024
const step = 64 * 1024

/** Opens a .csv in UTF-8, GB18030 or UTF-16; rows are parsed as they are asked for. The sheet is named after the file. */
export function openCsv(bytes: Uint8Array, file: string): Result<Grid & { encoding: Encoding }, LantuError> {
  const decoded = decodeText(bytes, file)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  if (text.trim() === '') return err(refuse('papers.empty', { params: { file } }))
  const sheet = file.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, '')
  const rows = readRecords(new TextEncoder().encode(text), { file, delimiter: detectDelimiter(text) })
  return ok({ sheet, sheets: [{ name: sheet, hidden: false }], merges: [], rows, encoding })
}

async function* readRecords(bytes: Uint8Array, about: { file: string; delimiter: string }): AsyncGenerator<GridRow> {
  const parser = parse({
    delimiter: about.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
  })
  const source = Readable.from(slices(bytes))
  source.pipe(parser)
  let row = 0
  try {
    for await (const record of parser) {
      row++
      const values: readonly unknown[] = Array.isArray(record) ? record : []
      const cells = new Map<number, GridCell>()
      values.forEach((value, column) => {
        if (typeof value === 'string' && value.trim() !== '') cells.set(column, cellOf(value))
      })
      yield { row, cells }
    }
  } catch (cause) {
    const opened = cause instanceof CsvError ? Number(cause['records']) + 1 : row + 1
    throw refuse('papers.unclosedQuote', { params: { file: about.file, row: opened }, cause })
  } finally {
    source.destroy()
  }
}

const cellOf = (value: string): GridCell => ({ value, ...(/^-?[\d,.]+%?$/.test(value.trim()) && { numeric: true }) })

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

/** The candidate that cuts the first lines into the most columns, evenly; a comma when none does. */
function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const widths = [',', '\t', ';', '|'].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length).sort((a, b) => a - b)
    return { delimiter, width: counts[Math.floor(counts.length / 2)] ?? 1 }
  })
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).delimiter
}
