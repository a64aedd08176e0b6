import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable, type SheetLayout, writeCsv, writeTable } from './index.ts'

const createdAt = '2024-05-07T01:00:00Z'
const streets = Array.from({ length: 40 }, (_, i) => `第${i + 1}街道办事处`)
const sheet: SheetLayout = {
  name: '任务反馈',
  note: '填表说明：灰底各列请勿改动；进展不超过200字。',
  columns: [
    { header: '编号', width: 10, locked: true },
    { header: '本期进展', width: 40 },
    { header: '完成数', format: 'number', decimals: 2 },
    { header: '完成率', format: 'percent' },
    { header: '日期', format: 'date' },
    { header: '状态', choices: ['已反馈', '未反馈'] },
    { header: '街道', choices: streets },
  ],
  rows: [
    ['001', '=HYPERLINK("x")', '4.10', '5.2', '2024-05-07', '已反馈', streets[0] ?? ''],
    ['002', '𬬻', null, '', null, null, null],
    ['003', '+1', '12345678901234567890', '100', 'May', null, null],
  ],
  spareRows: 2,
}

describe('writeTable', () => {
  it('gives the same bytes for the same input, wherever and whenever it is written', async () => {
    const zone = process.env['TZ']
    const first = await writeTable({ sheets: [sheet] }, { createdAt })
    process.env['TZ'] = 'America/Los_Angeles'
    const second = await writeTable({ sheets: [sheet] }, { createdAt })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(first, second)).toBe(0)
    expect(
      strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array()).match(/2024-05-07T01:00:00Z/g),
    ).toHaveLength(2)
  })

  it('is a working sheet for another library: lists, locks, frozen and repeated header, landscape A4', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(await writeTable({ sheets: [sheet] }, { createdAt })).buffer as ArrayBuffer)
    const page = book.getWorksheet('任务反馈')
    if (!page) throw new Error('no sheet')
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(page.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '2:2',
    })
    expect(page.getCell('B3').value).toBe('=HYPERLINK("x")')
    expect(page.getCell('C3').value).toBe(4.1)
    expect(page.getCell('C5').value).toBe('12345678901234567890')
    expect(page.getCell('E3').value).toEqual(new Date('2024-05-07T00:00:00Z'))
    expect(page.getCell('F7').dataValidation).toMatchObject({ type: 'list', formulae: ['"已反馈,未反馈"'] })
    expect(page.getCell('G3').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$1:$A$40'] })
    expect(book.getWorksheet('选项')?.state).toBe('veryHidden')
    expect([page.getCell('A3').protection?.locked ?? true, page.getCell('B3').protection.locked]).toEqual([true, false])
    expect(page.getCell('B3').alignment.wrapText).toBe(true)
  })

  it('reads back what was written', async () => {
    const table = await readTable(await writeTable({ sheets: [sheet] }, { createdAt }))
    if (!table.ok) throw table.error
    expect(table.value.columns.map((c) => c.name)).toEqual(sheet.columns.map((c) => c.header))
    expect(table.value.rows.map((r) => Object.values(r.cells))).toEqual([
      ['001', '=HYPERLINK("x")', '4.1', '5.2%', '2024-05-07', '已反馈', '第1街道办事处'],
      ['002', '𬬻', '', '', '', '', ''],
      ['003', '+1', '12345678901234567890', '100%', 'May', '', ''],
    ])
    expect(table.value.faults).toEqual([])
  })

  it('makes a name a spreadsheet can hold, and survives text that XML cannot', async () => {
    const name = `区委/区政府[2024]${'长'.repeat(30)}`
    const rows = [['a\u0007b\ud800', '好']]
    const table = await readTable(
      await writeTable({ sheets: [{ name, columns: [{ header: '甲' }, { header: '乙' }], rows }] }, { createdAt }),
    )
    expect(table.ok && [table.value.sheet.slice(0, 13), table.value.sheet.length]).toEqual(['区委-区政府-2024-长', 31])
    expect(table.ok && table.value.rows[0]?.cells['乙']).toBe('好')
  })

  it('keeps any text through XLSX and CSV', async () => {
    const text = fc
      .stringMatching(/^[ -~\u4e00-\u9fa5，。“”\u{2CB3B}]{1,20}$/u)
      .filter((t) => t.trim() === t && t !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const rows = texts.map((t, i) => [`R${i}`, t])
        const xlsx = await readTable(
          await writeTable(
            { sheets: [{ name: 'S', columns: [{ header: '号' }, { header: '文' }], rows }] },
            { createdAt },
          ),
        )
        const csv = await readTable(writeCsv({ header: ['号', '文'], rows }, { bom: false }))
        for (const read of [xlsx, csv]) expect(read.ok && read.value.rows.map((r) => r.cells['文'])).toEqual(texts)
      }),
      { numRuns: 25 },
    )
  })
})

describe('writeCsv', () => {
  it('carries the mark and disarms formulas for spreadsheets, and neither for machines', () => {
    const table = {
      header: ['甲', '乙'],
      rows: [
        ['=1+1', '-3.2'],
        ['含,逗号', '——'],
      ],
    }
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(table))).toBe(
      '\ufeff甲,乙\r\n\'=1+1,-3.2\r\n"含,逗号",——\r\n',
    )
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(table, { bom: false }))).toBe(
      '甲,乙\r\n=1+1,-3.2\r\n"含,逗号",——\r\n',
    )
  })
})
