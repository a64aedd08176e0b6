import { chineseDate, type HeadingLevel, headingCounter, headingNumeral } from './numerals.ts'
import { breakTitle } from './title.ts'
import type { Block, Cell, Inline, Paper, PaperKind, PrintTable } from './tree.ts'

/** What a line is, and by that how each format prints it. */
export type Role =
  | 'mark' // 份号, 密级, 紧急程度
  | 'banner'
  | 'number'
  | 'to'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'paragraph'
  | 'centred'
  | 'right'
  | 'item'
  | 'caption'
  | 'attachmentNote'
  | 'attachmentNoteMore'
  | 'signUnit'
  | 'signDate'
  | 'signUnitSealed'
  | 'signDateSealed'
  | 'note'
  | 'attachmentLabel'
  | 'source'
  | 'audit'
  | 'blank'

export interface TableCell {
  readonly runs: readonly Inline[]
  readonly span: number
}

/** The paper as a sequence of printed things: what the three formats share, so that they never differ in words. */
export type Part =
  | {
      readonly kind: 'line'
      readonly role: Role
      readonly runs: readonly Inline[]
      readonly newPage?: boolean
      readonly lead?: string
    }
  | { readonly kind: 'pair'; readonly role: 'issue' | 'numberSigner'; readonly left: string; readonly right: string }
  | { readonly kind: 'title'; readonly role: 'title' | 'attachmentTitle'; readonly lines: readonly string[] }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly TableCell[])[]
      readonly headerRows: number
      readonly widths: readonly number[]
      readonly align: readonly ('left' | 'centre' | 'right')[]
    }
  | {
      readonly kind: 'colophon'
      readonly lists: readonly string[]
      readonly left: string
      readonly right: string
      readonly copies: string | null
    }

const bannerOf: Readonly<Record<PaperKind, (issuer: string) => string>> = {
  gongwen: (issuer) => `${issuer}文件`,
  minutes: (issuer) => `${issuer}会议纪要`,
  tongbao: () => '督查通报',
  brief: () => '工作简报',
  special: () => '督查专报',
}

/** GB/T 9704-2012 §7: 版头, 主体, 版记, then the sources of the figures. */
export function compose(paper: Paper): readonly Part[] {
  return [
    ...headParts(paper),
    { kind: 'title', role: 'title', lines: breakTitle(paper.head.title) },
    line('blank', ''),
    ...(paper.to && paper.to.length > 0 ? [line('to', `${paper.to.join('、')}：`)] : []),
    ...blockParts(paper.body),
    ...attachmentNote(paper),
    ...signParts(paper),
    ...(paper.notes === undefined ? [] : [line('note', `（${paper.notes}）`)]),
    ...attachmentParts(paper),
    ...sourceParts(paper),
    ...colophonParts(paper),
  ]
}

const line = (role: Role, text: string, more: { newPage?: boolean; lead?: string } = {}): Part => ({
  kind: 'line',
  role,
  runs: text === '' ? [] : [{ text }],
  ...more,
})

function headParts(paper: Paper): Part[] {
  const { head } = paper
  const marks = [head.copyNumber, head.marking, head.urgency].filter((mark) => mark !== undefined)
  const banner = line('banner', head.banner ?? bannerOf[paper.kind](head.issuer))
  const start = [...marks.map((mark) => line('mark', mark)), banner]
  switch (paper.kind) {
    case 'gongwen': {
      const number = head.number ?? ''
      const signed = head.signer === undefined ? [line('number', number)] : []
      const pair: Part[] =
        head.signer === undefined
          ? []
          : [{ kind: 'pair', role: 'numberSigner', left: number, right: `签发人：${head.signer}` }]
      return [...start, ...(number === '' && pair.length === 0 ? [] : [...signed, ...pair]), { kind: 'rule' }]
    }
    case 'minutes':
    case 'tongbao':
    case 'brief':
    case 'special':
      return [
        ...start,
        ...(head.number === undefined ? [] : [line('number', head.number)]),
        { kind: 'pair', role: 'issue', left: head.issuer, right: chineseDate(head.date) },
        { kind: 'rule' },
      ]
  }
}

function blockParts(blocks: readonly Block[]): Part[] {
  const count = headingCounter()
  return blocks.flatMap((block) => onePart(block, count))
}

