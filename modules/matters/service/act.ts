import type { UnitId } from '@lantu/kernel'
import { dateInShanghai, yearOf } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { ActionInput, Evidence } from '#contract/fields.ts'
import type { MatterId } from '#contract/ids.ts'
import { decide } from '#domain/decide.ts'
import { ActedData, asJson, type MatterEvent } from '#domain/event.ts'
import { matterNumber } from '#domain/number.ts'
import { actorFacts } from '#domain/parties.ts'
import type { Policy, PolicyTable } from '#domain/policy.ts'
import { findingOf } from '#domain/sampling.ts'
import { advance, foldMatter, type MatterState } from '#domain/state.ts'
import { refuse } from '#errors'
import { loadEvents, streamOf } from '#store/load.ts'
import { isSampled, keepFinding } from '#store/sampling.ts'
import { findMissingFile, findOpenTwin, saveEvidence, saveState, saveWords, takeNumber } from '#store/save.ts'
import { indexMatter } from './index-matter.ts'
import { tellOf } from './tell.ts'
import { unitFacts } from './unit-facts.ts'
import { isVisible } from './visibility.ts'

export interface Act {
  readonly matterId: MatterId
  readonly action: string
  readonly input: ActionInput
  /** The version the caller decided on; without it the action is decided on the newest. */
  readonly expectedVersion?: number
}

export interface Acted {
  readonly matterId: MatterId
  readonly version: number
  readonly state: string
  readonly number: string | null
}

/** The state and kind's policy of a matter that the actor may see; throws `matters.missing`. */
export async function loadMatter(tenancy: Tenancy, policies: PolicyTable, matterId: MatterId) {
  const events = await loadEvents(tenancy, matterId)
  const state = foldMatter(events)
  const policy = state && policies.get(state.kind)
  if (state === undefined || policy === undefined || !isVisible(tenancy.actor, state)) throw refuse('matters.missing')
  return { events, state, policy }
}

/** Carries out one action: decides, records one event, and brings projection, history, clocks and notices along. */
export async function act(tenancy: Tenancy, policies: PolicyTable, asked: Act): Promise<Acted> {
  const { matterId, action, input } = asked
  const { state, policy } = await loadMatter(tenancy, policies, matterId)
  const named = [...(input.lead === undefined ? [] : [input.lead]), ...(input.co ?? [])]
  const units: readonly UnitId[] =
    input.lead === undefined && input.co === undefined
      ? []
      : [...named, ...(state.lead === null ? [] : [state.lead]), ...state.co]
  const decided = decide(
    {
      policy,
      state,
      actor: actorFacts(tenancy.actor, state),
      now: tenancy.effects.now(),
      sampled: await isSampled(tenancy, matterId),
    },
    action,
    { input, units: await unitFacts(tenancy, units) },
  )
  if (!decided.ok) throw refuse(decided.error.code, decided.error)
  const { event, data, words, evidence, takesNumber } = decided.value
  const missing = await findMissingFile(tenancy, data.evidence)
  if (missing !== undefined) throw refuse('matters.evidenceMissing', { params: { sha256: missing } })
  const kept = words.map((word) => ({ ...word, textId: tenancy.effects.newId() }))
  await saveWords(tenancy, matterId, kept)
  const year = yearOf(dateInShanghai(tenancy.effects.now()))
  const number = takesNumber
    ? matterNumber(policy.numberWord, year, await takeNumber(tenancy, policy.numberWord, year))
    : undefined
  const whole = ActedData.parse({ ...data, number, words: kept.map(({ field, textId }) => ({ field, textId })) })
  return save(tenancy, {
    matterId,
    state,
    event,
    data: whole,
    evidence,
    expected: asked.expectedVersion ?? state.version,
    policy,
  })
}

async function save(
  tenancy: Tenancy,
  done: {
    matterId: MatterId
    state: MatterState
    event: string
    data: ActedData
    evidence: readonly Evidence[]
    expected: number
    policy: Policy
  },
): Promise<Acted> {
  const { matterId, event, data } = done
  const version = await tenancy.record({
    stream: streamOf(matterId),
    expected: done.expected,
    events: [{ type: event, data: asJson(data) }],
  })
  const happened: MatterEvent = { type: event, version, at: tenancy.at, by: tenancy.actor.personId, acted: data }
  const next = advance(done.state, happened)
  await refuseSecond(tenancy, { matterId, before: done.state, next })
  await saveState(tenancy, matterId, next)
  const finding = findingOf({
    event,
    before: done.state.phase,
    phase: next.phase,
    method: done.state.method,
    conclusion: data.set.conclusion,
  })
  if (finding !== undefined) await keepFinding(tenancy, { matterId, version, finding })
  await saveEvidence(tenancy, { matterId, version }, done.evidence)
  await indexMatter(tenancy, matterId, { before: done.state, after: next })
  await tellOf(tenancy, { matterId, event: happened, state: next, policy: done.policy })
  return { matterId, version, state: next.state, number: next.number }
}

/** What was opened anew meanwhile is not opened a second time by opening the old one again. */
async function refuseSecond(
  tenancy: Tenancy,
  { matterId, before, next }: { matterId: MatterId; before: MatterState; next: MatterState },
): Promise<void> {
  if (before.phase !== 'ended' || next.phase === 'ended' || next.onceKey === null) return
  const twin = await findOpenTwin(tenancy, { matterId, onceKey: next.onceKey })
  if (twin !== undefined) throw refuse('matters.openedAnew', { params: { number: twin.number ?? '' } })
}
