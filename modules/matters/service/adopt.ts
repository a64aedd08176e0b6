import type { UnitId } from '@lantu/kernel'
import { dateInShanghai, type PlainDate, yearOf } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Basis, Subject } from '#contract/vocabulary.ts'
import { ActedData, asJson, type MatterEvent, OpenedData, openedType } from '#domain/event.ts'
import { matterNumber } from '#domain/number.ts'
import type { UnitFacts } from '#domain/parties.ts'
import type { Policy } from '#domain/policy.ts'
import { foldMatter, type MatterState } from '#domain/state.ts'
import { checkUnits } from '#domain/units.ts'
import { verbFor } from '#domain/verb.ts'
import { refuse } from '#errors'
import { streamOf } from '#store/load.ts'
import { saveStates, saveTexts, takeNumbers } from '#store/save-many.ts'
import { indexNew } from './index-matter.ts'
import { unitFacts } from './unit-facts.ts'

/** A matter that was issued before it came here, on paper or in a sheet: its unit already works on it. */
export interface Adoption {
  readonly subject: Subject
  readonly basis: Basis
  readonly title: string
  readonly lead: UnitId
  readonly co: readonly UnitId[]
  /** May lie in the past: it is what was set then. */
  readonly due: PlainDate | null
}

export interface Adopted {
  readonly matterId: string
  readonly version: number
  readonly state: string
  readonly phase: string
  readonly number: string
}

/**
 * Takes matters over in the state 承办 with numbers of this year, in the order given: two events each (opened, adopted), the
 * projections in a few statements. Only for imports; a new matter goes the whole way from 登记. Nobody is told: the units
 * have had the paper.
 */
export async function adoptMatters(
  tenancy: Tenancy,
  policy: Policy,
  adoptions: readonly Adoption[],
): Promise<Adopted[]> {
  if (adoptions.length === 0) return []
  const target = policy.states['handling']
  if (target === undefined || target.phase === 'ended') throw new TypeError(`policy ${policy.kind} has no 承办`)
  const named = new Set(adoptions.flatMap((one) => [one.lead, ...one.co]))
  const units = await unitFacts(tenancy, [...named])
  const year = yearOf(dateInShanghai(tenancy.effects.now()))
  const first = (await takeNumbers(tenancy, { word: policy.numberWord, year, count: adoptions.length })) + 1
  const made: { matterId: string; textId: string; title: string; state: MatterState }[] = []
  for (const [index, adoption] of adoptions.entries()) {
    const number = matterNumber(policy.numberWord, year, first + index)
    const textId = tenancy.effects.newId()
    const matterId = tenancy.effects.newId<'matter'>()
    const { opened, acted } = eventsOf({ policy, adoption, units, number, textId })
    const version = await tenancy.record({
      stream: streamOf(matterId),
      expected: 0,
      events: [
        { type: openedType, data: asJson(opened) },
        { type: 'matter.adopted', data: asJson(acted) },
      ],
    })
    const head = { at: tenancy.at, by: tenancy.actor.personId }
    const events: MatterEvent[] = [
      { ...head, type: openedType, version: version - 1, opened },
      { ...head, type: 'matter.adopted', version, acted },
    ]
    const state = foldMatter(events)
    if (state === undefined) throw new TypeError('an opening folds to a state')
    made.push({ matterId, textId, title: adoption.title, state })
  }
  await saveTexts(tenancy, made)
  await saveStates(tenancy, made)
  await indexNew(tenancy, made)
  return made.map(({ matterId, state }) => ({
    matterId,
    version: state.version,
    state: state.state,
    phase: state.phase,
    number: state.number ?? '',
  }))
}

function eventsOf(given: {
  policy: Policy
  adoption: Adoption
  units: ReadonlyMap<UnitId, UnitFacts>
  number: string
  textId: string
}): { opened: OpenedData; acted: ActedData } {
  const { policy, adoption, units, number, textId } = given
  const { lead, co, due } = adoption
  const refusal = checkUnits({ excludes: policy.excludes, lead, co, units }, { lead, co: [...co] })
  if (refusal !== undefined) throw refuse(refusal.code, refusal)
  const opened = OpenedData.parse({
    kind: policy.kind,
    policy: policy.version,
    state: policy.initial,
    phase: policy.states[policy.initial]?.phase,
    subject: adoption.subject,
    basis: adoption.basis,
    onceKey: null,
    suggested: { lead: null, co: [] },
    due,
    instructedOn: null,
    reasons: [],
    words: [{ field: 'title', textId }],
  })
  const acted = ActedData.parse({
    action: 'adopt',
    policy: policy.version,
    from: policy.initial,
    to: 'handling',
    phase: policy.states['handling']?.phase,
    outcome: null,
    byUnits: [],
    set: { lead, co: [...co], ...(due !== null && { due }) },
    verbs: [lead, ...co].flatMap((unit) => {
      const facts = units.get(unit)
      const verb = facts && verbFor[facts.relation]
      return verb ? [{ unit, verb }] : []
    }),
    number,
    leadMeasures: units.get(lead)?.measures === true,
    clocks:
      due === null ? [] : [{ do: 'start', clock: 'handle', rule: { kind: 'untilDate', date: due }, owner: 'lead' }],
    marks: [],
    raises: null,
    lowers: [],
    keeps: null,
    evidence: [],
    reasons: [],
    words: [],
  })
  return { opened, acted }
}
