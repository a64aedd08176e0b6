import { clockDue, nextDue } from '#domain/clocks.ts'
import type { MatterState } from '#domain/state.ts'
import type { MatterColumns, ValidityColumns } from './tables.ts'

export interface Keys {
  readonly district: string
  readonly matterId: string
}

/** The projection of a state: nothing in it that is not in the events. */
export function matterRow({ district, matterId }: Keys, state: MatterState): MatterColumns {
  const next = nextDue(state.clocks, 'unit')
  const title = state.words.get('title')
  if (title === undefined) throw new TypeError(`matter ${matterId} was opened without a title`)
  return {
    district_id: district,
    matter_id: matterId,
    kind: state.kind,
    policy: state.policy,
    version: state.version,
    state: state.state,
    phase: state.phase,
    outcome: state.outcome,
    subject_kind: state.subject.subjectKind,
    subject_id: state.subject.subjectId,
    basis: state.basis,
    once_key: state.onceKey,
    number: state.number,
    suggested_lead: state.suggested.lead,
    lead_unit: state.lead,
    lead_measures: state.leadMeasures,
    co_units: [...state.co],
    scored_units: [...state.scored],
    due: state.due,
    approval_number: state.approvalNumber,
    conclusion: state.conclusion,
    verified_by: state.verifiedBy?.person ?? null,
    verified_units: [...(state.verifiedBy?.units ?? [])],
    closed_by: state.closedBy?.person ?? null,
    closed_units: [...(state.closedBy?.units ?? [])],
    flags: [...state.flags.keys()].sort(),
    suspended: state.flags.has('suspended'),
    reopened: state.reopened,
    overturned: [...(state.marked.get('overturned') ?? [])],
    next_due: next?.due ?? null,
    next_warn: next?.warn ?? null,
    title_text: title,
    opened_at: state.openedAt,
    since: state.since,
    changed_at: state.changedAt,
  }
}

export const validityRow = (row: MatterColumns): ValidityColumns => ({
  district_id: row.district_id,
  matter_id: row.matter_id,
  version: row.version,
  known_from: row.changed_at,
  state: row.state,
  phase: row.phase,
  outcome: row.outcome,
  number: row.number,
  lead_unit: row.lead_unit,
  co_units: row.co_units,
  due: row.due,
  suspended: row.suspended,
  next_due: row.next_due,
  next_warn: row.next_warn,
  title_text: row.title_text,
  since: row.since,
})

export const clockRows = ({ district, matterId }: Keys, state: MatterState) =>
  state.clocks.map((clock) => {
    const { due, warn, lastDay } = clockDue(clock)
    return {
      district_id: district,
      matter_id: matterId,
      no: clock.no,
      clock: clock.clock,
      owner: clock.owner,
      rule: JSON.stringify(clock.rule),
      started_at: clock.startedAt,
      stops: JSON.stringify(clock.stops),
      ended_at: clock.endedAt,
      last_day: lastDay,
      due_at: due,
      warn_at: warn,
    }
  })
