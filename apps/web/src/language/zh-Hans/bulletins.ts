/** The words of the bulletins pages. */
export const bulletins = {} as const
