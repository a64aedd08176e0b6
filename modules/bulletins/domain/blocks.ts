import type { Run, TreeBlock } from '#contract/tree.ts'

export const paragraph = (...runs: Run[]): TreeBlock => ({ kind: 'paragraph', runs })

/** A paragraph without figures whose wording the drafter may change. */
export const slot = (name: string, text: string): TreeBlock => ({ kind: 'paragraph', runs: [{ text }], slot: name })
