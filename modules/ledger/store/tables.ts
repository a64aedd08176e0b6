import type { Tenancy } from '@lantu/platform/db'
import type { ColumnType, GeneratedAlways } from 'kysely'

type JsonColumn = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null, string | null>
interface Tenant {
  district_id: string
}

export type CommitmentRow = Tenant & {
  commitment_id: string
  version: number
  number: string | null
  number_order: ColumnType<string, string | number, string | number>
  source_kind: string
  document_id: string | null
  folder_item: string | null
  title: string
  target: string | null
  domain: string
  leader_id: string | null
  lead_unit_id: string | null
  co_unit_ids: string[]
  indicator_id: string | null
  starts_on: string | null
  due: string | null
  due_order: GeneratedAlways<string>
  basis: string
  cadence: string
  record_only: boolean
  matter_id: string | null
  state: string
  phase: string
  outcome: string | null
  issued_on: string | null
  reported_on: string | null
  verified_on: string | null
  touched_on: string
  lamp: string | null
  lamp_rank: number
  lamp_reasons: JsonOrNull
  lamp_rule: string | null
  lamp_since: string | null
  lamp_no: number
  reported_until: ColumnType<string | null, never, never>
  problem: ColumnType<boolean, never, never>
  blocked: ColumnType<boolean, never, never>
  parent_id: string | null
  weight: number | null
  absorbed_into: string | null
  lead_before: string[]
  lead_since: string | null
  created_at: string
  updated_at: string
}

/** The ledger's tables as Kysely sees them; the columns are explained in `migrations/`. */
export type LedgerTables = {
  'ledger.commitment': CommitmentRow
  'ledger.co_unit': Tenant & { unit_id: string; commitment_id: string }
  'ledger.commitment_validity': Tenant & {
    commitment_id: string
    version: number
    known_from: string
    number: string | null
    title: string
    target: string | null
    domain: string
    leader_id: string | null
    lead_unit_id: string | null
    co_unit_ids: string[]
    due: string | null
    state: string
    parent_id: string | null
    weight: number | null
    absorbed_into: string | null
    lead_before: string[]
    lead_since: string | null
  }
  'ledger.shape': Tenant & { version: ColumnType<string, number, number> }
  'ledger.continuation': Tenant & {
    continuation_id: string
    from_id: string
    to_id: string | null
    kind: string
    reason: string | null
    by_person: string | null
    at: string
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
  }
  'ledger.board': Tenant & { board_id: string; version: number; closed_on: string | null }
  'ledger.board_name': Tenant & { board_id: string; no: number; from_day: string; name: string }
  'ledger.board_member': Tenant & {
    board_id: string
    commitment_id: string
    slice: number
    removed_at: string | null
  }
  'ledger.lamp_validity': Tenant & {
    commitment_id: string
    no: number
    known_from: string
    day: string
    since: string
    colour: string
    reasons: JsonColumn
    rule: string
  }
  'ledger.span': Tenant & {
    commitment_id: string
    document_id: string
    position: number
    start_at: number
    end_at: number
  }
  'ledger.node': Tenant & { commitment_id: string; no: number; name: string; due: string; done_on: string | null }
  'ledger.progress': Tenant & {
    progress_id: string
    commitment_id: string
    period_from: string
    period_to: string
    by_unit: string
    percent: number | null
    alike: boolean
    by_mail: boolean
    reported_by: string | null
    signed_by: string | null
    at: string
    signed_at: string | null
  }
  'ledger.progress_words': Tenant & {
    progress_id: string
    done: string | null
    quantity: string | null
    problems: string | null
    next_step: string | null
    erased_at: string | null
  }
  'ledger.opinion': Tenant & {
    commitment_id: string
    unit_id: string
    kind: string
    reason: string | null
    proposed_lead: string | null
    proposed_due: string | null
    by_person: string | null
    at: string
  }
  'ledger.reconciliation': Tenant & {
    document_id: string
    opened_at: string
    cap: number
    override_reason: string | null
  }
  'ledger.row_decision': Tenant & {
    document_id: string
    position: number
    version: number
    status: string
    decision: JsonOrNull
    decided_by: string | null
    decided_at: string
  }
  'ledger.consultation': Tenant & { document_id: string; no: number; at: string; days: number; reply_by: string }
  'ledger.folder_import': Tenant & { import_id: string; sha256: string; at: string; loaded: number; refused: number }
  'ledger.saved_view': Tenant & {
    view_id: string
    person_id: string
    version: number
    name: string
    address: JsonColumn
    place: number
    shared: string
    unit_id: string | null
    is_default: boolean
  }
  // Views of rooms to the left.
  'documents.clause_current': Tenant & {
    document_id: string
    position: number
    start_at: number
    end_at: number
    level: string
    operable: boolean
    domain: string
    tense: string
    rule: string
    detail: unknown
  }
  'documents.document_current': Tenant & {
    id: string
    kind: string
    publicity: string
    issuer: string
    doc_date: string
    title: string
  }
  'matters.matter_current': Tenant & {
    matter_id: string
    kind: string
    subject_kind: string
    subject_id: string
    number: string | null
    state: string
    phase: string
    outcome: string | null
    lead_unit: string | null
    co_units: string[]
    due: string | null
    since: string
    changed_at: string
  }
}

export const tables = ({ db }: Tenancy) => db.withTables<LedgerTables>()
