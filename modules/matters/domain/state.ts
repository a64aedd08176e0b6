import type { PersonId, UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { CodeField, Conclusion, Method, WordField } from '#contract/fields.ts'
import type { Basis, ClockOwner, Flag, Outcome, Phase, Subject, Verb } from '#contract/vocabulary.ts'
import type { ActedData, ClockChange, ClockRule, MatterEvent, OpenedData } from './event.ts'
import type { Mark } from './policy.ts'

export interface MatterClock {
  /** Counts from 0 in the order of starting: a clock that is started twice has two rows. */
  readonly no: number
  readonly clock: string
  readonly owner: ClockOwner
  readonly rule: ClockRule
  readonly startedAt: string
  readonly stops: readonly { readonly from: string; readonly to: string | null }[]
  readonly endedAt: string | null
}

/** Who did a step and in which units they stood at that moment. */
export interface Doer {
  readonly person: PersonId
  readonly units: readonly UnitId[]
}

/** What a matter has come to: nothing but the fold of its events. Instants are ISO 8601 in UTC. */
export interface MatterState {
  readonly kind: string
  readonly policy: string
  readonly version: number
  readonly state: string
  readonly phase: Phase
  readonly outcome: Outcome | null
  readonly subject: Subject
  readonly basis: Basis
  readonly onceKey: string | null
  readonly number: string | null
  readonly suggested: OpenedData['suggested']
  readonly lead: UnitId | null
  readonly leadMeasures: boolean
  readonly co: readonly UnitId[]
  /** Every unit that is or ever was lead or co unit. */
  readonly scored: readonly UnitId[]
  readonly verbs: Readonly<Record<string, Verb>>
  readonly due: PlainDate | null
  readonly approvalNumber: string | null
  readonly conclusion: Conclusion | null
  /** When the last conclusion was given (退回, 呈阅, an end): objections run from it. */
  readonly concludedAt: string | null
  readonly verifiedBy: Doer | null
  readonly closedBy: Doer | null
  /** How the verification under way looks at it; null where none is. */
  readonly method: Method | null
  /** How often it was opened again after it had ended. */
  readonly reopened: number
  readonly commented: readonly UnitId[]
  readonly extensionTo: PlainDate | null
  readonly instructedOn: PlainDate | null
  readonly flags: ReadonlyMap<Flag, string>
  readonly marked: ReadonlyMap<Mark, readonly PersonId[]>
  readonly clocks: readonly MatterClock[]
  /** The latest words of each field, by the id of their text. */
  readonly words: ReadonlyMap<WordField, string>
  readonly openedAt: string
  /** When the present state was entered, and when anything last happened. */
  readonly since: string
  readonly changedAt: string
}

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])]

function opened(data: OpenedData, event: MatterEvent): MatterState {
  return {
    kind: data.kind,
    policy: data.policy,
    version: event.version,
    state: data.state,
    phase: data.phase,
    outcome: null,
    subject: data.subject,
    basis: data.basis,
    onceKey: data.onceKey,
    number: null,
    suggested: data.suggested,
    lead: null,
    leadMeasures: false,
    co: [],
    scored: [],
    verbs: {},
    due: data.due,
    approvalNumber: null,
    conclusion: null,
    concludedAt: null,
    verifiedBy: null,
    closedBy: null,
    method: null,
    reopened: 0,
    commented: [],
    extensionTo: null,
    instructedOn: data.instructedOn,
    flags: new Map(),
    marked: new Map(),
    clocks: [],
    words: new Map(data.words.map(({ field, textId }) => [field, textId])),
    openedAt: event.at,
    since: event.at,
    changedAt: event.at,
  }
}

