import type { Actor, Role, UnitId } from '@lantu/kernel'

/** What decides who may record something of a project. */
export interface Parties {
  readonly leadUnitId: UnitId
  readonly coUnitIds: readonly UnitId[]
}

const unitRoles: readonly Role[] = ['handler', 'signer', 'coHandler']
const overseers: readonly Role[] = ['supervisionHead', 'supervisor', 'analyst']

/**
 * The units in whose name the actor may record something of a project: those that lead it or help with it, and the offices that
 * look after all projects. None where the project is not his.
 */
export function recordingUnits(actor: Actor, { leadUnitId, coUnitIds }: Parties): ReadonlySet<UnitId> {
  const own = actor.roles.filter(
    ({ role, unitId }) =>
      (overseers.includes(role) && actor.words.has('ledger.projects')) ||
      (unitRoles.includes(role) && (unitId === leadUnitId || coUnitIds.includes(unitId))),
  )
  return new Set(own.map((held) => held.unitId))
}

/** Whether the actor looks after projects from outside the unit that is held to this one: only then he says what was counted. */
export const countsFor = (actor: Actor, leadUnitId: UnitId): boolean =>
  actor.kind === 'system' ||
  (actor.words.has('ledger.projects') &&
    actor.roles.some(({ role, unitId }) => overseers.includes(role) && unitId !== leadUnitId) &&
    !actor.roles.some(({ role, unitId }) => unitRoles.includes(role) && unitId === leadUnitId))
