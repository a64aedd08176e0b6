import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Part } from './compose.ts'
import { character, rule, size, textWidth } from './geometry.ts'
import { fontOf, runsOf } from './runs.ts'

type TablePart = Extract<Part, { kind: 'table' }>
type ColophonPart = Extract<Part, { kind: 'colophon' }>

const side = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
/** Exact line distance in tables for 小4号: 20 points. */
const tableLine = 400

/** A ruled table as wide as the text: header rows repeat on every page, no row is cut by a page's end. */
export function printTable(part: TablePart): Table {
  const widths = twips(part.widths)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: part.rows.map((row, r) => {
      const header = r < part.headerRows
      let column = 0
      const cells = row.map((cell) => {
        const from = column
        column += cell.span
        const width = widths.slice(from, column).reduce((sum, w) => sum + w, 0)
        const align = header ? AlignmentType.CENTER : side[part.align[from] ?? 'left']
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(cell.span > 1 && { columnSpan: cell.span }),
          verticalAlign: VerticalAlignTable.CENTER,
          margins: { left: 60, right: 60, marginUnitType: WidthType.DXA },
          children: [
            new Paragraph({
              alignment: align,
              widowControl: false,
              spacing: { line: tableLine, lineRule: LineRuleType.EXACT },
              children: runsOf({ runs: cell.runs }, { font: header ? 'black' : 'body', size: size.smallFour }),
            }),
          ],
        })
      })
      return new TableRow({ cantSplit: true, ...(header && { tableHeader: true }), children: cells })
    }),
  })
}

/** Shares as twips that add up to the text's width. */
function twips(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / total) * textWidth))
  const last = widths.length - 1
  return widths.map((width, i) =>
    i === last ? textWidth - widths.slice(0, last).reduce((sum, w) => sum + w, 0) : width,
  )
}

/**
 * 版记 (§7.4): thick rules above and below, thin ones between, 4号仿宋, one character in at either side. It floats at the
 * foot of the text area of the page it falls on, so that its last rule is the area's lower edge.
 */
export function colophonTable(part: ColophonPart): Table {
  const lines = [
    ...part.lists.map((text) => listLine(text)),
    edgeLine(part.left, part.right),
    ...(part.copies === null ? [] : [edgeLine('', part.copies)]),
  ]
  const thick = { style: BorderStyle.SINGLE, size: rule.thick, color: '000000' }
  const thin = { style: BorderStyle.SINGLE, size: rule.thin, color: '000000' }
  const none = { style: BorderStyle.NIL }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: lines.map(
      (children) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: textWidth, type: WidthType.DXA },
              margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
              children: [children],
            }),
          ],
        }),
    ),
  })
}

const run = (text: string): TextRun => new TextRun({ text, font: fontOf('body'), size: size.four })
const colophonLine = { line: 480, lineRule: LineRuleType.EXACT } as const

/** 抄送 and the like: further lines begin below the first name, behind “抄送：”. */
function listLine(text: string): Paragraph {
  const label = text.indexOf('：') + 1
  const hang = label * character.four
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    widowControl: false,
    indent: { left: character.four + hang, hanging: hang, right: character.four },
    spacing: colophonLine,
    children: [run(text)],
  })
}

const edgeLine = (left: string, right: string): Paragraph =>
  new Paragraph({
    widowControl: false,
    indent: { left: character.four, right: character.four },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character.four }],
    spacing: colophonLine,
    children: [run(left), run(`\t${right}`)],
  })