function onePart(block: Block, count: (level: HeadingLevel) => number): Part[] {
  switch (block.kind) {
    case 'heading': {
      const numeral = block.numbered === false ? '' : headingNumeral(block.level, count(block.level))
      return [{ kind: 'line', role: `heading${block.level}`, runs: block.runs ?? [], lead: `${numeral}${block.text}` }]
    }
    case 'paragraph':
      return [{ kind: 'line', role: roleOf(block.align), runs: block.runs }]
    case 'list':
      return block.items.map((runs, i) => ({
        kind: 'line',
        role: 'item',
        runs,
        lead: block.ordered ? itemNumeral(i + 1) : '· ',
      }))
    case 'table':
      return [...(block.caption === undefined ? [] : [line('caption', block.caption)]), tablePart(block)]
  }
}

/** ①: the four levels of headings have used the other signs. */
const itemNumeral = (n: number): string => (n <= 20 ? String.fromCodePoint(0x245f + n) : `${n}.`)

const roleOf = (align: 'justify' | 'centre' | 'right' | undefined): Role =>
  align === 'centre' ? 'centred' : align === 'right' ? 'right' : 'paragraph'

function tablePart(table: PrintTable): Part {
  const rows = table.rows.map((row) => row.map(cellOf))
  const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0)))
  const widths = Array.from({ length: width }, (_, i) => table.widths?.[i] ?? 1)
  return { kind: 'table', rows, headerRows: table.headerRows ?? 1, widths, align: table.align ?? [] }
}

const cellOf = (cell: Cell): TableCell =>
  typeof cell === 'string'
    ? { runs: cell === '' ? [] : [{ text: cell }], span: 1 }
    : { runs: cell.runs, span: cell.span ?? 1 }

function attachmentNote(paper: Paper): Part[] {
  const attachments = paper.attachments ?? []
  const titles = attachments.map((attachment, i) =>
    attachments.length === 1 ? attachment.title : `${i + 1}. ${attachment.title}`,
  )
  if (titles.length === 0) return []
  return [
    line('blank', ''),
    ...titles.map((title, i) =>
      i === 0 ? line('attachmentNote', `附件：${title}`) : line('attachmentNoteMore', title),
    ),
  ]
}

function signParts(paper: Paper): Part[] {
  if (!paper.sign) return []
  const { unit, date, withSeal } = paper.sign
  return [
    line('blank', ''),
    line(withSeal ? 'signUnitSealed' : 'signUnit', unit),
    line(withSeal ? 'signDateSealed' : 'signDate', chineseDate(date)),
  ]
}

function attachmentParts(paper: Paper): Part[] {
  const attachments = paper.attachments ?? []
  return attachments.flatMap((attachment, i): Part[] => [
    line('attachmentLabel', attachments.length === 1 ? '附件' : `附件${i + 1}`, { newPage: true }),
    { kind: 'title', role: 'attachmentTitle', lines: breakTitle(attachment.title) },
    line('blank', ''),
    ...blockParts(attachment.body),
  ])
}

function sourceParts(paper: Paper): Part[] {
  const citations = [...(paper.citations ?? [])].sort((a, b) => a.n - b.n)
  const audit = [
    ...(paper.snapshotId === undefined ? [] : [line('audit', `数据快照：${paper.snapshotId}`)]),
    ...(paper.auditHead === undefined ? [] : [line('audit', `存证：${paper.auditHead}`)]),
  ]
  if (citations.length === 0) return audit
  const sources = citations.map((c) =>
    line('source', `${c.label}${c.href === undefined ? '' : `　${c.href}`}`, { lead: `〔${c.n}〕` }),
  )
  return [line('attachmentLabel', '数据出处', { newPage: true }), ...sources, ...audit]
}

function colophonParts(paper: Paper): Part[] {
  const { colophon, kind } = paper
  if (!colophon) return []
  const house = kind !== 'gongwen'
  const report = colophon.reportTo && colophon.reportTo.length > 0 ? [`报：${colophon.reportTo.join('，')}。`] : []
  const copy =
    colophon.copyTo && colophon.copyTo.length > 0 ? [`${house ? '送' : '抄送'}：${colophon.copyTo.join('，')}。`] : []
  return [
    {
      kind: 'colophon',
      lists: [...report, ...copy],
      left: colophon.printer,
      right: `${chineseDate(colophon.printedOn)}印发`,
      copies: colophon.copies === undefined ? null : `（共印${colophon.copies}份）`,
    },
  ]
}
