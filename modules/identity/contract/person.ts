import { Language, PersonId, roles, UnitId } from '@lantu/kernel'
import { PlainDate } from '@lantu/kernel/time'
import { z } from 'zod'
import { AppointmentId } from '#contract/unit.ts'

export const RoleCode = z.enum(roles)

/** Lower-case letters, digits, `.`, `_` and `-`. */
export const Account = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)

export const Person = z.object({
  id: PersonId,
  name: z.string(),
  account: z.string().nullable(),
  email: z.string().nullable(),
})
export type Person = z.infer<typeof Person>

export const NewPerson = z.object({
  name: z.string().trim().min(1).max(100),
  account: Account.optional(),
  email: z.email().max(254).optional(),
  language: Language.optional(),
})

/** `name` is null where the reader may not see names of that unit's people. */
export const Appointment = z.object({
  id: AppointmentId,
  person: PersonId,
  name: z.string().nullable(),
  unit: UnitId,
  role: RoleCode,
  from: PlainDate,
  to: PlainDate.nullable(),
})
export type Appointment = z.infer<typeof Appointment>

export const NewAppointment = z.object({
  person: PersonId,
  unit: UnitId,
  role: RoleCode,
  from: PlainDate,
  to: PlainDate.optional(),
})
