import { listSuccessors } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import { notify } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { MatterId } from '#contract/ids.ts'
import type { MatterReasonCode } from '#contract/reasons.ts'
import { asJson, type MatterEvent } from '#domain/event.ts'
import { handOver, partiesAfter, succeededType } from '#domain/hand-over.ts'
import { advance, foldMatter, type MatterState } from '#domain/state.ts'
import { loadEvents, streamOf } from '#store/load.ts'
import { selectOpenOfUnits } from '#store/of-units.ts'
import { saveState } from '#store/save.ts'
import { indexMatter } from './index-matter.ts'
import { recipientsOf } from './tell.ts'
import { unitFacts } from './unit-facts.ts'

/**
 * 机构改革: every open matter of a unit that was merged away goes over to the unit that carries it on, from the day on which the
 * merge takes effect. Run again, it finds nothing left. Answers with the matters that went over.
 */
export async function handOverMatters(tenancy: Tenancy): Promise<readonly MatterId[]> {
  const successors = await listSuccessors(tenancy)
  if (successors.size === 0) return []
  const gone: MatterId[] = []
  for (const matterId of await selectOpenOfUnits(tenancy, [...successors.keys()]))
    if (await handOverOne(tenancy, matterId, successors)) gone.push(matterId)
  return gone
}

async function handOverOne(
  tenancy: Tenancy,
  matterId: MatterId,
  successors: ReadonlyMap<UnitId, UnitId>,
): Promise<boolean> {
  const state = foldMatter(await loadEvents(tenancy, matterId))
  if (state === undefined || state.phase === 'ended') return false
  const { lead, co } = partiesAfter(state, successors)
  const units = await unitFacts(tenancy, lead === null ? co : [lead, ...co])
  const data = handOver(state, { successors, units, now: tenancy.effects.now() })
  if (data === undefined) return false
  const version = await tenancy.record({
    stream: streamOf(matterId),
    expected: state.version,
    events: [{ type: succeededType, data: asJson(data) }],
  })
  const event: MatterEvent = { type: succeededType, version, at: tenancy.at, by: tenancy.actor.personId, acted: data }
  const next = advance(state, event)
  await saveState(tenancy, matterId, next)
  await indexMatter(tenancy, matterId, { before: state, after: next })
  await tell(tenancy, matterId, next)
  return true
}

/** The new unit's people learn what has come to them, and supervision that it has; a unit that is not asked yet is left alone. */
const tell = (tenancy: Tenancy, matterId: MatterId, state: MatterState): Promise<unknown> =>
  notify(tenancy, {
    occasion: `matter:${matterId}/${state.version}`,
    reason: {
      code: 'matters.notice.step' satisfies MatterReasonCode,
      params: { kind: state.kind, action: 'succeed', number: state.number ?? '' },
    },
    subject: { subjectKind: 'matter', subjectId: matterId },
    to: [
      ...(state.phase === 'before' ? [] : [recipientsOf('lead', state), recipientsOf('co', state)]),
      recipientsOf('supervision', state),
    ],
  })
