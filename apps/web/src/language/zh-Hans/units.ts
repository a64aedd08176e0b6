/** Units of measure by code, for what stands after a number. */
export const units = {} as const
