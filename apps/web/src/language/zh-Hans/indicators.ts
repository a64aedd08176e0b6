/** The words of the indicators pages. */
export const indicators = {} as const
