import { parsePlainDate } from '@lantu/kernel/time'
import type { Parameter, Threshold } from './parameter.ts'

/** When something is off with a project; `version` is told with every flag. */
export interface ProjectRules {
  readonly version: string
  /** 固定资产投资 counts projects from this total investment on; smaller ones are never 开工未入库. */
  readonly countedFrom: Threshold
  /** 开工未入库: started at least this many days ago. */
  readonly listedWithin: Threshold
  /** 入库未纳统: taken into the register at least this many days ago. */
  readonly countedWithin: Threshold
  /** 储备 longer than this is old. */
  readonly usualReserve: Threshold
  /** 立项 without 开工 longer than this is old. */
  readonly usualApproved: Threshold
  /** 应下尽下: money in the budget and not passed on for this long. */
  readonly releasedWithin: Threshold
}

const design = 'Default of the house; a district sets its own'
const days = (value: number, source: string): Threshold => ({ value, unit: 'day', basis: 'house', source })

export const projectRules: readonly Parameter<ProjectRules>[] = [
  {
    from: parsePlainDate('2011-01-01'),
    unit: 'rule set',
    basis: 'house',
    source: '固定资产投资统计报表制度 for the 500万元 line; the days are the house’s own defaults',
    value: {
      version: 'projects-1',
      countedFrom: {
        value: 500,
        unit: 'cny10k',
        basis: 'published',
        source: '固定资产投资统计报表制度: 计划总投资500万元及以上 (since 2011)',
      },
      listedWithin: days(30, `${design}; districts ask for 开工后30日内入库`),
      countedWithin: days(62, `${design}; two monthly returns have passed by then`),
      usualReserve: days(365, `${design}; a reserve project is looked at anew every year`),
      usualApproved: days(180, `${design}; half a year from 立项 to 开工`),
      releasedWithin: days(30, `${design}; 预算法 §52 gives 30 days for passing transfers on`),
    },
  },
]
