import type { AreaText } from '../keys.ts'

/** The words of the matters pages. */
export const matters: AreaText<'matters'> = {}
