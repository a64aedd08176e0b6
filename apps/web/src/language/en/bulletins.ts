import type { AreaText } from '../keys.ts'

export const bulletins: AreaText<'bulletins'> = {}
