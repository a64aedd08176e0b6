import { listAppointments } from '@lantu/identity'
import type { PersonId, Reason, Role, UnitId } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { insertNotices, wake } from '#store/notices.ts'

/** Whom to tell: persons, or whoever holds one of the roles today in one of the units (anywhere when `units` is null). */
export type Recipients =
  | { readonly persons: readonly PersonId[] }
  | { readonly units: readonly UnitId[] | null; readonly roles: readonly Role[] }

export interface Notice {
  /** What happened, named so that it can be told once: `matter:<id>/<version>`, `<matter>/<clock>/<stage>`. */
  readonly occasion: string
  /** The text by code and parameters, never anybody's words. */
  readonly reason: Reason
  /** Where it leads: `{subjectKind: 'matter', subjectId}`. */
  readonly subject: { readonly subjectKind: string; readonly subjectId: string }
  readonly to: readonly Recipients[]
  /** Who need not be told: usually the one who did it. */
  readonly except?: PersonId | null
}

/**
 * Tells persons of an occasion, in the transaction in which it happened. Telling the same person of the same occasion
 * again changes nothing. Returns how many were told now.
 */
export async function notify(tenancy: Tenancy, notice: Notice): Promise<number> {
  const persons = new Set<PersonId>()
  for (const to of notice.to) for (const person of await personsOf(tenancy, to)) persons.add(person)
  if (notice.except) persons.delete(notice.except)
  const told = await insertNotices(tenancy, notice, [...persons])
  if (told > 0) await wake(tenancy)
  return told
}

async function personsOf(tenancy: Tenancy, to: Recipients): Promise<readonly PersonId[]> {
  if ('persons' in to) return to.persons
  const persons: PersonId[] = []
  for (const filter of to.units === null ? to.roles.map((role) => ({ role })) : to.units.map((unit) => ({ unit })))
    for (const held of await listAppointments(tenancy, filter))
      if (to.roles.includes(held.role)) persons.push(held.person)
  return persons
}
