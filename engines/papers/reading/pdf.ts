import { err, type LantuError, ok, type Result } from '@lantu/kernel'
import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf'
import { refuse } from '../errors.ts'
import type { ReadText } from './docx.ts'
import { mendRadicals } from './radicals.ts'

/** One printed line; lengths in points, `y` upwards from the foot of the page. */
interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
}

/**
 * A PDF's text layer as paragraphs. Printed lines are joined again where the line above is full and the line below is
 * not indented; page numbers (— 1 —) are dropped because they would stand inside sentences that cross a page.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Result<ReadText, LantuError>> {
  try {
    // The parser takes the buffer over, so it gets a copy; of a plain array, for it refuses Node's own kind (whose slice is no copy either).
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { items, totalPages } = await extractTextItems(pdf)
    const pages = items.map((page) => withoutPageNumber(linesOf(page)))
    const lines = pages.flat()
    if (lines.length === 0) return err(refuse('papers.noTextLayer', { params: { file, pages: totalPages } }))
    return ok({ text: mendRadicals(joinLines(lines)), furniture: '' })
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : ''
    if (name === 'PasswordException') return err(refuse('papers.encrypted', { params: { file }, cause }))
    const reason = cause instanceof Error ? cause.message : String(cause)
    return err(refuse('papers.broken', { params: { file, format: 'PDF', reason }, cause }))
  }
}

function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = []
  let run: StructuredTextItem[] = []
  const close = () => {
    const text = textOf(run)
    const shown = run.filter((item) => item.str.trim() !== '')
    if (text.trim() !== '') {
      lines.push({
        text: text.trim(),
        left: Math.min(...shown.map((item) => item.x)),
        right: Math.max(...shown.map((item) => item.x + item.width)),
        size: Math.max(...shown.map((item) => item.fontSize)),
      })
    }
    run = []
  }
  for (const item of items) {
    const last = run.findLast((shown) => shown.str.trim() !== '')
    if (last && item.str.trim() !== '' && Math.abs(item.y - last.y) > last.fontSize * 0.6) close()
    run.push(item)
    if (item.hasEOL) close()
  }
  close()
  return lines
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u

/** Gaps of the typesetter (spaces without a height) beside a wide character are no spaces of the text. */
const textOf = (run: readonly StructuredTextItem[]): string =>
  run
    .filter((item, i) => {
      if (item.str.trim() !== '' || item.height > 0) return true
      return !wide.test(run[i - 1]?.str.slice(-1) ?? '') && !wide.test(run[i + 1]?.str.slice(0, 1) ?? '')
    })
    .map((item) => item.str)
    .join('')

const pageNumber = /^[—–－-]*\s*\d{1,4}\s*[—–－-]*$|^第\s*\d+\s*页(\s*[，,/]?\s*共\s*\d+\s*页)?$/

function withoutPageNumber(lines: readonly Line[]): Line[] {
  const isNumber = (line: Line | undefined) => line !== undefined && pageNumber.test(line.text)
  const from = isNumber(lines[0]) && lines.length > 1 ? 1 : 0
  const to = isNumber(lines.at(-1)) && lines.length > 1 ? -1 : lines.length
  return lines.slice(from, to)
}

function joinLines(lines: readonly Line[]): string {
  const left = Math.min(...lines.map((line) => line.left))
  const rights = lines.map((line) => line.right).sort((a, b) => a - b)
  const right = rights[Math.floor(rights.length * 0.9)] ?? 0
  let text = ''
  lines.forEach((line, i) => {
    const above = lines[i - 1]
    if (above === undefined) text = line.text
    else if (continues(above, line, { left, right })) text += glue(above.text, line.text) + line.text
    else text += `\n${line.text}`
  })
  return text
}

/** In widths of a character: a full line ends this near the margin, an indented one starts this far from it. */
const slack = { right: 2.5, left: 1.2 }

function continues(above: Line, line: Line, margin: { left: number; right: number }): boolean {
  const full = above.right >= margin.right - slack.right * above.size
  const indented = line.left > margin.left + slack.left * line.size
  return full && !indented && Math.abs(above.size - line.size) < 1
}

/** Words of the Latin script need their space back at a line's end; Chinese has none. */
const glue = (above: string, below: string): string =>
  /[A-Za-z,.;]$/.test(above) && /^[A-Za-z]/.test(below) ? ' ' : ''
