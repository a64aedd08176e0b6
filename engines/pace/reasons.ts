import type { Reason } from '@lantu/kernel'
import type { PaceInput, PaceResult } from './contract.ts'
import { comparableYearsNeeded } from './schedule.ts'
import { total } from './total.ts'
import type { YearSoFar } from './year.ts'

/**
 * Every sentence the engine can say, for the catalogues. Shares and growth are in per cent, gaps in 个百分点, rounded to one
 * decimal in the parameters; values have at most four significant decimals.
 */
export const paceReasonTexts = {
  'pace.insufficientData': {
    zh: '资料不足：可比年份{years}个，至少需要{needed}个，不给出概率',
    en: 'Not enough data: {years} comparable years, at least {needed} are needed; no probability is given',
  },
  'pace.noBase': {
    zh: '缺上年同期基数，无法测算后期需增速',
    en: "Last year's figures for the same periods are missing: needed growth cannot be computed",
  },
  'pace.gapInYear': {
    zh: '今年第{slot}期缺数，只按此前各期测算',
    en: 'Period {slot} of this year is missing: only the periods before it are used',
  },
  'pace.excludedYears': {
    zh: '不可比年份{years}个未计入（缺数、口径调整或冲击年份）',
    en: '{years} years are left out as not comparable (gaps, changed definition or a shock)',
  },
  'pace.festivalMoved': {
    zh: '往年1—3月已按今年春节的日期对齐',
    en: 'January to March of earlier years are aligned with where the Spring Festival falls this year',
  },
  'pace.aheadOfSeasonal': {
    zh: '完成{actual}%，快于季节序时{seasonal}%，高{gap}个百分点',
    en: '{actual} % done, ahead of the seasonal schedule of {seasonal} % by {gap} points',
  },
  'pace.behindSeasonal': {
    zh: '完成{actual}%，慢于季节序时{seasonal}%，低{gap}个百分点',
    en: '{actual} % done, behind the seasonal schedule of {seasonal} % by {gap} points',
  },
  'pace.onSeasonal': {
    zh: '完成{actual}%，与季节序时{seasonal}%基本一致',
    en: '{actual} % done, in line with the seasonal schedule of {seasonal} %',
  },
  'pace.linearMisleads': {
    zh: '按时间进度应为{linear}%，与季节序时判断相反，以季节序时为准',
    en: 'The straight-line schedule of {linear} % says the opposite; the seasonal one counts',
  },
  'pace.roomLeft': {
    zh: '累计均值{soFar}，全年控制在{target}以内，剩余时段均值不得高于{allowed}',
    en: 'Mean so far {soFar}; to keep the year within {target} the rest may average at most {allowed}',
  },
  'pace.roomGone': {
    zh: '剩余时段已无空间，全年控制目标{target}难以守住',
    en: 'No room is left for the rest of the year: the ceiling of {target} can hardly be kept',
  },
  'pace.growthAbove': {
    zh: '累计增速{actual}%，高于目标{target}%，高{gap}个百分点',
    en: 'Cumulative growth of {actual} % is above the target of {target} % by {gap} points',
  },
  'pace.growthBelow': {
    zh: '累计增速{actual}%，低于目标{target}%，低{gap}个百分点',
    en: 'Cumulative growth of {actual} % is below the target of {target} % by {gap} points',
  },
  'pace.growthNeeded': {
    zh: '内部测算：完成目标，后期需增长{growth}%',
    en: 'Internal calculation: to reach the target the rest of the year needs growth of {growth} %',
  },
  'pace.likely': {
    zh: '预计全年{expected}（八成区间{low}至{high}），目标{target}，实现概率{probability}%',
    en: 'Expected for the year {expected} (80 % interval {low} to {high}), target {target}, probability {probability} %',
  },
  'pace.halfLikely': {
    zh: '预计上半年{expected}，节点目标{target}，实现概率{probability}%',
    en: 'Expected for the half-year {expected}, node {target}, probability {probability} %',
  },
  'pace.reachedEarly': {
    zh: '累计已达全年目标{target}，提前实现',
    en: 'The total so far has already reached the target of {target}',
  },
  'pace.yearReached': { zh: '全年数据已齐，目标已实现', en: 'The year is complete: the target is reached' },
  'pace.yearMissed': { zh: '全年数据已齐，目标未实现', en: 'The year is complete: the target is missed' },
} as const satisfies Readonly<Record<string, { zh: string; en: string }>>

export type PaceReasonCode = keyof typeof paceReasonTexts

