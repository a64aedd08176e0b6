import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import { type Archive, openArchive } from '../archive/index.ts'
import { refuse } from '../errors.ts'
import { parseAddress, parseRange, type Range } from './address.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { asPercent, dateOf, plainDecimal } from './number-format.ts'
import { readWorkbook, unescapeString, type Workbook } from './workbook.ts'
import { scanXml } from './xml.ts'

/** Opens one sheet of an .xlsx; rows are unpacked and parsed as they are asked for, so a long sheet is never held whole. */
export function openXlsx(bytes: Uint8Array, file: string, wanted?: string): Result<Grid, LantuError> {
  const archive = openArchive(bytes, file)
  if (!archive.ok) return archive
  try {
    const workbook = readWorkbook(archive.value)
    const sheet =
      wanted === undefined
        ? (workbook.sheets.find((s) => !s.hidden) ?? workbook.sheets[0])
        : workbook.sheets.find((s) => s.name === wanted)
    if (!sheet) {
      const sheets = workbook.sheets.map((s) => s.name).join('、')
      return err(refuse('papers.noSheet', { params: { sheet: wanted ?? '—', sheets } }))
    }
    return ok({
      sheet: sheet.name,
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      merges: findMerges(archive.value, sheet.part),
      rows: readRows(archive.value, workbook, { part: sheet.part, file }),
    })
  } catch (cause) {
    return err(brokenSheet(file, cause))
  }
}

const brokenSheet = (file: string, cause: unknown): LantuError =>
  refuse('papers.broken', {
    params: { file, format: '.xlsx', reason: cause instanceof Error ? cause.message : String(cause) },
    cause,
  })

/** Merged ranges stand behind the rows, so they are looked for before the rows are read. */
function findMerges(archive: Archive, part: string): Range[] {
  const merges: Range[] = []
  const decoder = new TextDecoder()
  let rest = ''
  for (const piece of archive.pieces(part)) {
    const text = rest + decoder.decode(piece, { stream: true })
    for (const match of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]+)"[^>]*>/g)) {
      const range = parseRange(match[1] ?? '')
      if (range) merges.push(range)
    }
    const open = text.lastIndexOf('<')
    rest = open >= 0 && !text.includes('>', open) ? text.slice(open) : ''
  }
  return merges
}

async function* readRows(
  archive: Archive,
  workbook: Workbook,
  at: { part: string; file: string },
): AsyncGenerator<GridRow> {
  const reader = rowReader(workbook)
  try {
    for (const _ of scanXml(archive.pieces(at.part), reader)) yield* reader.take()
  } catch (cause) {
    throw brokenSheet(at.file, cause)
  }
}

/** Gathers the cells of `<sheetData>` into rows; `take` hands over the rows that are complete. */
function rowReader(workbook: Workbook) {
  let done: GridRow[] = []
  let row = 0
  let column = -1
  let hidden = false
  let cells = new Map<number, GridCell>()
  let cell: Stored = { type: 'n', style: 0, value: null, formula: null, inline: '' }
  let into: 'value' | 'formula' | 'inline' | null = null
  let inReading = false
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r'])
        column = -1
        hidden = /^(1|true)$/.test(attributes['hidden'] ?? '')
        cells = new Map()
      } else if (name === 'c') {
        column = parseAddress(attributes['r'] ?? '')?.column ?? column + 1
        cell = {
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: null,
          formula: null,
          inline: '',
        }
      } else if (name === 'f') {
        cell.formula = ''
        into = 'formula'
      } else if (name === 'v') {
        cell.value = ''
        into = 'value'
      } else if (name === 'rPh') inReading = true
      else if (name === 't' && !inReading) into = 'inline'
    },
    text(piece: string) {
      if (into === 'formula') cell.formula = (cell.formula ?? '') + piece
      if (into === 'value') cell.value = (cell.value ?? '') + piece
      if (into === 'inline') cell.inline += piece
    },
    close(name: string) {
      if (name === 'f' || name === 'v' || name === 't') into = null
      if (name === 'rPh') inReading = false
      if (name === 'c') {
        const read = readCell(cell, workbook)
        if (read.value !== '' || read.fault) cells.set(column, read)
      }
      if (name === 'row') done.push({ row, cells, ...(hidden && { hidden }) })
    },
    take(): GridRow[] {
      const rows = done
      done = []
      return rows
    },
  }
}

/** A `<c>` while it is being read; one object a cell, filled as its parts come. */
interface Stored {
  type: string
  style: number
  value: string | null
  formula: string | null
  inline: string
}

/** Excel keeps fifteen digits; a longer whole number (工单编号, 统一代码) has already lost its last ones. */
const keptDigits = 15

function readCell(stored: Readonly<Stored>, workbook: Workbook): GridCell {
  const formula = stored.formula === null ? {} : { formula: stored.formula === '' ? '(shared)' : stored.formula }
  if (stored.formula !== null && stored.value === null) {
    return { value: '', ...formula, fault: 'sheets.formulaWithoutValue' }
  }
  const raw = stored.value ?? ''
  switch (stored.type) {
    case 's':
      return { value: workbook.strings[Number(raw)] ?? '', ...formula }
    case 'inlineStr':
      return { value: unescapeString(stored.inline), ...formula }
    case 'e':
      return { value: raw, ...formula, fault: 'sheets.errorValue' }
    case 'b':
      return { value: raw === '1' ? 'TRUE' : 'FALSE', ...formula }
    case 'd':
      return { value: raw.replace(/T00:00:00(\.0+)?Z?$/, ''), ...formula }
    case 'n':
      return { ...readNumber(raw, workbook, stored.style), ...formula }
    default:
      return { value: unescapeString(raw), ...formula }
  }
}

function readNumber(raw: string, workbook: Workbook, style: number): GridCell {
  const decimal = plainDecimal(raw)
  if (decimal === null) return { value: raw }
  const kind = workbook.kinds[style] ?? 'number'
  if (kind === 'date') {
    const date = dateOf(Number(raw), workbook.from1904)
    return date === null ? { value: decimal, numeric: true } : { value: date }
  }
  if (kind === 'percent') return { value: asPercent(decimal), numeric: true }
  const long = /^-?\d+$/.test(decimal) && decimal.replace('-', '').length > keptDigits
  return { value: decimal, numeric: true, ...(long && { fault: 'sheets.longNumber' as const }) }
}
