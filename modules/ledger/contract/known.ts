import { KnownFact } from '@lantu/asks/contract'
import { Period } from '@lantu/kernel/time'
import { z } from 'zod'

/** A figure that is on record for the commitment's indicator: shown with its source, not asked again. */
export const KnownFigure = KnownFact.extend({
  name: z.string(),
  part: z.enum(['level', 'growth']),
  /** The period of the figure: the report's own, or the year up to its end. */
  period: Period,
})
export type KnownFigure = z.infer<typeof KnownFigure>
export const KnownFigures = z.object({ figures: z.array(KnownFigure) })
