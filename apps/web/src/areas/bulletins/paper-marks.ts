import type { Run, Tree, TreeBlock, TreeCell } from '@lantu/bulletins/contract'

/** A run of the paper; `first` is the first place in the text where its citation stands, the goal of the way back. */
export interface MarkedRun extends Run {
  readonly first: boolean
}

export type MarkedBlock =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly lead: string
      readonly runs: readonly MarkedRun[]
    }
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly MarkedRun[]
      readonly align: 'justify' | 'centre' | 'right'
      readonly slot: string | undefined
    }
  | {
      readonly kind: 'table'
      readonly caption: string | undefined
      readonly headerRows: number
      readonly align: readonly ('left' | 'centre' | 'right')[]
      /** Shares of the width in per cent; empty where the columns find their own. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly { readonly runs: readonly MarkedRun[]; readonly span: number }[])[]
    }

export interface MarkedTree {
  readonly body: readonly MarkedBlock[]
  readonly attachments: readonly { readonly title: string; readonly body: readonly MarkedBlock[] }[]
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1–99 as 一, 十二, 二十. */
export function chineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`
}

/** 一、（一）1.（1）, as GB/T 9704-2012 §7.3.3 numbers the four levels. */
function numeralOf(level: 1 | 2 | 3 | 4, count: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(count)}、`
    case 2:
      return `（${chineseNumeral(count)}）`
    case 3:
      return `${count}.`
    case 4:
      return `（${count}）`
  }
}

function sharesOf(widths: readonly number[]): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => Math.round((width / whole) * 1000) / 10)
}

/** The tree as the preview draws it: headings numbered, and of every citation the first place marked. */
export function markTree(tree: Tree): MarkedTree {
  const seen = new Set<number>()
  const mark = (run: Run): MarkedRun => {
    const first = run.cite !== undefined && !seen.has(run.cite)
    if (run.cite !== undefined) seen.add(run.cite)
    return { ...run, first }
  }
  const cellOf = (cell: TreeCell) =>
    typeof cell === 'string'
      ? { runs: [mark({ text: cell })], span: 1 }
      : { runs: cell.runs.map(mark), span: cell.span ?? 1 }
  const blocks = (list: readonly TreeBlock[]): MarkedBlock[] => {
    const counts = [0, 0, 0, 0, 0]
    const markBlock = (block: TreeBlock): MarkedBlock => {
      switch (block.kind) {
        case 'heading': {
          counts[block.level] = (counts[block.level] ?? 0) + 1
          counts.fill(0, block.level + 1)
          const numeral = block.numbered === false ? '' : numeralOf(block.level, counts[block.level] ?? 1)
          return { kind: 'heading', level: block.level, lead: numeral + block.text, runs: (block.runs ?? []).map(mark) }
        }
        case 'paragraph':
          return { kind: 'paragraph', runs: block.runs.map(mark), align: block.align ?? 'justify', slot: block.slot }
        case 'table':
          return {
            kind: 'table',
            caption: block.caption,
            headerRows: block.headerRows ?? 0,
            align: block.align ?? [],
            widths: sharesOf(block.widths ?? []),
            rows: block.rows.map((row) => row.map(cellOf)),
          }
      }
    }
    return list.map(markBlock)
  }
  return {
    body: blocks(tree.body),
    attachments: tree.attachments.map((one) => ({ title: one.title, body: blocks(one.body) })),
  }
}
