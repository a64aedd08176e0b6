import { DocumentId } from '@lantu/documents/contract'
import { z } from 'zod'
import { Basis, CommitmentId } from './commitment.ts'

/** The fields before the file. Without `acceptGood` one bad row keeps the whole sheet out. */
export const ImportFields = z.object({
  basis: Basis.default('government'),
  acceptGood: z.stringbool().default(false),
  documentId: DocumentId.optional(),
})
export type ImportFields = z.output<typeof ImportFields>

export const ImportFault = z.object({ where: z.string(), code: z.string(), say: z.string() })

/** What came of a sheet: with bad rows and without `acceptGood`, `loaded` is 0 and `faults` names each cell (`折子!E14`). */
export const ImportReport = z.object({
  read: z.int(),
  loaded: z.int(),
  refused: z.int(),
  faults: z.array(ImportFault),
  warnings: z.array(ImportFault),
  commitmentIds: z.array(CommitmentId),
})
export type ImportReport = z.infer<typeof ImportReport>
