import { UnitId } from '@lantu/kernel'
import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Hierarchy, type UnitKind, UnitKind as unitKind } from '#contract/unit.ts'
import type { Organisation, Succession, UnitRecord } from '#domain/organisation.ts'
import { tables } from '#store/tables.ts'

/** One load per transaction: sixty rows of a ledger ask for their superiors, the chart is read once. */
const loaded = new WeakMap<Tenancy, Promise<Organisation>>()

export function loadOrganisation(tenancy: Tenancy): Promise<Organisation> {
  const known = loaded.get(tenancy)
  if (known) return known
  const load = readOrganisation(tenancy)
  loaded.set(tenancy, load)
  return load
}

/** Must follow every write below in the same transaction; the next look reads anew. */
const forget = (tenancy: Tenancy) => loaded.delete(tenancy)

async function readOrganisation(tenancy: Tenancy): Promise<Organisation> {
  const { district } = tenancy
  const db = tables(tenancy)
  const units = await db.selectFrom('identity.unit').selectAll().where('district_id', '=', district).execute()
  const versions = await db
    .selectFrom('identity.unit_version')
    .selectAll()
    .where('district_id', '=', district)
    .orderBy('version')
    .execute()
  const relations = await db
    .selectFrom('identity.unit_relation')
    .selectAll()
    .where('district_id', '=', district)
    .execute()
  const aliases = await db.selectFrom('identity.unit_alias').selectAll().where('district_id', '=', district).execute()
  const successions = await db
    .selectFrom('identity.unit_succession')
    .selectAll()
    .where('district_id', '=', district)
    .execute()
  const [versionsOf, relationsOf, aliasesOf] = [byUnit(versions), byUnit(relations), byUnit(aliases)]
  return {
    units: new Map(
      units.map((unit): [UnitId, UnitRecord] => {
        const id = UnitId.parse(unit.unit_id)
        return [
          id,
          {
            id,
            code: unit.code,
            openedOn: parsePlainDate(unit.opened_on),
            versions: (versionsOf.get(id) ?? []).map((row) => ({
              version: row.version,
              from: parsePlainDate(row.valid_from),
              recordedAt: row.recorded_at,
              name: row.name,
              shortName: row.short_name,
              kind: unitKind.parse(row.kind),
              measures: row.measures,
              open: row.open,
            })),
            relations: (relationsOf.get(id) ?? []).map((row) => ({
              hierarchy: Hierarchy.parse(row.hierarchy),
              version: row.version,
              superior: row.superior_id === null ? null : UnitId.parse(row.superior_id),
              from: parsePlainDate(row.valid_from),
              recordedAt: row.recorded_at,
            })),
            aliases: (aliasesOf.get(id) ?? []).map((row) => ({
              alias: row.alias,
              from: parsePlainDate(row.valid_from),
              to: row.valid_to === null ? null : parsePlainDate(row.valid_to),
              recordedAt: row.recorded_at,
            })),
          },
        ]
      }),
    ),
    successions: successions.map(
      (row): Succession => ({
        predecessor: UnitId.parse(row.predecessor_id),
        successor: UnitId.parse(row.successor_id),
        on: parsePlainDate(row.on_day),
        kind: z.enum(['merge', 'split']).parse(row.kind),
      }),
    ),
  }
}

function byUnit<Row extends { unit_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.unit_id)
    if (group) group.push(row)
    else groups.set(row.unit_id, [row])
  }
  return groups
}

/** Lets changes to the chart and to appointments come one after the other; returns the chart as it is under the lock. */
export async function lockOrganisation(tenancy: Tenancy): Promise<Organisation> {
  await sql`
    insert into identity.organisation (district_id, version) values (${tenancy.district}, 1)
    on conflict (district_id) do update set version = identity.organisation.version + 1`.execute(tenancy.db)
  forget(tenancy)
  return loadOrganisation(tenancy)
}

export async function insertUnit(tenancy: Tenancy, unit: { id: UnitId; code: string; from: PlainDate }): Promise<void> {
  await tables(tenancy)
    .insertInto('identity.unit')
    .values({ district_id: tenancy.district, unit_id: unit.id, code: unit.code, opened_on: unit.from })
    .execute()
  forget(tenancy)
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
  forget(tenancy)
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
  forget(tenancy)
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
  forget(tenancy)
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
  forget(tenancy)
}
