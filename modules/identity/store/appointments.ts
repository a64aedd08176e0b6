import { PersonId, type Role, roles, UnitId } from '@lantu/kernel'
import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { z } from 'zod'
import { AppointmentId } from '#contract/unit.ts'
import { tables } from '#store/tables.ts'

export interface AppointmentRow {
  readonly id: AppointmentId
  readonly person: PersonId
  readonly unit: UnitId
  readonly role: Role
  readonly from: PlainDate
  readonly to: PlainDate | null
}

export interface AppointmentFilter {
  /** Only those in force on the day. */
  readonly asOf?: PlainDate | undefined
  readonly unit?: UnitId | undefined
  readonly person?: PersonId | undefined
  readonly role?: Role | undefined
}

const RoleCode = z.enum(roles)

export async function listAppointmentRows(tenancy: Tenancy, filter: AppointmentFilter): Promise<AppointmentRow[]> {
  const { asOf, unit, person, role } = filter
  let query = tables(tenancy).selectFrom('identity.appointment').selectAll().where('district_id', '=', tenancy.district)
  if (asOf !== undefined)
    query = query
      .where('valid_from', '<=', asOf)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', asOf)]))
  if (unit !== undefined) query = query.where('unit_id', '=', unit)
  if (person !== undefined) query = query.where('person_id', '=', person)
  if (role !== undefined) query = query.where('role', '=', role)
  const rows = await query.orderBy('unit_id').orderBy('role').orderBy('valid_from').orderBy('appointment_id').execute()
  return rows.map(appointmentOf)
}

export async function findAppointmentRow(tenancy: Tenancy, id: AppointmentId): Promise<AppointmentRow | undefined> {
  const row = await tables(tenancy)
    .selectFrom('identity.appointment')
    .selectAll()
    .where('district_id', '=', tenancy.district)
    .where('appointment_id', '=', id)
    .executeTakeFirst()
  return row && appointmentOf(row)
}

const appointmentOf = (row: {
  appointment_id: string
  person_id: string
  unit_id: string
  role: string
  valid_from: string
  valid_to: string | null
}): AppointmentRow => ({
  id: AppointmentId.parse(row.appointment_id),
  person: PersonId.parse(row.person_id),
  unit: UnitId.parse(row.unit_id),
  role: RoleCode.parse(row.role),
  from: parsePlainDate(row.valid_from),
  to: row.valid_to === null ? null : parsePlainDate(row.valid_to),
})

export async function insertAppointment(tenancy: Tenancy, row: AppointmentRow): Promise<void> {
  await tables(tenancy)
    .insertInto('identity.appointment')
    .values({
      district_id: tenancy.district,
      appointment_id: row.id,
      person_id: row.person,
      unit_id: row.unit,
      role: row.role,
      valid_from: row.from,
      valid_to: row.to,
      recorded_at: tenancy.at,
    })
    .execute()
}

export async function endAppointmentRow(tenancy: Tenancy, id: AppointmentId, to: PlainDate): Promise<void> {
  await tables(tenancy)
    .updateTable('identity.appointment')
    .set({ valid_to: to })
    .where('district_id', '=', tenancy.district)
    .where('appointment_id', '=', id)
    .execute()
}
