import type { Clock, Dated } from '@lantu/kernel/time'
import type { FieldTable } from '#contract/fields.ts'
import type { ClockOwner, Flag, Outcome, Phase } from '#contract/vocabulary.ts'
import type { Party } from './parties.ts'

/** A name in both catalogue languages; 繁體 is converted when printed. */
export interface Named {
  readonly zh: string
  readonly en: string
}

export type StateDef = Named &
  (
    | { readonly phase: Exclude<Phase, 'ended'>; readonly outcome?: undefined }
    | { readonly phase: 'ended'; readonly outcome: Outcome }
  )

/**
 * Marks that a person has had a hand in a step; a later step may exclude those who carry them. `overturned`: verified or closed what
 * was opened again.
 */
export const marks = ['proposer', 'signer', 'reporter', 'verifier', 'author', 'overturned'] as const
export type Mark = (typeof marks)[number]

/** Conditions beyond state, person and input; each is one named function in `guards.ts`. */
export const guards = [
  'consulted',
  'closureProposed',
  'beforeDue',
  'extensionAsked',
  'conclusionMet',
  'adjustsSomething',
  'objectionInTime',
  'objectionOpen',
  'dueAhead',
  'inPerson',
  'inPersonIfSampled',
  'lookedAtIfSampled',
  'shownIfLookedAt',
  'reopeningFounded',
  'reopenProposed',
] as const
export type Guard = (typeof guards)[number]

/** What may never be: a statistics office that owns a deviation. */
export type Exclusion = 'measuringLead'

/** Who is told of a step: the lead unit, its co units, the supervision office, its head, the leaders. */
export const audiences = ['lead', 'co', 'supervision', 'head', 'leaders'] as const
export type Audience = (typeof audiences)[number]

export type ClockDef = Named & {
  readonly owner: ClockOwner
  readonly rule:
    | { readonly by: 'table'; readonly table: readonly Dated<Clock>[] }
    /** Runs to the matter's day, which a person set; it does not roll over a holiday. */
    | { readonly by: 'dueDate' }
    /** Working days given with the action. */
    | { readonly by: 'daysField' }
    /** The day given with the action where there is one, else the table. */
    | { readonly by: 'dueFieldOrTable'; readonly table: readonly Dated<Clock>[] }
}

export type ClockEffect<C extends string> =
  | { readonly do: 'start'; readonly clock: C }
  | { readonly do: 'end'; readonly clock: C }
  | { readonly do: 'endAll' | 'stopAll' | 'resumeAll' }

export type Transition<S extends string, C extends string> = Named & {
  readonly action: string
  /** The event's type: `matter.` and a past participle. */
  readonly event: `matter.${string}`
  readonly from: readonly S[]
  readonly to: S | 'same'
  readonly who: readonly Party[]
  /** Only for people of units that are not, and never were, scored on this matter. */
  readonly independent?: true
  /** Only for people who do not carry these marks. */
  readonly notMarked?: readonly Mark[]
  readonly fields: FieldTable
  readonly guards?: readonly Guard[]
  readonly clocks?: readonly ClockEffect<C>[]
  readonly marks?: readonly Mark[]
  readonly raises?: Flag
  readonly lowers?: readonly Flag[]
  /** A verification's end, a closing: person and units are kept for the rule that nobody closes their own. */
  readonly keeps?: 'verifiedBy' | 'closedBy'
  readonly takesNumber?: true
  /** Opens again what was closed: what was terminated or never taken up needs a new matter, and the refusal says so. */
  readonly reopens?: true
  readonly tells?: readonly Audience[]
  readonly whileSuspended?: true
}

/** The table of one kind. `S` its states, `C` its clocks. */
export type PolicyOf<S extends string, C extends string> = Named & {
  readonly kind: string
  readonly version: string
  /** The word of its number: 督办 in 督办〔2024〕12号. */
  readonly numberWord: string
  readonly initial: S
  readonly opening: FieldTable
  readonly excludes: readonly Exclusion[]
  readonly states: Readonly<Record<S, StateDef>>
  readonly clocks: Readonly<Record<C, ClockDef>>
  readonly transitions: readonly Transition<S, C>[]
}
export type Policy = PolicyOf<string, string>

/** Keeps the literal states and clocks, so that a transition to an unknown state does not compile. */
export const definePolicy = <S extends string, C extends string>(policy: PolicyOf<S, C>): PolicyOf<S, C> => policy

/** Policies by kind, as composed at start. */
export type PolicyTable = ReadonlyMap<string, Policy>
