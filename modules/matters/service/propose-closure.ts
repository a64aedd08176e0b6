import type { Reason } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { MatterId } from '#contract/ids.ts'
import { type ActedData, asJson, type MatterEvent } from '#domain/event.ts'
import { advance, foldMatter } from '#domain/state.ts'
import { loadEvents, streamOf } from '#store/load.ts'
import { saveState } from '#store/save.ts'

/**
 * What the matter was about has recovered: proposes its closing and nothing more. Verification by others than the lead unit
 * still decides. Returns false where the matter has ended or the proposal stands already.
 */
export async function proposeClosure(
  tenancy: Tenancy,
  recovered: { matterId: MatterId; reasons: readonly Reason[] },
): Promise<boolean> {
  const { matterId } = recovered
  const state = foldMatter(await loadEvents(tenancy, matterId))
  if (state === undefined || state.phase === 'ended' || state.flags.has('closureProposed')) return false
  const data: ActedData = {
    action: 'proposeClosure',
    policy: state.policy,
    from: state.state,
    to: state.state,
    phase: state.phase,
    outcome: null,
    byUnits: [],
    set: {},
    clocks: [],
    marks: [],
    raises: 'closureProposed',
    lowers: [],
    keeps: null,
    evidence: [],
    reasons: [...recovered.reasons],
    words: [],
  }
  const type = 'matter.closureProposed'
  const version = await tenancy.record({
    stream: streamOf(matterId),
    expected: state.version,
    events: [{ type, data: asJson(data) }],
  })
  const event: MatterEvent = { type, version, at: tenancy.at, by: tenancy.actor.personId, acted: data }
  await saveState(tenancy, matterId, advance(state, event))
  return true
}
