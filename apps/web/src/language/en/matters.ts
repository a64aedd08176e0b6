import type { AreaText } from '../keys.ts'

export const matters: AreaText<'matters'> = {}
