import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter } from './parameter.ts'

/** What was signed at an event and has not landed after so many days is told to whoever follows it. */
export const landWithin: readonly Parameter<number>[] = [
  {
    value: 180,
    unit: 'day',
    from: parsePlainDate('2021-01-01'),
    basis: 'house',
    source: 'House default: half a year from 签约 to 注册落地; a district sets its own',
  },
]
