import type { Tenancy } from '@lantu/platform/db'
import type { ColumnType } from 'kysely'

type Written<T> = ColumnType<T, T, T>
type JsonColumn = ColumnType<unknown, string, string>

export type DocumentsTables = {
  'documents.document': {
    district_id: string
    id: string
    kind: string
    publicity: string
    issuer: string
    doc_number: string | null
    doc_date: string
    source: string | null
    parent_id: string | null
    replaces_id: string | null
    level: string
    sha256: string
    file_sha256: string | null
    format: string
    script: string
    chars: number
    engine: string
    registered_at: Written<string>
    version: number
  }
  'documents.words': { district_id: string; document_id: string; title: string; content: string }
  'documents.clause': {
    district_id: string
    document_id: string
    position: number
    start_at: number
    end_at: number
    level: string
    operable: boolean
    domain: string
    tense: string
    rule: string
    detail: JsonColumn
  }
  'documents.opinion': {
    district_id: string
    document_id: string
    no: number
    model: string
    quotes: number
    found: number
    skipped: number
    asked_at: Written<string>
    asked_by: string | null
  }
  'documents.opinion_row': {
    district_id: string
    document_id: string
    no: number
    item: number
    kind: string
    start_at: number
    end_at: number
    position: number | null
    status: string
    decided_by: string | null
    decided_at: Written<string | null>
  }
  'documents.reading_word': {
    district_id: string
    id: string
    kind: string
    key: string
    value: JsonColumn
    source: string
    from_day: string
    until_day: string | null
    added_at: Written<string>
    added_by: string | null
  }
  'documents.intake': {
    district_id: string
    document_id: string
    kind: string
    leader_id: string | null
    on_day: string | null
    due: string | null
    chaired_by: string | null
    category: string | null
    year: number | null
  }
  'documents.row_link': {
    district_id: string
    upper_id: string
    upper_position: number
    lower_id: string
    lower_position: number
    link: string
    decided_by: string | null
    decided_at: Written<string>
  }
  'documents.intake_words': { district_id: string; document_id: string; field: string; body: string }
}

export const tables = ({ db }: Tenancy) => db.withTables<DocumentsTables>()
