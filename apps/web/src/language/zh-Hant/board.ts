import type { AreaText } from '../keys.ts'

/** The words of the board pages. */
export const board: AreaText<'board'> = {}
