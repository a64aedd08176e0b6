import { err, ok, type Result, type UnitId } from '@lantu/kernel'
import type { Temporal } from 'temporal-polyfill'
import { type ActionInput, type Evidence, type WordField, wordFieldCodes } from '#contract/fields.ts'
import { clockChanges } from './clocks.ts'
import type { ActedData } from './event.ts'
import { guardChecks } from './guards.ts'
import { inputFaults } from './input.ts'
import { type ActorFacts, partyNames, type UnitFacts } from './parties.ts'
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
  /** Stands in a draw of 核查抽查 that has no finding yet: documents alone verify nothing. */
  readonly sampled: boolean
}

/** May this person do this here and now, whatever they would write? */
function refusalTo(
  transition: AnyTransition,
  { policy, state, actor, now, sampled }: Asked,
  input: ActionInput | null,
): Refusal | undefined {
  const names = { action: transition.zh, actionEn: transition.en }
  if (!transition.who.some((party) => actor.parties.has(party)))
    return { code: 'matters.notYours', params: { ...names, ...whoOf(transition) } }
  if (transition.independent === true && !actor.independent) return { code: 'matters.ownUnit', params: names }
  const has = (mark: NonNullable<AnyTransition['notMarked']>[number]) =>
    actor.personId !== null && state.marked.get(mark)?.includes(actor.personId) === true
  if (transition.notMarked?.some(has) === true) return { code: 'matters.ownWork', params: names }
  if (state.flags.has('suspended') && transition.whileSuspended !== true)
    return { code: 'matters.suspended', params: names }
  if (transition.whileSuspended === true && !state.flags.has('suspended')) return wrongState(transition, policy, state)
  for (const guard of transition.guards ?? []) {
    const refusal = guardChecks[guard]({ state, input, now, sampled })
    if (refusal !== undefined) return refusal
  }
  return undefined
}

const whoOf = ({ who }: AnyTransition) => ({
  who: who.map((party) => partyNames[party].zh).join('、'),
  whoEn: who.map((party) => partyNames[party].en).join(' or '),
})

/** Names the state it is in and what can be done there, so that the reader knows where to go on. */
function wrongState(step: AnyTransition, policy: Policy, { state, flags }: MatterState): Refusal {
  const open = openFrom(policy, state).filter((one) => (one.whileSuspended === true) === flags.has('suspended'))
  const here = policy.states[state]
  if (step.reopens === true && (here?.outcome === 'terminated' || here?.outcome === 'declined'))
    return { code: 'matters.staysEnded', params: { state: here.zh, stateEn: here.en } }
  return {
    code: 'matters.wrongState',
    params: {
      action: step.zh,
      actionEn: step.en,
      state: here?.zh ?? state,
      stateEn: here?.en ?? state,
      allowed: open.map((one) => one.zh).join('、') || '—',
      allowedEn: open.map((one) => one.en).join(', ') || '—',
    },
  }
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
    return err({ code: 'matters.unknownAction', params: { kind: policy.zh, kindEn: policy.en, action, allowed } })
  }
  const transition = declared.find((one) => one.from.includes(state.state))
  if (transition === undefined) return err(wrongState(first, policy, state))
  const { input } = given
  const refusal = refusalTo(transition, asked, input)
  if (refusal !== undefined) return err(refusal)
  const faults = inputFaults(transition.fields, input)
  if (faults.length > 0)
    return err({
      code: 'matters.input',
      params: { action: transition.zh, actionEn: transition.en, count: faults.length },
      faults,
    })
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
