import type { SamplingRules } from '@lantu/data'
import type { UnitId } from '@lantu/kernel'
import type { Conclusion, Method } from '#contract/fields.ts'
import type { Finding } from '#contract/sampling.ts'

/** One matter that may be drawn, with the unit that led it. */
export interface Candidate {
  readonly matterId: string
  readonly unit: UnitId
}

/**
 * Draws from every unit its share, rounded up, so that no unit is left out and none is chosen; where that is fewer than the least of
 * a draw, the rest comes from all together. `lotOf` gives each id its lot, and the smallest are drawn: made from a seed, nobody can
 * foresee it, and anybody draws the same again, in whatever order the candidates are given.
 */
export function drawSample(
  candidates: readonly Candidate[],
  { lotOf, share, least }: { readonly lotOf: (matterId: string) => string } & Pick<SamplingRules, 'share' | 'least'>,
): ReadonlySet<string> {
  const byLot = candidates.map((one) => ({ ...one, lot: lotOf(one.matterId) })).sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const picked = new Set<string>()
  for (const own of Map.groupBy(byLot, (one) => one.unit).values())
    for (const one of own.slice(0, Math.ceil(own.length * share))) picked.add(one.matterId)
  for (const one of byLot) {
    if (picked.size >= least) break
    picked.add(one.matterId)
  }
  return picked
}

/** Somebody was there: on site, or a third party. */
export const isInPerson = (method: Method | null): boolean => method === 'onSite' || method === 'thirdParty'

const byConclusion: Readonly<Record<Conclusion, Finding>> = { met: 'holds', partlyMet: 'partly', notMet: 'fails' }

/**
 * What a step says of a drawn matter; undefined where it says nothing yet: a return from documents alone leaves it to be looked at
 * when it comes again. A matter that ended otherwise has lapsed from the draw. `before` and `method`: its phase, and how it was verified,
 * before the step.
 */
export function findingOf(step: {
  readonly event: string
  readonly before: string
  readonly phase: string
  readonly method: Method | null
  readonly conclusion: Conclusion | null | undefined
}): Finding | undefined {
  switch (step.event) {
    case 'matter.submitted':
      return isInPerson(step.method) && step.conclusion ? byConclusion[step.conclusion] : undefined
    case 'matter.returned':
      return isInPerson(step.method) ? 'fails' : undefined
    case 'matter.revisitFailed':
      return 'fails'
    case 'matter.revisited':
      return 'holds'
    case 'matter.revisitedPartly':
      return 'partly'
    case 'matter.reopened':
      return 'lapsed'
    default:
      return step.before !== 'ended' && step.phase === 'ended' ? 'lapsed' : undefined
  }
}

/**
 * The 95 % interval of a share after Wilson (1927): right for few findings too, and never outside 0–1. `null` for none.
 */
export function wilsonInterval(hits: number, n: number): readonly [number, number] | null {
  if (n === 0) return null
  const z = 1.959963984540054
  const share = hits / n
  const middle = share + (z * z) / (2 * n)
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const whole = 1 + (z * z) / n
  const round = (value: number) => Math.round(value * 10_000) / 10_000
  return [round(Math.max(0, (middle - half) / whole)), round(Math.min(1, (middle + half) / whole))]
}
