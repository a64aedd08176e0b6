import type { AreaText } from '../keys.ts'

/** The words of the bulletins pages. */
export const bulletins: AreaText<'bulletins'> = {}
