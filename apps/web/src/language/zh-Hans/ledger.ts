/** The words of the ledger pages. */
export const ledger = {} as const
