import ExcelJS from 'exceljs'

/** What a liaison types into one row of the unit's sheet, by its heading without the remark in brackets. */
export type Typed = Readonly<Record<string, string | number | { readonly percent: number }>>

/** Opens an exported unit's sheet as a spreadsheet does, types into the rows of these tasks, and saves it. */
export async function fillSheet(content: Uint8Array, typed: Readonly<Record<string, Typed>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(content).buffer.slice(0) as ArrayBuffer)
  const page = book.worksheets[0]
  if (!page) throw new Error('no sheet')
  const head = page.getRow(2)
  const columnOf = (heading: string): number => {
    for (let column = 1; column <= head.cellCount; column++)
      if (head.getCell(column).text.startsWith(heading)) return column
    throw new Error(`no column ${heading}`)
  }
  const title = columnOf('任务')
  page.eachRow((row) => {
    for (const [heading, value] of Object.entries(typed[row.getCell(title).text] ?? {})) {
      const cell = row.getCell(columnOf(heading))
      if (typeof value === 'object') {
        cell.value = value.percent / 100
        // The library lets cells of one format share its object.
        cell.style = { ...cell.style, numFmt: '0%' }
      } else cell.value = value
    }
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}
