import { listUnits, type UnitKind } from '@lantu/identity'
import type { UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { UnitFacts, UnitRelation } from '#domain/parties.ts'
import { refuse } from '#errors'

/** How each kind of unit stands to the district: the verb of dispatch follows from it. */
const relationOf: Readonly<Record<UnitKind, UnitRelation>> = {
  department: 'district',
  street: 'district',
  park: 'district',
  taskForce: 'district',
  leadingGroup: 'district',
  headquarters: 'district',
  body: 'district',
  peopleOrganisation: 'district',
  dualManaged: 'dualManaged',
  municipal: 'cityOwned',
  central: 'central',
  judicial: 'judicial',
  upperLevel: 'superior',
  enterprise: 'enterprise',
}

/** The facts of these units on the day of the transaction; a unit that does not exist that day is absent. */
export async function unitFacts(tenancy: Tenancy, asked: readonly UnitId[]): Promise<ReadonlyMap<UnitId, UnitFacts>> {
  if (asked.length === 0) return new Map()
  const wanted = new Set(asked)
  const units = (await listUnits(tenancy)).filter((unit) => wanted.has(unit.id))
  return new Map(
    units.map(({ id, kind, measures, superiors }) => [
      id,
      { relation: relationOf[kind], measures, superior: superiors.leadership ?? superiors.admin },
    ]),
  )
}

/** Refuses units that a person names and this district does not have today. */
export async function refuseUnknownUnits(tenancy: Tenancy, named: readonly UnitId[]): Promise<void> {
  const known = await unitFacts(tenancy, named)
  const unknown = named.find((unit) => !known.has(unit))
  if (unknown !== undefined) throw refuse('matters.unknownUnit', { params: { unit: unknown } })
}
