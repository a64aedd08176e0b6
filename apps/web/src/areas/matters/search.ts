import { LampColour, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { Phase } from '@lantu/matters/contract'
import { z } from 'zod'

/** 等我办, all, or the matters of one phase. */
export const Tab = z.enum(['mine', 'all', ...Phase.options])
export type Tab = z.infer<typeof Tab>

/** What the address of the list holds. A malformed part is dropped. */
export const MattersSearch = z.object({
  tab: Tab.optional().catch(undefined),
  kind: z.string().max(40).optional().catch(undefined),
  state: z.string().max(40).optional().catch(undefined),
  unit: UnitId.optional().catch(undefined),
  lamp: LampColour.optional().catch(undefined),
  dueBy: PlainDate.optional().catch(undefined),
})
export type MattersSearch = z.infer<typeof MattersSearch>
