import type { Actor, UnitId } from '@lantu/kernel'
import type { Phase } from '#contract/vocabulary.ts'

/** Everything, or only what was put to the actor's own units. */
export const seesAll = (actor: Actor): boolean => actor.kind === 'system' || actor.words.has('matters.readAll')

/** The units whose matters the actor may see. */
export const ownUnits = (actor: Actor): readonly UnitId[] => [
  ...new Set([...actor.units, ...actor.roles.map((held) => held.unitId)]),
]

/** A unit sees a matter once it is consulted on it or it was issued to it; `store/filter.ts` says the same in SQL. */
export function isVisible(
  actor: Actor,
  matter: {
    readonly lead: UnitId | null
    readonly co: readonly UnitId[]
    readonly number: string | null
    readonly phase: Phase
  },
): boolean {
  if (seesAll(actor)) return true
  if (matter.number === null && matter.phase !== 'consulted') return false
  return ownUnits(actor).some((unit) => unit === matter.lead || matter.co.includes(unit))
}
