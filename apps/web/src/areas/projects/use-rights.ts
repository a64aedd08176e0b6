import type { Role, UnitId } from '@lantu/kernel'
import type { Stage } from '@lantu/ledger/contract'
import { useDay, useMay, useSession } from '#shell/session.tsx'

export interface ProjectRights {
  /** Change what the project is. */
  readonly manage: boolean
  /** Record stages, milestones, money and blockers. */
  readonly record: boolean
  /** Record 入库, 纳统 and what was counted: never the unit that is held to them. */
  readonly count: boolean
  /** Open a 督办件. */
  readonly oversee: boolean
  /** Of a unit that is to remove a blocker: it says its promise, never that it is removed. */
  readonly promises: (unit: UnitId) => boolean
  /** Something may be said from outside this unit. */
  readonly outside: (unit: UnitId) => boolean
}

/** Said by those who count, never by the unit that is held to it. */
export const countersStages: ReadonlySet<Stage> = new Set(['listed', 'counted'])

const unitRoles: readonly Role[] = ['handler', 'signer', 'coHandler']

/**
 * What the reader may do with a project, as the server decides it: the unit that leads or helps, and the offices that look after
 * all projects. Nothing is changed in the past.
 */
export function useRights(project: {
  readonly leadUnitId: UnitId
  readonly coUnitIds: readonly UnitId[]
}): ProjectRights {
  const session = useSession()
  const { isPast } = useDay()
  const manage = useMay('ledger.projects') && !isPast
  const oversee = useMay('ledger.review') && !isPast
  const mayRecord = useMay('ledger.projectFacts') && !isPast
  const parties: readonly string[] = [project.leadUnitId, ...project.coUnitIds]
  const offices = manage ? session.roles.filter(({ role }) => !unitRoles.includes(role)) : []
  const own = session.roles.filter(({ role }) => unitRoles.includes(role))
  const recording = [...offices, ...own.filter(({ unit }) => parties.includes(unit))]
  return {
    manage,
    record: mayRecord && recording.length > 0,
    count:
      offices.some(({ unit }) => unit !== project.leadUnitId) && !own.some(({ unit }) => unit === project.leadUnitId),
    oversee,
    promises: (of) => mayRecord && session.roles.some(({ unit }) => unit === of),
    outside: (of) => recording.some(({ unit }) => unit !== of),
  }
}
