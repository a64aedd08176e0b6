import type { PersonId, Role, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { UnitFacts } from '#domain/parties.ts'

/**
 * What matters must know of the organisation, given at composition from identity: the facts of units on the day of the
 * transaction, and who holds a role there. An unknown unit is absent from the map.
 */
export interface Directory {
  unitFacts(tenancy: Tenancy, units: readonly UnitId[]): Promise<ReadonlyMap<UnitId, UnitFacts>>
  /** Persons who hold one of the roles in one of the units; in any unit when `units` is null. */
  holders(
    tenancy: Tenancy,
    asked: { units: readonly UnitId[] | null; roles: readonly Role[] },
  ): Promise<readonly PersonId[]>
}