function acted(before: MatterState, data: ActedData, event: MatterEvent): MatterState {
  const { set } = data
  const lead = set.lead ?? before.lead
  const co = set.co ?? before.co
  // Asking for an extension names a day without setting it; 调整 sets it.
  const asking = data.raises === 'extensionAsked'
  const doer: Doer | null = event.by === null ? null : { person: event.by, units: data.byUnits }
  const flags = new Map(before.flags)
  for (const flag of data.lowers) flags.delete(flag)
  if (data.raises !== null && !flags.has(data.raises)) flags.set(data.raises, event.at)
  const marked = new Map(before.marked)
  if (event.by !== null) for (const mark of data.marks) marked.set(mark, union(marked.get(mark) ?? [], [event.by]))
  const reopened = before.phase === 'ended' && data.phase !== 'ended'
  if (reopened) {
    const overturned = [before.verifiedBy, before.closedBy].flatMap((one) => (one === null ? [] : [one.person]))
    marked.set('overturned', union(marked.get('overturned') ?? [], overturned))
  }
  const words = new Map(before.words)
  for (const { field, textId } of data.words) words.set(field, textId)
  return {
    ...before,
    policy: data.policy,
    version: event.version,
    state: data.to,
    phase: data.phase,
    outcome: data.outcome,
    number: data.number ?? before.number,
    lead,
    leadMeasures: data.leadMeasures ?? before.leadMeasures,
    co,
    scored: union(before.scored, lead === null ? co : [lead, ...co]),
    verbs:
      data.verbs === undefined ? before.verbs : Object.fromEntries(data.verbs.map(({ unit, verb }) => [unit, verb])),
    due: asking ? before.due : (set.due ?? before.due),
    approvalNumber: set.approvalNumber ?? before.approvalNumber,
    conclusion: set.conclusion ?? (reopened ? null : before.conclusion),
    concludedAt: data.marks.includes('author') ? event.at : before.concludedAt,
    verifiedBy:
      data.keeps === 'verifiedBy'
        ? doer
        : reopened || data.phase === 'withUnit' || data.phase === 'reported'
          ? null
          : before.verifiedBy,
    closedBy: data.keeps === 'closedBy' ? doer : reopened ? null : before.closedBy,
    method: data.phase === 'checking' && !reopened ? (set.method ?? before.method) : null,
    reopened: before.reopened + (reopened ? 1 : 0),
    commented: data.action === 'comment' ? union(before.commented, data.byUnits) : before.commented,
    extensionTo: flags.has('extensionAsked') ? (asking ? (set.due ?? null) : before.extensionTo) : null,
    flags,
    marked,
    words,
    clocks: data.clocks.reduce((clocks, change) => turn(clocks, change, event.at), before.clocks),
    since: data.to === before.state ? before.since : event.at,
    changedAt: event.at,
  }
}

const isRunning = (clock: MatterClock) => clock.endedAt === null
const isStanding = (clock: MatterClock) => clock.stops.some((stop) => stop.to === null)

function turn(clocks: readonly MatterClock[], change: ClockChange, at: string): readonly MatterClock[] {
  const end = (clock: MatterClock): MatterClock => ({ ...resume(clock), endedAt: at })
  const resume = (clock: MatterClock): MatterClock => ({
    ...clock,
    stops: clock.stops.map((stop) => (stop.to === null ? { ...stop, to: at } : stop)),
  })
  switch (change.do) {
    case 'start': {
      const { clock, rule, owner } = change
      const rest = clocks.map((one) => (one.clock === clock && isRunning(one) ? end(one) : one))
      return [...rest, { no: clocks.length, clock, owner, rule, startedAt: at, stops: [], endedAt: null }]
    }
    case 'end':
      return clocks.map((one) => (one.clock === change.clock && isRunning(one) ? end(one) : one))
    case 'endAll':
      return clocks.map((one) => (isRunning(one) ? end(one) : one))
    case 'stopAll':
      return clocks.map((one) =>
        isRunning(one) && !isStanding(one) ? { ...one, stops: [...one.stops, { from: at, to: null }] } : one,
      )
    case 'resumeAll':
      return clocks.map((one) => (isRunning(one) ? resume(one) : one))
  }
}

/** The state after `events`, which begin with the opening and are in order; undefined for no events. */
export function foldMatter(events: readonly MatterEvent[]): MatterState | undefined {
  let state: MatterState | undefined
  for (const event of events) state = advance(state, event)
  return state
}

export function advance(state: MatterState | undefined, event: MatterEvent): MatterState {
  if (event.opened !== undefined) return opened(event.opened, event)
  if (state === undefined) throw new TypeError(`a matter's history begins with its opening, not with ${event.type}`)
  return acted(state, event.acted, event)
}

/** The code fields that an action of a policy sets, apart from those that only steer it. */
export const setFields: readonly CodeField[] = [
  'lead',
  'co',
  'due',
  'approvalNumber',
  'conclusion',
  'method',
  'stopReason',
  'days',
  'instructedOn',
  'reopenReason',
]
