import type { AreaText } from '../keys.ts'

export const reasons: AreaText<'reasons'> = {}
