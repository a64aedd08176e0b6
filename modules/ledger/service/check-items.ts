import { findUnit, listUnits } from '@lantu/identity'
import type { LantuError, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import type { Item } from '#contract/reconciliation.ts'
import { refuse } from '#errors'

type Named = Pick<Item, 'leadUnitId' | 'coUnitIds'> & Partial<Pick<Item, 'startsOn' | 'due'>>

/** What is wrong with the units and days of an item, or undefined. `standing` are the units that exist today. */
export function findItemFault(item: Named, standing: ReadonlySet<UnitId>): LantuError | undefined {
  const units = [...(item.leadUnitId === null ? [] : [item.leadUnitId]), ...item.coUnitIds]
  const unknown = units.find((unit) => !standing.has(unit))
  if (unknown !== undefined) return refuse('ledger.unknownUnit', { params: { unit: unknown } })
  if (item.leadUnitId !== null && item.coUnitIds.includes(item.leadUnitId)) return refuse('ledger.leadAmongCo')
  if (item.startsOn && item.due && item.startsOn > item.due)
    return refuse('ledger.startsAfterDue', { params: { startsOn: item.startsOn, due: item.due } })
  return undefined
}

/** Units that may be held to something: those that exist today and are no ordinary enterprise. */
export const standingUnits = async (tenancy: Tenancy): Promise<ReadonlySet<UnitId>> =>
  new Set((await listUnits(tenancy)).filter((unit) => unit.kind !== 'enterprise').map((unit) => unit.id))

/** Refuses with `ledger.unknownUnit` where the unit does not exist today. */
export async function checkUnit(tenancy: Tenancy, unit: UnitId): Promise<void> {
  if (!(await findUnit(tenancy, unit))) throw refuse('ledger.unknownUnit', { params: { unit } })
}
