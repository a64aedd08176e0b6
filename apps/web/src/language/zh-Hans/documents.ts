/** The words of the documents pages. */
export const documents = {} as const
