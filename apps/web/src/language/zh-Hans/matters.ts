/** The words of the matters pages. */
export const matters = {} as const
