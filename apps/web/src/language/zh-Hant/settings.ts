import type { AreaText } from '../keys.ts'

/** The words of the settings pages. */
export const settings: AreaText<'settings'> = {}
