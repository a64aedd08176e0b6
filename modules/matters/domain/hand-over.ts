import type { UnitId } from '@lantu/kernel'
import type { Temporal } from 'temporal-polyfill'
import { clockChanges } from './clocks.ts'
import type { ActedData } from './event.ts'
import type { UnitFacts } from './parties.ts'
import { deviationPolicy } from './policies/deviation.ts'
import { workClocks, workStates } from './policies/unit-work.ts'
import type { MatterState } from './state.ts'
import { checkUnits } from './units.ts'
import { verbFor } from './verb.ts'

export const succeededType = 'matter.succeeded'

/** Who leads and helps when merged units are taken for the ones that carry them on: each once, the lead not among the helpers. */
export function partiesAfter(
  { lead, co }: Pick<MatterState, 'lead' | 'co'>,
  successors: ReadonlyMap<UnitId, UnitId>,
): { lead: UnitId | null; co: readonly UnitId[] } {
  const now = (unit: UnitId): UnitId => successors.get(unit) ?? unit
  const leads = lead === null ? null : now(lead)
  return { lead: leads, co: [...new Set(co.map(now))].filter((unit) => unit !== leads) }
}

/**
 * What is recorded when a matter goes over to the units that carry its own on; undefined where nothing changes, or where the
 * successor may not own it (a measuring unit a deviation, an enterprise anything) and a person has to decide.
 *
 * State, clocks and words stay. Only a finding made by someone of a unit that is now held responsible is void: the matter waits to be
 * verified anew, for nothing is verified by the unit that is scored on it.
 */
export function handOver(
  state: MatterState,
  given: {
    readonly successors: ReadonlyMap<UnitId, UnitId>
    readonly units: ReadonlyMap<UnitId, UnitFacts>
    readonly now: Temporal.Instant
  },
): ActedData | undefined {
  const { lead, co } = partiesAfter(state, given.successors)
  if (lead === state.lead && co.length === state.co.length && co.every((unit) => state.co.includes(unit)))
    return undefined
  const { units } = given
  const set = { ...(lead !== null && { lead }), co: [...co] }
  const { excludes } = state.kind === deviationPolicy.kind ? deviationPolicy : { excludes: [] }
  if (checkUnits({ excludes, lead, co, units }, set) !== undefined) return undefined
  const named = lead === null ? co : [lead, ...co]
  const again = state.phase === 'checking' && state.verifiedBy?.units.some((unit) => named.includes(unit)) === true
  return {
    action: 'succeed',
    policy: state.policy,
    from: state.state,
    to: again ? 'reported' : state.state,
    phase: again ? workStates.reported.phase : state.phase,
    outcome: null,
    byUnits: [],
    set,
    verbs: named.flatMap((unit) => {
      const verb = verbFor[units.get(unit)?.relation ?? 'enterprise']
      return verb ? [{ unit, verb }] : []
    }),
    ...(lead !== null && { leadMeasures: units.get(lead)?.measures === true }),
    clocks: again
      ? clockChanges([{ do: 'start', clock: 'verify' }], workClocks, { input: {}, due: state.due, now: given.now })
      : [],
    marks: [],
    raises: null,
    lowers: [],
    keeps: null,
    evidence: [],
    reasons: [],
    words: [],
  }
}
