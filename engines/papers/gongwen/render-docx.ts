import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { repack } from '../archive/index.ts'
import { compose, type Part } from './compose.ts'
import { colophonTable, printTable } from './docx-tables.ts'
import { character, charSpace, linePitch, page, pitchCorrection, red, rule, size, textWidth } from './geometry.ts'
import { looks } from './looks.ts'
import { fontOf, runsOf } from './runs.ts'
import type { Paper, PaperKind } from './tree.ts'

/** `createdAt` is an ISO instant, the only date of the making in the file. */
export interface DocxOptions {
  readonly createdAt: string
}

/** The paper as a .docx in the geometry of GB/T 9704-2012. Same tree, same bytes. */
export async function renderDocx(paper: Paper, options: DocxOptions): Promise<Uint8Array> {
  const parts = compose(paper)
  const document = new Document({
    title: paper.head.title.replaceAll('\n', ''),
    creator: paper.head.issuer,
    lastModifiedBy: paper.head.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      // Word and LibreOffice take the grid's character from the style Normal, not from the document's defaults.
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true, run: { size: size.three, font: fontOf('body') } },
      ],
      default: {
        document: {
          run: {
            size: size.three,
            font: fontOf('body'),
            characterSpacing: pitchCorrection,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: page.footer,
              footer: page.footer,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
        },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: childrenOf(parts, paper.kind),
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toBuffer(document))
  return repack(bytes, { createdAt: options.createdAt, edit: { 'word/styles.xml': withoutSnapping } })
}

/**
 * The grid is declared, so that Word shows 22 × 28, but the pitch is given exactly on every paragraph and run and does
 * not hang on the grid: LibreOffice doubles every character's width in a grid tighter than the type. The library has no
 * option for it. In `w:pPr` the element stands before `w:spacing`.
 */
const withoutSnapping = (styles: string): string =>
  styles.replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/>')

/** — 1 — in 4号宋体: outer side of the sheet, one character in. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const run = { font: fontOf('song'), size: size.four }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: character.four } : { left: character.four },
        spacing: { line: size.four * 10, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

function childrenOf(parts: readonly Part[], kind: PaperKind): FileChild[] {
  const marks = parts.filter((part) => part.kind === 'line' && part.role === 'mark').length
  return parts.flatMap((part) => childOf(part, { kind, marks }))
}

interface Context {
  readonly kind: PaperKind
  /** Lines above the banner. */
  readonly marks: number
}

function childOf(part: Part, context: Context): FileChild[] {
  switch (part.kind) {
    case 'line':
      return [lineParagraph(part, context)]
    case 'pair':
      return [pairParagraph(part)]
    case 'title':
      return [titleParagraph(part, context.kind)]
    case 'rule':
      return [redRule()]
    case 'table':
      return [printTable(part), spacer()]
    case 'colophon':
      return [colophonTable(part), spacer()]
  }
}

function lineParagraph(part: Extract<Part, { kind: 'line' }>, context: Context): Paragraph {
  const look = looks[part.role]
  const before = spaceBefore(part, context)
  return new Paragraph({
    ...plain,
    alignment: look.align,
    ...(part.newPage && { pageBreakBefore: true }),
    ...(look.outline !== undefined && { outlineLevel: look.outline, keepNext: part.runs.length === 0 }),
    indent: {
      ...(look.indent !== undefined && { firstLineChars: look.indent * 100, firstLine: look.indent * character.three }),
      ...(look.left !== undefined && { left: look.left }),
      ...(look.right !== undefined && { right: look.right }),
    },
    spacing: { line: lineOf(part), lineRule: LineRuleType.EXACT, before, after: 0 },
    children: runsOf(part, part.role === 'banner' ? { ...look, size: bannerSize(textOf(part)) } : look),
  })
}

const plain = { widowControl: false } as const satisfies IParagraphOptions
const textOf = (part: Extract<Part, { kind: 'line' }>): string => part.runs.map((run) => run.text).join('')

/** As large as the line allows, at most 22 mm high (§7.2.4 leaves the size to the office), in half points. */
function bannerSize(banner: string): number {
  const points = Math.floor((textWidth / 20 - 20) / Math.max(1, [...banner].length))
  return Math.min(62, points) * 2
}

function lineOf(part: Extract<Part, { kind: 'line' }>): number {
  return part.role === 'banner'
    ? Math.round(bannerSize(textOf(part)) * 10 * 1.25)
    : (looks[part.role].line ?? linePitch)
}

/** 35 mm from the text area's top to the banner of a 红头文件; house heads begin near the top. */
const bannerDrop: Readonly<Record<PaperKind, number>> = {
  gongwen: 1984,
  minutes: 1000,
  tongbao: 600,
  brief: 600,
  special: 600,
}

function spaceBefore(part: Extract<Part, { kind: 'line' }>, { kind, marks }: Context): number {
  if (part.role === 'banner') return Math.max(300, bannerDrop[kind] - marks * linePitch)
  if (part.role === 'number') return kind === 'gongwen' ? 2 * linePitch : Math.round(linePitch / 2)
  return 0
}

/** 2号小标宋, centred, its lines broken by hand inside one paragraph; two empty lines below the red rule, house heads one. */
function titleParagraph(part: Extract<Part, { kind: 'title' }>, kind: PaperKind): Paragraph {
  const before = part.role === 'title' && kind === 'gongwen' ? 2 * linePitch : linePitch
  return new Paragraph({
    ...plain,
    alignment: AlignmentType.CENTER,
    spacing: { line: titleLine, lineRule: LineRuleType.EXACT, before, after: 0 },
    children: part.lines.map(
      (text, i) => new TextRun({ text, font: fontOf('title'), size: size.two, ...(i > 0 && { break: 1 }) }),
    ),
  })
}

/** Distance of a title's lines, 35 points. */
const titleLine = 700

/** One line with something at either edge: issuer and date, number and signer. */
function pairParagraph(part: Extract<Part, { kind: 'pair' }>): Paragraph {
  const edge = character.three
  const run = { font: fontOf('body'), size: size.three }
  const [label = '', name = ''] = part.role === 'numberSigner' ? part.right.split(/(?<=：)/) : [part.right]
  return new Paragraph({
    ...plain,
    indent: { left: edge, right: edge },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - edge }],
    spacing: {
      line: linePitch,
      lineRule: LineRuleType.EXACT,
      before: part.role === 'numberSigner' ? 2 * linePitch : Math.round(linePitch / 2),
    },
    children: [
      new TextRun({ ...run, text: part.left }),
      new TextRun({ ...run, text: `\t${label}` }),
      ...(name === '' ? [] : [new TextRun({ ...run, font: fontOf('kai'), text: name })]),
    ],
  })
}

/** 4 mm below the number, as wide as the text. */
const redRule = (): Paragraph =>
  new Paragraph({
    ...plain,
    spacing: { line: 227, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, color: red, size: rule.red, space: 0 } },
    children: [],
  })

/** Word wants a paragraph behind a table; this one takes no room. */
const spacer = (): Paragraph =>
  new Paragraph({ ...plain, spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] })
