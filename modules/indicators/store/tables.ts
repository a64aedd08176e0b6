import type { Tenancy } from '@lantu/platform/db'
import type { ColumnType } from 'kysely'

type JsonColumn = ColumnType<unknown, string, string>

export type IndicatorsTables = {
  'indicators.indicator': {
    district_id: string
    id: string
    code: string
    name: string
    unit: string
    decimals: number
    frequency: number
    measure: string
    direction: string
    link: string | null
    source_unit_id: string | null
    owner_unit_id: string | null
    release_days: number
    version: number
  }
  'indicators.definition': {
    district_id: string
    indicator_id: string
    number: number
    from_date: string
    wording: string
    source: string | null
  }
  'indicators.series': { district_id: string; id: string; indicator_id: string; area_code: string; area_name: string }
  'indicators.observation': {
    district_id: string
    series_id: string
    period_from: string
    period_to: string
    edition: string
    value: string | null
    growth: string | null
    growth_basis: string | null
    definition: number
    published_on: string
    standing: string
    source: string
    note: string | null
    batch_id: string
    recorded_at: string
  }
  'indicators.target': {
    district_id: string
    id: string
    series_id: string
    year: number
    kind: string
    value: string | null
    half_value: string | null
    wording: string
    bound: string
    instrument: string
    authority: string
    effective_on: string
    supersedes: string | null
    superseded_by: string | null
  }
  'indicators.assessment': {
    district_id: string
    target_id: string
    as_of: string
    engine: string
    inputs: JsonColumn
    result: JsonColumn
    lamp: JsonColumn
    latest_to: string | null
    made_at: string
  }
}

export const tables = ({ db }: Tenancy) => db.withTables<IndicatorsTables>()
