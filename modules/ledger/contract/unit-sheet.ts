import { UnitId } from '@lantu/kernel'
import { Period } from '@lantu/kernel/time'
import { z } from 'zod'
import { CommitmentId } from './commitment.ts'
import { ImportFault } from './folder.ts'

/** The fields before a filled unit's sheet. The sheet names its period itself; without `acceptGood` one bad row keeps all out. */
export const UnitSheetFields = z.object({
  unit: UnitId,
  period: Period.optional(),
  acceptGood: z.stringbool().default(false),
})
export type UnitSheetFields = z.output<typeof UnitSheetFields>

/** What came of one filled row: it waits for 审签, was signed with the file, or says what is on record already. */
export const UnitSheetRow = z.object({
  row: z.int(),
  number: z.string(),
  commitmentId: CommitmentId,
  outcome: z.enum(['waiting', 'signed', 'same']),
  alike: z.boolean(),
})
export type UnitSheetRow = z.infer<typeof UnitSheetRow>

/** What came of a unit's sheet: every row is loaded, the same as before, empty, or refused with each cell named. */
export const UnitSheetReport = z.object({
  period: Period,
  read: z.int(),
  loaded: z.int(),
  same: z.int(),
  empty: z.int(),
  refused: z.int(),
  alike: z.int(),
  faults: z.array(ImportFault),
  warnings: z.array(ImportFault),
  rows: z.array(UnitSheetRow),
})
export type UnitSheetReport = z.infer<typeof UnitSheetReport>
