import { dateInShanghai, dueAt, inForce } from '@lantu/kernel/time'
import { Temporal } from 'temporal-polyfill'
import type { ActionInput } from '#contract/fields.ts'
import { clockDue } from './clocks.ts'
import { objectWithin } from './durations.ts'
import type { Guard } from './policy.ts'
import type { Refusal } from './refusal.ts'
import { isInPerson } from './sampling.ts'
import type { MatterState } from './state.ts'

interface Given {
  readonly state: MatterState
  /** Null while asking only which actions are open at all. */
  readonly input: ActionInput | null
  readonly now: Temporal.Instant
  /** Stands in a draw of 核查抽查 that has no finding yet. */
  readonly sampled: boolean
}

const isPast = (due: string | null, now: Temporal.Instant) =>
  due !== null && Temporal.Instant.compare(now, Temporal.Instant.from(due)) >= 0

const shown = ({ input }: Given): Refusal | undefined =>
  input !== null && (input.evidence ?? []).length === 0 ? { code: 'matters.evidenceNeeded' } : undefined

/** One named condition each: a refusal, or undefined when it holds. */
export const guardChecks: Readonly<Record<Guard, (given: Given) => Refusal | undefined>> = {
  /** 征求意见 is over when its clock has run out or every unit asked has answered. */
  consulted: ({ state, now }) => {
    const asked = state.lead === null ? state.co : [state.lead, ...state.co]
    if (asked.every((unit) => state.commented.includes(unit))) return undefined
    const clock = state.clocks.findLast((one) => one.clock === 'consult' && one.endedAt === null)
    const reading = clock && clockDue(clock)
    if (reading === undefined || isPast(reading.due, now)) return undefined
    return { code: 'matters.consulting', params: { until: reading.lastDay ?? '' } }
  },
  closureProposed: ({ state }) =>
    state.flags.has('closureProposed') ? undefined : { code: 'matters.noClosureProposed' },
  /** 延期 is asked for before the day; without it the first day is what counts (practice §3). */
  beforeDue: ({ state, now }) => {
    const running = state.clocks.filter(
      (one) => one.endedAt === null && (one.clock === 'handle' || one.clock === 'rectify'),
    )
    return running.some((clock) => isPast(clockDue(clock).due, now)) ? { code: 'matters.extensionLate' } : undefined
  },
  extensionAsked: ({ state }) => (state.flags.has('extensionAsked') ? undefined : { code: 'matters.noExtension' }),
  conclusionMet: ({ state }) => (state.conclusion === 'met' ? undefined : { code: 'matters.notMet' }),
  adjustsSomething: ({ input }) =>
    input === null ||
    input.due !== undefined ||
    input.lead !== undefined ||
    input.co !== undefined ||
    input.requirement !== undefined ||
    input.measures !== undefined
      ? undefined
      : { code: 'matters.adjustsNothing' },
  objectionInTime: ({ state, now }) => {
    if (state.flags.has('objection')) return { code: 'matters.objectionOpen' }
    if (state.concludedAt === null) return { code: 'matters.noConclusion' }
    const since = Temporal.Instant.from(state.concludedAt)
    const last = dueAt(inForce(objectWithin, dateInShanghai(since)).value, since)
    return isPast(last === null ? null : last.toString(), now) ? { code: 'matters.objectionLate' } : undefined
  },
  objectionOpen: ({ state }) => (state.flags.has('objection') ? undefined : { code: 'matters.noObjection' }),
  /** 回头看 is a look at the place, by supervision or a third party. */
  inPerson: ({ input }) => (input?.method === 'documents' ? { code: 'matters.notInPerson' } : undefined),
  inPersonIfSampled: ({ input, sampled }) =>
    sampled && input?.method === 'documents' ? { code: 'matters.sampledInPerson' } : undefined,
  /** Concluded only when somebody was there and shows it; a verification begun from documents before the draw does not count. */
  lookedAtIfSampled: (given) => {
    if (!given.sampled) return undefined
    return isInPerson(given.state.method) ? shown(given) : { code: 'matters.sampledInPerson' }
  },
  /** What is returned after a look in person is a finding of the draw and shows what was seen; a return from documents is none. */
  shownIfLookedAt: (given) => (given.sampled && isInPerson(given.state.method) ? shown(given) : undefined),
  reopeningFounded: (given) =>
    given.state.flags.has('reopenProposed') || shown(given) === undefined
      ? undefined
      : { code: 'matters.reopeningUnfounded' },
  reopenProposed: ({ state }) => (state.flags.has('reopenProposed') ? undefined : { code: 'matters.noReopenProposed' }),
  /** A day in the past cannot be set. */
  dueAhead: ({ input, now }) =>
    input?.due !== undefined && input.due < dateInShanghai(now)
      ? { code: 'matters.duePast', params: { due: input.due, today: dateInShanghai(now) } }
      : undefined,
}
