import {
  type Actor,
  DistrictCode,
  type PersonId as Person,
  PersonId,
  type Role,
  systemActor,
  UnitId,
} from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { ActionInput, Field } from '#contract/fields.ts'
import { checkPolicy } from './check-policy.ts'
import { availableActions, decide } from './decide.ts'
import { ActedData, asJson, type MatterEvent, OpenedData, readMatterEvent } from './event.ts'
import { actorFacts, type UnitFacts } from './parties.ts'
import { corePolicies } from './policies/index.ts'
import type { Policy } from './policy.ts'
import { findingOf } from './sampling.ts'
import { advance, foldMatter, type MatterState } from './state.ts'

/* A model of an office: people with every mixture of roles try every step with plausible input, in any order. */
const id = (n: number) => `0190c0de-0000-7000-8000-${String(n).padStart(12, '0')}`
const units = [1, 2, 3, 4].map((n) => UnitId.parse(id(n)))
const [, water, city, statistics] = units as [UnitId, UnitId, UnitId, UnitId]
const facts: ReadonlyMap<UnitId, UnitFacts> = new Map(
  units.map((unit) => [unit, { relation: 'district', measures: unit === statistics, superior: null }]),
)
const district = DistrictCode.parse('990001')
const roles = [
  'supervisor',
  'supervisionHead',
  'districtLeader',
  'verifier',
  'handler',
  'signer',
  'coHandler',
] as const satisfies readonly Role[]
const posts = roles.flatMap((role) => units.map((unitId) => ({ role, unitId })))
/** One person for every role in every unit, and some who hold two posts in two units. */
const people: readonly Actor[] = [
  ...posts.map((post) => [post]),
  ...posts.slice(0, 12).map((post, n) => [post, posts[(n * 7 + 5) % posts.length] ?? post]),
].map(
  (held, n): Actor => ({
    ...systemActor(district),
    kind: 'person',
    personId: PersonId.parse(id(100 + n)),
    roles: held,
    units: held.map((one) => one.unitId),
  }),
)

const start = Temporal.Instant.from('2024-04-26T01:00:00Z')
const opening = (policy: Policy): MatterEvent => ({
  type: 'matter.opened',
  version: 1,
  at: start.toString({ smallestUnit: 'millisecond' }),
  by: null,
  opened: OpenedData.parse({
    kind: policy.kind,
    policy: policy.version,
    state: policy.initial,
    phase: policy.states[policy.initial]?.phase,
    subject: { subjectKind: 'commitment', subjectId: '1' },
    basis: 'government',
    onceKey: null,
    suggested: { lead: null, co: [] },
    due: null,
    instructedOn: null,
    reasons: [],
    words: [{ field: 'title', textId: id(999) }],
  }),
})

const inputFor = (
  fields: Policy['opening'],
  pick: { lead: UnitId; co: UnitId; met: boolean; optional: boolean },
): ActionInput => {
  const all: Record<Field, unknown> = {
    lead: pick.lead,
    co: pick.lead === pick.co ? [] : [pick.co],
    due: parsePlainDate('2024-08-30'),
    days: 2,
    approvalNumber: '区政办批〔2024〕3号',
    conclusion: pick.met ? 'met' : 'partlyMet',
    method: pick.optional ? 'onSite' : 'documents',
    stopReason: 'litigation',
    instructedOn: parsePlainDate('2024-04-20'),
    reopenReason: 'notHeld',
    title: '甲',
    requirement: '甲',
    measures: '甲',
    comment: '甲',
    reason: '甲',
    progress: '甲',
    blocker: '甲',
    feedback: '甲',
    finding: '甲',
    statement: '甲',
    instruction: '甲',
    instructedBy: '甲',
    caseNumber: '甲',
    evidence: pick.optional || pick.met ? [{ sha256: 'a'.repeat(64), name: '现场.jpg' }] : [],
  }
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => {
      const need = fields[field as Field]
      return need === 'required' || (need === 'optional' && pick.optional)
    }),
  ) as ActionInput
}

interface Move {
  readonly who: number
  readonly step: number
  readonly lead: number
  readonly co: number
  readonly met: boolean
  readonly optional: boolean
  readonly hours: number
  /** Anybody tries anything; else someone who may take a step takes it. */
  readonly wild: boolean
  /** Ends and detours are rare, or no history would get far. */
  readonly detour: boolean
  /** It waits in a draw at this moment. */
  readonly drawn: boolean
}
const seldom = fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
const move: fc.Arbitrary<Move> = fc.record({
  who: fc.nat(10_000),
  step: fc.nat(10_000),
  lead: fc.nat(3),
  co: fc.nat(3),
  met: fc.boolean(),
  optional: fc.boolean(),
  hours: fc.integer({ min: 1, max: 60 }),
  wild: seldom,
  detour: seldom,
  drawn: fc.boolean(),
})
const detours = new Set([
  'decline',
  'rework',
  'terminate',
  'adjust',
  'suspend',
  'normalise',
  'return',
  'withdraw',
  'reopen',
])
const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]

