import type { AreaText } from '../keys.ts'

export const units: AreaText<'units'> = {}
