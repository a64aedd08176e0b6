import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter } from './parameter.ts'

/** For so many days a letter may be answered: who holds its Message-ID holds what proves that an answer is one. */
export const answeredWithin: readonly Parameter<number>[] = [
  {
    value: 60,
    unit: 'day',
    from: parsePlainDate('2021-02-01'),
    basis: 'house',
    source: 'House default: two months; by then every cadence but the half-year has asked again with a new letter',
  },
]

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
