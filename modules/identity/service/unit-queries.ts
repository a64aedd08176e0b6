import type { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { Hierarchy, Unit, UnitDetail } from '#contract/unit.ts'
import { commonSuperiorOn, findUnitOn, successorsOn, superiorOn, superiorsOn, unitsOn } from '#domain/organisation.ts'
import { findByName, type NameSense, namesOn } from '#domain/unit-names.ts'
import { refuse } from '#errors'
import { todayOf } from '#service/today.ts'
import { listDutyRows } from '#store/duties.ts'
import { loadOrganisation } from '#store/organisation.ts'

/** `asOf` is today on the district's clock where it is left out; `knownAt` leaves out what was recorded later. */
export interface When {
  readonly asOf?: PlainDate | undefined
  readonly knownAt?: string | undefined
}

const asOfDay = (tenancy: Tenancy, { asOf, knownAt }: When) => ({
  asOf: asOf ?? todayOf(tenancy),
  knownAt: knownAt === undefined ? undefined : new Date(knownAt).toISOString(),
})

/** Every unit that exists on the day, by code. */
export const listUnits = async (tenancy: Tenancy, when: When = {}): Promise<Unit[]> =>
  unitsOn(await loadOrganisation(tenancy), asOfDay(tenancy, when))

export const findUnit = async (tenancy: Tenancy, unit: UnitId, when: When = {}): Promise<Unit | undefined> =>
  findUnitOn(await loadOrganisation(tenancy), unit, asOfDay(tenancy, when))

/** Refuses with `identity.noUnit` when the unit is unknown in this district or does not exist on the day. */
export async function getUnit(tenancy: Tenancy, unit: UnitId, when: When = {}): Promise<Unit> {
  const found = await findUnit(tenancy, unit, when)
  if (!found) throw refuse('identity.noUnit', { params: { asOf: when.asOf ?? todayOf(tenancy) } })
  return found
}

export async function findUnitByCode(tenancy: Tenancy, code: string, when: When = {}): Promise<Unit | undefined> {
  return (await listUnits(tenancy, when)).find((unit) => unit.code === code)
}

/**
 * The unit a text means by `name` on a day: by its name or short name of that day, an alias, or a name of the past (then
 * the unit that carries on). Undefined when nobody, or more than one unit, is meant.
 */
export async function findUnitByName(
  tenancy: Tenancy,
  name: string,
  when: When = {},
): Promise<{ unit: Unit; sense: NameSense } | undefined> {
  const organisation = await loadOrganisation(tenancy)
  const day = asOfDay(tenancy, when)
  const match = findByName(organisation, name, day)
  const unit = match && findUnitOn(organisation, match.unit, day)
  return match && unit ? { unit, sense: match.sense } : undefined
}

/** Every way in which a text of the day may write each unit: its name first, then short name, aliases, names of the past. */
export const listUnitNames = async (
  tenancy: Tenancy,
  when: When = {},
): Promise<ReadonlyMap<UnitId, readonly string[]>> => namesOn(await loadOrganisation(tenancy), asOfDay(tenancy, when))

/** Units that were merged away, each with the one that carries it on on the day; one that was split is not among them. */
export const listSuccessors = async (tenancy: Tenancy, when: When = {}): Promise<ReadonlyMap<UnitId, UnitId>> =>
  successorsOn(await loadOrganisation(tenancy), asOfDay(tenancy, when))

export interface Above extends When {
  readonly hierarchy: Hierarchy
}

/** The unit directly above in a hierarchy on a day, or null at the top. */
export const superiorOf = async (tenancy: Tenancy, unit: UnitId, above: Above): Promise<UnitId | null> =>
  superiorOn(await loadOrganisation(tenancy), { unit, hierarchy: above.hierarchy, ...asOfDay(tenancy, above) })

/** All units above, nearest first. */
export const superiorsOf = async (tenancy: Tenancy, unit: UnitId, above: Above): Promise<UnitId[]> =>
  superiorsOn(await loadOrganisation(tenancy), { unit, hierarchy: above.hierarchy, ...asOfDay(tenancy, above) })

/** The nearest unit that stands above all of `units` (or is one of them and stands above the rest), or null. */
export const commonSuperior = async (
  tenancy: Tenancy,
  units: readonly UnitId[],
  above: Above,
): Promise<UnitId | null> =>
  commonSuperiorOn(await loadOrganisation(tenancy), units, { hierarchy: above.hierarchy, ...asOfDay(tenancy, above) })

export interface UnitDuties {
  readonly unit: UnitId
  readonly keywords: readonly string[]
}

/** The duty keywords of every unit that exists on the day, for proposing who leads. */
export async function listDuties(tenancy: Tenancy, when: When = {}): Promise<UnitDuties[]> {
  const day = asOfDay(tenancy, when)
  const units = new Set(unitsOn(await loadOrganisation(tenancy), day).map((unit) => unit.id))
  const keywords = new Map<UnitId, string[]>()
  for (const row of await listDutyRows(tenancy, day.asOf))
    if (units.has(row.unit)) keywords.set(row.unit, [...(keywords.get(row.unit) ?? []), row.keyword])
  return [...keywords].map(([unit, words]) => ({ unit, keywords: words }))
}

/** A unit as it is on a day, with its whole history, what it came from and what became of it. */
export async function getUnitDetail(tenancy: Tenancy, id: UnitId, when: When = {}): Promise<UnitDetail> {
  const organisation = await loadOrganisation(tenancy)
  const unit = await getUnit(tenancy, id, when)
  const record = organisation.units.get(id)
  const links = organisation.successions
  const duties = (await listDuties(tenancy, when)).find((one) => one.unit === id)
  return {
    ...unit,
    revision: record?.versions.length ?? 0,
    history: (record?.versions ?? []).map(({ from, name, shortName, kind, measures, open }) => ({
      from,
      name,
      shortName,
      kind,
      measures,
      open,
    })),
    aliases: (record?.aliases ?? []).map(({ alias, from, to }) => ({ alias, from, to })),
    duties: [...(duties?.keywords ?? [])],
    predecessors: links
      .filter((one) => one.successor === id)
      .map(({ predecessor, on, kind }) => ({ id: predecessor, on, kind })),
    successors: links
      .filter((one) => one.predecessor === id)
      .map(({ successor, on, kind }) => ({ id: successor, on, kind })),
  }
}
