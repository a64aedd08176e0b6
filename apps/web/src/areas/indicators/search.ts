import { Link } from '@lantu/indicators/contract'
import { LampColour } from '@lantu/kernel'
import { z } from 'zod'

/** What the address of the matrix holds: filters by link and lamp. A malformed part is dropped. */
export const IndicatorsSearch = z.object({
  link: z.array(Link).optional().catch(undefined),
  lamp: z.array(LampColour).optional().catch(undefined),
})
