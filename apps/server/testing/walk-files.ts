import ExcelJS from 'exceljs'
import type { Upload } from './walk-page.ts'

/** Files that a person may send by mistake. */
const txt = (name: string, content: string | Uint8Array): Upload => ({ name, content, type: 'text/plain' })

export const emptyFile = txt('空.txt', '')
/** Bytes that are neither UTF-8 nor GB18030. */
export const wrongEncoding = txt(
  '乱码.txt',
  Uint8Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0xff : 0x81)),
)
/** A byte more than the pages take. */
export const tooLarge = txt('太大.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61))

/** A PDF of one page on which nothing is written, as a scanner makes it. */
export function scannedPdf(): Upload {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    '<< /Length 22 >>\nstream\n0 0 100 100 re f      \nendstream',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  const content = `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`
  return { name: '扫描件.pdf', content, type: 'application/pdf' }
}

/** A 折子 whose headings are nobody’s own words, with one unit that there is none of. */
export const oddFolder: Upload = {
  name: '条目表.csv',
  content: '条目,干什么,谁来干,到哪天\n1,建设口袋公园五处,区园林绿化局,年底\n2,治理背街小巷,区不存在局,年底\n',
  type: 'text/csv',
}
/** Policies of which one names no unit that there is. */
export const policyList: Upload = {
  name: '政策.csv',
  content: '政策名称,牵头单位,计划月份\n口袋公园管护办法,区园林绿化局,2024-09\n小巷整治办法,区不存在局,2024-09\n',
  type: 'text/csv',
}

/** A 折子 in which one unit stands in a merged cell over two rows and a title is a formula with its result. */
export async function mergedFolder(): Promise<Upload> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('折子')
  sheet.addRow(['任务', '主责单位', '完成时限'])
  sheet.addRow(['修订社区食堂补贴办法', '区民政局', '2024-09-30'])
  sheet.addRow(['', '', '2024-10-31'])
  sheet.getCell('A3').value = { formula: '"新增"&"社区食堂五处"', result: '新增社区食堂五处' }
  sheet.mergeCells('B2:B3')
  const content = new Uint8Array(await book.xlsx.writeBuffer())
  return { name: '合并与公式.xlsx', content, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
}
