import type { Link, Observation, TargetKind } from '@lantu/indicators/contract'
import type { TextKey } from '#language/index.ts'

/** In the order in which a dispatch meeting goes through them. */
export const linkWords = {
  overall: 'indicators.linkOverall',
  investment: 'indicators.linkInvestment',
  consumption: 'indicators.linkConsumption',
  production: 'indicators.linkProduction',
  revenue: 'indicators.linkRevenue',
  livelihood: 'indicators.linkLivelihood',
  environment: 'indicators.linkEnvironment',
} as const satisfies Readonly<Record<Link, TextKey>>

export const linkOrder: readonly Link[] = [
  'overall',
  'investment',
  'consumption',
  'production',
  'revenue',
  'livelihood',
  'environment',
]

export const targetKindWords = {
  level: 'indicators.kindLevel',
  growth: 'indicators.kindGrowth',
  ceiling: 'indicators.kindCeiling',
  floor: 'indicators.kindFloor',
  rank: 'indicators.kindRank',
  milestone: 'indicators.kindMilestone',
  inStep: 'indicators.kindInStep',
} as const satisfies Readonly<Record<TargetKind, TextKey>>

export const standingWords = {
  published: 'indicators.standingPublished',
  internal: 'indicators.standingInternal',
} as const satisfies Readonly<Record<Observation['standing'], TextKey>>

/** The unit a target's number is in: the indicator's own, or per cent for a growth target. */
export const unitOfTarget = (kind: TargetKind, unit: string): string | undefined =>
  kind === 'growth' ? 'percent' : kind === 'level' || kind === 'floor' || kind === 'ceiling' ? unit : undefined
