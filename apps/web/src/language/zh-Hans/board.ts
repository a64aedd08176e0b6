/** The words of the board pages. */
export const board = {} as const
