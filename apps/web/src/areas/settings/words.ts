import type { AskRow } from '@lantu/asks/contract'
import type { Hierarchy, UnitKind } from '@lantu/identity/contract'
import type { Role } from '@lantu/kernel'
import type { TextKey } from '#language/index.ts'

export const unitKindWords = {
  department: 'settings.kindDepartment',
  street: 'settings.kindStreet',
  park: 'settings.kindPark',
  taskForce: 'settings.kindTaskForce',
  leadingGroup: 'settings.kindLeadingGroup',
  headquarters: 'settings.kindHeadquarters',
  dualManaged: 'settings.kindDualManaged',
  central: 'settings.kindCentral',
  municipal: 'settings.kindMunicipal',
  upperLevel: 'settings.kindUpperLevel',
  body: 'settings.kindBody',
  judicial: 'settings.kindJudicial',
  peopleOrganisation: 'settings.kindPeopleOrganisation',
  enterprise: 'settings.kindEnterprise',
} as const satisfies Readonly<Record<UnitKind, TextKey>>

export const hierarchyWords = {
  admin: 'settings.hierarchyAdmin',
  supervision: 'settings.hierarchySupervision',
  line: 'settings.hierarchyLine',
  leadership: 'settings.hierarchyLeadership',
} as const satisfies Readonly<Record<Hierarchy, TextKey>>

export const roleWords = {
  districtLeader: 'identity.roleDistrictLeader',
  deputyLeader: 'identity.roleDeputyLeader',
  supervisionHead: 'identity.roleSupervisionHead',
  supervisor: 'identity.roleSupervisor',
  handler: 'identity.roleHandler',
  signer: 'identity.roleSigner',
  coHandler: 'identity.roleCoHandler',
  verifier: 'identity.roleVerifier',
  performanceOffice: 'identity.rolePerformanceOffice',
  analyst: 'identity.roleAnalyst',
  requestCentre: 'identity.roleRequestCentre',
  auditor: 'identity.roleAuditor',
  administrator: 'identity.roleAdministrator',
} as const satisfies Readonly<Record<Role, TextKey>>

export const askStateWords = {
  held: 'settings.askHeld',
  open: 'settings.askOpen',
  answered: 'settings.askAnswered',
  ended: 'settings.askEnded',
} as const satisfies Readonly<Record<AskRow['state'], TextKey>>

export const originWords = {
  state: 'settings.originState',
  city: 'settings.originCity',
  district: 'settings.originDistrict',
} as const satisfies Readonly<Record<AskRow['origin'], TextKey>>

export const cadenceWords = {
  once: 'settings.cadenceOnce',
  weekly: 'settings.cadenceWeekly',
  monthly: 'settings.cadenceMonthly',
  quarterly: 'settings.cadenceQuarterly',
  yearly: 'settings.cadenceYearly',
} as const satisfies Readonly<Record<AskRow['cadence'], TextKey>>

export const basisKindWords = {
  law: 'settings.basisLaw',
  upperDocument: 'settings.basisUpperDocument',
  meeting: 'settings.basisMeeting',
  leaderApproval: 'settings.basisLeaderApproval',
} as const satisfies Readonly<Record<NonNullable<AskRow['basis']>['kind'], TextKey>>
