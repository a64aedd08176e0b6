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

/** A ledger as offices hand it round: title, a line of merged cells with unit and day, merged group rows, 序号 that begins anew. */
export async function groupedSheet(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('折子')
  sheet.getCell('A1').value = '2024年区政府折子工程台账'
  sheet.mergeCells('A1:E1')
  sheet.getCell('A2').value = '填报单位：区水务局'
  sheet.mergeCells('A2:B2')
  sheet.getCell('C2').value = '2024年6月'
  sheet.mergeCells('C2:E2')
  sheet.getRow(3).values = ['序号', '工作任务', '责任分工', '', '完成时限']
  sheet.getRow(4).values = ['', '', '主责单位', '配合单位', '']
  for (const range of ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4']) sheet.mergeCells(range)
  sheet.getCell('A5').value = '一、生态环境'
  sheet.mergeCells('A5:E5')
  sheet.getRow(6).values = [1, '治理河道60公里', '区水务局', '', '2024-12-31']
  sheet.getCell('A7').value = '二、城市更新'
  sheet.mergeCells('A7:E7')
  sheet.getRow(8).values = [1, '改造老旧小区12个', '区住房城乡建设委', '区城市管理委', '年底']
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
