import ExcelJS from 'exceljs'

const headers = ['序号', '工作任务', '量化目标', '责任分工', '', '完成时限', '节点', '类别', '市折子号']

/**
 * A 折子 as offices hand it round: a title, a line with unit and day, a header of two rows, headings among the rows merged across, a
 * leader merged down by leaving the cell to the heading, and 序号 that begins anew.
 */
export async function groupedFolder(change: (sheet: ExcelJS.Worksheet) => void = () => {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('折子')
  sheet.getCell('A1').value = '2024年区政府折子工程台账'
  sheet.mergeCells('A1:I1')
  sheet.getCell('A2').value = '填报单位：区政府督查室'
  sheet.mergeCells('A2:D2')
  sheet.getCell('E2').value = '2024年4月'
  sheet.mergeCells('E2:I2')
  sheet.getRow(3).values = headers
  sheet.getRow(4).values = ['', '', '', '主责单位', '配合单位', '', '', '', '']
  for (const range of ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:G4', 'H3:H4', 'I3:I4']) sheet.mergeCells(range)
  const group = (row: number, text: string) => {
    sheet.getCell(`A${row}`).value = text
    sheet.mergeCells(`A${row}:I${row}`)
  }
  group(5, '一、生态环境（区领导：示范甲）')
  sheet.getRow(6).values = [
    1,
    '治理河道60公里',
    '60公里',
    '区水务局',
    '区城市管理委',
    '年底',
    '3月底：完成招标（已完成）；9月底：完工',
    '',
    '市折12',
  ]
  sheet.getRow(7).values = [2, '完成水毁工程修复', '', '区水务局', '', '2024-12-31', '', '安全', '']
  group(8, '二、城市更新')
  sheet.getRow(9).values = [1, '改造老旧小区12个', '12个', '区发展改革委', '区城市管理委', '10月底', '', '', '市折31']
  sheet.getRow(10).values = [2, '新增停车位500个', '', '区发展改革委', '', '上半年', '', '', '']
  change(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
