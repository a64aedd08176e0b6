import type { PersonId, Role, UnitId } from '@lantu/kernel'
import { addDays, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import type { AppointmentId } from '#contract/unit.ts'
import { versionOn } from '#domain/organisation.ts'
import { refuse } from '#errors'
import { getPerson } from '#service/people.ts'
import { todayOf } from '#service/today.ts'
import {
  type AppointmentRow,
  endAppointmentRow,
  findAppointmentRow,
  insertAppointment,
  listAppointmentRows,
} from '#store/appointments.ts'
import { lockOrganisation } from '#store/organisation.ts'

export interface NewAppointment {
  readonly person: PersonId
  readonly unit: UnitId
  readonly role: Role
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

/** Gives a person a role in a unit from a day on. One person holds one role in one unit at most once on any day. */
export async function appoint(tenancy: Tenancy, input: NewAppointment): Promise<AppointmentId> {
  const organisation = await lockOrganisation(tenancy)
  const { person, unit, role, from } = input
  const to = input.to ?? null
  if (to !== null && to < from) throw refuse('identity.badSpan', { params: { from, to } })
  await getPerson(tenancy, person)
  if (!versionOn(organisation.units.get(unit)?.versions ?? [], { asOf: from })?.open)
    throw refuse('identity.noUnit', { params: { asOf: from } })
  const held = await listAppointmentRows(tenancy, { person, unit, role })
  if (held.some((one) => overlaps(one, { from, to }))) throw refuse('identity.alreadyAppointed')
  const id = tenancy.effects.newId<'appointment'>()
  await insertAppointment(tenancy, { id, person, unit, role, from, to })
  await record(tenancy, id, 'appointment.made', { person, unit, role, from, to })
  return id
}

interface Span {
  readonly from: PlainDate
  readonly to: PlainDate | null
}
const overlaps = (a: Span, b: Span) =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to) && (a.to === null || a.to >= a.from)

/**
 * Ends an appointment; `lastDay` is the last day the role is held. The day before its first day undoes one made by mistake.
 */
export async function endAppointment(
  tenancy: Tenancy,
  input: { appointment: AppointmentId; lastDay: PlainDate },
): Promise<void> {
  await lockOrganisation(tenancy)
  const { appointment, lastDay } = input
  const held = await findAppointmentRow(tenancy, appointment)
  if (!held || (held.to !== null && held.to <= lastDay)) throw refuse('identity.noAppointment')
  if (lastDay < addDays(held.from, -1)) throw refuse('identity.badSpan', { params: { from: held.from, to: lastDay } })
  await endAppointmentRow(tenancy, appointment, lastDay)
  await record(tenancy, appointment, 'appointment.ended', { lastDay })
}

const record = (
  tenancy: Tenancy,
  appointment: AppointmentId,
  type: string,
  data: Readonly<Record<string, string | null>>,
) =>
  tenancy.record({
    stream: `appointment:${appointment}`,
    expected: 'latest',
    events: [{ type, data: { appointment, ...data } }],
  })

/** Who holds which role where on a day (today where left out). */
export const listAppointments = (
  tenancy: Tenancy,
  filter: {
    asOf?: PlainDate | undefined
    unit?: UnitId | undefined
    person?: PersonId | undefined
    role?: Role | undefined
  } = {},
): Promise<AppointmentRow[]> => listAppointmentRows(tenancy, { ...filter, asOf: filter.asOf ?? todayOf(tenancy) })

/** The people who hold one of `roles` in a unit on a day (today where left out): whom a notice about it goes to. */
export async function listHolders(
  tenancy: Tenancy,
  { unit, roles, asOf }: { unit: UnitId; roles: readonly Role[]; asOf?: PlainDate | undefined },
): Promise<PersonId[]> {
  const held = await listAppointments(tenancy, { unit, asOf })
  return [...new Set(held.filter((one) => roles.includes(one.role)).map((one) => one.person))]
}

/** Carries the appointments of a unit that closes over to the one that takes its place; with no successor they just end. */
export async function moveAppointments(
  tenancy: Tenancy,
  { unit, successor, from }: { unit: UnitId; successor: UnitId | null; from: PlainDate },
): Promise<void> {
  const lastDay = addDays(from, -1)
  for (const held of await listAppointmentRows(tenancy, { unit })) {
    if (held.to !== null && held.to <= lastDay) continue
    const begun = held.from <= lastDay
    const end = begun ? lastDay : addDays(held.from, -1)
    await endAppointmentRow(tenancy, held.id, end)
    await record(tenancy, held.id, 'appointment.ended', { lastDay: end })
    if (successor === null) continue
    const span = { from: begun ? from : held.from, to: held.to }
    const there = await listAppointmentRows(tenancy, { person: held.person, unit: successor, role: held.role })
    if (there.some((one) => overlaps(one, span))) continue
    const id = tenancy.effects.newId<'appointment'>()
    await insertAppointment(tenancy, { id, person: held.person, unit: successor, role: held.role, ...span })
    await record(tenancy, id, 'appointment.made', { person: held.person, unit: successor, role: held.role, ...span })
  }
}
