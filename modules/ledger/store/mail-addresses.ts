import { UnitId } from '@lantu/kernel'
import type { PlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { sql } from 'kysely'
import { MailAddress, type MailAddressId, type NewMailAddress } from '#contract/mail.ts'

const Kept = MailAddress.omit({ state: true })
export type KeptAddress = Omit<MailAddress, 'state'>

const columns = sql`address_id as id, address, unit_id as "unitId", valid_from as "from", valid_to as until, added_by as "addedBy", version`

/** A book of a district has some hundred entries. */
const mostListed = 2000

export async function selectAddresses(tenancy: Tenancy): Promise<KeptAddress[]> {
  const answer = await sql`
    select ${columns} from ledger.mail_address where district_id = ${tenancy.district}
    order by valid_to desc nulls first, address, valid_from desc limit ${mostListed}`.execute(tenancy.db)
  return Kept.array().parse(answer.rows)
}

export async function findAddress(
  tenancy: Tenancy,
  id: MailAddressId,
  options: { lock?: boolean } = {},
): Promise<KeptAddress | undefined> {
  const answer = await sql`
    select ${columns} from ledger.mail_address where district_id = ${tenancy.district} and address_id = ${id}::uuid
    ${options.lock ? sql`for update` : sql``}`.execute(tenancy.db)
  return answer.rows[0] === undefined ? undefined : Kept.parse(answer.rows[0])
}

/** The unit to which an address belongs on a day. */
export async function findUnitOfAddress(
  tenancy: Tenancy,
  { address, day }: { address: string; day: PlainDate },
): Promise<UnitId | undefined> {
  const answer = await sql<{ unit: string }>`
    select unit_id as unit from ledger.mail_address
    where district_id = ${tenancy.district} and address = ${address} and valid_from <= ${day}::date
      and (valid_to is null or valid_to >= ${day}::date) limit 1`.execute(tenancy.db)
  return answer.rows[0] && UnitId.parse(answer.rows[0].unit)
}

/** Whether the address is listed on any day from `from` on; entries of one address never overlap. */
export async function isListedFrom(
  tenancy: Tenancy,
  { address, from }: { address: string; from: PlainDate },
): Promise<boolean> {
  const answer = await sql`
    select 1 from ledger.mail_address where district_id = ${tenancy.district} and address = ${address}
      and (valid_to is null or (valid_to >= ${from}::date and valid_to >= valid_from)) limit 1`.execute(tenancy.db)
  return answer.rows.length > 0
}

export async function insertAddress(tenancy: Tenancy, given: NewMailAddress & { id: MailAddressId }): Promise<void> {
  await sql`
    insert into ledger.mail_address (district_id, address_id, version, address, unit_id, valid_from, valid_to, added_by, created_at, updated_at)
    values (${tenancy.district}, ${given.id}::uuid, 1, ${given.address}, ${given.unitId}::uuid, ${given.from}::date, null,
      ${tenancy.actor.personId}::uuid, ${tenancy.at}::timestamptz, ${tenancy.at}::timestamptz)`.execute(tenancy.db)
}

export async function endAddressRow(
  tenancy: Tenancy,
  { id, lastDay }: { id: MailAddressId; lastDay: PlainDate },
): Promise<void> {
  await sql`
    update ledger.mail_address set version = version + 1, valid_to = ${lastDay}::date, updated_at = ${tenancy.at}::timestamptz
    where district_id = ${tenancy.district} and address_id = ${id}::uuid`.execute(tenancy.db)
}
