import ExcelJS from 'exceljs'
import { repack } from '../archive/index.ts'
import { columnLetters } from './address.ts'

/** A cell to write: numbers as decimal text, days as `YYYY-MM-DD`; null and '' leave the cell empty. */
export type CellValue = string | number | null

export interface ColumnLayout {
  readonly header: string
  /** In characters of the default font; 12 without it. */
  readonly width?: number
  /** `text` keeps leading zeros and long numbers; `number` right-aligned with `decimals`; `percent` takes 5 for 5%. */
  readonly format?: 'text' | 'number' | 'percent' | 'date'
  readonly decimals?: number
  /** Locked columns cannot be typed into; one locked column protects the sheet (without a password). */
  readonly locked?: boolean
  /** Offered as a list in every cell of the column. */
  readonly choices?: readonly string[]
}

export interface SheetLayout {
  /** Signs a sheet's name may not hold become -, and it is cut to 31 characters. */
  readonly name: string
  readonly columns: readonly ColumnLayout[]
  readonly rows: readonly (readonly CellValue[])[]
  /** Instructions above the header, across the sheet. */
  readonly note?: string
  /** Empty rows below the data that may be filled in, with the same lists and formats. */
  readonly spareRows?: number
}

/** `createdAt` is an ISO instant; it is the only date in the file. */
export interface WriteOptions {
  readonly createdAt: string
}

/**
 * Writes an .xlsx: header frozen and repeated on every printed page, A4 landscape, one page wide, texts wrapped.
 * Same input, same bytes. Texts are always written as texts, so a cell beginning with = is never a formula.
 */
export async function writeTable(
  book: { readonly sheets: readonly SheetLayout[] },
  options: WriteOptions,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const at = new Date(options.createdAt)
  workbook.creator = 'Lantu'
  workbook.created = at
  workbook.modified = at
  const lists = listsOf(book.sheets)
  for (const sheet of book.sheets) await addSheet(workbook, sheet, lists)
  if (lists.length > 0) {
    const hidden = workbook.addWorksheet(listSheet, { state: 'veryHidden' })
    for (const [i, list] of lists.entries()) hidden.getColumn(i + 1).values = [...list]
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()), options)
}

/** Lists stand on a sheet of their own: written into the rule itself they may hold 255 characters and no comma. */
const listSheet = '选项'
const longestInlineList = 250

const needsSheet = (choices: readonly string[]): boolean =>
  choices.join(',').length > longestInlineList || choices.some((choice) => /[,"]/.test(choice))

const listsOf = (sheets: readonly SheetLayout[]): readonly (readonly string[])[] =>
  sheets.flatMap((sheet) => sheet.columns.flatMap(({ choices }) => (choices && needsSheet(choices) ? [choices] : [])))

/** Excel allows 31 characters in a sheet's name and none of these. */
const sheetName = (name: string): string => [...name.replace(/[*?:\\/[\]']/g, '-')].slice(0, 31).join('')

const thin = { style: 'thin', color: { argb: 'FF9AA0A6' } } as const
const grid = { top: thin, left: thin, bottom: thin, right: thin } as const

async function addSheet(
  workbook: ExcelJS.Workbook,
  sheet: SheetLayout,
  lists: readonly (readonly string[])[],
): Promise<void> {
  const headerRow = sheet.note === undefined ? 1 : 2
  const page = workbook.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: headerRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C— &P —' },
  })
  const locked = sheet.columns.some((column) => column.locked)
  sheet.columns.forEach((column, i) => {
    page.getColumn(i + 1).width = column.width ?? 12
  })
  if (sheet.note !== undefined) {
    page.mergeCells(1, 1, 1, Math.max(1, sheet.columns.length))
    const note = page.getCell(1, 1)
    note.value = sheet.note
    note.alignment = { wrapText: true, vertical: 'middle' }
    const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 12), 0)
    page.getRow(1).height =
      16 * sheet.note.split('\n').reduce((n, line) => n + Math.ceil(Math.max(1, line.length * 2) / width), 0)
  }
  const header = page.getRow(headerRow)
  sheet.columns.forEach((column, i) => {
    const cell = header.getCell(i + 1)
    cell.value = column.header
    cell.font = { bold: true }
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEFF2' } }
    cell.border = grid
  })
  const last = sheet.rows.length + (sheet.spareRows ?? 0)
  for (let r = 0; r < last; r++) {
    const row = page.getRow(headerRow + 1 + r)
    sheet.columns.forEach((column, i) => {
      writeCell(row.getCell(i + 1), { column, value: sheet.rows[r]?.[i] ?? null, guarded: locked })
    })
  }
  if (last > 0) addLists(page, { sheet, first: headerRow + 1, last: headerRow + last }, lists)
  if (locked) await page.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true })
}

function writeCell(cell: ExcelJS.Cell, write: { column: ColumnLayout; value: CellValue; guarded: boolean }): void {
  const { column, value, guarded } = write
  const format = column.format ?? 'text'
  const decimals = column.decimals === undefined ? '' : column.decimals === 0 ? '0' : `0.${'0'.repeat(column.decimals)}`
  cell.border = grid
  cell.numFmt = { text: '@', number: decimals || 'General', percent: `${decimals || '0.0'}%`, date: 'yyyy-mm-dd' }[
    format
  ]
  cell.alignment = {
    wrapText: true,
    vertical: 'top',
    horizontal: format === 'number' || format === 'percent' ? 'right' : 'left',
  }
  if (guarded) cell.protection = { locked: column.locked ?? false }
  if (value === null || value === '') return
  cell.value = storedValue(value, format)
}

/** Excel keeps fifteen digits: a number that would lose some, or is none, is written as text and not silently changed. */
export function storedValue(
  value: string | number,
  format: NonNullable<ColumnLayout['format']>,
): string | number | Date {
  const text = String(value)
  switch (format) {
    case 'text':
      return text
    case 'number':
    case 'percent': {
      const safe = /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').replace(/^0+/, '').length <= 15
      return safe ? (format === 'percent' ? Number((Number(text) / 100).toPrecision(15)) : Number(text)) : text
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : text
  }
}

function addLists(
  page: ExcelJS.Worksheet,
  at: { sheet: SheetLayout; first: number; last: number },
  lists: readonly (readonly string[])[],
): void {
  at.sheet.columns.forEach((column, i) => {
    if (!column.choices) return
    const letters = columnLetters(lists.indexOf(column.choices))
    const formula = needsSheet(column.choices)
      ? `${listSheet}!$${letters}$1:$${letters}$${column.choices.length}`
      : `"${column.choices.join(',')}"`
    for (let row = at.first; row <= at.last; row++) {
      page.getCell(row, i + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [formula],
        showErrorMessage: true,
        errorTitle: '请从列表中选择',
        error: column.choices.length > 8 ? '请从下拉列表中选择。' : `可选：${column.choices.join('、')}`,
      }
    }
  })
}
