import { listUnits } from '@lantu/identity'
import type { Tenancy } from '@lantu/platform/db'

export type UnitNames = (id: string | null) => string

/** Names of today by unit; a unit that stands no more is told as such and never left out silently. */
export async function unitNames(tenancy: Tenancy): Promise<UnitNames> {
  const names = new Map<string, string>((await listUnits(tenancy)).map((unit) => [unit.id, unit.name]))
  return (id) => (id === null ? '' : (names.get(id) ?? '（单位已撤并）'))
}
