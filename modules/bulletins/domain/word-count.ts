import { type Dated, parsePlainDate } from '@lantu/kernel/time'
import type { BulletinKind } from '#contract/bulletin.ts'
import type { Tree, TreeBlock } from '#contract/tree.ts'

const source =
  '《整治形式主义为基层减负若干规定》(中办、国办, 2024-08-06): 综合性文件一般不超过5000字, 专项不超过4000字; the same limits stood in the 2019 notice'
const from = parsePlainDate('2019-03-11')

/** How long the text may be, in characters of the body without attachments. */
export const wordLimits: Readonly<Record<BulletinKind, readonly Dated<number>[]>> = {
  economy: [{ value: 5000, unit: 'character', from, source }],
  inspection: [{ value: 4000, unit: 'character', from, source }],
}

/** Counts as Word does for Chinese: each 汉字 and mark one, a run of Latin letters or digits one; spaces none. */
export const countWords = (text: string): number => (text.match(/[A-Za-z0-9.%]+|[^\sA-Za-z0-9.%]/g) ?? []).length

export const countTree = (tree: Tree): number => tree.body.reduce((sum, block) => sum + countWords(textOf(block)), 0)

function textOf(block: TreeBlock): string {
  const join = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join('')
  switch (block.kind) {
    case 'heading':
      return block.text + join(block.runs ?? [])
    case 'paragraph':
      return join(block.runs)
    case 'table':
      return block.rows
        .flat()
        .map((cell) => (typeof cell === 'string' ? cell : join(cell.runs)))
        .join('\n')
  }
}
