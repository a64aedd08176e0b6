import type { Tenancy } from '@lantu/platform/db'
import type { ColumnType } from 'kysely'

type JsonColumn = ColumnType<unknown, string, string>

export type SignalsTables = {
  'signals.signal': {
    district_id: string
    id: string
    watch: string
    subject_kind: string
    subject_id: string
    severity: string
    title: string
    reasons: JsonColumn
    evidence: JsonColumn
    rule: string
    owner_unit_id: string | null
    state: string
    matter_id: string | null
    first_seen: string
    last_seen: string
    recovered_at: string | null
    version: number
  }
}

export const tables = ({ db }: Tenancy) => db.withTables<SignalsTables>()
