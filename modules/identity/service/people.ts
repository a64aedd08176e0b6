import type { Language, PersonId } from '@lantu/kernel'
import { addDays } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { refuse } from '#errors'
import { setPassword } from '#service/passwords.ts'
import { todayOf } from '#service/today.ts'
import { endAppointmentRow, listAppointmentRows } from '#store/appointments.ts'
import { lockOrganisation } from '#store/organisation.ts'
import {
  erasePersonRows,
  findPersonByAccount,
  findPersonRow,
  insertPerson,
  listPeopleByEmail,
  listPeopleByIds,
  listPeopleRows,
  type PersonRow,
  updateLanguage,
} from '#store/people.ts'

export interface NewPerson {
  readonly name: string
  /** Lower-case letters, digits, `.`, `_`, `-`; needed only to sign in with a password. */
  readonly account?: string | undefined
  readonly email?: string | undefined
  readonly language?: Language | undefined
  readonly password?: string | undefined
}

export async function registerPerson(tenancy: Tenancy, input: NewPerson): Promise<PersonId> {
  const account = input.account?.toLowerCase() ?? null
  if (account !== null && (await findPersonByAccount(tenancy, account)))
    throw refuse('identity.accountTaken', { params: { account } })
  const id = tenancy.effects.newId<'person'>()
  const email = input.email?.toLowerCase() ?? null
  await insertPerson(tenancy, { id, name: input.name, account, email, language: input.language ?? 'zh-Hans' })
  await record(tenancy, id, 'person.registered')
  if (input.password !== undefined) await setPassword(tenancy, { person: id, password: input.password })
  return id
}

export async function getPerson(tenancy: Tenancy, id: PersonId): Promise<PersonRow> {
  const found = await findPersonRow(tenancy, id)
  if (!found) throw refuse('identity.noPerson')
  return found
}

export const findPersonByAccountName = (tenancy: Tenancy, account: string): Promise<PersonRow | undefined> =>
  findPersonByAccount(tenancy, account.toLowerCase())

/** Whoever is registered with the address; nobody where several are. */
export async function findPersonByEmail(tenancy: Tenancy, email: string): Promise<PersonRow | undefined> {
  const [found, ...more] = await listPeopleByEmail(tenancy, email)
  return more.length === 0 ? found : undefined
}

export const listPeople = (
  tenancy: Tenancy,
  page: { after: PersonId | undefined; limit: number },
): Promise<PersonRow[]> => listPeopleRows(tenancy, page)

/**
 * The names of people as the actor may see them: all of them with `identity.seePeople` and for the system, else one's own
 * and those of people in one's own units. Whoever is left out is shown by role and unit only.
 */
export async function namesOf(tenancy: Tenancy, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const { actor } = tenancy
  const wanted = new Set(people)
  let visible = [...wanted]
  if (actor.kind === 'person' && !actor.words.has('identity.seePeople')) {
    const asOf = todayOf(tenancy)
    const near = new Set<PersonId>(actor.personId === null ? [] : [actor.personId])
    for (const unit of actor.units)
      for (const held of await listAppointmentRows(tenancy, { unit, asOf })) near.add(held.person)
    visible = visible.filter((id) => near.has(id))
  }
  return new Map((await listPeopleByIds(tenancy, visible)).map((row) => [row.id, row.name]))
}

export const setLanguage = (tenancy: Tenancy, input: { person: PersonId; language: Language }): Promise<void> =>
  updateLanguage(tenancy, input.person, input.language)

/**
 * Removes a person's name, account, e-mail and every way in, and ends the person's appointments today. The id stays in the record: what was
 * done remains done by someone. The erasure is an event.
 */
export async function erasePerson(tenancy: Tenancy, person: PersonId): Promise<void> {
  await getPerson(tenancy, person)
  await lockOrganisation(tenancy)
  const today = todayOf(tenancy)
  for (const held of await listAppointmentRows(tenancy, { person })) {
    if (held.to !== null && held.to <= today) continue
    const lastDay = held.from <= today ? today : addDays(held.from, -1)
    await endAppointmentRow(tenancy, held.id, lastDay)
    const data = { appointment: held.id, lastDay }
    await tenancy.record({
      stream: `appointment:${held.id}`,
      expected: 'latest',
      events: [{ type: 'appointment.ended', data }],
    })
  }
  await erasePersonRows(tenancy, person)
  await record(tenancy, person, 'person.erased')
}

const record = (tenancy: Tenancy, person: PersonId, type: string) =>
  tenancy.record({ stream: `person:${person}`, expected: 'latest', events: [{ type, data: { person } }] })
