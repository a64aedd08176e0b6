import { join } from 'node:path'
import type { Migrations } from '@lantu/platform/db'

export const migrations: Migrations = { module: 'identity', folder: join(import.meta.dirname, 'store/migrations') }

export type { AppointmentId, Hierarchy, NewUnit, Unit, UnitDetail, UnitKind } from '#contract/unit.ts'
export { type AccessTable, access, joinAccess, wordsOf } from '#domain/access.ts'
export type { NameSense } from '#domain/unit-names.ts'
export {
  appoint,
  endAppointment,
  listAppointments,
  listHolders,
  type NewAppointment,
} from '#service/appointments.ts'
export { identify } from '#service/identify.ts'
export { setPassword } from '#service/passwords.ts'
export {
  erasePerson,
  findPersonByAccountName,
  findPersonByEmail,
  getPerson,
  listPeople,
  type NewPerson,
  namesOf,
  registerPerson,
} from '#service/people.ts'
export { createSigninLink, type StartedSession, signInWithLink, signInWithPassword, signOut } from '#service/sign-in.ts'
export { mergeUnits, splitUnit } from '#service/succession.ts'
export { todayOf } from '#service/today.ts'
export {
  type Above,
  commonSuperior,
  findUnit,
  findUnitByCode,
  findUnitByName,
  getUnit,
  getUnitDetail,
  listDuties,
  listSuccessors,
  listUnitNames,
  listUnits,
  superiorOf,
  superiorsOf,
  type UnitDuties,
  type When,
} from '#service/unit-queries.ts'
export { addAlias, createUnit, reclassifyUnit, renameUnit, setDuties, setSuperior } from '#service/units.ts'
export { listDistricts } from '#store/districts.ts'
export type { OidcConfig, OidcMatch } from '#store/identity-provider.ts'
export { createAuth, createFeedDoor, type FeedDoor } from './auth.ts'
export { refuse } from './errors.ts'
export { jobs, timetable } from './jobs.ts'
export { createIdentityRoutes, type IdentityOptions } from './routes.ts'
