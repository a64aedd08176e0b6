import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter } from './parameter.ts'

/** How many hours back unread notices are written of by e-mail: what is older when the server comes back is read in the house. */
export const mailedWithin: readonly Parameter<number>[] = [
  {
    value: 24,
    unit: 'hour',
    from: parsePlainDate('2021-02-01'),
    basis: 'house',
    source: 'House default: a day; an older notice has been overtaken by the next reminder',
  },
]
