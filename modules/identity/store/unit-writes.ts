import type { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Hierarchy, UnitKind } from '#contract/unit.ts'
import type { Organisation, Succession, UnitRecord } from '#domain/organisation.ts'
import { amendOrganisation } from '#store/organisation.ts'
import { tables } from '#store/tables.ts'

/** Writes of the chart; each adds its row to the table and to the chart as this transaction sees it. */
const amendUnit = (tenancy: Tenancy, unit: UnitId, change: (record: UnitRecord) => UnitRecord): Promise<void> =>
  amendOrganisation(tenancy, (organisation) => {
    const record = organisation.units.get(unit)
    if (!record) throw new TypeError(`unit ${unit} is not in the chart`)
    return { ...organisation, units: new Map(organisation.units).set(unit, change(record)) }
  })

export async function insertUnit(tenancy: Tenancy, unit: { id: UnitId; code: string; from: PlainDate }): Promise<void> {
  await tables(tenancy)
    .insertInto('identity.unit')
    .values({ district_id: tenancy.district, unit_id: unit.id, code: unit.code, opened_on: unit.from })
    .execute()
  const { id, code, from } = unit
  const record: UnitRecord = { id, code, openedOn: from, versions: [], relations: [], aliases: [] }
  await amendOrganisation(
    tenancy,
    (organisation): Organisation => ({ ...organisation, units: new Map(organisation.units).set(id, record) }),
  )
}

export interface NewVersion {
  readonly unit: UnitId
  readonly version: number
  readonly from: PlainDate
  readonly name: string
  readonly shortName: string | null
  readonly kind: UnitKind
  readonly measures: boolean
  readonly open: boolean
}

export async function insertVersion(tenancy: Tenancy, row: NewVersion): Promise<void> {
  await tables(tenancy)
    .insertInto('identity.unit_version')
    .values({
      district_id: tenancy.district,
      unit_id: row.unit,
      version: row.version,
      valid_from: row.from,
      recorded_at: tenancy.at,
      name: row.name,
      short_name: row.shortName,
      kind: row.kind,
      measures: row.measures,
      open: row.open,
    })
    .execute()
  const { unit, ...version } = row
  await amendUnit(tenancy, unit, (record) => ({
    ...record,
    versions: [...record.versions, { ...version, recordedAt: tenancy.at }],
  }))
}

export async function insertRelation(
  tenancy: Tenancy,
  row: { unit: UnitId; hierarchy: Hierarchy; version: number; superior: UnitId | null; from: PlainDate },
): Promise<void> {
  await tables(tenancy)
    .insertInto('identity.unit_relation')
    .values({
      district_id: tenancy.district,
      unit_id: row.unit,
      hierarchy: row.hierarchy,
      version: row.version,
      superior_id: row.superior,
      valid_from: row.from,
      recorded_at: tenancy.at,
    })
    .execute()
  const { unit, ...relation } = row
  await amendUnit(tenancy, unit, (record) => ({
    ...record,
    relations: [...record.relations, { ...relation, recordedAt: tenancy.at }],
  }))
}

export async function insertAliases(
  tenancy: Tenancy,
  rows: readonly { unit: UnitId; alias: string; from: PlainDate; to: PlainDate | null }[],
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => ({
    district_id: tenancy.district,
    alias_id: tenancy.effects.newId<'alias'>(),
    unit_id: row.unit,
    alias: row.alias,
    valid_from: row.from,
    valid_to: row.to,
    recorded_at: tenancy.at,
  }))
  await tables(tenancy).insertInto('identity.unit_alias').values(values).execute()
  for (const { unit, alias, from, to } of rows)
    await amendUnit(tenancy, unit, (record) => ({
      ...record,
      aliases: [...record.aliases, { alias, from, to, recordedAt: tenancy.at }],
    }))
}

export async function insertSuccessions(tenancy: Tenancy, rows: readonly Succession[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => ({
    district_id: tenancy.district,
    predecessor_id: row.predecessor,
    successor_id: row.successor,
    on_day: row.on,
    kind: row.kind,
    recorded_at: tenancy.at,
  }))
  await tables(tenancy).insertInto('identity.unit_succession').values(values).execute()
  await amendOrganisation(tenancy, (organisation) => ({
    ...organisation,
    successions: [...organisation.successions, ...rows],
  }))
}
