import { indicatorLampRules, inForce } from '@lantu/data'
import { dateInShanghai, type PlainDate, periodTo } from '@lantu/kernel/time'
import { lightIndicator } from '@lantu/lamps'
import { assessPace, paceVersion } from '@lantu/pace'
import type { PaceInput, PaceResult } from '@lantu/pace/contract'
import type { Tenancy } from '@lantu/platform/db'
import type { Assessment, Observation } from '#contract/indicator.ts'
import type { IndicatorReasonCode } from '#contract/reasons.ts'
import { lampFacts } from '#domain/lamp-facts.ts'
import { paceInput } from '#domain/pace-input.ts'
import { expectedFigures } from '#domain/release.ts'
import { shockYears } from '#domain/shocks.ts'
import { type DefinedIndicator, listDefined } from '#store/definitions.ts'
import { figuresOf } from '#store/observations.ts'
import { saveAssessment, type TargetOfSeries, targetsOf } from '#store/targets.ts'

/** Judges every target in force of the year of `asOf` (default: today on the district's clock), for all series or some. */
export async function assessAll(
  tenancy: Tenancy,
  options: { seriesIds?: readonly string[]; asOf?: PlainDate } = {},
): Promise<number> {
  const asOf = options.asOf ?? dateInShanghai(tenancy.effects.now())
  const indicators = await listDefined(tenancy)
  const wanted = options.seriesIds && new Set(options.seriesIds)
  const ids = indicators
    .flatMap((indicator) => indicator.series.map((series) => series.id))
    .filter((id) => !wanted || wanted.has(id))
  const targets = (await targetsOf(tenancy, ids)).filter(
    (target) => target.supersededBy === null && target.year === Number(asOf.slice(0, 4)),
  )
  const figures = Map.groupBy(
    await figuresOf(
      tenancy,
      targets.map((target) => target.seriesId),
      asOf,
    ),
    (figure) => figure.seriesId,
  )
  for (const target of targets) {
    const indicator = indicators.find((one) => one.series.some((series) => series.id === target.seriesId))
    if (!indicator) continue
    const judged = judge(indicator, target, { figures: figures.get(target.seriesId) ?? [], asOf })
    await saveAssessment(tenancy, {
      targetId: target.id,
      engine: paceVersion,
      inputs: judged.inputs,
      assessment: judged.assessment,
    })
  }
  return targets.length
}

/** The outlook and lamp of one target from the figures known on `asOf`. Pure of the database, so that a past day can be judged. */
export function judge(
  indicator: DefinedIndicator,
  target: TargetOfSeries,
  known: { figures: readonly Observation[]; asOf: PlainDate },
): { assessment: Assessment; inputs: PaceInput | null } {
  const { figures, asOf } = known
  const number = (text: string | null) => (text === null ? null : Number(text))
  const question = {
    id: target.id,
    year: target.year,
    kind: target.kind,
    value: number(target.value),
    halfValue: number(target.halfValue),
  }
  const inputs = paceInput(question, figures, {
    frequency: indicator.frequency,
    measure: indicator.measure,
    shocks: shockYears(asOf),
  })
  const result = inputs && assessPace(inputs)
  const thisYear = figures.filter((figure) => figure.period.startsWith(`${target.year}-`))
  const latest = thisYear.reduce<Observation | undefined>(
    (newest, figure) => (newest && periodTo(newest.period) >= periodTo(figure.period) ? newest : figure),
    undefined,
  )
  const latestTo = latest ? periodTo(latest.period) : null
  const expected = expectedFigures(asOf, {
    year: target.year,
    frequency: indicator.frequency,
    releaseDays: indicator.releaseDays,
  })
  const facts = lampFacts({
    today: asOf,
    year: target.year,
    kind: target.kind,
    result,
    latestTo,
    due: expected.due,
    next: expected.next,
    growth: latest?.growth ?? null,
    target: target.value,
  })
  const lamp = lightIndicator(facts, { rules: inForce(indicatorLampRules, asOf).value })
  return { assessment: { asOf, result: result ?? notJudged(target), lamp, latestTo }, inputs: inputs ?? null }
}

/** A target of a kind the engine does not estimate: everything is null and the reason says so. */
const notJudged = (target: TargetOfSeries): PaceResult => ({
  id: target.id,
  probability: { year: null, half: null },
  expected: { year: null, half: null },
  interval80: { year: null },
  schedule: { linear: 0, seasonal: null, actual: null },
  needed: { perPeriod: null, growth: null },
  reasons: [{ code: 'indicators.notEstimatedKind' satisfies IndicatorReasonCode, params: { kind: target.kind } }],
  version: paceVersion,
})
