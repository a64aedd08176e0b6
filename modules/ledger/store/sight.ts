import type { Actor } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** The whole ledger, or only what was put to the actor's own units. */
export const seesAll = (actor: Actor): boolean => actor.kind === 'system' || actor.words.has('ledger.readAll')

export const unitsOf = (actor: Actor): string[] => [
  ...new Set([...actor.units, ...actor.roles.map((held) => held.unitId)]),
]

/** The condition on `r` (a commitment) by which the actor sees it: a unit sees what it is consulted on or was issued to it. */
export function sightOf({ actor }: Tenancy): RawBuilder<SqlBool> {
  if (seesAll(actor)) return sql`true`
  const units = unitsOf(actor)
  return sql`(r.phase not in ('record', 'before') and (r.lead_unit_id = any(${units}::uuid[]) or r.co_unit_ids && ${units}::uuid[]))`
}
