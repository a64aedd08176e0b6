import type { IndicatorLampRules } from '@lantu/data'
import type { Lamp } from '@lantu/kernel'
import type { IndicatorFacts } from './facts.ts'
import { type Finding, found, lampOf } from './finding.ts'
import { findInMeasure } from './measure-findings.ts'

/*
 * Question     Which lamp does an indicator show today, and why?
 *
 * Rules        灰  before the start day. Else the gravest of:
 *              红  p < p_r; or g < −g_r; or n ≥ n_r
 *              黄  p_r ≤ p < p_a; or g < −g_a
 *              缺  the deciding figure is awaited (then p and g are of an older day and are not asked); or neither p nor g
 *              蓝  p_a ≤ p < p_b
 *              绿  p ≥ p_b, or g ≥ −g_a where p is not estimated
 *
 * Symbols      p probability that the target is met (0–1), p_r `redProbability`, p_a `amberProbability`, p_b
 *              `blueProbability`; g gap to 季节序时 in 个百分点, negative behind, g_a `amberGap`, g_r `redGap`; n own reports the
 *              unit missed in a row, n_r `redMissedReports`.
 *
 * Source       House defaults of the design (illustrated on the reference board): `indicatorLampRules` in `@lantu/data`, dated.
 *
 * Assumes      p and g come from one data version; a ceiling's gap is already turned so that negative is worse.
 *
 * Edges        p of exactly 0.2 is 黄, of 0.6 蓝, of 0.7 绿. A figure that is not released is never 红; the unit's own missed
 *              reports are another thing and may be.
 *
 * Tolerance    p is compared as given; gaps are decimals and exact.
 *
 * Example      p = 0.18, g = −2.0 → 红, `lamp.probabilityRed` (limit 0.2).
 */
export function lightIndicator(facts: IndicatorFacts, { rules }: { readonly rules: IndicatorLampRules }): Lamp {
  const { today, startsOn, measure, missedReports } = facts
  if (startsOn !== null && today < startsOn)
    return lampOf([found('grey', 'lamp.notStarted', { startsOn })], rules.version)
  const findings = [
    ...(measure.state === 'awaited' ? [] : findInProbability(facts.probability, rules)),
    ...findInMeasure(measure, rules),
  ]
  // Judged by p or g, whatever the reports: without both there is nothing to claim that all is well with.
  if (findings.length === 0) findings.push(found('missing', 'lamp.notEstimated'))
  if (missedReports >= rules.redMissedReports.value)
    findings.push(found('red', 'lamp.reportsMissed', { count: missedReports }))
  return lampOf(findings, rules.version)
}

function findInProbability(probability: number | null, rules: IndicatorLampRules): Finding[] {
  if (probability === null) return []
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`a probability is 0–1, not ${probability}`)
  const { redProbability: red, amberProbability: amber, blueProbability: blue } = rules
  if (probability < red.value) return [found('red', 'lamp.probabilityRed', { probability, limit: red.value })]
  if (probability < amber.value) return [found('amber', 'lamp.probabilityAmber', { probability, limit: amber.value })]
  if (probability < blue.value) return [found('blue', 'lamp.probabilityBlue', { probability, limit: blue.value })]
  return [found('green', 'lamp.probabilityGreen', { probability, limit: blue.value })]
}
