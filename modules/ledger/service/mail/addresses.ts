import { listUnits, todayOf } from '@lantu/identity'
import { addDays, type PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { type MailAddress, MailAddressId, type NewMailAddress } from '#contract/mail.ts'
import { refuse } from '#errors'
import {
  endAddressRow,
  findAddress,
  insertAddress,
  isListedFrom,
  type KeptAddress,
  selectAddresses,
} from '#store/mail-addresses.ts'

const viewOf = (kept: KeptAddress, today: PlainDate): MailAddress => {
  const ended = kept.until !== null && kept.until < today
  return { ...kept, state: ended ? 'ended' : kept.from > today ? 'ahead' : 'inForce' }
}

/** The address book: from which addresses of units mail is read. Officers' own addresses stand with the officers. */
export async function listMailAddresses(tenancy: Tenancy): Promise<MailAddress[]> {
  const today = todayOf(tenancy)
  return (await selectAddresses(tenancy)).map((kept) => viewOf(kept, today))
}

/** Lists an address from a day on; on any day it belongs to one unit. */
export async function addMailAddress(tenancy: Tenancy, given: NewMailAddress): Promise<MailAddress> {
  const units = await listUnits(tenancy)
  if (!units.some((unit) => unit.id === given.unitId))
    throw refuse('ledger.unknownUnit', { params: { unit: given.unitId } })
  if (await isListedFrom(tenancy, given)) throw refuse('ledger.mail.listed')
  const id = MailAddressId.parse(tenancy.effects.newId<'mailAddress'>())
  await insertAddress(tenancy, { ...given, id })
  // The address itself may name a person: it stands in the book only.
  await record(tenancy, id, { type: 'mailAddress.added', data: { unit: given.unitId, from: given.from } })
  return getAddress(tenancy, id)
}

/** Ends an entry: after `lastDay` its mail is refused like a stranger's. */
export async function endMailAddress(
  tenancy: Tenancy,
  asked: { id: MailAddressId; version: number | undefined; lastDay: PlainDate },
): Promise<MailAddress> {
  const { id, version, lastDay } = asked
  const kept = await findAddress(tenancy, id, { lock: true })
  if (!kept) throw refuse('ledger.mail.unknown')
  if (version !== undefined && kept.version !== version) throw refuse('ledger.mail.changed')
  const earliest = addDays(kept.from, -1)
  if (lastDay < earliest || (kept.until !== null && lastDay > kept.until))
    throw refuse('ledger.mail.lastDay', { params: { lastDay, earliest } })
  await endAddressRow(tenancy, { id, lastDay })
  await record(tenancy, id, { type: 'mailAddress.ended', data: { lastDay } })
  return getAddress(tenancy, id)
}

async function getAddress(tenancy: Tenancy, id: MailAddressId): Promise<MailAddress> {
  const kept = await findAddress(tenancy, id)
  if (!kept) throw refuse('ledger.mail.unknown')
  return viewOf(kept, todayOf(tenancy))
}

const record = (tenancy: Tenancy, id: MailAddressId, event: { type: string; data: Record<string, string> }) =>
  tenancy.record({ stream: `mailAddress:${id}`, expected: 'latest', events: [event] })
