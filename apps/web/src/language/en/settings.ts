import type { AreaText } from '../keys.ts'

export const settings: AreaText<'settings'> = {}
