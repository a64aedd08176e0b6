import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'

/** A DOCX as two other libraries see it: its words, and its page as WordprocessingML says it. */
export interface PaperRead {
  readonly text: string
  /** Millimetres: top, bottom, left, right. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>
  readonly lines: number
  readonly chars: number
  readonly fonts: ReadonlySet<string>
}

/** One twentieth of a point, in millimetres. */
const twip = 25.4 / 1440
/** The body's size, 三号, in points: the grid's characters are measured by it. */
const bodySize = 16

export async function readPaper(content: Uint8Array): Promise<PaperRead> {
  const files = unzipSync(content)
  const xmlOf = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const document = xmlOf('word/document.xml')
  const attribute = (element: string, name: string): number => {
    const [tag = ''] = document.match(new RegExp(`<w:${element}\\b[^>]*>`)) ?? []
    return Number(new RegExp(`w:${name}="(-?[\\d.]+)"`).exec(tag)?.[1])
  }
  const margin = (side: string) => attribute('pgMar', side) * twip
  const [top, bottom, left, right] = [margin('top'), margin('bottom'), margin('left'), margin('right')]
  const height = attribute('pgSz', 'h') * twip - top - bottom
  const width = attribute('pgSz', 'w') * twip - left - right
  // A character is as wide as the body's size and charSpace more, in 4096ths of a point (ECMA-376 §17.6.5).
  const charWidth = (bodySize + attribute('docGrid', 'charSpace') / 4096) * 20 * twip
  const styled = ['word/document.xml', 'word/styles.xml'].map(xmlOf).join('')
  return {
    text: (await mammoth.extractRawText({ buffer: Buffer.from(content) })).value,
    margins: { top, bottom, left, right },
    lines: height / (attribute('docGrid', 'linePitch') * twip),
    chars: width / charWidth,
    fonts: new Set([...styled.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font ?? '')),
  }
}

/** The cells of an XLSX's first sheet as text, row by row. */
export async function readSheet(content: Uint8Array): Promise<readonly (readonly string[])[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(content).buffer as ArrayBuffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text))
    rows.push(cells)
  })
  return rows
}
