import type { Tenancy } from '@lantu/platform/db'
import { type NewTarget, type Target, TargetId } from '#contract/indicator.ts'
import { refuse } from '#errors'
import { insertTarget, targetsOf } from '#store/targets.ts'
import { assessAll } from './assess.ts'

/**
 * Sets a target. Where one is in force for that series and year, this is its revision and needs another instrument; the old
 * one is kept and both are shown.
 */
export async function setTarget(tenancy: Tenancy, input: NewTarget): Promise<Target> {
  const existing = (await targetsOf(tenancy, [input.seriesId])).find(
    (target) => target.year === input.year && target.supersededBy === null,
  )
  if (existing && existing.instrument === input.instrument) {
    throw refuse('indicators.revisionNeedsOther', { params: { year: input.year, wording: existing.wording } })
  }
  const { seriesId, ...rest } = input
  const target: Target = {
    ...rest,
    id: TargetId.parse(tenancy.effects.newId<'target'>()),
    supersedes: existing?.id ?? null,
    supersededBy: null,
  }
  await tenancy.record({
    stream: `series:${seriesId}`,
    expected: 'latest',
    events: [
      {
        type: existing ? 'target.revised' : 'target.set',
        data: {
          target: target.id,
          year: target.year,
          kind: target.kind,
          value: target.value,
          supersedes: target.supersedes,
        },
      },
    ],
  })
  await insertTarget(tenancy, { ...target, seriesId })
  await assessAll(tenancy, { seriesIds: [seriesId] })
  return target
}
