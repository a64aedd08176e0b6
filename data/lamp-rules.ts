import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter, Threshold } from './parameter.ts'

/** When a commitment is lit; `version` is stored with every lamp. */
export interface CommitmentLampRules {
  readonly version: string
  /** 蓝: the next node is at most this many work days away. */
  readonly blueWorkDays: Threshold
  /** 黄 while the oldest late node is at most this many days late, 红 after. */
  readonly amberDaysLate: Threshold
  /** 黄 when behind 季节序时 by more than this. */
  readonly amberGap: Threshold
  /** 红 when behind 季节序时 by more than this. */
  readonly redGap: Threshold
  /** 红 when this many feedbacks in a row, the latest ones due, were not given. */
  readonly redMissedFeedbacks: Threshold
  /** 黄 when nobody has touched the record for this long. */
  readonly amberUntouchedDays: Threshold
}

/** When an indicator is lit. Probabilities are proportions of one: that the target is met. */
export interface IndicatorLampRules {
  readonly version: string
  /** 红 below this probability. */
  readonly redProbability: Threshold
  /** 黄 below this. */
  readonly amberProbability: Threshold
  /** 蓝 below this, 绿 from it on. */
  readonly blueProbability: Threshold
  readonly amberGap: Threshold
  readonly redGap: Threshold
  /** 红 when the unit missed this many of its own reports in a row. A figure that others have not released is 缺. */
  readonly redMissedReports: Threshold
}

const suqian =
  'Suggested default after the rules seen in 宿迁, 三明, 紫阳 and 城厢 督查 (蓝 near the date, 黄 behind, 红 overdue)'
const design = 'Default of the design; a district sets its own'
const amberGap: Threshold = { value: 5, unit: 'point', basis: 'house', source: suqian }
const redGap: Threshold = { value: 10, unit: 'point', basis: 'house', source: suqian }
const missed: Threshold = { value: 2, unit: 'occasion', basis: 'house', source: suqian }

const from = parsePlainDate('2021-02-01')
const head = { unit: 'rule set', from, basis: 'house' } as const

export const commitmentLampRules: readonly Parameter<CommitmentLampRules>[] = [
  {
    ...head,
    source: suqian,
    value: {
      version: 'commitment-1',
      blueWorkDays: { value: 7, unit: 'workDay', basis: 'house', source: suqian },
      amberDaysLate: { value: 15, unit: 'day', basis: 'house', source: suqian },
      amberGap,
      redGap,
      redMissedFeedbacks: missed,
      amberUntouchedDays: { value: 90, unit: 'day', basis: 'house', source: design },
    },
  },
]

export const indicatorLampRules: readonly Parameter<IndicatorLampRules>[] = [
  {
    ...head,
    source: design,
    value: {
      version: 'indicator-1',
      redProbability: { value: 0.2, unit: 'proportion', basis: 'house', source: design },
      amberProbability: { value: 0.6, unit: 'proportion', basis: 'house', source: design },
      blueProbability: { value: 0.7, unit: 'proportion', basis: 'house', source: design },
      amberGap,
      redGap,
      redMissedReports: missed,
    },
  },
]
