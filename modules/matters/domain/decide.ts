import { err, ok, type Result, type UnitId } from '@lantu/kernel'
import type { Temporal } from 'temporal-polyfill'
import { type ActionInput, type Evidence, type WordField, wordFieldCodes } from '#contract/fields.ts'
import { clockChanges } from './clocks.ts'
import type { ActedData } from './event.ts'
import { guardChecks } from './guards.ts'
import { inputFaults } from './input.ts'
import type { ActorFacts, UnitFacts } from './parties.ts'
import type { Policy, Transition } from './policy.ts'
import type { Refusal } from './refusal.ts'
import { type MatterState, setFields } from './state.ts'
import { checkUnits } from './units.ts'
import { verbFor } from './verb.ts'

type AnyTransition = Transition<string, string>

/** What is to be recorded. The service adds the ids of the words and, last, the number. */
export interface Decision {
  readonly event: string
  readonly data: Omit<ActedData, 'words' | 'number'>
  readonly words: readonly { readonly field: WordField; readonly body: string }[]
  readonly evidence: readonly Evidence[]
  readonly takesNumber: boolean
}

export interface Asked {
  readonly policy: Policy
  readonly state: MatterState
  readonly actor: ActorFacts
  readonly now: Temporal.Instant
}

/** May this person do this here and now, whatever they would write? */
function refusalTo(
  transition: AnyTransition,
  { policy, state, actor, now }: Asked,
  input: ActionInput | null,
): Refusal | undefined {
  const action = transition.zh
  const who = transition.who.join(', ')
  if (!transition.who.some((party) => actor.parties.has(party)))
    return { code: 'matters.notYours', params: { action, who } }
  if (transition.independent === true && !actor.independent) return { code: 'matters.ownUnit', params: { action } }
  const has = (mark: NonNullable<AnyTransition['notMarked']>[number]) =>
    actor.personId !== null && state.marked.get(mark)?.includes(actor.personId) === true
  if (transition.notMarked?.some(has) === true) return { code: 'matters.ownWork', params: { action } }
  if (state.flags.has('suspended') !== (transition.whileSuspended === true)) {
    const current = policy.states[state.state]?.zh ?? state.state
    return state.flags.has('suspended')
      ? { code: 'matters.suspended', params: { action } }
      : { code: 'matters.wrongState', params: { action, state: current, allowed: '' } }
  }
  for (const guard of transition.guards ?? []) {
    const refusal = guardChecks[guard]({ state, input, now })
    if (refusal !== undefined) return refusal
  }
  return undefined
}

const openFrom = (policy: Policy, state: string) => policy.transitions.filter((one) => one.from.includes(state))

/** The steps this person may take now, before anything is written. */
export const availableActions = (asked: Asked): readonly AnyTransition[] =>
  openFrom(asked.policy, asked.state.state).filter((one) => refusalTo(one, asked, null) === undefined)

/** Decides an action: what is to be recorded, or why not. `units` holds the facts of every unit named in `input`. */
export function decide(
  asked: Asked,
  action: string,
  given: { readonly input: ActionInput; readonly units: ReadonlyMap<UnitId, UnitFacts> },
): Result<Decision, Refusal> {
  const { policy, state } = asked
  const declared = policy.transitions.filter((one) => one.action === action)
  const first = declared[0]
  if (first === undefined) {
    const allowed = [...new Set(policy.transitions.map((one) => one.action))].join(', ')
    return err({ code: 'matters.unknownAction', params: { kind: policy.zh, action, allowed } })
  }
  const transition = declared.find((one) => one.from.includes(state.state))
  if (transition === undefined) {
    const allowed =
      openFrom(policy, state.state)
        .map((one) => one.zh)
        .join('、') || '—'
    return err({
      code: 'matters.wrongState',
      params: { action: first.zh, state: policy.states[state.state]?.zh ?? state.state, allowed },
    })
  }
  const { input } = given
  const refusal = refusalTo(transition, asked, input)
  if (refusal !== undefined) return err(refusal)
  const faults = inputFaults(transition.fields, input)
  if (faults.length > 0)
    return err({ code: 'matters.input', params: { action: transition.zh, count: faults.length }, faults })
  const lead = input.lead ?? state.lead
  const co = input.co ?? state.co
  const named = checkUnits({ excludes: policy.excludes, lead, co, units: given.units }, input)
  if (named !== undefined) return err(named)
  return ok(decisionOf(asked, transition, given))
}

function decisionOf(
  { policy, state, actor, now }: Asked,
  t: AnyTransition,
  { input, units }: { readonly input: ActionInput; readonly units: ReadonlyMap<UnitId, UnitFacts> },
): Decision {
  const lead = input.lead ?? state.lead
  const co = input.co ?? state.co
  const to = t.to === 'same' ? state.state : t.to
  const target = policy.states[to]
  if (target === undefined) throw new TypeError(`policy ${policy.kind} has no state ${to}`)
  const renamed = input.lead !== undefined || input.co !== undefined
  const verbs = (lead === null ? co : [lead, ...co]).flatMap((unit) => {
    const facts = units.get(unit)
    const verb = facts && verbFor[facts.relation]
    return verb ? [{ unit, verb }] : []
  })
  return {
    event: t.event,
    data: {
      action: t.action,
      policy: policy.version,
      from: state.state,
      to,
      phase: target.phase,
      outcome: target.outcome ?? null,
      byUnits: [...actor.units],
      set: Object.fromEntries(
        setFields.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
      ),
      ...(renamed && { verbs }),
      ...(input.lead !== undefined && { leadMeasures: units.get(input.lead)?.measures === true }),
      clocks: clockChanges(t.clocks ?? [], policy.clocks, { input, due: state.due, now }),
      marks: [...(t.marks ?? [])],
      raises: t.raises ?? null,
      lowers: [...(t.lowers ?? [])],
      keeps: t.keeps ?? null,
      evidence: (input.evidence ?? []).map((file) => file.sha256),
      reasons: [],
    },
    words: wordFieldCodes.flatMap((field) => {
      const body = input[field]
      return body === undefined ? [] : [{ field, body }]
    }),
    evidence: input.evidence ?? [],
    takesNumber: t.takesNumber === true && state.number === null,
  }
}
