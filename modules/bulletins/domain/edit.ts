import type { Tree, TreeBlock } from '#contract/tree.ts'
import { findLooseFigures } from './loose-figures.ts'

export type Edits = Readonly<Record<string, string>>

/** The slots of a tree with their present words. */
export function slotsOf(tree: Tree): ReadonlyMap<string, string> {
  const blocks = [...tree.body, ...tree.attachments.flatMap(({ body }) => body)]
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.slot !== undefined
        ? [[block.slot, block.runs.map((run) => run.text).join('')] as const]
        : [],
    ),
  )
}

/** Puts edited words into their slots; a slot that is not there (a new snapshot asks for less) is passed over. */
export function applyEdits(tree: Tree, edits: Edits): Tree {
  const edited = (block: TreeBlock): TreeBlock => {
    if (block.kind !== 'paragraph' || block.slot === undefined) return block
    const text = edits[block.slot]
    return text === undefined ? block : { ...block, runs: [{ text }] }
  }
  return {
    body: tree.body.map(edited),
    attachments: tree.attachments.map(({ title, body }) => ({ title, body: body.map(edited) })),
  }
}

export interface EditFault {
  readonly where: string
  readonly code: 'noSlot' | 'looseFigure' | 'badText'
  readonly detail: string
}

/** Control characters and half surrogates cannot be printed. */
const unprintable = /[\p{Cc}\p{Cs}￾￿]/u

/** What is wrong with edits: slots that do not exist, figures without a source, characters that no paper can hold. */
export function editFaults(
  tree: Tree,
  given: { title?: string | undefined; edits: readonly { slot: string; text: string }[] },
): EditFault[] {
  const slots = slotsOf(tree)
  const texts = [
    ...(given.title === undefined ? [] : [{ where: '/title', text: given.title }]),
    ...given.edits.map(({ text }, i) => ({ where: `/edits/${i}/text`, text })),
  ]
  return [
    ...given.edits.flatMap(({ slot }, i): EditFault[] =>
      slots.has(slot) ? [] : [{ where: `/edits/${i}/slot`, code: 'noSlot', detail: slot }],
    ),
    ...texts.flatMap(({ where, text }): EditFault[] => [
      ...findLooseFigures(text).map((figure): EditFault => ({ where, code: 'looseFigure', detail: figure })),
      ...(unprintable.test(text) ? [{ where, code: 'badText', detail: '' } as const] : []),
    ]),
  ]
}
