import type { Tenancy } from '@lantu/platform/db'
import type { ColumnType } from 'kysely'

/** JSON is written as text and read parsed. */
type Jsonb = ColumnType<unknown, string, string>

export interface MatterColumns {
  district_id: string
  matter_id: string
  kind: string
  policy: string
  version: number
  state: string
  phase: string
  outcome: string | null
  subject_kind: string
  subject_id: string
  basis: string
  once_key: string | null
  number: string | null
  suggested_lead: string | null
  lead_unit: string | null
  lead_measures: boolean
  co_units: string[]
  scored_units: string[]
  due: string | null
  approval_number: string | null
  conclusion: string | null
  verified_by: string | null
  verified_units: string[]
  closed_by: string | null
  closed_units: string[]
  flags: string[]
  suspended: boolean
  reopened: number
  overturned: string[]
  next_due: string | null
  next_warn: string | null
  title_text: string
  opened_at: string
  since: string
  changed_at: string
}

export interface ValidityColumns
  extends Pick<
    MatterColumns,
    | 'district_id'
    | 'matter_id'
    | 'version'
    | 'state'
    | 'phase'
    | 'outcome'
    | 'number'
    | 'lead_unit'
    | 'co_units'
    | 'due'
    | 'suspended'
    | 'next_due'
    | 'next_warn'
    | 'title_text'
    | 'since'
  > {
  known_from: string
}

export interface DrawColumns {
  district_id: string
  draw_id: string
  scope: string
  from_day: string | null
  to_day: string | null
  share: string
  least: number
  seed: string
  nonce: string | null
  block: number | null
  block_sha256: string | null
  rule: string
  population: number
  drawn_by: string | null
  drawn_at: string
}

export type MattersTables = {
  'matters.draw': DrawColumns
  'matters.drawn': {
    district_id: string
    draw_id: string
    matter_id: string
    unit_id: string
    picked: boolean
    finding: string | null
    version: number | null
    found_at: string | null
  }
  'matters.matter': MatterColumns
  'matters.matter_validity': ValidityColumns
  'matters.clock': {
    district_id: string
    matter_id: string
    no: number
    clock: string
    owner: string
    rule: Jsonb
    started_at: string
    stops: Jsonb
    ended_at: string | null
    last_day: string | null
    due_at: string | null
    warn_at: string | null
  }
  'matters.text': {
    district_id: string
    text_id: string
    matter_id: string
    field: string
    body: string | null
    by_person: string | null
    at: string
    erased_at: string | null
  }
  'matters.evidence': {
    district_id: string
    matter_id: string
    version: number
    position: number
    sha256: string
    name: string
  }
  'matters.counter': { district_id: string; word: string; year: number; last: number }
  'matters.reminder': {
    district_id: string
    matter_id: string
    no: number
    last_day: string
    stage: string
    at: string
  }
  'files.file': { district_id: string; sha256: string }
}

export const tables = ({ db }: Tenancy) => db.withTables<MattersTables>()
