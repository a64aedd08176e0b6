import { UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { z } from 'zod'
import { Hierarchy, UnitKind } from '#contract/unit.ts'
import type { Organisation, Succession, UnitRecord } from '#domain/organisation.ts'
import { tables } from '#store/tables.ts'

/**
 * One load per transaction: sixty rows of a ledger ask for their superiors, the chart is read once, and what the transaction writes is
 * added to it. After a savepoint that was rolled back the chart would be wrong; nobody here uses one.
 */
const loaded = new WeakMap<Tenancy, Promise<Organisation>>()
const locked = new WeakSet<Tenancy>()

export function loadOrganisation(tenancy: Tenancy): Promise<Organisation> {
  const known = loaded.get(tenancy)
  if (known) return known
  const load = readOrganisation(tenancy)
  loaded.set(tenancy, load)
  return load
}

/** Lets changes to the chart and to appointments come one after the other; returns the chart as it is under the lock. */
export async function lockOrganisation(tenancy: Tenancy): Promise<Organisation> {
  if (!locked.has(tenancy)) {
    await sql`
      insert into identity.organisation (district_id, version) values (${tenancy.district}, 1)
      on conflict (district_id) do update set version = identity.organisation.version + 1`.execute(tenancy.db)
    locked.add(tenancy)
    loaded.delete(tenancy) // What was read before the lock may be old.
  }
  return loadOrganisation(tenancy)
}

/** Must follow every write of this transaction: the chart as `change` makes it. */
export async function amendOrganisation(
  tenancy: Tenancy,
  change: (organisation: Organisation) => Organisation,
): Promise<void> {
  const known = await loadOrganisation(tenancy)
  loaded.set(tenancy, Promise.resolve(change(known)))
}

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
              kind: UnitKind.parse(row.kind),
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
