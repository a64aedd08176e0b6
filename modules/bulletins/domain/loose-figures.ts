import type { Run, Tree, TreeBlock, TreeCell } from '#contract/tree.ts'

/*
 * What a figure is. A digit (half or full width), or a Chinese numeral before 个百分点, 倍, 成 or a sum of money, or after 百分之.
 * Allowed without a source are only the digits of
 *   dates and periods   2024年5月22日, 5月22日, 2024年1—3月, 1—4月, 2024年
 *   document numbers    督办〔2024〕12号, 第5期, 总第5期, 附件1
 *   numbering           1. at the beginning of a text
 * Everything else that the reader could take for a result stands in a run with a citation.
 */
const allowed = [
  /[〔[（(]\d{4}[〕\]）)]\d+号/g,
  /总?第\d+期/g,
  /附件\d+/g,
  /\d{4}年(?:\d{1,2}(?:[—–-]\d{1,2})?月(?:\d{1,2}日)?)?/g,
  /\d{1,2}(?:[—–-]\d{1,2})?月(?:\d{1,2}日)?/g,
  /^\d{1,2}\.(?!\d)/g,
] as const

const numeral = '[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+)?'
const figures = new RegExp(
  `[\\d]+(?:\\.\\d+)?[%‰]?|${numeral}(?:个百分点|倍|成(?![为立员果效就本品绩长功])|亿元|万元)|百分之${numeral}`,
  'g',
)

/** The figures in a text that have no right to stand there without a source; empty when it is clean. */
export function findLooseFigures(text: string): string[] {
  let rest = text.normalize('NFKC').replaceAll('⁠', '')
  for (const pattern of allowed) rest = rest.replaceAll(pattern, '□')
  return rest.match(figures) ?? []
}

/** Every loose figure of a tree, with where it stands: `body/3`, `attachments/0/1`. */
export function looseFiguresOf(tree: Tree): { at: string; figure: string }[] {
  const blocks = [
    ...tree.body.map((block, i) => ({ at: `body/${i}`, block })),
    ...tree.attachments.flatMap(({ body }, a) => body.map((block, i) => ({ at: `attachments/${a}/${i}`, block }))),
  ]
  return blocks.flatMap(({ at, block }) =>
    textsOf(block).flatMap((text) => findLooseFigures(text).map((figure) => ({ at, figure }))),
  )
}

/** The uncited texts of a block. A cell or paragraph counts as one text where its uncited runs touch. */
function textsOf(block: TreeBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text, ...uncited(block.runs ?? [])]
    case 'paragraph':
      return uncited(block.runs)
    case 'table':
      return [...(block.caption === undefined ? [] : [block.caption]), ...block.rows.flat().flatMap(cellTexts)]
  }
}

const cellTexts = (cell: TreeCell): string[] => (typeof cell === 'string' ? [cell] : uncited(cell.runs))

function uncited(runs: readonly Run[]): string[] {
  const texts: string[] = []
  let open = ''
  for (const run of runs) {
    if (run.cite === undefined) open += run.text
    else {
      texts.push(open)
      open = ''
    }
  }
  return [...texts, open].filter((text) => text !== '')
}
