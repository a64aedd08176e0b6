import type { Verb } from '#contract/vocabulary.ts'
import type { UnitRelation } from './parties.ts'

/**
 * The verb by which a matter is put to a unit: the district assigns to its own units, requests of 双管, 市属 and central
 * bodies and the courts, and asks the city to coordinate what lies above it (practice, second reading). Null: not a subject of 督查.
 */
export const verbFor: Readonly<Record<UnitRelation, Verb | null>> = {
  district: 'assign',
  dualManaged: 'request',
  cityOwned: 'request',
  central: 'request',
  judicial: 'request',
  superior: 'escalate',
  enterprise: null,
}
