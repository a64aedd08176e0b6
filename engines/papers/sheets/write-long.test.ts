import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type CellValue, type ColumnLayout, type LongSheet, readTable, writeLongTable, writeTable } from './index.ts'

const createdAt = '2024-05-07T01:00:00Z'
const columns: readonly ColumnLayout[] = [
  { header: '编号', width: 18 },
  { header: '任务', width: 40 },
  { header: '完成数', format: 'number', decimals: 1 },
  { header: '完成率', format: 'percent' },
  { header: '时限', format: 'date' },
]
const rows: readonly (readonly CellValue[])[] = [
  ['督办〔2024〕1号', '=HYPERLINK("x") <甲&乙>', '4.1', '5.2', '2024-12-31'],
  ['007', '两\n行 _x0041_', null, '', null],
  ['', '𬬻 垂直\u000B制表', '12345678901234567890', '100', '年底'],
]
async function* each(list: readonly (readonly CellValue[])[]): AsyncGenerator<readonly CellValue[]> {
  yield* list
}
const sheet = (list = rows): LongSheet => ({ name: '任务台账', note: '2024年任务台账', columns, rows: each(list) })
const read = async (bytes: Uint8Array) => {
  const answer = await readTable(bytes, { fileName: 'a.xlsx' })
  if (!answer.ok) throw answer.error
  return answer.value.rows.map(({ row, cells }) => ({ row, cells }))
}

it('says what the sheet written at once says, and gives the same bytes for the same rows in any zone', async () => {
  const zone = process.env['TZ']
  const long = await writeLongTable(sheet(), { createdAt })
  process.env['TZ'] = 'America/Los_Angeles'
  const again = await writeLongTable(sheet(), { createdAt })
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(Buffer.compare(long, again)).toBe(0)
  const short = await writeTable(
    { sheets: [{ name: '任务台账', note: '2024年任务台账', columns, rows }] },
    { createdAt },
  )
  // Further down stand an escape meant as text and a character that XML cannot hold: the other writer loses both.
  expect((await read(long))[0]).toEqual((await read(short))[0])
  expect((await read(long))[1]?.cells['任务']).toBe('两\n行 _x0041_')
  expect((await read(long)).map((row) => row.cells['完成数'])).toEqual(['4.1', '', '12345678901234567890'])
  expect((await read(long))[2]?.cells['任务']).toBe('𬬻 垂直\u000B制表')
})

it('is a working sheet for another library, with the header frozen and repeated in print', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(await writeLongTable(sheet(), { createdAt })).buffer as ArrayBuffer)
  const page = book.getWorksheet('任务台账')
  if (!page) throw new Error('no sheet')
  expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
  expect(page.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '2:2' })
  expect(page.getCell('B3').value).toBe('=HYPERLINK("x") <甲&乙>')
  expect(page.getCell('E3').value).toEqual(new Date('2024-12-31T00:00:00Z'))
  expect(page.getCell('C3').value).toBe(4.1)
  expect(page.rowCount).toBe(5)
})

it('writes a sheet without any row', async () => {
  const bytes = await writeLongTable(sheet([]), { createdAt })
  expect(await read(bytes)).toEqual([])
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<dimension')
})
