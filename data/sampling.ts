import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter } from './parameter.ts'

/** 核查抽查: which share of each lead unit's matters is looked at in person, and the fewest of a draw. */
export interface SamplingRules {
  readonly share: number
  readonly least: number
  /** With fewer findings no rate of a unit is shown: it would say more of chance than of the unit. */
  readonly leastForRate: number
}

export const samplingRules: readonly Parameter<SamplingRules>[] = [
  {
    value: { share: 0.1, least: 3, leastForRate: 5 },
    unit: 'share',
    from: parsePlainDate('2021-02-01'),
    basis: 'house',
    source: 'House default: one in ten of each unit and one at least; a district sets its own',
  },
]
