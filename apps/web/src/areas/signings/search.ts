import { UnitId } from '@lantu/kernel'
import { ProjectId, SigningStage } from '@lantu/ledger/contract'
import { z } from 'zod'

/** What the address of the list holds; malformed parts are dropped. */
export const SigningSearch = z.object({
  project: ProjectId.optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
  stage: SigningStage.optional().catch(undefined),
  slow: z.literal(true).optional().catch(undefined),
})
export type SigningSearch = z.infer<typeof SigningSearch>
