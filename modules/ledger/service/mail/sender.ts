import { findPersonByEmail, listAppointments, todayOf } from '@lantu/identity'
import { type Actor, type PersonId, systemActor, type UnitId } from '@lantu/kernel'
import { findLetters } from '@lantu/notices'
import type { Tenancy } from '@lantu/platform/db'
import type { Incoming } from '@lantu/platform/mail'
import { findUnitOfAddress } from '#store/mail-addresses.ts'
import { unitRoles } from '../party.ts'

/** Whose message it is, as the address book knows: an officer with the offices held today, or a unit by its own address. */
export interface Sender {
  readonly person: PersonId | null
  /** The units for which it may report; never none. */
  readonly units: readonly [UnitId, ...UnitId[]]
  readonly actor: Actor
  /** The numbers in the letter that it answers. */
  readonly answered: readonly string[]
}

/** Whether a message is looked into, and if not, why. */
export type MailVerdict =
  | { readonly outcome: 'automatic' | 'unlisted' }
  | { readonly outcome: 'unproved' | 'tooLarge' | 'proved'; readonly sender: Sender }

/**
 * Decides whether a message is read. Its address must be an officer's who reports for a unit, or one of a unit's in the book; and as
 * anybody can write any address into a message, something must prove it: it answers a letter that went to that officer, or to one of
 * that unit, by the letter's random Message-ID; or the trusted mail server vouches for it (ADR 13).
 */
export async function judgeMail(tenancy: Tenancy, mail: Incoming): Promise<MailVerdict> {
  if (mail.automatic !== null) return { outcome: 'automatic' }
  const listed = mail.from === null ? undefined : await findListed(tenancy, mail.from)
  if (listed === undefined) return { outcome: 'unlisted' }
  const letters = await findLetters(tenancy, mail.answers)
  const own = []
  for (const letter of letters)
    if (
      letter.person === listed.person ||
      (listed.person === null && (await reportsFor(tenancy, letter.person, listed)))
    )
      own.push(letter)
  const sender = { ...listed, answered: own[0]?.numbers ?? [] }
  if (own.length === 0 && !mail.vouched) return { outcome: 'unproved', sender }
  return { outcome: mail.tooLarge ? 'tooLarge' : 'proved', sender }
}

type Listed = Omit<Sender, 'answered'>

async function findListed(tenancy: Tenancy, address: string): Promise<Listed | undefined> {
  const person = await findPersonByEmail(tenancy, address)
  if (person) {
    const held = (await listAppointments(tenancy, { person: person.id })).filter(({ role }) => unitRoles.includes(role))
    const [first, ...more] = [...new Set(held.map((one) => one.unit))]
    if (first !== undefined) {
      const units = [first, ...more] as const
      return { person: person.id, units, actor: actorOf(tenancy, { person: person.id, units, held }) }
    }
  }
  const unit = await findUnitOfAddress(tenancy, { address, day: todayOf(tenancy) })
  if (unit === undefined) return undefined
  return { person: null, units: [unit], actor: actorOf(tenancy, { person: null, units: [unit], held: [] }) }
}

/** Acts for its units and sees what they see; it holds no word, so it passes no route, and signs nothing. */
const actorOf = (
  { district }: Tenancy,
  given: { person: PersonId | null; units: readonly UnitId[]; held: readonly { role: string; unit: UnitId }[] },
): Actor => ({
  ...systemActor(district),
  kind: 'person',
  personId: given.person,
  units: [...given.units],
  roles: given.units.map((unitId) => ({
    role:
      given.held.some((one) => one.unit === unitId && one.role !== 'coHandler') || given.person === null
        ? 'handler'
        : 'coHandler',
    unitId,
  })),
})

async function reportsFor(tenancy: Tenancy, person: PersonId, { units }: Listed): Promise<boolean> {
  const held = await listAppointments(tenancy, { person })
  return held.some(({ role, unit }) => unitRoles.includes(role) && units.includes(unit))
}
