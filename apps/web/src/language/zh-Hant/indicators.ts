import type { AreaText } from '../keys.ts'

/** The words of the indicators pages. */
export const indicators: AreaText<'indicators'> = {}
