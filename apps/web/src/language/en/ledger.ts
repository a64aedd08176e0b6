import type { AreaText } from '../keys.ts'

export const ledger: AreaText<'ledger'> = {}
