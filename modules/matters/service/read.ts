import { UnitId } from '@lantu/kernel'
import { endOfDay, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Field, FieldTable } from '#contract/fields.ts'
import type { MatterId } from '#contract/ids.ts'
import {
  type ActionView,
  MatterCount as Count,
  type MatterCount,
  type MatterDetail,
  MatterRow,
} from '#contract/matter.ts'
import { availableActions } from '#domain/decide.ts'
import { lampFacts, matterLamp } from '#domain/lamp.ts'
import { actorFacts } from '#domain/parties.ts'
import type { PolicyTable, Transition } from '#domain/policy.ts'
import { foldMatter } from '#domain/state.ts'
import { refuse } from '#errors'
import { countMatterRows, type ListedRow, type MatterFilter, type Sight, selectMatters } from '#store/filter.ts'
import { isSampled } from '#store/sampling.ts'
import { evidenceOf, textsOf } from '#store/words.ts'
import { loadMatter } from './act.ts'
import { clockView, stepView } from './views.ts'
import { ownUnits, seesAll } from './visibility.ts'

export interface ListMatters extends Omit<MatterFilter, 'dueBefore'> {
  /** The unit's next deadline falls on this day or before it. */
  readonly dueBy?: PlainDate | undefined
  /** A past day as it was known that day. */
  readonly asOf?: PlainDate | undefined
  readonly after?: { readonly due: string; readonly id: string } | undefined
  readonly limit: number
}

export interface MatterPage {
  readonly rows: MatterRow[]
  /** Where the next page begins, null at the end. */
  readonly next: { readonly due: string; readonly id: string } | null
}

const sightOf = (tenancy: Tenancy): Sight => (seesAll(tenancy.actor) ? null : ownUnits(tenancy.actor))
const stamp = (day: PlainDate): string => endOfDay(day).toString({ smallestUnit: 'millisecond' })

/** The instant from which a list is read: now, or the end of the past day asked for (never later than now). */
const readAt = (tenancy: Tenancy, asOf: PlainDate | undefined): string =>
  asOf === undefined || stamp(asOf) > tenancy.at ? tenancy.at : stamp(asOf)

/** Matters the actor may see, by their next deadline. */
export async function listMatters(tenancy: Tenancy, asked: ListMatters): Promise<MatterPage> {
  const { asOf, dueBy, after, limit, ...filter } = asked
  const now = readAt(tenancy, asOf)
  const found = await selectMatters(tenancy, {
    filter: { ...filter, dueBefore: dueBy === undefined ? undefined : stampAfter(dueBy) },
    sight: sightOf(tenancy),
    now,
    knownBefore: asOf === undefined ? undefined : stamp(asOf),
    after,
    limit: limit + 1,
  })
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    rows: found.slice(0, limit).map((row) => rowOf(row, now)),
    next: last === undefined ? null : { due: last.next_due ?? 'infinity', id: last.matter_id },
  }
}

/** A deadline at the end of the day is the first instant of the next: it counts as of the day. */
const stampAfter = (day: PlainDate): string =>
  endOfDay(day).add({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' })

function rowOf(row: ListedRow, now: string): MatterRow {
  const { phase, outcome } = MatterRow.pick({ phase: true, outcome: true }).parse(row)
  const lamp = matterLamp(
    { phase, outcome, state: row.state, suspended: row.suspended, due: row.next_due, warn: row.next_warn },
    now,
  )
  return MatterRow.parse({
    id: row.matter_id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    state: row.state,
    phase,
    outcome,
    basis: row.basis,
    subject: { subjectKind: row.subject_kind, subjectId: row.subject_id },
    lead: row.lead_unit,
    co: row.co_units,
    due: row.due,
    nextDue: row.next_due,
    lamp,
    openedAt: row.opened_at,
    since: row.since,
    version: row.version,
  })
}

/** How many matters the actor may see stand where, and how many of them are overdue. */
export async function countMatters(
  tenancy: Tenancy,
  filter: Pick<MatterFilter, 'unit' | 'kind'>,
): Promise<MatterCount[]> {
  const rows = await countMatterRows(tenancy, { filter, sight: sightOf(tenancy), now: tenancy.at })
  return rows.map((row) => Count.parse(row))
}

/** One matter with its history and clocks, today or as a past day was known. Throws `matters.missing`. */
export async function getMatter(
  tenancy: Tenancy,
  policies: PolicyTable,
  asked: { matterId: MatterId; asOf?: PlainDate | undefined },
): Promise<MatterDetail> {
  const { matterId, asOf } = asked
  const loaded = await loadMatter(tenancy, policies, matterId)
  const events = asOf === undefined ? loaded.events : loaded.events.filter((event) => event.at < stamp(asOf))
  const state = foldMatter(events)
  if (state === undefined) throw refuse('matters.missing')
  const { policy } = loaded
  const now = readAt(tenancy, asOf)
  const facts = lampFacts(state)
  const texts = await textsOf(tenancy, matterId)
  const evidence = await evidenceOf(tenancy, matterId)
  const actor = actorFacts(tenancy.actor, state)
  const sampled = asOf === undefined && (await isSampled(tenancy, matterId))
  const open = asOf === undefined ? availableActions({ policy, state, actor, now: tenancy.effects.now(), sampled }) : []
  return {
    id: matterId,
    kind: state.kind,
    number: state.number,
    title: texts.get(state.words.get('title') ?? '') ?? null,
    state: state.state,
    phase: state.phase,
    outcome: state.outcome,
    basis: state.basis,
    subject: state.subject,
    lead: state.lead,
    co: [...state.co],
    due: state.due,
    nextDue: facts.due,
    lamp: matterLamp(facts, now),
    openedAt: state.openedAt,
    since: state.since,
    version: state.version,
    policy: state.policy,
    suggested: state.suggested,
    verbs: Object.entries(state.verbs).map(([unit, verb]) => ({ unit: UnitId.parse(unit), verb })),
    conclusion: state.conclusion,
    approvalNumber: state.approvalNumber,
    verifiedBy: state.verifiedBy?.person ?? null,
    closedBy: state.closedBy?.person ?? null,
    extensionTo: state.extensionTo,
    instructedOn: state.instructedOn,
    reopened: state.reopened,
    sampled: tenancy.actor.words.has('matters.seeSampling') && actor.independent ? sampled : null,
    flags: [...state.flags].map(([flag, since]) => ({ flag, since })),
    clocks: state.clocks.map((clock) => clockView(clock, now)),
    steps: events.map((event) => stepView(event, { texts, evidence })),
    actions: open.map(actionView),
  }
}

export const needsOf = (fields: FieldTable): ActionView['fields'] =>
  Object.entries(fields).map(([field, need]) => ({ field: field as Field, required: need === 'required' }))

export const actionView = (step: Transition<string, string>): ActionView => ({
  action: step.action,
  zh: step.zh,
  en: step.en,
  fields: needsOf(step.fields),
})
