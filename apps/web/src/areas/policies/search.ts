import { UnitId } from '@lantu/kernel'
import { PolicyState } from '@lantu/ledger/contract'
import { z } from 'zod'

/** What the address of the list holds; malformed parts are dropped. */
export const PolicySearch = z.object({
  year: z.int().min(2000).max(2100).optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
  state: PolicyState.optional().catch(undefined),
  late: z.literal(true).optional().catch(undefined),
})
export type PolicySearch = z.infer<typeof PolicySearch>