/** Who tries what in this move. */
function choose(policy: Policy, state: MatterState, { now, made }: { now: Temporal.Instant; made: Move }) {
  const asked = (actor: Actor) => ({ policy, state, actor: actorFacts(actor, state), now, sampled: made.drawn })
  if (made.wild) {
    const actor = nth(people, made.who)
    const step = nth(policy.transitions, made.step)
    return actor && step && { asked: asked(actor), actor, step }
  }
  const open = people.flatMap((actor) =>
    availableActions(asked(actor)).map((step) => ({ asked: asked(actor), actor, step })),
  )
  const usual = open.filter(({ step }) => made.detour || !detours.has(step.action))
  const action = nth([...new Set((usual.length > 0 ? usual : open).map(({ step }) => step.action))], made.step)
  return nth(
    open.filter(({ step }) => step.action === action),
    made.who,
  )
}

/** Plays moves; those that are refused change nothing. Calls `seen` after every event. */
function play(
  policy: Policy,
  moves: readonly Move[],
  seen: (step: { before: MatterState; after: MatterState; event: MatterEvent; by: Actor; sampled: boolean }) => void,
) {
  const events: MatterEvent[] = [opening(policy)]
  let state = advance(undefined, opening(policy))
  let now = start
  for (const made of moves) {
    now = now.add({ hours: made.hours })
    const chosen = choose(policy, state, { now, made })
    if (chosen === undefined) continue
    const { asked, actor, step } = chosen
    const input = inputFor(step.fields, { ...made, lead: units[made.lead] ?? water, co: units[made.co] ?? city })
    const decided = decide(asked, step.action, { input, units: facts })
    if (!decided.ok) continue
    const { data, event, takesNumber, words } = decided.value
    const acted = ActedData.parse({
      ...data,
      ...(takesNumber && { number: '督办〔2024〕1号' }),
      words: words.map(({ field }) => ({ field, textId: id(998) })),
    })
    const happened: MatterEvent = {
      type: event,
      version: state.version + 1,
      at: now.toString({ smallestUnit: 'millisecond' }),
      by: actor.personId,
      acted,
    }
    const after = advance(state, happened)
    seen({ before: state, after, event: happened, by: actor, sampled: asked.sampled })
    events.push(happened)
    state = after
  }
  return { events, state }
}

const playing = (check: Parameters<typeof play>[2], numRuns = 30) =>
  fc.assert(
    fc.property(
      fc.constantFrom(...corePolicies),
      fc.array(move, { minLength: 30, maxLength: 80, size: 'max' }),
      (policy, moves) => void play(policy, moves, check),
    ),
    { numRuns },
  )

describe('every policy of the core', () => {
  test.each(corePolicies.map((policy) => [policy.kind, policy] as const))('%s is sound', (_, policy) => {
    expect(checkPolicy(policy)).toEqual([])
  })

  test('reaches its every end when played long enough', () => {
    const outcomes = new Set<string>()
    playing(({ after }) => after.outcome && outcomes.add(after.outcome), 150)
    expect([...outcomes].sort()).toEqual(['closed', 'declined', 'normalised', 'terminated'])
  })
})

