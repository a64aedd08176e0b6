import type { UnitId } from '@lantu/kernel'
import type { ActionInput } from '#contract/fields.ts'
import type { UnitFacts } from './parties.ts'
import type { Exclusion } from './policy.ts'
import type { Refusal } from './refusal.ts'

/** Whether these units may be lead and co units; looked at only when the action names any. */
export function checkUnits(
  given: {
    readonly excludes: readonly Exclusion[]
    readonly lead: UnitId | null
    readonly co: readonly UnitId[]
    readonly units: ReadonlyMap<UnitId, UnitFacts>
  },
  input: ActionInput,
): Refusal | undefined {
  if (input.lead === undefined && input.co === undefined) return undefined
  const { lead, co, units, excludes } = given
  if (lead !== null && co.includes(lead)) return { code: 'matters.leadAmongCo' }
  for (const unit of lead === null ? co : [lead, ...co]) {
    const facts = units.get(unit)
    if (facts === undefined) return { code: 'matters.unknownUnit', params: { unit } }
    if (facts.relation === 'enterprise') return { code: 'matters.enterpriseLead' }
  }
  if (lead !== null && excludes.includes('measuringLead') && units.get(lead)?.measures === true)
    return { code: 'matters.measuringLead' }
  return undefined
}