interface Findings extends Pick<PaceResult, 'schedule' | 'needed' | 'probability' | 'expected'> {
  readonly input: PaceInput
  readonly year: YearSoFar
  readonly interval: readonly [number, number] | null
}

/** Half a percentage point: what two published one-decimal shares may differ by without meaning anything. */
const sameShare = 0.005

/** The findings in words, the most important first. */
export function explain(found: Findings): Reason[] {
  return [...outcome(found), ...position(found), ...rest(found), ...limits(found)]
}

function outcome({ input, year, probability, expected, interval }: Findings): Reason[] {
  const said: Reason[] = []
  if (year.left === 0) {
    if (probability.year !== null) said.push(reason(probability.year > 0.5 ? 'pace.yearReached' : 'pace.yearMissed'))
  } else if (
    input.kind === 'sum' &&
    probability.year === 1 &&
    year.ytd.every((value) => value >= 0) &&
    total(year.ytd) >= input.target
  ) {
    said.push(reason('pace.reachedEarly', { target: figure(input.target) }))
  } else if (probability.year !== null && expected.year !== null && interval) {
    said.push(
      reason('pace.likely', {
        expected: figure(expected.year),
        low: figure(interval[0]),
        high: figure(interval[1]),
        target: figure(input.target),
        probability: percent(probability.year, 0),
      }),
    )
  }
  if (probability.half !== null && expected.half !== null && input.halfTarget !== undefined) {
    const params = { expected: figure(expected.half), target: figure(input.halfTarget) }
    said.push(reason('pace.halfLikely', { ...params, probability: percent(probability.half, 0) }))
  }
  return said
}

function position({ input, year, schedule }: Findings): Reason[] {
  if (year.elapsed === 0) return []
  if (input.kind === 'growth') {
    const actual = year.ytd.at(-1) ?? 0
    const gap = actual - input.target
    const params = { actual: figure(actual), target: figure(input.target), gap: figure(Math.abs(gap)) }
    return [reason(gap >= 0 ? 'pace.growthAbove' : 'pace.growthBelow', params)]
  }
  const { actual, seasonal, linear } = schedule
  if (actual === null || seasonal === null || input.kind === 'ceiling') return []
  const gap = actual - seasonal
  const params = { actual: percent(actual), seasonal: percent(seasonal), gap: percent(Math.abs(gap)) }
  if (Math.abs(gap) < sameShare) return [reason('pace.onSeasonal', params)]
  const said = [reason(gap > 0 ? 'pace.aheadOfSeasonal' : 'pace.behindSeasonal', params)]
  if ((actual - linear) * gap < 0) said.push(reason('pace.linearMisleads', { linear: percent(linear) }))
  return said
}

function rest({ input, year, needed }: Findings): Reason[] {
  if (year.left === 0) return []
  const said: Reason[] = []
  if (input.kind === 'ceiling' && needed.perPeriod !== null && year.elapsed > 0) {
    const months = year.months.slice(0, year.elapsed).reduce((sum, each) => sum + each, 0)
    const soFar = year.ytd.reduce((sum, each) => sum + each, 0) / months
    said.push(
      needed.perPeriod > 0
        ? reason('pace.roomLeft', {
            soFar: figure(soFar),
            target: figure(input.target),
            allowed: figure(needed.perPeriod),
          })
        : reason('pace.roomGone', { target: figure(input.target) }),
    )
  } else if (needed.growth !== null) {
    said.push(reason('pace.growthNeeded', { growth: figure(needed.growth, 1) }))
  }
  if (needed.growth === null) said.push(reason('pace.noBase'))
  return said
}

function limits({ input, year, probability }: Findings): Reason[] {
  const said: Reason[] = []
  const years = year.weighed.length
  if (probability.year === null) said.push(reason('pace.insufficientData', { years, needed: comparableYearsNeeded }))
  if (years < input.history.length) said.push(reason('pace.excludedYears', { years: input.history.length - years }))
  if (year.festivalMoved && year.left > 0) said.push(reason('pace.festivalMoved'))
  if (year.gap) said.push(reason('pace.gapInYear', { slot: year.elapsed + 1 }))
  return said
}

const reason = (code: PaceReasonCode, params: Reason['params'] = {}): Reason => ({ code, params })

const percent = (share: number, places = 1): number => Number((share * 100).toFixed(places))

const figure = (value: number, places = 4): number =>
  Math.abs(value) >= 1e15 ? value : Number(value.toFixed(Math.abs(value) >= 1000 ? Math.min(places, 1) : places))
