import type { Tenancy } from '@lantu/platform/db'
import type { ColumnType, Generated } from 'kysely'

type JsonColumn = ColumnType<unknown, string, never>

export type BulletinsTables = {
  'bulletins.snapshot': {
    district_id: string
    snapshot_id: string
    as_of: string
    made_at: string
    audit_block: ColumnType<string | null, number | null, never>
    audit_hash: string | null
    rules: JsonColumn
    facts: JsonColumn
  }
  'bulletins.bulletin': {
    district_id: string
    bulletin_id: string
    kind: string
    year: number
    period_from: string
    period_to: string
    issuer: string
    state: string
    publicity: string | null
    number: number | null
    total: number | null
    issued_on: string | null
    text_version: number
    signed_version: number | null
    supersedes: string | null
    superseded_by: string | null
    made_at: string
    version: Generated<number>
  }
  'bulletins.wording': {
    district_id: string
    bulletin_id: string
    version: number
    snapshot_id: string
    title: string
    tree: JsonColumn
    edits: JsonColumn
    words: number
    made_at: string
  }
  'bulletins.citation': {
    district_id: string
    bulletin_id: string
    version: number
    n: number
    fact_key: string
    href: string
  }
  'bulletins.step': {
    district_id: string
    bulletin_id: string
    no: number
    step: string
    to_state: string
    by_person: string | null
    at: string
    comment: string | null
  }
}

export const tables = ({ db }: Tenancy) => db.withTables<BulletinsTables>()
