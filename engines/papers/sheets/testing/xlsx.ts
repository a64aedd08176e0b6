import ExcelJS from 'exceljs'
import { pack } from '../../archive/index.ts'

/** A workbook as people make them: title, unit, two header rows with merged cells, formulas, dates, a hidden sheet. */
export async function districtSheet(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('说明', { state: 'hidden' }).getCell('A1').value = '填报说明'
  const sheet = book.addWorksheet('任务台账')
  sheet.getCell('A1').value = '示范区2024年重点任务台账'
  sheet.mergeCells('A1:G1')
  sheet.getCell('A2').value = '单位：万元'
  sheet.getRow(3).values = ['编号', '任务', '责任单位', '', '投资', '', '备注']
  sheet.getRow(4).values = ['', '', '主责', '配合', '计划', '完成率']
  for (const range of ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:G4']) sheet.mergeCells(range)
  sheet.getRow(5).values = ['001', '园区\n建设', '发改委', '住建委', 4.1, 0.052, '']
  sheet.getRow(6).values = [
    '002',
    '',
    '教委',
    '',
    { formula: 'E5*2', result: 8.2 },
    1,
    new Date('2024-05-07T00:00:00Z'),
  ]
  sheet.getRow(7).values = ['003', '学校', '教委', '', { formula: 'SUM(E5:E6)' }, null, { error: '#REF!' }]
  sheet.getRow(9).values = [202404240000001250, '', '', '', 1234567.125, null, new Date('2024-05-07T09:30:00Z')]
  sheet.mergeCells('B5:B6')
  sheet.getCell('F5').numFmt = '0.0%'
  sheet.getCell('F6').numFmt = '0%'
  sheet.getCell('G6').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getCell('G9').numFmt = 'yyyy-mm-dd hh:mm'
  sheet.getRow(9).hidden = true
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const xml = (text: string) => new TextEncoder().encode(`<?xml version="1.0"?>${text}`)
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook written by hand, for what libraries do not write: `rows` is the inside of `<sheetData>`. */
export function rawSheet(
  rows: string,
  parts: { strings?: string; before?: string; date1904?: boolean } = {},
): Uint8Array {
  return pack([
    ['[Content_Types].xml', xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
    [
      '_rels/.rels',
      xml(
        `<Relationships xmlns="${packageRels}"><Relationship Id="r" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      ),
    ],
    [
      'xl/workbook.xml',
      xml(
        `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="${office}"><x:workbookPr date1904="${parts.date1904 ?? false}"/><x:sheets><x:sheet name="表" sheetId="1" q:id="a"/></x:sheets></x:workbook>`,
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      xml(
        `<Relationships xmlns="${packageRels}"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="${office}/sharedStrings" Target="strings.xml"/><Relationship Id="c" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ),
    ],
    ['xl/worksheets/s.xml', xml(`<worksheet ${main}>${parts.before ?? ''}<sheetData>${rows}</sheetData></worksheet>`)],
    ['xl/strings.xml', xml(`<sst ${main}>${parts.strings ?? ''}</sst>`)],
    [
      'xl/styles.xml',
      xml(
        `<styleSheet ${main}><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ),
    ],
  ])
}
