import type { Actor, UnitId } from '@lantu/kernel'

/** Everything, or only what the actor's own units ask or are asked. */
export const seesAll = (actor: Actor): boolean => actor.kind === 'system' || actor.words.has('asks.readAll')

export const ownUnits = (actor: Actor): readonly UnitId[] => [
  ...new Set([...actor.units, ...actor.roles.map((held) => held.unitId)]),
]
