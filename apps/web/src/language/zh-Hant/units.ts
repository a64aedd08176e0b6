import type { AreaText } from '../keys.ts'

/** Units of measure by code, for what stands after a number. */
export const units: AreaText<'units'> = {}
