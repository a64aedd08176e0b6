import type { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { Hierarchy, NewUnit, type NewUnit as NewUnitInput } from '#contract/unit.ts'
import { refuse } from '#errors'
import { moveAppointments } from '#service/appointments.ts'
import { closeUnit, openUnit, recordUnit, refuseCircle, unitForChange } from '#service/units.ts'
import { lockOrganisation } from '#store/organisation.ts'
import { insertSuccessions } from '#store/unit-writes.ts'

/**
 * From a day on the predecessors are one unit: an existing one that takes them in, or a new one (its own `from` is
 * replaced by the day of the merge). Who held a role in a predecessor holds it in the survivor. Returns the survivor.
 */
export async function mergeUnits(
  tenancy: Tenancy,
  input: { predecessors: readonly UnitId[]; into: UnitId | NewUnitInput; from: PlainDate },
): Promise<UnitId> {
  const { from, into } = input
  const predecessors = [...new Set(input.predecessors)]
  if (predecessors.length === 0 || (typeof into === 'string' && predecessors.includes(into)))
    throw refuse('identity.badSuccession')
  const organisation = await lockOrganisation(tenancy)
  for (const unit of predecessors) unitForChange(organisation, { unit, from })
  if (typeof into === 'string') unitForChange(organisation, { unit: into, from })
  for (const unit of predecessors)
    await closeUnit(tenancy, organisation, { unit, from, successors: typeof into === 'string' ? [into] : [] })
  const survivor =
    typeof into === 'string'
      ? into
      : await openUnit(tenancy, organisation, {
          unit: NewUnit.parse({ ...into, from }),
          replacing: new Set(predecessors),
        })
  await insertSuccessions(
    tenancy,
    predecessors.map((predecessor) => ({ predecessor, successor: survivor, on: from, kind: 'merge' })),
  )
  for (const unit of predecessors) await moveAppointments(tenancy, { unit, successor: survivor, from })
  await refuseCircle(tenancy, { from, hierarchies: Hierarchy.options })
  await recordUnit(tenancy, survivor, 'unit.merged', { predecessors, from })
  return survivor
}

/**
 * From a day on a unit's work is carried on by new ones; with `keep` it goes on itself, smaller. When it ends, its appointments end too:
 * who works where afterwards is decided person by person. Returns the new units in the order given.
 */
export async function splitUnit(
  tenancy: Tenancy,
  input: { unit: UnitId; into: readonly NewUnitInput[]; keep: boolean; from: PlainDate },
): Promise<UnitId[]> {
  const { unit, keep, from } = input
  if (input.into.length === 0) throw refuse('identity.badSuccession')
  const organisation = await lockOrganisation(tenancy)
  unitForChange(organisation, { unit, from })
  const replacing: ReadonlySet<UnitId> = keep ? new Set() : new Set([unit])
  const successors: UnitId[] = []
  if (!keep) await closeUnit(tenancy, organisation, { unit, from, successors: [] })
  for (const one of input.into) {
    const chart = await lockOrganisation(tenancy) // Anew, so that two new ones of the same name are seen.
    successors.push(await openUnit(tenancy, chart, { unit: NewUnit.parse({ ...one, from }), replacing }))
  }
  await insertSuccessions(
    tenancy,
    successors.map((successor) => ({ predecessor: unit, successor, on: from, kind: 'split' })),
  )
  if (!keep) await moveAppointments(tenancy, { unit, successor: null, from })
  await recordUnit(tenancy, unit, 'unit.split', { successors, from, kept: keep ? 1 : 0 })
  return successors
}
