import { compose, type Part, type TableCell } from './compose.ts'
import type { Inline, Paper } from './tree.ts'

/** 〔3〕 behind a figure, as in all formats. */
export const citeMark = (n: number): string => `〔${n}〕`

/** The paper as plain text, one printed paragraph a line, table cells apart by tabs: for mail, search and word counts. */
export const renderText = (paper: Paper): string => `${compose(paper).map(textOf).join('\n')}\n`

function textOf(part: Part): string {
  switch (part.kind) {
    case 'line':
      return `${indented.has(part.role) ? '　　' : ''}${part.lead ?? ''}${runsText(part.runs)}`
    case 'pair':
      return `${part.left}　　${part.right}`
    case 'title':
      return part.lines.join('\n')
    case 'rule':
      return '────────────────'
    case 'table':
      return part.rows.map((row) => row.map((cell: TableCell) => runsText(cell.runs)).join('\t')).join('\n')
    case 'colophon':
      return [...part.lists, `${part.left}　　${part.right}`, ...(part.copies === null ? [] : [part.copies])].join('\n')
  }
}

const indented: ReadonlySet<string> = new Set([
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'paragraph',
  'item',
  'attachmentNote',
  'attachmentNoteMore',
  'note',
])

const runsText = (runs: readonly Inline[]): string =>
  runs.map((run) => `${run.text}${run.cite === undefined ? '' : citeMark(run.cite)}`).join('')
