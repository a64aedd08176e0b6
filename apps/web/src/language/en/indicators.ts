import type { AreaText } from '../keys.ts'

export const indicators: AreaText<'indicators'> = {}
