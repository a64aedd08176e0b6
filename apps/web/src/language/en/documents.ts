import type { AreaText } from '../keys.ts'

export const documents: AreaText<'documents'> = {}
