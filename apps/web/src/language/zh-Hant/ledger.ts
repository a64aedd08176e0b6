import type { AreaText } from '../keys.ts'

/** The words of the ledger pages. */
export const ledger: AreaText<'ledger'> = {}