describe('whatever people try, in whatever order', () => {
  test('nothing is closed by a unit that was ever scored on it, nor by who verified or reported it', () => {
    playing(({ after, by }) => {
      if (after.outcome !== 'closed') return
      const closers = after.closedBy?.units ?? []
      expect(closers.some((unit) => after.scored.includes(unit))).toBe(false)
      expect(after.verifiedBy?.units.some((unit) => after.scored.includes(unit))).toBe(false)
      expect(after.verifiedBy?.person).not.toBe(after.closedBy?.person)
      expect(after.conclusion).toBe('met')
      const hands: readonly (Person | null)[] = [
        ...(after.marked.get('reporter') ?? []),
        ...(after.marked.get('signer') ?? []),
      ]
      if (by.personId === after.closedBy?.person) expect(hands).not.toContain(by.personId)
    })
  })

  test('调整 and 终止 carry an approval number', () => {
    playing(({ after }) => {
      if (after.state === 'adjusted' || after.outcome === 'terminated') expect(after.approvalNumber).not.toBeNull()
    })
  })

  test('a measuring unit never owns a deviation', () => {
    playing(({ after }) => {
      if (after.kind === 'deviation') expect(after.lead).not.toBe(statistics)
    })
  })

  test('an ended matter has no running clock but that of its review, and is left only by a review or an approved reopening', () => {
    playing(({ before, after, event }) => {
      if (after.phase === 'ended')
        expect(after.clocks.filter((clock) => clock.endedAt === null && clock.clock !== 'review')).toEqual([])
      if (before.phase !== 'ended' || after.phase === 'ended') return
      expect(['revise', 'reopen']).toContain(event.acted?.action)
      expect(after.reopened).toBe(before.reopened + 1)
      if (event.acted?.action === 'revise') return
      expect(['closed', 'normalised']).toContain(before.outcome)
      expect(event.acted?.set.approvalNumber).toBeDefined()
      expect([after.verifiedBy, after.closedBy, after.conclusion]).toEqual([null, null, null])
    })
  })

  test('who verified or closed what was opened again does not verify it a second time', () => {
    playing(({ before, event }) => {
      const verifies = ['verify', 'verifyRecovery', 'submit'].includes(event.acted?.action ?? '')
      if (verifies) expect(before.marked.get('overturned') ?? []).not.toContain(event.by)
    }, 100)
  })

  test('what waits in a draw is concluded only when somebody was there and shows it, nor is anything revisited from documents', () => {
    playing(({ before, event, sampled }) => {
      const { action, set, evidence } = event.acted ?? { action: '', set: {}, evidence: [] }
      if (action.startsWith('revisit')) expect(set.method).not.toBe('documents')
      if (action.startsWith('revisit')) expect(evidence.length).toBeGreaterThan(0)
      if (!sampled) return
      if (action === 'verify' || action === 'verifyRecovery') expect(set.method).not.toBe('documents')
      if (action === 'submit')
        expect([before.method, evidence.length > 0]).toEqual([expect.stringMatching(/onSite|thirdParty/), true])
    }, 100)
  })

  test('a draw has its finding from a look in person, and a return from documents leaves it waiting', () => {
    playing(({ before, after, event, sampled }) => {
      if (!sampled || event.acted === undefined) return
      const finding = findingOf({
        event: event.type,
        before: before.phase,
        phase: after.phase,
        method: before.method,
        conclusion: event.acted.set.conclusion,
      })
      if (finding === undefined || finding === 'lapsed') return
      const revisited = event.acted.action.startsWith('revisit')
      expect(revisited ? event.acted.set.method : before.method).toMatch(/onSite|thirdParty/)
      expect(event.acted.evidence.length).toBeGreaterThan(0)
    }, 100)
  })

  test('what was opened again keeps every unit it was ever scored on, and its grounds stand with it', () => {
    playing(({ before, after, event }) => {
      expect(before.scored.filter((unit) => !after.scored.includes(unit))).toEqual([])
      if (event.acted?.action !== 'reopen') return
      expect(event.acted.set).toMatchObject({ reopenReason: 'notHeld', due: after.due })
      expect(before.flags.has('reopenProposed') || event.acted.evidence.length > 0).toBe(true)
      const running = after.clocks.filter((clock) => clock.endedAt === null)
      expect(running.map((clock) => [clock.clock, clock.startedAt])).toEqual([['rectify', event.at]])
    }, 100)
  })

  test('a matter that is issued has a number, a lead unit and a day, and keeps its number', () => {
    playing(({ before, after }) => {
      if (after.phase === 'withUnit') expect([after.number, after.lead, after.due]).not.toContain(null)
      if (before.number !== null) expect(after.number).toBe(before.number)
    })
  })

  test('a review is done by others than the authors of the conclusion', () => {
    playing(({ before, event }) => {
      if (event.acted?.action === 'uphold' || event.acted?.action === 'revise') {
        expect(before.marked.get('author') ?? []).not.toContain(event.by)
      }
    })
  })

  test('the fold of the history as stored and read back is the state, at every length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corePolicies),
        fc.array(move, { minLength: 10, maxLength: 60, size: 'max' }),
        (policy, moves) => {
          const { events, state } = play(policy, moves, () => {})
          const stored = events.map((event) => readMatterEvent({ ...event, data: asJson(event.opened ?? event.acted) }))
          expect(foldMatter(stored)).toEqual(state)
        },
      ),
      { numRuns: 50 },
    )
  })
})

test('a policy that lets a unit close its own matter, or a state that leads nowhere, is found out', () => {
  const [policy] = corePolicies
  if (policy === undefined) throw new Error('there are policies')
  const open = {
    ...policy,
    transitions: policy.transitions.map((one) => (one.action === 'close' ? { ...one, independent: undefined } : one)),
  }
  expect(checkPolicy(open as unknown as Policy)).toContain('close closes without independence')
  const stuck: Policy = { ...policy, states: { ...policy.states, limbo: { zh: '悬空', en: 'Limbo', phase: 'before' } } }
  expect(checkPolicy(stuck)).toEqual(['state limbo cannot be reached', 'state limbo can never end'])
})
