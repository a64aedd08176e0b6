import type { AreaText } from '../keys.ts'

/** The words of the documents pages. */
export const documents: AreaText<'documents'> = {}
