import type { AreaText } from '../keys.ts'

export const board: AreaText<'board'> = {}
